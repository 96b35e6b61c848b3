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
  ])('%s', (text, value, to) => {
    expect(read(text)).toEqual([value, to]);
  });

  it('leaves what is no number', () => {
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
    ['một triệu hai', '1200000'],
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
