/** `vietnamese-entities/vntk` in place of vntk itself: the same programs run, and the recording of `npm test` is what vntk says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answersOf, recording, shapesOf, type VntkModule } from '../adapters/vntk-recording.ts';
import { htmlCases, sentences } from '../adapters/vntk-specs.ts';
import { has } from './needs.ts';

const require = createRequire(import.meta.url);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe.skipIf(!has('vntk'))('vntk', () => {
  const theirs = () => require('vntk') as VntkModule;
  const ours = require('vietnamese-entities/vntk') as VntkModule;

  it('answers as it is recorded in test/specs/vntk.json', () => {
    expect(sentences.map(({ text }) => answersOf(theirs(), text))).toEqual(recording.sentences);
    expect(htmlCases.map(({ html }) => ({ html, text: theirs().util().clean_html(html) }))).toEqual(recording.pages);
  });

  it('has the names that this package has', () => {
    const kinds = (module: object): string[] =>
      Object.entries(module)
        .map(([name, value]) => `${name}: ${typeof value}`)
        .sort();
    const { default: _, ...named } = ours as VntkModule & { default: unknown };
    // An empty object in vntk 1.4.4, where a class was meant.
    const meant = kinds(theirs()).map((kind) => kind.replace('LogisticRegressionClassifier: object', 'LogisticRegressionClassifier: function'));
    expect(kinds(named)).toEqual(meant);
  });

  it.each([
    '',
    '   ',
    '\n',
    '.',
    'a',
    'Ông Bưởi.',
    'Hà Nội, ngày 2 tháng 9 năm 1945',
    'Tổng cộng: 1.234,5 ha (tăng 20%)!',
    'Bộ Y tế\nSở Y tế\r\nTrạm Y tế xã Vị Thắng',
    'Vận động viên Trần Thị Mơ về nhất.',
    'KHÔNG CÓ GÌ MỚI',
    'a@b.vn, https://example.vn/tin?x=1#y',
    '“Xin chào”, anh nói – rồi đi…',
    'Gia đình 😀 vui',
  ])('and this package give the same shapes: %j', (text) => {
    const [mine, real] = [ours, theirs()].map((module) => shapesOf(answersOf(module, text)));
    expect(mine).toEqual(real);
  });

  it('throws a TypeError for what is no text, as this package does', () => {
    const none = undefined as unknown as string;
    for (const module of [theirs(), ours]) {
      expect(() => module.tokenizer().tokenize(none)).toThrow(TypeError);
      expect(() => module.wordTokenizer().tag(none)).toThrow(TypeError);
      expect(() => module.ner().tag(none)).toThrow(TypeError);
      expect(() => module.util().clean_html(none)).toThrow(TypeError);
    }
  });

  it('cleans pages without mistakes in them as this package does', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const html = page(generator(seed));
      expect(ours.util().clean_html(html)).toBe(theirs().util().clean_html(html));
    }
  });

  it('can be replaced in programs that take its answers apart', () => {
    for (const module of [theirs(), ours]) {
      for (const { text } of sentences) {
        const names = namesByLabel(module, text);
        expect(Object.keys(names).every((label) => ['PER', 'ORG', 'LOC', 'MISC'].includes(label))).toBe(true);
        // In vntk's text mode a name has no opening bracket where its first row is an I-.
        if (module === ours) expect(markedNames(module, text)).toEqual(names);
        else expect(Object.values(names).flat()).toEqual(expect.arrayContaining(Object.values(markedNames(module, text)).flat()));
        expect(counts(module, text).size).toBeGreaterThan(0);
      }
    }
  });

  it('has types that code was written for which compiles with this package', () => {
    const program = readFileSync(here('../package/consumer-vntk.ts'), 'utf8');
    const folder = here('./node_modules/.vntk-types/');
    mkdirSync(folder, { recursive: true });
    for (const module of ['vntk', 'vietnamese-entities/vntk']) {
      writeFileSync(`${folder}${module.replace('/', '-')}.ts`, program.replaceAll("'vietnamese-entities/vntk'", `'${module}'`));
    }
    writeFileSync(`${folder}tsconfig.json`, '{ "extends": "../../tsconfig.json", "include": ["*.ts"], "exclude": [] }');
    expect(program).toContain("from 'vietnamese-entities/vntk'");
    expect(() => execFileSync('node', [here('./node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })).not.toThrow();
  });
});

/** As many programs count words. */
function counts(vntk: VntkModule, text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of vntk.wordTokenizer().tag(text, 'text').toLowerCase().split(' ')) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

type Names = Record<string, string[]>;

/** As many programs read rows: a name begins at B and goes on at I. */
function namesByLabel(vntk: VntkModule, text: string): Names {
  const names: Names = {};
  let open: string[] | undefined;
  for (const [word, , , label] of vntk.ner().tag(text)) {
    if (label === 'O') open = undefined;
    else if (label.startsWith('B-') || open === undefined) {
      open = names[label.slice(2)] ??= [];
      open.push(word);
    } else open.push(`${open.pop()} ${word}`);
  }
  return names;
}

/** As many programs read the text mode. */
function markedNames(vntk: VntkModule, text: string): Names {
  const names: Names = {};
  for (const [, label = '', name = ''] of vntk
    .ner()
    .tag(text, 'text')
    .matchAll(/\[(PER|ORG|LOC|MISC) ([^\]]*)\]/gu))
    (names[label] ??= []).push(name);
  return names;
}

/** Numbers from 0 to n - 1 that depend on the seed alone. */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
}

/** A well-formed page with every tag on one line. */
function page(random: (n: number) => number, depth = 0): string {
  const pick = (choices: readonly string[]): string => choices[random(choices.length)] ?? '';
  const parts: string[] = [];
  for (let i = random(6); i >= 0; i--) {
    const tag = pick(['p', 'div', 'b', 'h1', 'td']);
    const attributes = pick(['', ' class="a b"', " id='x'", ' href="https://example.vn/?a=1&amp;b=2"', ' hidden']);
    const leaf = pick([
      'Xin chào',
      ' Hà Nội ',
      '&nbsp;',
      '\n',
      '\n\n  ',
      '    ',
      '<br>',
      '<img alt="">',
      '<!-- ghi chú -->',
      '5 &lt; 6',
      '<script>var a = 1;</script>',
    ]);
    parts.push(depth < 4 && random(2) === 0 ? `<${tag}${attributes}>${page(random, depth + 1)}</${tag}>` : leaf);
  }
  return parts.join('');
}
