/**
 * How the name of a body is put together: a head (`Sở`, `Ban`, `Công ty`), the words of its field, the whole it is a part
 * of, its level and its place. Each rule takes a token and gives the token behind what it read.
 */
import {
  E_UPPER,
  K_ABBREVIATION,
  K_DISTRICT,
  K_DOMAIN,
  K_GAZETTEER,
  K_HEAD,
  K_LAW,
  K_ORGANIZATION,
  K_PROVINCE,
  K_ROLE,
  K_STANDING,
  K_STOP,
} from '../../lexicon/lexicon.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { hasAny } from '../flags.ts';
import { DASH, DOT, type Reading, SLASH, OPEN, CLOSE } from '../reading.ts';
import type { Body } from './body.ts';
import { field, knownField } from './field.ts';
import { givenNameOnly, smallHead } from './head.ts';
import { suffix } from './suffix.ts';
import { sawCapital, tail } from './tail.ts';
import type { OrganizationWords } from './words.ts';

/** The body that starts at token i, or undefined. */
export function bodyAt(r: Reading, i: number, w: OrganizationWords, depth = 0): Body | undefined {
  if (inCode(r, i)) return undefined;
  const named = r.longest(i, K_ORGANIZATION);
  const heads = r.has(i, K_HEAD);
  let best: Body | undefined;
  if (named >= 0 && acceptsNamed(r, i, named, w)) best = namedBody(r, named, w, depth);
  if (heads) {
    const { matches, lexicon } = r;
    for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
      if (lexicon.kinds[matches.entry[m]] !== K_HEAD) continue;
      const b = headedBody(r, i, m, w, depth);
      // A shorter head reads only what the longest one leaves whole: Ban Chấp hành is no Ban of Chấp.
      if (b === undefined || b.to < r.endOf(i, K_HEAD)) continue;
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
  if (i > 0 && r.has(i, K_STANDING) && w.roleWords.has(r.tokens.id[i - 1])) return false;
  if (r.insidePlace[i] !== 0) return false;
  // ĐBQH, Bộ Trưởng: an office.
  if (r.endOf(i, K_ROLE) >= to) return false;
  if (r.capital(i)) {
    if (to - i > 1) return true;
    // A name of one syllable or one abbreviation: not inside a longer capitalised or glued name.
    if (r.glued(i) && i > 0 && (r.tokens.id[i - 1] === DASH || r.tokens.id[i - 1] === DOT) && r.word(i - 2)) return false;
    return true;
  }
  return (i > 0 && w.roleEnds.has(r.tokens.id[i - 1])) || (to - i > 1 && r.has(i, K_HEAD) && sawCapital(r, i, to));
}

function namedBody(r: Reading, m: number, w: OrganizationWords, depth: number): Body {
  const row = r.row(m);
  let to = r.matches.to[m];
  if (row[1] === 'company' || row[1] === 'bank') while (r.capital(to) && r.lexicon.companyWords.has(r.tokens.id[to]) && (r.tokens.flags[to] & LINE) === 0) to++;
  const b: Body = { to, kind: row[1], level: row[2] ?? '', match: m, named: true, placed: false };
  const takes = TAKES[row[1]] ?? 'F';
  suffix(r, b, takes, w, depth, bodyAt);
  return b;
}

/** What may follow a body that the table has, by its kind: P a whole, L level and place, F a country. */
const TAKES: Readonly<Record<string, string>> = {
  party: 'PL',
  government: 'F',
  assembly: 'F',
  ministry: 'F',
  department: 'PLF',
  agency: 'PLF',
  police: 'PLF',
  military: 'PLF',
  front: 'FL',
  'mass-organisation': 'LF',
  court: 'FL',
  procuracy: 'FL',
  company: 'F',
  bank: 'F',
  school: '',
  hospital: '',
  press: '',
  international: '',
  religious: 'LF',
  institute: 'F',
  other: 'F',
};

function headedBody(r: Reading, i: number, m: number, w: OrganizationWords, depth: number): Body | undefined {
  const row = r.row(m);
  const flags = row[3] ?? '';
  const at = r.matches.to[m];
  if (r.endOf(i, K_STOP) > at) return undefined;
  // Ông Đoàn Anh Dũng, bà Hội Thị Hoa: a name begins behind a word of address.
  if (at === i + 1 && i > 0 && r.capital(i) && r.capital(at) && w.addresses.has(r.tokens.id[i - 1]) && (r.tokens.flags[i] & LINE) === 0) return undefined;
  // Tây Ban Nha, Đài Loan
  if (r.insidePlace[i] !== 0 || (at === i + 1 && Math.max(r.endOf(i, K_GAZETTEER), r.endOf(i, K_PROVINCE), r.endOf(i, K_DISTRICT)) > at)) return undefined;
  // VỤ VÀ GIẢI PHÁP: in a heading in capitals a head of one syllable needs a field that is known.
  if (
    at === i + 1 &&
    (r.tokens.flags[i] & UPPER) !== 0 &&
    (r.flag(m) & E_UPPER) === 0 &&
    row[0] !== row[0].toUpperCase() &&
    !r.has(at, K_DOMAIN) &&
    !r.has(at, K_ABBREVIATION) &&
    r.placeAt[at] === 0
  )
    return undefined;
  // ông Lê Bộ Lĩnh
  if (at === i + 1 && i > 1 && r.capital(i) && r.capital(i - 1) && r.lexicon.familyWeight[r.tokens.id[i - 1]] >= 3 && w.addresses.has(r.tokens.id[i - 2]))
    return undefined;
  // Bộ Trưởng
  if (r.endOf(i, K_ROLE) > at) return undefined;
  // Luật Tổ chức Chính phủ, Nghị định Công đoàn: the name of a law.
  if (i > 0 && (w.laws.has(r.tokens.id[i - 1]) || r.endOf(i - 2, K_LAW) === i)) return undefined;
  const small = !r.capital(i);
  // Phó Chủ tịch Thường trực | UBND, Phó Trưởng ban thường trực | Ban Tuyên giáo: the words belong to the role.
  if (i > 0 && r.has(i, K_STANDING) && w.roleWords.has(r.tokens.id[i - 1])) return undefined;
  if (i > 0 && w.roleEnds.has(r.tokens.id[i - 1]) && r.has(i + 1, K_STANDING) && flags.includes('i')) return undefined;
  if (flags.includes('C') && at === i + 1 && r.lexicon.classes[r.tokens.id[i]] > 0 && givenNameOnly(r, i, at)) return undefined;
  if (small && !smallHead(r, i, at, flags, w, row)) return undefined;
  if (at < r.tokens.count && (r.tokens.flags[at] & LINE) !== 0 && !flags.includes('I')) return undefined;
  const b: Body = { to: at, kind: row[1], level: row[2] ?? '', match: m, named: false, placed: false };
  if (flags.includes('M')) return unit(r, b, w);
  if (flags.includes('v')) {
    suffix(r, b, 'F', w, depth, bodyAt);
    if (r.tokens.id[b.to] === w.at && r.placeAt[b.to + 1] > 0) b.to = (r.placeFrom(b.to + 1) as PlaceCandidate).to;
    return b;
  }
  let fielded = false;
  if (hasAny(flags, 'DCNTe') && !(flags.includes('G') && !r.capital(at))) {
    // Ban chỉ đạo (BCĐ) phòng, chống dịch: an acronym in brackets stands in the middle of the name.
    const behind = flags.includes('T') && bracketed(r, at) && r.has(at + 3, K_DOMAIN) && !r.capital(at + 3) ? at + 3 : at;
    const end = flags.includes('T') ? tail(r, behind, flags, w) : field(r, at, flags, w);
    if (end > behind && !(flags.includes('k') && !knownField(r, at, end))) {
      b.to = end;
      fielded = true;
    }
  }
  const before = b.to;
  suffix(r, b, flags, w, depth, bodyAt);
  // Ủy ban đề nghị …, Công ty vận hành …: a head of everyday use needs a capital behind it.
  if (flags.includes('E') && b.to > at && !b.placed && !sawCapital(r, at, b.to)) return flags.includes('I') ? { ...b, to: at } : undefined;
  // A head of many small syllables needs its place: cơ quan cảnh sát điều tra quận A.
  if (small && !b.placed && at - i >= 4 && !r.capital(at - 1)) return undefined;
  if (fielded || flags.includes('I')) return b;
  // Ban, Văn phòng, Thanh tra + the whole they are part of need no field; a bare Sở or Cục + place is none.
  if (b.to > before && hasAny(flags, 'Pi')) return b;
  if (b.to > before && hasAny(flags, 'NCLF') && !flags.includes('b')) return b;
  return undefined;
}

/** (BCĐ) right behind a head. */
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
    if (r.capital(b.to) && r.has(b.to, K_DOMAIN) && (r.tokens.flags[b.to] & LINE) === 0) b.to = r.endOf(b.to, K_DOMAIN);
    return b;
  }
  const end = field(r, b.to, 'D', w);
  const before = b.to;
  if (end > before) b.to = end;
  // Sư đoàn Phòng không 365
  if (end > before && r.number(b.to) && r.valued[b.to] === 0 && (r.tokens.flags[b.to] & LINE) === 0) b.to++;
  suffix(r, b, 'FL', w, 1, bodyAt);
  return b.to > before ? b : undefined;
}
