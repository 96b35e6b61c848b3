import { describe, expect, it } from 'vitest';
import { isCalendarDay, vietnameseDay } from '../src/kit/calendar.ts';
import { requireText } from '../src/kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from '../src/options/check.ts';

const config = (value: unknown) => checkOptions(value, CONFIG_OPTIONS);

describe('checkOptions', () => {
  it('takes what the types allow and gives a frozen copy', () => {
    expect(checkOptions(undefined)).toEqual({});
    const given = { referenceDate: '2024-02-29', types: ['date', 'money', 'date'], overlap: 'outermost' };
    const checked = checkOptions(given);
    expect(checked).toEqual({ referenceDate: '2024-02-29', types: ['date', 'money'], overlap: 'outermost' });
    expect(Object.isFrozen(checked)).toBe(true);
    expect(given.types).toEqual(['date', 'money', 'date']);
    given.types.push('nonsense');
    expect(checked.types).toEqual(['date', 'money']);
  });

  it('takes objects from JSON and without a prototype; undefined counts as absent', () => {
    expect(checkOptions(JSON.parse('{"types":["person"]}'))).toEqual({ types: ['person'] });
    expect(checkOptions(Object.assign(Object.create(null), { overlap: 'nested' }))).toEqual({ overlap: 'nested' });
    expect(checkOptions({ referenceDate: undefined, types: undefined })).toEqual({});
    expect(checkOptions({ types: [] })).toEqual({ types: [] });
  });

  it.each([
    [{ referencedate: '2022-01-01' }, TypeError, 'Unknown option "referencedate". Allowed: referenceDate, types, overlap.'],
    [{ lexicon: {} }, TypeError, 'Unknown option "lexicon"'],
    [JSON.parse('{"__proto__":{"types":["person"]}}'), TypeError, 'Unknown option "__proto__"'],
    [{ constructor: 1 }, TypeError, 'Unknown option "constructor"'],
    [{ toString: 1 }, TypeError, 'Unknown option "toString"'],
    [{ [Symbol('types')]: 1 }, TypeError, 'Unknown option "Symbol(types)"'],
    [null, TypeError, 'options must be an object; got null.'],
    [[], TypeError, 'options must be an object; got an array of 0.'],
    ['nested', TypeError, 'options must be an object; got "nested".'],
    [{ referenceDate: null }, TypeError, 'referenceDate must be a string: a day of the calendar, YYYY-MM-DD, or an ISO 8601 date-time; got null.'],
    [{ referenceDate: new Date(0) }, TypeError, 'referenceDate must be a string: a day of the calendar, YYYY-MM-DD, or an ISO 8601 date-time; got an object.'],
    [{ referenceDate: '2022-02-30' }, RangeError, 'referenceDate must be a day of the calendar, YYYY-MM-DD, or an ISO 8601 date-time; got "2022-02-30".'],
    [{ referenceDate: '27/12/2022' }, RangeError, '"27/12/2022"'],
    [{ referenceDate: '2022-02-30T00:00:00Z' }, RangeError, 'referenceDate'],
    [{ types: 'person' }, TypeError, 'types must be an array of person, title, organization, place, date, money; got "person".'],
    [{ types: ['person', 'location'] }, RangeError, 'types[1] must be one of person, title, organization, place, date, money; got "location".'],
    [{ types: ['person', undefined] }, TypeError, 'types[1]'],
    [{ types: [null] }, TypeError, 'types[0]'],
    [{ overlap: 'flat' }, RangeError, 'overlap must be one of nested, outermost, innermost; got "flat".'],
    [{ overlap: true }, TypeError, 'got true'],
  ])('%j is refused with words that help', (value, kind, words) => {
    expect(() => checkOptions(value)).toThrow(kind as new () => Error);
    expect(() => checkOptions(value)).toThrow(words as string);
  });

  it('shows no control or bidirectional character of a bad value as it is', () => {
    expect(() => checkOptions({ overlap: 'a\u001b[31m\n\u202e"' })).toThrow('got "a\\u001b[31m\\u000a\\u202e\\"".');
    expect(() => checkOptions({ overlap: 'x'.repeat(1000) })).toThrow(`got "${'x'.repeat(60)}…" (1000 code units).`);
  });
});

