import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalString } from '../../src/kit/decimal.ts';
import { readNumbers } from '../../src/recognizers/number.ts';
import { numbers, tokensOf } from './values.ts';

/** Value of the number that begins a text and how many tokens it takes. */
function read(text: string): [string, number] | undefined {
  const n = readNumbers(tokensOf(text), numbers).at(0);
  return n === undefined ? undefined : [decimalString(n.value), n.to];
}

describe('numbers in digits', () => {
  it.each([
    ['5', '5', 1],
    ['1.234', '1234', 3],
    ['1.234.567', '1234567', 5],
    ['1.234,5', '1234.5', 5],
    ['2,5', '2.5', 3],
    ['2.5', '2.5', 3],
    ['1,234,567', '1234567', 5],
    ['1,234.56', '1234.56', 5],
    ['1 000 000', '1000000', 3],
    ['0,125', '0.125', 3],
    ['007', '7', 1],
    ['12,50', '12.5', 3],
    ['１２', '12', 1],
    ['1’234’567', '1234567', 5],
    ["1'234'567,89", '1234567.89', 7],
    ['1. 200. 000', '1200000', 5],
    ['1 .200.000', '1200000', 5],
    ['1, 200, 000', '1200000', 5],
    ['1 234 567,89', '1234567.89', 5],
  ])('%s', (text, value, to) => {
    expect(read(text)).toEqual([value, to]);
  });

  it('a sentence or a list goes on after a mark and a space', () => {
    expect(read('12. 500')).toEqual(['12', 1]);
    expect(read('100, 200, 300')).toEqual(['100', 1]);
    expect(read("12' 500")).toEqual(['12', 1]);
  });

  it('a dot before three digits may be a decimal in English', () => {
    const n = readNumbers(tokensOf('1.125'), numbers).at(0);
    expect(n && decimalString(n.value)).toBe('1125');
    expect(n?.decimal && decimalString(n.decimal)).toBe('1.125');
  });

  it('leaves what is no number', () => {
    expect(read('hăm dọa')).toBeUndefined();
    expect(read('nửa tháng')).toBeUndefined();
    expect(read('1.2.3')).toBeUndefined();
    expect(read('192.168.1.1')).toBeUndefined();
    expect(read('năm 2020')?.[0]).toBe('5');
    expect(read('trăm')).toBeUndefined();
  });

  it('a comma before three digits may be either', () => {
    const n = readNumbers(tokensOf('12,500'), numbers).at(0);
    expect(n && decimalString(n.value)).toBe('12.5');
    expect(n?.thousands && decimalString(n.thousands)).toBe('12500');
  });
});

describe('numbers in words', () => {
  it.each([
    ['không', '0'],
    ['một', '1'],
    ['mười', '10'],
    ['mười một', '11'],
    ['mười lăm', '15'],
    ['hai mươi', '20'],
    ['hai mươi mốt', '21'],
    ['hai mươi tư', '24'],
    ['hai mươi lăm', '25'],
    ['hai lăm', '25'],
    ['ba chục', '30'],
    ['chín mươi chín', '99'],
    ['một trăm', '100'],
    ['một trăm linh năm', '105'],
    ['một trăm lẻ năm', '105'],
    ['một trăm mười', '110'],
    ['ba trăm sáu mươi lăm', '365'],
    ['một nghìn', '1000'],
    ['một nghìn không trăm linh một', '1001'],
    ['hai nghìn không trăm hai mươi ba', '2023'],
    ['hai nghìn ba trăm', '2300'],
    ['một vạn', '10000'],
    ['hai tư', '24'],
    ['hăm ba', '23'],
    ['một trăm hai tám', '128'],
    ['một nghìn rưỡi tỷ', '1500000000000'],
    ['hai trăm rưỡi triệu', '250000000'],
    ['nửa tỷ', '500000000'],
    ['một tỷ tỷ', '1000000000000000000'],
    ['một tỷ một trăm triệu tỷ', '1100000000000000000'],
    ['hai phẩy không năm tỷ', '2050000000'],
    ['một phẩy hai lăm', '1.25'],
    ['không phẩy hai năm triệu', '250000'],
    ['ba phẩy không hai mươi lăm', '3.025'],
    ['hai nghìn ba trăm tỷ', '2300000000000'],
    ['ba triệu rưỡi', '3500000'],
    ['hai phẩy năm', '2.5'],
    ['một chấm ba', '1.3'],
    ['hai phẩy hai mươi lăm', '2.25'],
    ['hai phẩy năm triệu', '2500000'],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([value, text.split(' ').length]);
  });

  it('stops before a unit that is also a number word', () => {
    expect(read('hai mươi năm')).toEqual(['20', 2]);
    expect(read('một trăm năm')).toEqual(['100', 2]);
    expect(read('mười năm')).toEqual(['10', 1]);
  });
});

