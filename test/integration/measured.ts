/** Figures that a page shows: printed as Markdown, and with `--write` put into the page, so that it shows what one run gave. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/scaling.md', import.meta.url));

/** In the page they stand between `<!-- NAME -->` and `<!-- end of NAME -->`. */
export function publish(name: string, markdown: string, { write }: { readonly write: boolean }): void {
  console.log(markdown);
  if (!write) return;
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${markdown}\n${page.slice(to)}`);
  console.log(`written to ${PAGE}`);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `1,234`, `0.12` */
export function shown(n: number, digits = 0): string {
  return n.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The machine, and how busy it was. */
export function machine(loadBefore: number): string {
  const all = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const loads = `load average ${shown(loadBefore, 1)} before, ${shown(loadavg()[0], 1)} at the end`;
  return `${day}, Node ${process.versions.node}, ${process.platform}, ${all.length} processors (${all[0]?.model.trim()}), ${loads}`;
}
