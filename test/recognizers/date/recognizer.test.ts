import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../../src/text/scan.ts';
import { datesOf, recognize, tokensOf } from '../values.ts';

const intervalOf = (text: string, reference?: string): unknown => datesOf(text, reference)[0]?.interval;

describe('intervals are half-open', () => {
  it.each([
    ['ngày 26/12/2022', { start: '2022-12-26', end: '2022-12-27' }],
    ['ngày 31/12/2022', { start: '2022-12-31', end: '2023-01-01' }],
    ['tháng 2/2024', { start: '2024-02-01', end: '2024-03-01' }],
    ['tháng 12/2022', { start: '2022-12-01', end: '2023-01-01' }],
    ['quý IV/2023', { start: '2023-10-01', end: '2024-01-01' }],
    ['6 tháng đầu năm 2023', { start: '2023-01-01', end: '2023-07-01' }],
    ['nửa cuối năm 2023', { start: '2023-07-01', end: '2024-01-01' }],
    ['năm 2022', { start: '2022-01-01', end: '2023-01-01' }],
    ['nhiệm kỳ 2020 - 2025', { start: '2020-01-01', end: '2026-01-01' }],
    ['từ quý III/2023 đến hết năm 2025', { start: '2023-07-01', end: '2026-01-01' }],
    ['từ ngày 1/1 đến ngày 31/3/2023', { start: '2023-01-01', end: '2023-04-01' }],
    ['những năm 1990', { start: '1990-01-01', end: '2000-01-01' }],
    ['thế kỷ XXI', { start: '2001-01-01', end: '2101-01-01' }],
    ['tuần 14 năm 2025', { start: '2025-03-31', end: '2025-04-07' }],
    ['chiều 26/12/2022', { start: '2022-12-26T13:00', end: '2022-12-26T18:00' }],
    ['8h30 ngày 26/12/2022', { start: '2022-12-26T08:30', end: '2022-12-26T08:31' }],
    ['đêm 31/12/2022', { start: '2022-12-31T22:00', end: '2023-01-01T00:00' }],
  ])('%s', (text, interval) => {
    expect(intervalOf(text)).toEqual(interval);
  });

  it('is absent while the year is unknown', () => {
    expect(intervalOf('chiều 26/12')).toBeUndefined();
    expect(intervalOf('năm nay')).toBeUndefined();
  });
});

describe('a list lends what its short members lack', () => {
  const values = (text: string, reference?: string): string[] => datesOf(text, reference).map((d) => `${d.text} = ${d.value}`);

  it('from the next member', () => {
    expect(values('ngày 21 và 22/6/2018')).toEqual(['ngày 21 = 2018-06-21', '22/6/2018 = 2018-06-22']);
    expect(values('các ngày 3, 4, 5/1/2023')).toEqual(['ngày 3 = 2023-01-03', '4 = 2023-01-04', '5/1/2023 = 2023-01-05']);
    expect(values('trong 2 ngày 4 và 5/5')).toEqual(['ngày 4 = XXXX-05-04', '5/5 = XXXX-05-05']);
    expect(values('ngày 30/12 và 2/1/2023')).toEqual(['ngày 30/12 = 2022-12-30', '2/1/2023 = 2023-01-02']);
    expect(values('tháng 3 và 4/2023')).toEqual(['tháng 3 = 2023-03', '4/2023 = 2023-04']);
    expect(values('quý I và II/2023')).toEqual(['quý I = 2023-Q1', 'II/2023 = 2023-Q2']);
    expect(values('trong 2 năm 2017 và 2018')).toEqual(['năm 2017 = 2017', '2018 = 2018']);
    expect(values('các năm 2015, 2016 và 2017, thu tăng')).toEqual(['năm 2015 = 2015', '2016 = 2016', '2017 = 2017']);
    expect(values('vào ngày 18, 19, 20/4')).toEqual(['ngày 18 = XXXX-04-18', '19 = XXXX-04-19', '20/4 = XXXX-04-20']);
    expect(values('lễ 30/4 và 1/5', '2025-03-01')).toEqual(['30/4 = 2025-04-30', '1/5 = 2025-05-01']);
  });

  it('never to a date of its own elsewhere in the sentence', () => {
    expect(values('Ngày 5/6, sau khi ký kết năm 2020, hai bên gặp lại')).toEqual(['Ngày 5/6 = XXXX-06-05', 'năm 2020 = 2020']);
  });

  it('and takes no counted numbers for members', () => {
    expect(values('Ngày 5/6, 20 người bị thương')).toEqual(['Ngày 5/6 = XXXX-06-05']);
    expect(values('năm 2020, 2000 hộ dân')).toEqual(['năm 2020 = 2020']);
    expect(values('tháng 3, 5 triệu đồng')).toEqual(['tháng 3 = XXXX-03']);
  });
});

