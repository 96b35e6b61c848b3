/**
 * How the name of a body is put together: a head (`Sở`, `Ban`, `Công ty`), the words of its field, the whole it is a part
 * of, its level and its place. Each rule takes a token and gives the token after what it read.
 */
import type { OrganizationKind } from '../../entity.ts';
import { isRestOfName } from '../addressed.ts';
import { E_UPPER } from '../../lexicon/lexicon.ts';
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { DASH, DOT, type Reading, SLASH, OPEN, CLOSE } from '../reading.ts';
import type { Body } from './body.ts';
import { field, knownField } from './field.ts';
import { givenNameOnly, smallHead } from './head.ts';
import { suffix } from './suffix.ts';
import { sawCapital, tail } from './tail.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** The organization that starts at token i, or undefined. */
export function bodyAt(r: Reading, i: number, w: OrganizationWords, depth = 0): Body | undefined {
  if (inCode(r, i)) return undefined;
  const named = r.longest(i, EntryKind.ORGANIZATION);
  const heads = r.has(i, EntryKind.HEAD);
  let best: Body | undefined;
  if (isRestOfName(r, i, EntryKind.ORGANIZATION)) return r.refuse('organization', i, r.endOf(i, EntryKind.ORGANIZATION), 'organization:rest-of-name');
  if (named >= 0 && acceptsNamed(r, i, named, w)) best = namedBody(r, named, w, depth);
  if (heads) {
    const { matches, lexicon } = r;
    for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
      if (lexicon.kinds[matches.entry[m]] !== EntryKind.HEAD) continue;
      const b = headedBody(r, i, m, w, depth);
      // A shorter head reads only what the longest one leaves whole: Ban Chấp hành is no Ban of Chấp.
      if (b === undefined || b.to < r.endOf(i, EntryKind.HEAD)) continue;
      // The ministries are a closed set: their names are whole.
      if (best?.named && best.kind === 'ministry' && (r.flag(best.match) & E_UPPER) === 0) continue;
      // The grammar goes on from a name of the table only with words in capitals or a place.
      if (best?.named && !b.placed && !sawCapital(r, best.to, b.to)) continue;
      if (best === undefined || b.to > best.to) best = b;
    }
  }
  return best;
}

/** 1247/QĐ-UBND, 4159/BVHTTDL-TCDL: the number of a document. */
function inCode(r: Reading, i: number): boolean {
  const { id } = r.tokens;
  if (i < 2 || !r.glued(i) || !r.glued(i - 1)) return false;
  if (id[i - 1] === SLASH) return r.number(i - 2);
  return (
    id[i - 1] === DASH &&
    i > 3 &&
    r.word(i - 2) &&
    r.glued(i - 2) &&
    (id[i - 3] === SLASH || (id[i - 3] === DASH && id[i - 5] === SLASH)) &&
    (r.number(i - 4) || r.number(i - 6))
  );
}

function acceptsNamed(r: Reading, i: number, m: number, w: OrganizationWords): boolean {
  const to = r.matches.to[m];
  // Phó Thủ tướng thường trực | Chính phủ
  if (r.has(i, EntryKind.STANDING) && w.roleWords.endsBefore(r.tokens, i)) return false;
  if (r.insidePlace[i] !== 0) return false;
  // ĐBQH, Bộ Trưởng: an office.
  if (r.endOf(i, EntryKind.ROLE) >= to) return false;
  if (r.capital(i)) {
    if (to - i > 1) return true;
    // A name of one syllable or one abbreviation: not inside a longer capitalized or glued name.
    if (r.glued(i) && i > 0 && (r.tokens.id[i - 1] === DASH || r.tokens.id[i - 1] === DOT) && r.word(i - 2)) return false;
    return true;
  }
  return (i > 0 && w.roleEnds.has(r.tokens.id[i - 1])) || (to - i > 1 && r.has(i, EntryKind.HEAD) && sawCapital(r, i, to));
}

function namedBody(r: Reading, m: number, w: OrganizationWords, depth: number): Body {
  const { kind, level } = r.row(m, EntryKind.ORGANIZATION);
  let to = r.matches.to[m];
  if (kind === 'company' || kind === 'bank') while (r.capital(to) && r.lexicon.companyWords.has(r.tokens.id[to]) && (r.tokens.flags[to] & LINE) === 0) to++;
  const b: Body = { to, kind, level, match: m, named: true, placed: false };
  suffix(r, b, TAKES[kind], w, depth, bodyAt);
  return b;
}

