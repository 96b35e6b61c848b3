/**
 * `npm run check:release [-- TAG [REPOSITORY]]`: whether the package is ready to be published, with a line for each thing that is not. TAG is `v` and
 * the version; REPOSITORY is the address of the repository that publishes, which provenance compares with `package.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './stamp.ts';

export interface Release {
  /** The fields of `package.json` that matter here. */
  readonly manifest: { readonly version: string; readonly private?: boolean; readonly repository?: { readonly url?: string } | string };
  /** The version in `package-lock.json`. */
  readonly locked: string;
  /** The text of `CHANGELOG.md`. */
  readonly changelog: string;
  readonly tag?: string | undefined;
  readonly repository?: string | undefined;
}

/** What is not ready: sentences for people, none when all is. */
export function problemsOf({ manifest, locked, changelog, tag, repository }: Release): string[] {
  const { version } = manifest;
  const problems: string[] = [];
  if (manifest.private) problems.push('package.json is private');
  if (locked !== version) problems.push(`package-lock.json has version ${locked}, package.json ${version}: npm install --package-lock-only`);
  if (tag !== undefined && tag !== `v${version}`) problems.push(`the tag is ${tag}, the version ${version}: the tag must be v${version}`);
  problems.push(...changelogProblems(changelog, version));
  const url = addressOf(manifest.repository);
  if (url === undefined) problems.push('package.json has no repository: RELEASING.md, step 1');
  else if (repository !== undefined && url !== addressOf(repository)) problems.push(`package.json names ${url}, but ${addressOf(repository)} publishes`);
  return problems;
}

function changelogProblems(changelog: string, version: string): string[] {
  const sections = [...changelog.matchAll(/^## \[([^\]]+)\](?: - (.+))?$/gmu)].map(([line, name, date]) => ({ line, name, date }));
  const released = sections.filter(({ name }) => name !== 'Unreleased');
  const [first] = released;
  if (first?.name !== version) return [`CHANGELOG.md begins with ${first?.name ?? 'nothing'}, not with ${version}`];
  const undated = released.filter(({ date }) => !isDay(date)).map(({ name }) => `CHANGELOG.md gives ${name} no date: "## [${name}] - YYYY-MM-DD"`);
  const unreleased = /^## \[Unreleased\]\n([\s\S]*?)^## /mu.exec(changelog)?.[1] ?? '';
  if (unreleased.trim() !== '') undated.push(`CHANGELOG.md has entries under Unreleased: they belong under ${version}`);
  return undated;
}

function isDay(date: string | undefined): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${date}T`);
}

/** `git+https://github.com/owner/name.git` and the like, as `https://github.com/owner/name`. */
function addressOf(repository: Release['manifest']['repository']): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url?.replace(/^git\+/u, '').replace(/\.git$/u, '');
}

/** The release as it stands in the repository. */
export function readRelease(): Release {
  const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
  const lock = JSON.parse(text('package-lock.json')) as { readonly version: string };
  return { manifest: JSON.parse(text('package.json')) as Release['manifest'], locked: lock.version, changelog: text('CHANGELOG.md') };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [tag, repository] = process.argv.slice(2);
  const problems = problemsOf({ ...readRelease(), tag, repository });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
