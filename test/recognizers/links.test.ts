import { describeSpecs, linkErrors } from './specs.ts';

describeSpecs('links', 150, linkErrors);
