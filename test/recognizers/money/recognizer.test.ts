import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOf } from '../values.ts';

describe('amounts', () => {
  it('in a list each take the unit of the last', () => {
    expect(moneyOf('lần lượt 10, 20 và 30 triệu đồng').map((m) => [m.text, m.value, m.currency])).toEqual([
      ['10', '10000000', 'VND'],
      ['20', '20000000', 'VND'],
      ['30 triệu đồng', '30000000', 'VND'],
    ]);
  });

  it('with currencies of their own stand for themselves', () => {
    expect(moneyOf('546 triệu USD và 4.523 tỉ đồng').map((m) => [m.value, m.currency])).toEqual([
      ['546000000', 'USD'],
      ['4523000000000', 'VND'],
    ]);
  });

  it('a conversion in brackets is its own', () => {
    expect(moneyOf('100 tỉ Nhân dân tệ (14,5 tỉ USD)').map((m) => [m.text, m.value, m.currency])).toEqual([
      ['100 tỉ Nhân dân tệ', '100000000000', 'CNY'],
      ['14,5 tỉ USD', '14500000000', 'USD'],
    ]);
  });

  it('with a rate between are no range', () => {
    expect(moneyOf('11.301.340 đồng/m2 – 11.183.624 đồng/m2').map((m) => [m.value, m.per])).toEqual([
      ['11301340', 'm2'],
      ['11183624', 'm2'],
    ]);
  });

  it('going down are no range', () => {
    expect(moneyOf('giảm từ 10 triệu đồng đến 5 triệu đồng').map((m) => m.value)).toEqual(['10000000', '5000000']);
  });

  it('leave dates alone', () => {
    expect(moneyOf('năm 2016, 2017 đồng loạt tăng')).toEqual([]);
    expect(moneyOf('ngày 1/5 đồng bào cả nước')).toEqual([]);
  });

  it('without a currency are money only where words say so, and with low confidence', () => {
    expect(moneyOf('vốn đầu tư 12.000 tỷ này')).toMatchObject([{ value: '12000000000000', confidence: 'low' }]);
    expect(moneyOf('có 3 triệu, đủ cả')).toEqual([]);
  });

  it('are exact beyond 2^53', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (n) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/gu, '.');
        expect(moneyOf(`${grouped} tỷ đồng`)[0].value).toBe(String(n * 10n ** 9n));
      }),
    );
  });

  it('keep their offsets in NFD', () => {
    const text = 'Kinh phí 1 tỷ 200 triệu đồng.'.normalize('NFD');
    expect(moneyOf(text).map((m) => [m.text.normalize('NFC'), m.value])).toEqual([['1 tỷ 200 triệu đồng', '1200000000']]);
  });
});
