/** What the tests here need beyond `npm ci`: libraries that a compiler has to build, and servers. A test skips without its need. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

export interface Need {
  readonly name: string;
  /** How to get it, as a sentence. */
  readonly get: string;
  readonly isThere: () => boolean;
}

/** Debian's browser. playwright-core drives it and downloads none. */
export const CHROMIUM = '/usr/bin/chromium';

export const REDIS = '/usr/bin/redis-server';

/** The folder of PostgreSQL's programs, which Debian keeps out of the path; undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${POSTGRES}/${version}/bin`).find((folder) => existsSync(`${folder}/initdb`));
}

const POSTGRES = '/usr/lib/postgresql';

const installed = (name: string): boolean => existsSync(new URL(`./node_modules/${name}/package.json`, import.meta.url));

export const NEEDS: readonly Need[] = [
  {
    name: 'nltk',
    get: 'It is a library of Python 3 for /usr/bin/python3 (Debian: apt-get install python3-nltk).',
    isThere: () => spawnSync('/usr/bin/python3', ['-c', 'import nltk']).status === 0,
  },
  {
    name: 'vntk',
    get: 'It is built from source: install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3), then delete test/integration/node_modules.',
    isThere: () => installed('vntk'),
  },
  {
    name: 'script',
    get: 'It is the command of util-linux that gives others a terminal (Debian: apt-get install bsdutils).',
    isThere: () => spawnSync('script', ['--version']).status === 0,
  },
  {
    name: 'parallel',
    get: 'It is GNU parallel (Debian: apt-get install parallel).',
    isThere: () => spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false,
  },
  {
    name: 'chromium',
    get: `It is looked for at ${CHROMIUM} (Debian: apt-get install --no-install-recommends chromium).`,
    isThere: () => existsSync(CHROMIUM),
  },
  {
    name: 'redis-server',
    get: `It is looked for at ${REDIS} (Debian: apt-get install --no-install-recommends redis-server).`,
    isThere: () => existsSync(REDIS),
  },
  {
    name: 'postgresql',
    get: `It is looked for in ${POSTGRES} (Debian: apt-get install --no-install-recommends postgresql).`,
    isThere: () => postgresPrograms() !== undefined,
  },
];

/** Whether a need is met: `describe.skipIf(!has('vntk'))('vntk', …)`. Throws for a name that is not in `NEEDS`. */
export function has(name: string): boolean {
  const need = NEEDS.find((n) => n.name === name);
  if (need === undefined) throw new Error(`test/integration/needs.ts does not know ${name}`);
  return need.isThere();
}