describe('lexicon', () => {
  it('takes strings and entries of every part', () => {
    const lexicon = {
      people: ['Trần Thị Bưởi', { name: 'Lê Văn Mận', aliases: ['Ba Mận'], gender: 'male', attributes: { id: 7, tags: ['a'] } }],
      titles: [{ name: 'Trưởng làng nghề', level: 'commune', branch: 'other' }],
      organizations: [{ name: 'Hợp tác xã Rau Xanh', kind: 'company', level: 'other', acronym: 'HTXRX' }],
      places: [{ name: 'Bến Cây Gáo', kind: 'facility', country: 'VN', code: 'X1' }],
      block: ['Thống Nhất'],
    };
    expect(config({ lexicon })).toEqual({ lexicon });
    expect(config({ lexicon: {} })).toEqual({ lexicon: {} });
  });

  it('shares nothing with what the caller gave', () => {
    const entry = { name: 'Bến Cây Gáo', aliases: ['Bến Gáo'], attributes: { deep: { list: [1] } } };
    const people = ['Lê Văn Mận'];
    const { lexicon } = config({ lexicon: { people, places: [entry] } });
    entry.name = 'Khác';
    entry.aliases.push('Khác');
    entry.attributes.deep.list.push(2);
    people.push('Khác');
    expect(lexicon).toEqual({ people: ['Lê Văn Mận'], places: [{ name: 'Bến Cây Gáo', aliases: ['Bến Gáo'], attributes: { deep: { list: [1] } } }] });
    expect(Object.isFrozen((lexicon?.places?.[0] as typeof entry).attributes.deep.list)).toBe(true);
  });

  it('keeps an own __proto__ key of attributes as data', () => {
    const { lexicon } = config({ lexicon: { places: [{ name: 'A', attributes: JSON.parse('{"__proto__":{"polluted":true}}') }] } });
    const attributes = (lexicon?.places?.[0] as { attributes: object }).attributes;
    expect(Object.keys(attributes)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  it.each([
    [null, TypeError, 'lexicon must be an object; got null.'],
    [{ persons: [] }, TypeError, 'Unknown part "persons" of lexicon. Allowed: people, titles, organizations, places, block.'],
    [{ people: 'Lê Văn Mận' }, TypeError, 'lexicon.people must be an array; got "Lê Văn Mận".'],
    [{ people: ['A', 'B', 'C', { name: 5 }] }, TypeError, 'lexicon.people[3].name must be a string; got 5.'],
    [{ people: [{}] }, TypeError, 'lexicon.people[0].name must be a string; got undefined.'],
    [{ people: [' '] }, RangeError, 'lexicon.people[0] must be a string with at least one letter or digit; got " ".'],
    [{ people: [null] }, TypeError, 'lexicon.people[0] must be a string or an object with a name; got null.'],
    [{ people: [{ name: 'A', aliases: 'B' }] }, TypeError, 'lexicon.people[0].aliases must be an array of strings'],
    [{ people: [{ name: 'A', aliases: ['B', '…'] }] }, RangeError, 'lexicon.people[0].aliases[1]'],
    // biome-ignore lint/suspicious/noSparseArray: a hole is one of the cases
    [{ people: [, 'A'] }, TypeError, 'lexicon.people[0]'],
    [{ people: [{ name: 'A', kind: 'city' }] }, TypeError, 'Unknown key "kind" of lexicon.people[0]. Allowed: name, aliases, attributes, gender.'],
    [{ people: [JSON.parse('{"name":"A","__proto__":{}}')] }, TypeError, 'Unknown key "__proto__"'],
    [{ people: [{ name: 'A', gender: 'm' }] }, RangeError, 'lexicon.people[0].gender must be one of male, female; got "m".'],
    [{ places: [{ name: 'A', kind: 'town' }] }, RangeError, 'lexicon.places[0].kind must be one of country, province'],
    [{ places: [{ name: 'A', country: 'Việt Nam' }] }, RangeError, 'ISO 3166-1'],
    [{ titles: [{ name: 'A', level: 1 }] }, TypeError, 'lexicon.titles[0].level'],
    [{ organizations: [{ name: 'A', kind: 'fund' }] }, RangeError, 'lexicon.organizations[0].kind must be one of party, government'],
    [{ places: [{ name: 'A', attributes: { when: () => 1 } }] }, TypeError, 'lexicon.places[0].attributes.when must be a JSON value; got a function.'],
    [{ places: [{ name: 'A', attributes: { n: NaN } }] }, RangeError, 'attributes.n must be a finite number; got NaN.'],
    [{ places: [{ name: 'A', attributes: { d: new Map() } }] }, TypeError, 'plain objects only'],
    [{ places: [{ name: 'A', attributes: [] }] }, TypeError, 'attributes must be an object'],
    [{ places: [{ name: 'A', attributes: cyclic }] }, RangeError, 'nested more than 32 levels deep'],
    [{ block: [{ name: 'A' }] }, TypeError, 'lexicon.block[0] must be a string; got an object.'],
  ])('bad lexicon %# is refused with its path', (lexicon, kind, words) => {
    expect(() => config({ lexicon })).toThrow(kind as new () => Error);
    expect(() => config({ lexicon })).toThrow(words as string);
  });

  it('checks a million entries in seconds', () => {
    const people = Array.from({ length: 1_000_000 }, (_, i) => `Người ${i}`);
    const start = performance.now();
    expect(config({ lexicon: { people } }).lexicon?.people).toHaveLength(1_000_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('isCalendarDay', () => {
  it.each(['2000-02-29', '2024-12-31', '0001-01-01', '9999-12-31', '2023-04-30'])('%s is one', (day) => expect(isCalendarDay(day)).toBe(true));
  it.each(['1900-02-29', '2023-04-31', '2023-00-01', '2023-13-01', '0000-01-01', '2023-1-1', '2023/01/01', '+023-01-01', '２023-01-01', ''])(
    '%s is none',
    (day) => expect(isCalendarDay(day)).toBe(false),
  );
});

describe('vietnameseDay', () => {
  it.each([
    ['2022-12-27', '2022-12-27'],
    ['2022-12-26T16:59:59.999Z', '2022-12-26'],
    ['2022-12-26T17:00:00.000Z', '2022-12-27'],
    ['2022-12-31T17:00Z', '2023-01-01'],
    ['2022-12-27T00:30', '2022-12-27'],
    ['2022-12-27T23:30:00', '2022-12-27'],
    ['2022-12-27T23:30:00+07:00', '2022-12-27'],
    ['2024-03-01T08:00:00+14:00', '2024-03-01'],
    ['2024-03-01T06:59:00+14:00', '2024-02-29'],
    ['2023-12-31T12:00:00-05:00', '2024-01-01'],
  ])('%s is %s', (text, day) => expect(vietnameseDay(text)).toBe(day));

  it.each([
    '',
    '2022-02-30',
    '2022-02-30T10:00Z',
    '2022-12-27T24:00Z',
    '2022-12-27T10:60Z',
    '2022-12-27 10:00',
    '2022-12-27T10:00z',
    '2022-12-27T10:00+0700',
    '2022-12-27T10',
    '9999-12-31T20:00Z',
    '0001-01-01T00:00+14:00',
  ])('%j is none', (text) => expect(vietnameseDay(text)).toBeUndefined());

  it('agrees with Date at every offset', () => {
    for (let k = 0; k < 500; k++) {
      const time = Date.UTC(1990, 0, 1) + k * 5_000_000_123;
      const shift = ((k * 37) % (28 * 60)) - 14 * 60;
      const sign = shift < 0 ? '-' : '+';
      const [hours, minutes] = [Math.floor(Math.abs(shift) / 60), Math.abs(shift) % 60].map((n) => String(n).padStart(2, '0'));
      const local = new Date(time + shift * 60_000).toISOString().slice(0, -1);
      expect(vietnameseDay(`${local}${sign}${hours}:${minutes}`)).toBe(new Date(time + 7 * 3_600_000).toISOString().slice(0, 10));
    }
  });
});

describe('requireText', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [42, '42'],
    [['a'], 'an array of 1'],
    [{}, 'an object'],
    [new String('a'), 'an object'],
    [10n, '10n'],
  ])('%s is no text', (value, words) => expect(() => requireText('extract', value)).toThrow(new TypeError(`extract: text must be a string; got ${words}.`)));
  it('takes any string', () => expect(() => requireText('extract', '\ud800')).not.toThrow());
});
