import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communes, communesNamed, districts, successorsOfCommune, unitKey } from '../../src/gazetteer/units.ts';
import { type AdministrativeUnit, findUnit, predecessors, successors } from '../../src/places.ts';

const names = (units: readonly AdministrativeUnit[]): string[] => units.map((u) => u.fullName);

describe('findUnit', () => {
  test('a code is no identity without its era', () => {
    expect(names(findUnit('26740', { at: '2024-05-01' }))).toEqual(['Phường Bến Nghé']);
    expect(names(findUnit('26740', { at: '2025-07-01' }))).toEqual(['Phường Sài Gòn']);
    expect(findUnit('26740').map((u) => [u.era, u.fullName, u.validity])).toEqual([
      ['new', 'Phường Sài Gòn', { start: '2025-07-01' }],
      ['old', 'Phường Bến Nghé', { end: '2025-07-01' }],
    ]);
  });

  test('parents up to the province, of the same era', () => {
    const [ward] = findUnit('Bến Nghé', { at: '2025-06-30' });
    expect([ward.fullName, ward.parent?.fullName, ward.parent?.parent?.fullName, ward.parent?.parent?.parent]).toEqual([
      'Phường Bến Nghé',
      'Quận 1',
      'Thành phố Hồ Chí Minh',
      undefined,
    ]);
    expect(findUnit('phường Sài Gòn')[0].parent?.fullName).toBe('Thành phố Hồ Chí Minh');
  });

  test.each([
    ['TP.HCM', '79'],
    ['TPHCM', '79'],
    ['TP. Hồ Chí Minh', '79'],
    ['thành phố hồ chí minh', '79'],
    ['HÀ NỘI', '01'],
    ['Thủ đô Hà Nội', '01'],
    ['Bà Rịa-Vũng Tàu', '77'],
    ['Bà Rịa – Vũng Tàu', '77'],
    ['BR-VT', '77'],
    ['Thừa Thiên - Huế', '46'],
    ['tỉnh Hoà Bình', '17'],
    ['Khánh Hoà'.normalize('NFD'), '56'],
    ['Đắc Lắc', '66'],
  ])('province %s is %s', (name, code) => {
    expect(findUnit(name, { at: '2025-06-30' })[0]).toMatchObject({ code, level: 'province' });
  });

  test('the type word is that of the day', () => {
    const codes = (name: string, at: string): string[] => findUnit(name, { at }).map((u) => u.code);
    expect(codes('thành phố Huế', '2022-05-01')).toEqual(['474']);
    expect(codes('tỉnh Thừa Thiên Huế', '2022-05-01')).toEqual(['46']);
    expect(codes('thành phố Huế', '2025-02-01')).toEqual(['46', '474']);
    expect(codes('tỉnh Thừa Thiên Huế', '2025-02-01')).toEqual([]);
  });

  test('a name alone means the largest units that have it', () => {
    expect(names(findUnit('Huế', { at: '2022-05-01' }))).toEqual(['Tỉnh Thừa Thiên Huế']);
    expect(names(findUnit('Hà Tĩnh', { at: '2022-05-01' }))).toEqual(['Tỉnh Hà Tĩnh']);
    expect(names(findUnit('Long Mỹ', { at: '2022-05-01' }))).toEqual(['Huyện Long Mỹ', 'Thị xã Long Mỹ']);
    expect(names(findUnit('Đắk Hà'))).toEqual(['Huyện Đắk Hà']);
    expect(names(findUnit('Hà Tĩnh, Hà Tĩnh', { at: '2022-05-01' }))).toEqual(['Thành phố Hà Tĩnh']);
    expect(names(findUnit('Đắk Hà', { at: '2026-01-01' }))).toContain('Xã Đăk Hà');
  });

  test.each([
    ['huyện Vị Thuỷ', '935'],
    ['huyện\u00a0Vị\u00a0Thủy', '935'],
    ['huyện Ðồng Hỷ', '169'],
    ['H. Vị Thủy', '935'],
    ['Q.1', '760'],
    ['Q1', '760'],
    ['quận 01', '760'],
    ['TP. Qui Nhơn', '540'],
    ['TX. Long Mỹ', '937'],
    ['Phan Rang - Tháp Chàm', '582'],
    ['Ia H’Drai', '618'],
    ["Ia H' Drai", '618'],
  ])('district %s is %s', (name, code) => {
    expect(
      findUnit(name, { at: '2025-06-30' })
        .filter((u) => u.level === 'district')
        .map((u) => u.code),
    ).toContain(code);
  });

  test('a type word chooses', () => {
    expect(names(findUnit('Long Mỹ', { at: '2025-01-01', within: '93' }))).toEqual(['Huyện Long Mỹ', 'Thị xã Long Mỹ']);
    expect(names(findUnit('thị xã Long Mỹ', { at: '2025-01-01' }))).toEqual(['Thị xã Long Mỹ']);
    expect(findUnit('phường Hậu Giang')).toEqual([]);
  });

  test('within: name, code, unit; or the larger units after commas', () => {
    const [haugiang] = findUnit('Hậu Giang', { at: '2025-06-30' });
    const expected = ['Huyện Châu Thành'];
    expect(names(findUnit('Châu Thành', { within: 'Hậu Giang' }))).toEqual(expected);
    expect(names(findUnit('Châu Thành', { within: 'tỉnh Hậu Giang' }))).toEqual(expected);
    expect(names(findUnit('Châu Thành', { within: '93' }))).toEqual(expected);
    expect(names(findUnit('Châu Thành', { within: haugiang }))).toEqual(expected);
    expect(findUnit('xã Vị Thắng, huyện Vị Thủy, tỉnh Hậu Giang').map((u) => u.code)).toEqual(['31450']);
    expect(findUnit('xã Vị Thắng, huyện Phụng Hiệp')).toEqual([]);
  });

  test('a status that changed in 2026 is told for the day', () => {
    expect(names(findUnit('75', { at: '2026-04-29' }))).toEqual(['Tỉnh Đồng Nai']);
    expect(names(findUnit('75', { at: '2026-04-30' }))).toEqual(['Thành phố Đồng Nai']);
    expect(names(findUnit('22', { at: '2026-09-01' }))).toEqual(['Thành phố Quảng Ninh']);
    expect(names(findUnit('26425', { at: '2026-01-01' }))).toEqual(['Xã Xuân Lộc']);
    expect(names(findUnit('26425', { at: '2026-05-01' }))).toEqual(['Phường Xuân Lộc']);
  });

  test('units dissolved before 2025 come last, without an invented day', () => {
    const found = findUnit('Quận 9');
    expect(found.map((u) => [u.code, u.dissolved, u.validity])).toEqual([['763', true, {}]]);
    expect(findUnit('Quận 9', { at: '2025-07-01' })).toEqual([]);
  });

  test('finds every unit by its own full name and by its code', () => {
    for (const at of ['2025-06-30', '2025-07-01']) {
      const era = at < '2025-07-01' ? 'o' : 'n';
      const units = [...communes().filter((c) => c.era === era && c.current), ...(era === 'o' ? districts().filter((d) => d.current) : [])];
      for (const u of units.filter((_, i) => i % 7 === 0)) {
        expect(
          findUnit(`${u.type} ${u.name}`, { at }).map((x) => x.code),
          u.name,
        ).toContain(u.code);
        expect(
          findUnit(u.code, { at }).map((x) => x.name),
          u.code,
        ).toEqual([u.name]);
      }
    }
  });

  test('nothing for what is no unit', () => {
    for (const q of ['', ' ', ',', 'Mát-xcơ-va', '99999', '00', '999', '1234', 'tỉnh', 'xã', '\ud800']) expect(findUnit(q), q).toEqual([]);
  });

  test('takes any string, long ones in linear time', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('xã ', 'P.', '1', 'Vị', "'", ' ', '-', ',', 'ò', '\u0301') })),
        (s) => {
          for (const u of findUnit(s)) expect(u.fullName.endsWith(u.name)).toBe(true);
        },
      ),
    );
    for (const unit of ['0', '-', "' ", 'xã ', ',', 'oà', 'quy ', 'P.']) expect(findUnit(unit.repeat(200_000))).toEqual([]);
  }, 10_000);

  test('errors name the value', () => {
    expect(() => findUnit(5 as never)).toThrow(TypeError);
    expect(() => findUnit('Hà Nội', { at: '2025-02-30' })).toThrow(/2025-02-30/);
    expect(() => findUnit('Hà Nội', { at: '2025-02-30' })).toThrow(RangeError);
    expect(() => findUnit('Hà Nội', { at: 20250701 as never })).toThrow(TypeError);
    expect(() => findUnit('Hà Nội', { on: '2025-07-01' } as never)).toThrow(/"on".*at, within/);
    expect(() => findUnit('Hà Nội', { within: 93 as never })).toThrow(TypeError);
    expect(() => findUnit('Hà Nội', null as never)).toThrow(TypeError);
  });
});