const COUNTRY = HeadFlag.TAKES_COUNTRY;
const LEVEL_OR_COUNTRY = HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_COUNTRY;
const PART = HeadFlag.TAKES_PARENT | LEVEL_OR_COUNTRY;

/** What may follow an organization that the table has, by its kind. */
const TAKES: Readonly<Record<OrganizationKind, number>> = {
  party: HeadFlag.TAKES_PARENT | HeadFlag.TAKES_LEVEL,
  government: COUNTRY,
  assembly: COUNTRY,
  ministry: COUNTRY,
  department: PART,
  agency: PART,
  police: PART,
  military: PART,
  front: LEVEL_OR_COUNTRY,
  'mass-organization': LEVEL_OR_COUNTRY,
  court: LEVEL_OR_COUNTRY,
  procuracy: LEVEL_OR_COUNTRY,
  company: COUNTRY,
  bank: COUNTRY,
  school: 0,
  hospital: 0,
  press: 0,
  international: 0,
  religious: LEVEL_OR_COUNTRY,
  institute: COUNTRY,
  other: COUNTRY,
};

/** Words of a field or name may follow. */
const TAKES_WORDS = HeadFlag.TAKES_FIELD | HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_PROPER_NAME | HeadFlag.LONG_TAIL | HeadFlag.TAKES_CAPITALS;
/** The organization that it is part of makes a name of the head alone. */
const TAKES_WHOLE = HeadFlag.TAKES_PARENT | HeadFlag.LOWER_BEFORE_HEAD;
/** A place or country makes a name of it. */
const TAKES_MORE = HeadFlag.TAKES_PROPER_NAME | HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_COUNTRY;