describe('what the text itself solves', () => {
  it('cùng ngày is the last day named', () => {
    const found = datesOf('Chiều 26/12, hội nghị khai mạc. Tối cùng ngày, đoàn dự tiệc. Cùng ngày, đoàn ra về.', '2022-12-27');
    expect(found.map((d) => d.value)).toEqual(['2022-12-26TAF', '2022-12-26TEV', '2022-12-26']);
  });

  it('cùng ngày before a date leaves the word cùng out', () => {
    expect(datesOf('Cùng ngày 6/2, tỉnh họp').map((d) => [d.text, d.value])).toEqual([['ngày 6/2', 'XXXX-02-06']]);
  });

  it('a date in brackets tells which weekday is meant', () => {
    expect(datesOf('Sáng thứ Bảy (24/12), mưa lớn', '2022-12-27').map((d) => d.value)).toEqual(['2022-12-24TMO', '2022-12-24']);
  });

  it('reads across a line break inside a date, and no other', () => {
    expect(datesOf('Họp ngày\n26/12/2022').map((d) => d.text)).toEqual(['ngày\n26/12/2022']);
    expect(datesOf('Nhiệm kỳ 2020 -\n2025').map((d) => d.value)).toEqual(['2020/2025']);
    expect(datesOf('ngày 15\ntháng 6 năm\n2023').map((d) => d.value)).toEqual(['2023-06-15']);
    expect(datesOf('Ngày\n26/12/2022').map((d) => d.text)).toEqual(['26/12/2022']);
    expect(datesOf('ngày 26\n\ntháng 12').map((d) => d.text)).toEqual(['ngày 26', 'tháng 12']);
    expect(datesOf('tháng 3\n\n2020 hộ').map((d) => d.value)).toEqual(['XXXX-03']);
  });
});

describe('offsets', () => {
  it('hold in NFD and after other characters', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = '😀 Chiều 26/12, họp — ngày mùng 3 tháng Giêng.'.normalize(form);
      const found = datesOf(text, '2022-12-27');
      expect(found.map((d) => d.text)).toEqual(['Chiều 26/12', 'ngày mùng 3 tháng Giêng'].map((s) => s.normalize(form)));
      expect(found.map((d) => d.value)).toEqual(['2022-12-26TAF', '2023-01-24']);
    }
  });
});

describe('time zones', () => {
  it('do not matter', () => {
    const script = fileURLToPath(new URL('./print-dates.ts', import.meta.url));
    const run = (zone: string): string => execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    const [utc, hanoi, newYork] = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'].map(run);
    expect(JSON.parse(utc).length).toBeGreaterThan(8);
    expect(hanoi).toBe(utc);
    expect(newYork).toBe(utc);
  });
});

/** Counts how often the recognizers look at a token. */
function looks(text: string): number {
  const tokens = tokensOf(text);
  let n = 0;
  const counting = new Proxy(tokens.flags, {
    get(target, key) {
      n++;
      return Reflect.get(target, key, target) as unknown;
    },
  });
  recognize({ ...tokens, flags: counting } as Tokens, '2022-12-27');
  return n;
}

describe('growth', () => {
  it.each([
    'năm ',
    'ngày 40 ',
    'từ ngày 1 đến ',
    '1/',
    '1.',
    '1-',
    '1, ',
    '1 và ',
    'tháng 1, ',
    'ngày 1, ',
    '2020 - ',
    '2020, ',
    'đầu ',
    'cách đây ',
    'thứ hai ',
    'hai mươi ',
    '5 tỷ ',
    '5 triệu, ',
    '3 đến ',
    '$',
    'một trăm ',
    '111 ',
    'mùng 1 Tết ',
    'quý I và ',
    'giai đoạn ',
    'cuối năm ',
    'sáng ',
    '8h30 ',
    '1 tỷ 200 ',
    'không quá ',
  ])('%j repeated: twice the text is twice the work', (piece) => {
    const small = looks(piece.repeat(200));
    const large = looks(piece.repeat(400));
    expect(large).toBeLessThan(small * 2.2 + 50);
    // A bounded number of looks for each token.
    expect(large / tokensOf(piece.repeat(400)).count).toBeLessThan(400);
  });

  it('2,000 characters that cost others seconds are read at once', () => {
    for (const text of ['năm '.repeat(500), 'ngày 40 '.repeat(250)]) {
      const times = Array.from({ length: 40 }, () => {
        const start = performance.now();
        recognize(tokensOf(text), '2022-12-27');
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(10);
    }
  });
});
