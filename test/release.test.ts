/** What must hold before a version is published: `scripts/release.ts`, `scripts/notices.ts` and the files that they read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataNotice, NOTICES } from '../scripts/notices.ts';
import { problemsOf, type Release, readRelease } from '../scripts/release.ts';
import { textOf } from './documents.ts';

const ready: Release = {
  manifest: { version: '1.2.0', repository: { url: 'git+https://github.com/o/n.git' } },
  locked: '1.2.0',
  changelog: '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-02-28\n\n- x\n\n## [1.1.0] - 2025-12-31\n',
};

describe('a release', () => {
  it('of this package lacks nothing but the repository, which its owner sets', () => {
    expect(problemsOf(readRelease()).filter((problem) => !problem.includes('no repository'))).toEqual([]);
  });

  it('that is ready has no problems', () => expect(problemsOf({ ...ready, tag: 'v1.2.0', repository: 'https://github.com/o/n' })).toEqual([]));

  it.each<[string, Partial<Release>, string]>([
    ['no repository', { manifest: { version: '1.2.0' } }, 'package.json has no repository'],
    ['another repository', { repository: 'https://github.com/fork/n' }, 'package.json names https://github.com/o/n, but https://github.com/fork/n publishes'],
    ['another tag', { tag: 'v1.3.0' }, 'the tag must be v1.2.0'],
    ['a tag without v', { tag: '1.2.0' }, 'the tag must be v1.2.0'],
    ['an old lockfile', { locked: '1.1.0' }, 'package-lock.json has version 1.1.0'],
    ['an old changelog', { changelog: '## [1.1.0] - 2025-12-31\n' }, 'CHANGELOG.md begins with 1.1.0'],
    ['a version without a date', { changelog: '## [1.2.0]\n' }, 'CHANGELOG.md gives 1.2.0 no date'],
    ['a day that does not exist', { changelog: '## [1.2.0] - 2026-02-30\n' }, 'CHANGELOG.md gives 1.2.0 no date'],
    ['entries that no version has', { changelog: '## [Unreleased]\n\n- y\n\n## [1.2.0] - 2026-02-28\n' }, 'CHANGELOG.md has entries under Unreleased'],
    ['a private package', { manifest: { ...ready.manifest, private: true } }, 'package.json is private'],
  ])('with %s is refused', (_, change, problem) => {
    const problems = problemsOf({ ...ready, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe('THIRD-PARTY-NOTICES.txt', () => {
  const licenses = textOf('data/LICENSES.md');
  const row = (source: string, license: string): string => `| \`x.tsv\` | ${source} | ${license} | 2026-11 |\n`;

  it('ends with the sources of the tables as they are now; if not, npm run notices', () => {
    expect(readFileSync(NOTICES, 'utf8').endsWith(dataNotice(textOf('data/SOURCES.md'), licenses))).toBe(true);
  });

  it('leaves out what is our own or free', () => expect(dataNotice(row('by hand', 'own; government texts'), licenses)).not.toContain('x.tsv'));

  it.each([
    ['a license that is not there', row('written by hand', 'GPL-3.0'), 'GPL-3.0'],
    ['a package that is not there', row('npm unknown-package 1.0.0', 'MIT'), 'unknown-package'],
    ['a repository that is not there', row('somebody/names `0123abc`', 'MIT'), 'somebody/names'],
  ])('refuses %s', (_, sources, missing) => expect(() => dataNotice(sources, licenses)).toThrow(`data/LICENSES.md does not have ${missing}, which`));
});