function headedBody(r: Reading, i: number, m: number, w: OrganizationWords, depth: number): Body | undefined {
  const row = r.row(m, EntryKind.HEAD);
  const { flags } = row;
  const at = r.matches.to[m];
  if (r.endOf(i, EntryKind.STOP) > at) return undefined;
  // Ông Đoàn Anh Dũng, bà Hội Thị Hoa: a name begins after a word of address.
  if (at === i + 1 && i > 0 && r.capital(i) && r.capital(at) && w.addresses.has(r.tokens.id[i - 1]) && (r.tokens.flags[i] & LINE) === 0) return undefined;
  // Tây Ban Nha, Đài Loan
  if (
    r.insidePlace[i] !== 0 ||
    (at === i + 1 && Math.max(r.endOf(i, EntryKind.GAZETTEER), r.endOf(i, EntryKind.PROVINCE), r.endOf(i, EntryKind.DISTRICT)) > at)
  )
    return undefined;
  // VỤ VÀ GIẢI PHÁP: in a heading in capitals a head of one syllable needs a field that is known.
  if (
    at === i + 1 &&
    (r.tokens.flags[i] & UPPER) !== 0 &&
    (r.flag(m) & E_UPPER) === 0 &&
    row.head !== row.head.toUpperCase() &&
    !r.has(at, EntryKind.DOMAIN) &&
    !r.has(at, EntryKind.ABBREVIATION) &&
    r.placeAt[at] === 0
  )
    return undefined;
  // ông Lê Bộ Lĩnh
  if (at === i + 1 && i > 1 && r.capital(i) && r.capital(i - 1) && r.lexicon.familyWeight[r.tokens.id[i - 1]] >= 3 && w.addresses.has(r.tokens.id[i - 2]))
    return undefined;
  // Bộ Trưởng
  if (r.endOf(i, EntryKind.ROLE) > at) return undefined;
  // Luật Tổ chức Chính phủ, Nghị định Công đoàn: the name of a law.
  if (i > 0 && (r.tokens.id[i - 1] === w.law || r.endOf(i - 2, EntryKind.LAW) === i)) return undefined;
  const small = !r.capital(i);
  // Phó Chủ tịch Thường trực | UBND, Phó Trưởng ban thường trực | Ban Tuyên giáo: the words belong to the role.
  if (r.has(i, EntryKind.STANDING) && w.roleWords.endsBefore(r.tokens, i)) return undefined;
  if (i > 0 && w.roleEnds.has(r.tokens.id[i - 1]) && r.has(i + 1, EntryKind.STANDING) && (flags & HeadFlag.LOWER_BEFORE_HEAD) !== 0) return undefined;
  if ((flags & HeadFlag.TAKES_FREE_NAME) !== 0 && at === i + 1 && r.lexicon.classes[r.tokens.id[i]] > 0 && givenNameOnly(r, i, at)) return undefined;
  if (small && !smallHead(r, i, at, flags, w, row.head)) return undefined;
  if (at < r.tokens.count && (r.tokens.flags[at] & LINE) !== 0 && (flags & HeadFlag.ALONE) === 0) return undefined;
  const b: Body = { to: at, kind: row.kind, level: row.level, match: m, named: false, placed: false };
  if ((flags & HeadFlag.TAKES_NUMBER) !== 0) return unit(r, b, w);
  if ((flags & HeadFlag.TAKES_COUNTRIES) !== 0) {
    suffix(r, b, HeadFlag.TAKES_COUNTRY, w, depth, bodyAt);
    if (r.tokens.id[b.to] === w.at && r.placeAt[b.to + 1] > 0) b.to = (r.placeFrom(b.to + 1) as PlaceCandidate).to;
    return b;
  }
  let fielded = false;
  if ((flags & TAKES_WORDS) !== 0 && !((flags & HeadFlag.NEEDS_CAPITAL_FIELD) !== 0 && !r.capital(at))) {
    // Ban chỉ đạo (BCĐ) phòng, chống dịch: an acronym in brackets is in the middle of the name.
    const behind = (flags & HeadFlag.LONG_TAIL) !== 0 && bracketed(r, at) && r.has(at + 3, EntryKind.DOMAIN) && !r.capital(at + 3) ? at + 3 : at;
    const end = (flags & HeadFlag.LONG_TAIL) !== 0 ? tail(r, behind, flags, w) : field(r, at, flags, w);
    if (end > behind && !((flags & HeadFlag.NEEDS_KNOWN_FIELD) !== 0 && !knownField(r, at, end))) {
      b.to = end;
      fielded = true;
    }
  }
  const before = b.to;
  suffix(r, b, flags, w, depth, bodyAt);
  // Ủy ban đề nghị …, Công ty vận hành …: a head of everyday use needs a capital after it.
  if ((flags & HeadFlag.NEEDS_CAPITAL) !== 0 && b.to > at && !b.placed && !sawCapital(r, at, b.to))
    return (flags & HeadFlag.ALONE) !== 0 ? { ...b, to: at } : undefined;
  // A head of many small syllables needs its place: cơ quan cảnh sát điều tra quận A.
  if (small && !b.placed && at - i >= 4 && !r.capital(at - 1)) return undefined;
  if (fielded || (flags & HeadFlag.ALONE) !== 0) return b;
  // Ban, Văn phòng, Thanh tra + the whole they are part of need no field; a bare Sở or Cục + place is none.
  if (b.to > before && (flags & TAKES_WHOLE) !== 0) return b;
  if (b.to > before && (flags & TAKES_MORE) !== 0 && (flags & HeadFlag.NEEDS_MORE_THAN_PLACE) === 0) return b;
  return undefined;
}

/** (BCĐ) right after a head. */
function bracketed(r: Reading, at: number): boolean {
  const { id, flags } = r.tokens;
  return id[at] === OPEN && id[at + 2] === CLOSE && (flags[at + 1] & UPPER) !== 0 && (flags[at] & LINE) === 0;
}

/** Quân khu 9, Sư đoàn 320, Quân chủng Hải quân, Học viện Quốc phòng. */
function unit(r: Reading, b: Body, w: OrganizationWords): Body | undefined {
  if (r.number(b.to)) {
    b.to++;
    if (r.word(b.to) && r.glued(b.to) && (r.tokens.flags[b.to] & UPPER) !== 0) b.to++;
    b.named = true;
    // Lữ đoàn 147 Hải quân
    if (r.capital(b.to) && r.has(b.to, EntryKind.DOMAIN) && (r.tokens.flags[b.to] & LINE) === 0) b.to = r.endOf(b.to, EntryKind.DOMAIN);
    return b;
  }
  const end = field(r, b.to, HeadFlag.TAKES_FIELD, w);
  const before = b.to;
  if (end > before) b.to = end;
  // Sư đoàn Phòng không 365
  if (end > before && r.number(b.to) && r.valued[b.to] === 0 && (r.tokens.flags[b.to] & LINE) === 0) b.to++;
  suffix(r, b, HeadFlag.TAKES_COUNTRY | HeadFlag.TAKES_LEVEL, w, 1, bodyAt);
  return b.to > before ? b : undefined;
}