describe('mixed', () => {
  it.each([
    ['1 tỷ 200 triệu', '1200000000'],
    ['25 nghìn tỷ', '25000000000000'],
    ['11,5 triệu tỷ', '11500000000000000'],
    ['3 triệu rưỡi', '3500000'],
    ['5 trăm nghìn', '500000'],
    ['3 chục triệu', '30000000'],
    ['15k', '15000'],
    ['1 nghìn 200 tỷ', '1200000000000'],
    ['2 triệu 300 nghìn tỷ', '2300000000000000'],
  ])('%s', (text, value) => {
    expect(read(text)?.[0]).toBe(value);
  });

  it('a second number that is not smaller is another number', () => {
    expect(read('5 tỷ 2020')).toEqual(['5000000000', 2]);
    expect(read('3 triệu 5 tỷ')).toEqual(['3000000', 2]);
  });
});

describe('the tail after a magnitude', () => {
  /** What the tail makes of the number: as it stands, as a fraction of the magnitude, and whether it is written as ones are. */
  function tailOf(text: string): [string, string, boolean] | undefined {
    const tail = readNumbers(tokensOf(text), numbers).at(0)?.tail;
    return tail && [decimalString(tail.literal), decimalString(tail.shorthand), tail.isComplete];
  }

  it.each([
    ['2 tỷ 350', '2000000350', '2350000000', true],
    ['3 tỷ 7', '3000000007', '3700000000', false],
    ['1tr25', '1000025', '1250000', false],
    ['2 tỷ 350 triệu 7', '2350000007', '2350700000', true],
    ['một triệu hai', '1200000', '1200000', false],
    ['hai triệu mốt', '2100000', '2100000', false],
    ['ba tỷ hai lăm', '3250000000', '3250000000', false],
    ['hai tỷ ba trăm', '2000000300', '2300000000', true],
  ])('%s', (text, literal, shorthand, isComplete) => {
    expect(tailOf(text)).toEqual([literal, shorthand, isComplete]);
  });

  it.each(['3 tỷ 7m2', '3 tỷ 7%', '3 tỷ 7,5', '3 tỷ 2/9', '3 triệu 5 tỷ', '3 tỷ 2020', '3 triệu rưỡi 5', '5 người 2', 'hai nghìn hai lăm'])(
    'none in %s',
    (text) => expect(tailOf(text)).toBeUndefined(),
  );
});

describe('exactness', () => {
  it('reads any integer as it stands, far beyond 2^53', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 27n }), (n) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/gu, '.');
        expect(read(grouped)?.[0]).toBe(String(n));
      }),
    );
  });

  it('reads any decimal as it stands', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.stringMatching(/^[0-9]{1,2}[1-9]$|^[1-9]$/u), (whole, fraction) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/gu, '.');
        const n = readNumbers(tokensOf(`${grouped},${fraction}`), numbers).at(0);
        expect(n && decimalString(n.value)).toBe(`${whole}.${fraction}`);
      }),
    );
  });
});
