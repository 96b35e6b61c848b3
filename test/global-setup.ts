/** Once before all tests: the generated modules are made when they are missing or their tables changed. */
import { ensureData } from '../scripts/steps.ts';

export default function setup(): void {
  ensureData();
}
