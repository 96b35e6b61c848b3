/** The commands of the packed package, as npm installs them: every input, every output, and what a terminal shows. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeLegacy, extract } from 'vietnamese-entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from './needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'vie-packed-'));
const work = join(folder, 'work');
const bin = (name: string): string => join(folder, 'node_modules/.bin', name);

beforeAll(() => {
  const packed = fileURLToPath(new URL('../../.cache/integration/', import.meta.url));
  const [tarball] = readdirSync(packed).filter((file) => file.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(packed, tarball)], { cwd: folder });
  mkdirSync(work);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(work, name)), { recursive: true });
  writeFileSync(join(work, name), content);
};
const read = (name: string): string => readFileSync(join(work, name), 'utf8');

function vie(args: readonly string[], input: string | Uint8Array = ''): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(bin('vie'), args, { cwd: work, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, out: stdout, err: stderr };
}
const records = (args: readonly string[], input?: string | Uint8Array): { readonly entities: readonly { readonly text: string }[] }[] =>
  vie(args, input)
    .out.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly entities: readonly { readonly text: string }[] });

const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng.';
const FOUND = extract(TEXT).entities;
const LINE = `${JSON.stringify({ id: 'a', text: TEXT })}\n`;

describe('the commands', () => {
  it('have both names', () => {
    for (const name of ['vie', 'vietnamese-entities']) {
      const help = execFileSync(bin(name), ['--help'], { encoding: 'utf8' });
      expect(help).toMatch(new RegExp(`^Usage: ${name} `, 'u'));
    }
  });

  it('need no zod for JSON Schemas', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['vietnamese-entities']);
    for (const name of ['extraction', 'record', 'entity', 'person', 'options', 'config', 'lexicon']) {
      expect(JSON.parse(vie(['schema', name]).out)).toHaveProperty('$schema');
    }
  });

  it('all run', () => {
    expect(vie(['segment'], TEXT).out).toContain('Trần_Văn_Bưởi');
    expect(vie(['tokenize'], TEXT).out).toContain('Trần Văn Bưởi');
    expect(vie(['sentences'], `${TEXT} Hết.`).out).toBe(`${TEXT}\nHết.\n`);
    expect(vie(['normalize'], 'a – b').out).toBe('a - b\n');
    expect(vie(['strip'], 'Đặng').out).toBe('Dang\n');
    expect(vie(['places', 'find', 'Huế', '-f', 'pretty']).out).toContain('Thành phố Huế');
    expect(vie(['places', 'successors', 'Bến Nghé']).out).toContain('Phường Sài Gòn');
    expect(vie(['places', 'predecessors', '26740']).out).toContain('Phường Bến Nghé');
    expect(vie(['explain', '-f', 'text'], TEXT).out).toContain('cue:ông');
    expect(vie(['complete', '--', '--form']).out).toContain('--format');
    expect(vie(['extrat'])).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean extract?') as string });
  });
});

describe('inputs', () => {
  const legacy = (encoding: 'tcvn3' | 'vni' | 'viqr'): Buffer => Buffer.from(encodeLegacy(TEXT, encoding), 'latin1');
  it.each<[string, readonly string[], string | Uint8Array]>([
    ['text', [], TEXT],
    ['text with a byte order mark', [], `\ufeff${TEXT}`],
    ['UTF-16', [], Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['TCVN3', [], legacy('tcvn3')],
    ['VNI', [], legacy('vni')],
    ['VIQR', [], legacy('viqr')],
    ['lines', ['-i', 'lines'], `${TEXT}\n`],
    ['JSONL', [], LINE],
    ['JSONL on two threads', ['-j', '2'], LINE],
    ['CSV', ['-i', 'csv'], `id;text\n1;"${TEXT}"\n`],
    ['TSV', ['-i', 'csv'], `id\ttext\n1\t${TEXT}\n`],
    ['HTML', [], `<p>${TEXT}</p>`],
    ['JSONL with HTML', ['--html'], `${JSON.stringify({ text: `<p>${TEXT}</p>` })}\n`],
  ])('%s', (_, flags, input) => {
    const [record] = records(flags, input);
    expect(record.entities).toEqual(FOUND);
  });

  it('files and directories of all kinds', () => {
    const files: Readonly<Record<string, string>> = {
      'a.txt': TEXT,
      'b.md': TEXT,
      'c.html': `<p>${TEXT}</p>`,
      'd/e.jsonl': LINE,
      'd/f.csv': `text\n"${TEXT}"\n`,
      'd/g.tsv': `text\n${TEXT}\n`,
    };
    for (const [name, content] of Object.entries(files)) write(`in/${name}`, content);
    const all = records(['in', 'in/a.txt', '-'], TEXT);
    expect(all).toHaveLength(8);
    for (const record of all) expect(record.entities).toEqual(FOUND);
  });
});

describe('outputs', () => {
  const formats = (): string[] =>
    /--format[\s\S]*?choices: ([^)]*)\)/u.exec(execFileSync(bin('vie'), ['help', 'extract'], { encoding: 'utf8' }))?.[1].match(/[a-z-]+/gu) ?? [];

  it('in every format that the help names, into a stream, a file and a folder', () => {
    write('page.html', `<p>${TEXT}</p>`);
    expect(formats().length).toBeGreaterThan(15);
    for (const format of formats()) {
      const { code, out, err } = vie(['-f', format, 'page.html', '-o', `out-${format}/`]);
      expect({ format, code, out, err }).toEqual({ format, code: 0, out: '', err: '' });
      const files = readdirSync(join(work, `out-${format}`)).filter((file) => file.startsWith('page.'));
      expect(files).toHaveLength(format === 'brat' ? 2 : 1);
      expect(vie(['-f', format, 'page.html', '-o', `${format}.out`]).code).toBe(format === 'brat' ? 2 : 0);
      if (format === 'brat') continue;
      const streamed = vie(['-f', format, 'page.html']).out;
      expect(streamed).toContain('Bưởi');
      expect(read(`${format}.out`)).toBe(streamed);
      expect(read(`out-${format}/${files[0]}`)).toBe(streamed);
    }
  });

  it('and back from what annotators have', () => {
    write('tin.txt', TEXT);
    vie(['tin.txt', '-f', 'brat', '-o', 'brat/']);
    vie(['tin.txt', '-f', 'label-studio', '-o', 'tasks.json']);
    vie(['tin.txt', '--with-text', '-o', 'tin.jsonl']);
    const conll = vie(['tin.txt', '-f', 'conll']).out;
    expect(vie(['convert', '--from', 'brat', 'brat', '--to', 'conll']).out).toBe(conll);
    expect(vie(['convert', '--from', 'label-studio', '--predictions', 'tasks.json', '--to', 'conll']).out).toBe(conll);
    expect(vie(['convert', 'tin.jsonl', '--to', 'conll']).out).toBe(conll);
  });
});

describe('many records', () => {
  it('give the same on one thread, on two, and when gone on with', () => {
    write('many.jsonl', LINE.repeat(3000));
    const one = vie(['many.jsonl']).out;
    expect(vie(['many.jsonl', '-j', '2', '-o', 'two.jsonl'])).toEqual({ code: 0, out: '', err: '' });
    expect(read('two.jsonl') === one).toBe(true);
    write('torn.jsonl', one.slice(0, Math.floor(one.length / 3)));
    vie(['many.jsonl', '-o', 'torn.jsonl', '--resume', '-j', '2']);
    expect(read('torn.jsonl') === one).toBe(true);
  });
});

/** Runs a command in a terminal, as `script` of util-linux gives one. Its output and exit code are those of the command. */
async function inTerminal(args: readonly string[], keys?: (shown: string) => string | undefined): Promise<{ readonly code: number; readonly shown: string }> {
  const command = [bin('vie'), ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: work,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '', FORCE_COLOR: undefined },
  });
  let shown = '';
  child.stdout.on('data', (data) => {
    shown += String(data);
    const pressed = keys?.(shown);
    if (pressed !== undefined) child.stdin.write(pressed);
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, shown };
}

