/**
 * What the package offers, one line each. `package.json` (`exports`, `typesVersions`, `bin`, optional peers), the build, the
 * aliases of the tests, the consumer matrix, knip and the table of sizes follow from this list. After a change: `npm run entries`.
 */
export interface Entry {
  /** The sub-path that users import: `.` is the package itself. A bin has a name too, but cannot be imported. */
  readonly name: '.' | `./${string}`;
  /** The module behind it. */
  readonly source: `src/${string}.ts`;
  /**
   * The optional peer that it works with, as name@range. Its declarations may use the peer's types. The entry must load
   * without the peer, unless `loadsPeer` is set.
   */
  readonly peer?: `${string}@${string}`;
  /** It imports its peer at the top of a module. The build wraps it, so that a missing peer gives an error that says what to install. */
  readonly loadsPeer?: true;
  /** What it or its declarations need beyond the language: Node's modules, or the Web's globals (DOM, Web streams). */
  readonly platform?: 'node' | 'web';
  /** The commands that run it. It is built and packed, but not exported. */
  readonly bin?: readonly string[];
  /** Built, but neither exported nor a command: a file that another entry starts, such as a worker. */
  readonly internal?: true;
}

export const ENTRIES: readonly Entry[] = [
  { name: '.', source: 'src/index.ts' },
  { name: './bulk-worker', source: 'src/node/bulk-worker.ts', platform: 'node', internal: true },
  { name: './bullmq', source: 'src/node/bullmq.ts', platform: 'node', peer: 'bullmq@^6.7.0' },
  { name: './chunks', source: 'src/io/chunks.ts' },
  { name: './cli', source: 'src/cli/main.ts', platform: 'node', bin: ['vietnamese-entities', 'vie'] },
  { name: './compromise', source: 'src/adapters/compromise.ts', peer: 'compromise@^14.17.0' },
  { name: './explain', source: 'src/explain.ts' },
  { name: './formats', source: 'src/io/formats.ts' },
  { name: './html', source: 'src/io/html.ts' },
  { name: './natural', source: 'src/adapters/natural.ts', peer: 'natural@^8.0.0' },
  { name: './node', source: 'src/node/index.ts', platform: 'node', peer: 'piscina@^5.3.2' },
  { name: './places', source: 'src/places.ts' },
  { name: './pool-worker', source: 'src/node/pool-worker.ts', platform: 'node', internal: true },
  { name: './render', source: 'src/io/render.ts' },
  { name: './schema', source: 'src/schema.ts', peer: 'zod@^4.4.0', loadsPeer: true },
  { name: './stream', source: 'src/web/stream.ts', platform: 'web' },
  { name: './vntk', source: 'src/adapters/vntk.ts' },
  { name: './words', source: 'src/words.ts' },
];

/** Those that users import. */
export const EXPORTED: readonly Entry[] = ENTRIES.filter((e) => e.bin === undefined && e.internal === undefined);

/** The name of its files in `dist/`. */
export function fileOf(entry: Entry): string {
  return entry.name === '.' ? 'index' : entry.name.slice(2);
}

/** What users write after `from`. */
export function specifierOf(entry: Entry): string {
  return `vietnamese-entities${entry.name.slice(1)}`;
}

/** The peer of an entry and its range of versions. */
export function peerOf({ peer }: Entry): { readonly name: string; readonly range: string } | undefined {
  if (peer === undefined) return undefined;
  const at = peer.lastIndexOf('@');
  return { name: peer.slice(0, at), range: peer.slice(at + 1) };
}
