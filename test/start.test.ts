/** `npm start -- FILE [DATE]`: examples/seed.ts as a process of its own, with the library as it is in `src/`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORTED, specifierOf } from '../entries.ts';
import { extract } from '../src/index.ts';
import { ROOT } from '../scripts/stamp.ts';

const home = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(home, { recursive: true }));
const program = join(home, 'examples/seed.mjs');
// The longest names first: the alias of the package itself would take its sub-paths too.
const alias = Object.fromEntries(EXPORTED.map((e) => [specifierOf(e), join(ROOT, e.source)] as const).sort(([a], [b]) => b.length - a.length));
buildSync({
  absWorkingDir: ROOT,
  entryPoints: ['examples/seed.ts'],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  alias,
  logLevel: 'error',
});
cpSync(join(ROOT, 'seeds'), join(home, 'seeds'), { recursive: true });
mkdirSync(join(home, 'folder'));

function start(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: home, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { code: status, out: stdout, err: stderr };
}

/** Writes a file and gives its name. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(home, name), content);
  return name;
}

describe('npm start', () => {
  it('reads the seed article and says what is in it', () => {
    const { code, out, err } = start();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of [
      'People',
      '  Trần Văn Huyến (male), 2 mentions',
      '    Phó Bí thư Thường trực Tỉnh ủy (province, party), of Tỉnh ủy (Hậu Giang)',
      'Organizations',
      '  Hội đồng nhân dân tỉnh Hậu Giang (assembly, province), in Hậu Giang, code 93, now Thành phố Cần Thơ (92)',
      '  Mặt trận Tổ quốc Việt Nam (front, central), in Việt Nam',
      'Places',
      '  Hậu Giang: Hậu Giang (province), code 93, until 2025-07-01, now Thành phố Cần Thơ (92)',
      'Dates, read on 2022-12-27',
      'Money',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
  });

  it('gives one entity as it is, in JSON', () => {
    const text = 'Ông Trần Văn Bưởi, Giám đốc Sở Y tế tỉnh Hậu Giang, đến.';
    const { out } = start(file('a.txt', text));
    const json = out.slice(out.indexOf('One entity, as the library gives it\n') + 'One entity, as the library gives it\n'.length);
    expect(JSON.parse(json)).toEqual(extract(text).entities.find((e) => e.type === 'title'));
  });

  it('takes a file and the day of its publication', () => {
    const { code, out } = start(file('b.txt', 'Hôm qua, xã Vị Trung (huyện Vị Thủy, tỉnh Hậu Giang) chi 2 tỷ đồng.'), '2024-03-01');
    expect(code).toBe(0);
    expect(out).toContain('Dates, read on 2024-03-01\n  Hôm qua          2024-02-29');
    expect(out).toMatch(/^ {2}huyện Vị Thủy: Vị Thủy \(district\), code \d+, until 2025-07-01/mu);
    expect(out).toContain('2 tỷ đồng        2000000000 VND');
    expect(out).not.toContain('Hồng Thái');
  });

  it('leaves dates open where no day is given, and says so', () => {
    const { code, out } = start(file('c.txt', 'Hôm qua, ông Trần Văn Bưởi đến Huế.'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Dates, without a day of publication\n {2}Hôm qua {10}XXXX-XX-XX/mu);
    expect(out).toContain('Warnings\n');
  });

  it('reads an empty file', () => expect(start(file('empty.txt', ''))).toMatchObject({ code: 0, err: '' }));

  it.each<[string, readonly string[], 1 | 2, string]>([
    ['a file that is not there', ['none.txt'], 1, 'npm start: none.txt: no such file\n'],
    ['a directory', ['folder'], 1, 'npm start: folder: a directory, where a text file is needed\n'],
    [
      'bytes that are not UTF-8',
      [file('utf16.txt', Buffer.from('\ufeffÔng Bưởi', 'utf16le'))],
      1,
      'npm start: utf16.txt: not UTF-8. The command vie reads UTF-16, TCVN3, VNI and VIQR too: node dist/cli.cjs utf16.txt\n',
    ],
    ['a day that does not exist', ['none.txt', '2022-02-30'], 2, 'npm start: the date "2022-02-30" is not a day such as 2022-12-27\nUsage: npm start'],
    ['a date in words', ['none.txt', '26/12'], 2, 'npm start: the date "26/12" is not a day such as 2022-12-27\nUsage: npm start'],
    ['a third argument', ['none.txt', '2022-12-27', 'more'], 2, 'npm start: too many arguments: more\nUsage: npm start'],
  ])('says what is wrong with %s', (_, args, exitCode, message) => {
    const { code, out, err } = start(...args);
    expect(err.startsWith(message), err).toBe(true);
    expect({ code, out }).toEqual({ code: exitCode, out: '' });
  });
});