describe.skipIf(!has('script'))('on a terminal', () => {
  const LINE_SHOWN = /\r\u001b\[K[\d,]+ records · \d+ % · \d+\.\d MB\/s · \d+:\d\d left/u;
  beforeAll(() => write('long.jsonl', LINE.repeat(20_000)));

  it('progress is one line, written over and over, and gone in the end', async () => {
    const { code, shown } = await inTerminal(['long.jsonl', '-o', 'long.out']);
    expect(code).toBe(0);
    expect(shown).toMatch(LINE_SHOWN);
    expect(shown).not.toContain('\n');
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
    const counts = [...shown.matchAll(/([\d,]+) records/gu)].map(([, n]) => Number(n.replaceAll(',', '')));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('nothing is shown when told so', async () => {
    expect(await inTerminal(['long.jsonl', '-o', 'long.out', '-q'])).toEqual({ code: 0, shown: '' });
  });

  it('an article is shown in color', async () => {
    write('tin.txt', TEXT);
    const { shown } = await inTerminal(['tin.txt']);
    expect(shown).toContain('\u001b[32mTrần Văn Bưởi\u001b[39m');
    expect(shown).toContain('People');
    expect((await inTerminal(['tin.txt', '--no-color'])).shown).toContain('[Trần Văn Bưởi|person]');
  });

  it('Ctrl+C takes the line away and ends with 130', async () => {
    let isPressed = false;
    const { code, shown } = await inTerminal(['long.jsonl', '-o', 'long.out'], (soFar) => {
      if (isPressed || !LINE_SHOWN.test(soFar)) return undefined;
      isPressed = true;
      return '\u0003';
    });
    expect(code).toBe(130);
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
  });
});
