/** An office as a key, so that its short and its other names can be compared with it. */
import { Recent } from '../../kit/recent.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { PlaceCandidate, TitleCandidate } from '../../recognizers/candidate.ts';
import { nameOf } from '../../recognizers/names.ts';
import { writtenName } from '../../recognizers/organization/written-name.ts';
import type { Reading } from '../../recognizers/reading.ts';
import { documentTexts } from '../rule-words.generated.ts';

/** All in lower case. */
export interface Office {
  readonly role: string;
  /** The organization with its place named short: Công an thành phố Hà Nội → công an hà nội; '' where the title names none. */
  readonly organization: string;
  /** The organization without its unit: ủy ban nhân dân; '' where it is of no unit. */
  readonly head: string;
  /** The type of its unit, tỉnh, and the unit's name; '' where they are left out. */
  readonly type: string;
  readonly unit: string;
  /** Name of the country that the title names. */
  readonly country: string;
}

const LEVELS: readonly string[] = documentTexts.levels;
/** Tỉnh ủy → the committee of a tỉnh. */
const COMMITTEES: ReadonlyMap<string, string> = new Map(documentTexts.committees);
const STANDING = ` ${documentTexts.standing}`;
const GOVERNED: ReadonlySet<string> = new Set(documentTexts.governed);

/** The office written out, so that `Chủ nhiệm VPCP` and `Chủ nhiệm Văn phòng Chính phủ` are one. */
export function officeOf(r: Reading, t: TitleCandidate): Office {
  const role = t.lowerRole;
  if (t.byField) return { ...NONE, role, organization: ministryOf(r, t, role) };
  const country = t.place?.kind === 'country' ? placeName(r, t.place) : '';
  if (t.organization !== undefined) return { ...NONE, ...organ(writtenName(r, t.organization).toLowerCase()), role, country };
  if (t.place !== undefined && country === '') return ofPlace(r, role, t.place);
  return country === '' ? ofRole(role) : { ...NONE, role, organization: country, country };
}

const NONE = { role: '', organization: '', head: '', type: '', unit: '', country: '' };

/** The role that a later mention may repeat: Phó Thủ tướng Thường trực is called Phó Thủ tướng later on. A former office is nobody's who holds it now. */
export function roleKey(t: TitleCandidate): string {
  const role = withoutLevel(t.lowerRole);
  const plain = role.endsWith(STANDING) ? role.slice(0, -STANDING.length) : role;
  return t.former ? `former ${plain}` : plain;
}

/** Chủ tịch xã → chủ tịch */
function withoutLevel(role: string): string {
  const space = role.lastIndexOf(' ');
  const type = typeNamed(role.slice(space + 1));
  return space > 0 && type !== '' && GOVERNED.has(role.slice(0, space)) ? role.slice(0, space) : role;
}

/** Bộ trưởng Nội vụ heads the Bộ Nội vụ. */
function ministryOf(r: Reading, t: TitleCandidate, role: string): string {
  const whole = r.plain(t.from, t.to).toLowerCase();
  return `${documentTexts.ministry} ${whole.slice(whole.indexOf(role) + role.length).trim()}`;
}

/** Chủ tịch Hà Nội is Chủ tịch UBND TP Hà Nội, Bí thư tỉnh Yên Bái that of the Tỉnh ủy. */
function ofPlace(r: Reading, role: string, p: PlaceCandidate): Office {
  const unit = placeName(r, p);
  const type = p.nameFrom > p.from ? typeNamed(r.lower(p.from, p.nameFrom)) : '';
  return { ...NONE, role: withoutLevel(role), organization: unit, head: headOf(role), type, unit };
}

function ofRole(role: string): Office {
  const plain = withoutLevel(role);
  return plain === role ? { ...NONE, role } : { ...NONE, role: plain, head: headOf(plain), type: typeNamed(role.slice(plain.length + 1)) };
}

/** The organ of a unit that an office belongs to by its role alone. */
function headOf(role: string): string {
  if (role.endsWith(documentTexts.chairman)) return documentTexts.people;
  return role.endsWith(documentTexts.secretary) ? documentTexts.committee : '';
}

function typeNamed(word: string): string {
  const type = unitType(word) ?? word;
  return LEVELS.includes(type) ? type : '';
}

function placeName(r: Reading, p: PlaceCandidate): string {
  for (const m of p.entries) if (r.matches.kind[m] === EntryKind.PROVINCE) return r.row(m, EntryKind.PROVINCE).name.toLowerCase();
  return nameOf(r, p.nameFrom, p.to).toLowerCase();
}

/** Organizations seen not long ago: most names of a text come again. */
const recent = new Recent<Omit<Office, 'role' | 'country'>>(1024, 150);

function organ(name: string): Omit<Office, 'role' | 'country'> {
  return recent.get(name, parsed);
}

function parsed(name: string): Omit<Office, 'role' | 'country'> {
  for (const [committee, type] of COMMITTEES)
    if (name === committee || name.startsWith(`${committee} `))
      return { organization: name, head: documentTexts.committee, type, unit: name.slice(committee.length + 1) };
  for (const level of LEVELS) {
    if (name.endsWith(` ${level}`)) return { organization: name, head: name.slice(0, -level.length - 1), type: typeNamed(level), unit: '' };
    const at = name.indexOf(` ${level} `);
    if (at < 0) continue;
    const head = name.slice(0, at);
    const unit = name.slice(at + level.length + 2);
    return { organization: `${head} ${unit}`, head: head === documentTexts.localCommittee ? documentTexts.committee : head, type: typeNamed(level), unit };
  }
  return { organization: name, head: '', type: '', unit: '' };
}