describe('successors and predecessors', () => {
  test('a bare code is read in the era that has them', () => {
    expect(names(successors('26740'))).toEqual(['Phường Sài Gòn']);
    expect(names(predecessors('26740'))).toEqual(['Phường Đa Kao', 'Phường Bến Nghé', 'Phường Nguyễn Thái Bình']);
  });

  test('provinces', () => {
    expect(names(successors('93'))).toEqual(['Thành phố Cần Thơ']);
    expect(names(successors('01'))).toEqual(['Thành phố Hà Nội']);
    expect(predecessors('92').map((u) => u.name)).toEqual(['Cần Thơ', 'Hậu Giang', 'Sóc Trăng']);
    expect(names(successors('70', { at: '2025-12-31' }))).toEqual(['Tỉnh Đồng Nai']);
    expect(names(successors('70', { at: '2026-12-31' }))).toEqual(['Thành phố Đồng Nai']);
  });

  test('one to many stays a list', () => {
    expect(names(successors('00007'))).toEqual(['Phường Ngọc Hà', 'Phường Giảng Võ']);
    expect(successors('760').map((u) => u.name)).toEqual(expect.arrayContaining(['Sài Gòn', 'Bến Thành', 'Cầu Ông Lãnh', 'Tân Định']));
  });

  test('island districts without communes', () => {
    expect(names(successors('755'))).toEqual(['Đặc khu Côn Đảo']);
    expect(names(predecessors('26732'))).toEqual(['Huyện Côn Đảo']);
  });

  test('every old commune has a successor, every new one a predecessor, and the two agree', () => {
    const reached = new Map<string, string[]>();
    for (const c of communes().filter((u) => u.era === 'o' && u.current)) {
      const next = successorsOfCommune(c.code);
      expect(next.length, c.code).toBeGreaterThan(0);
      for (const n of next) reached.set(n.code, [...(reached.get(n.code) ?? []), c.code]);
    }
    for (const c of communes()
      .filter((u) => u.era === 'n')
      .filter((_, i) => i % 11 === 0)) {
      const before = predecessors(c.code);
      expect(before.length, c.code).toBeGreaterThan(0);
      if (before[0].level === 'commune') expect(before.map((u) => u.code).sort(), c.code).toEqual((reached.get(c.code) ?? []).sort());
    }
  });

  test('a successor lies in the province that took the old one over', () => {
    for (const c of communes().filter((u) => u.era === 'o' && u.current)) {
      const [unit] = findUnit(c.code, { at: '2025-06-30' });
      const province = successors(unit.parent?.parent as AdministrativeUnit)[0].code;
      expect(
        successorsOfCommune(c.code).map((s) => s.parent),
        c.code,
      ).toEqual(successorsOfCommune(c.code).map(() => province));
    }
  });

  test('units carry their era; nothing before or after it', () => {
    const [now, old] = findUnit('26740');
    expect(names(successors(old))).toEqual(['Phường Sài Gòn']);
    expect(successors(now)).toEqual([]);
    expect(predecessors(old)).toEqual([]);
    expect(predecessors(now)).toHaveLength(3);
    expect(successors('99999')).toEqual([]);
    expect(successors(findUnit('Quận 9')[0])).toEqual([]);
  });

  test('errors name the value', () => {
    expect(() => successors('Hậu Giang')).toThrow(/"Hậu Giang"/);
    expect(() => successors('Hậu Giang')).toThrow(RangeError);
    expect(() => successors(93 as never)).toThrow(TypeError);
    expect(() => predecessors({ code: '93' } as never)).toThrow(TypeError);
    expect(() => predecessors('92', { at: '1.7.2025' })).toThrow(RangeError);
  });
});

describe('unitKey', () => {
  test('case, form, tone placement, final y, leading zeros', () => {
    expect(unitKey('HOÀ BÌNH')).toBe('hòa bình');
    expect(unitKey('Hòa Bình'.normalize('NFD'))).toBe('hòa bình');
    expect(unitKey('Thuỷ Nguyên')).toBe(unitKey('Thủy Nguyên'));
    expect(unitKey('Quy Nhơn')).toBe(unitKey('Qui Nhơn'));
    expect(unitKey('Quý')).not.toBe(unitKey('Quỳ'));
    expect(unitKey('Hoàn Kiếm')).toBe('hoàn kiếm');
    expect(unitKey('05')).toBe('5');
  });

  test('communesNamed finds every commune under its key', () => {
    const seen = new Set<string>();
    for (const c of communes())
      if (!seen.has(c.name)) {
        seen.add(c.name);
        expect(
          communesNamed(c.name.toUpperCase()).some((x) => x.code === c.code && x.era === c.era),
          c.name,
        ).toBe(true);
      }
  });
});
