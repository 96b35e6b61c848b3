/**
 * How the name of a body is put together: a head (`Sở`, `Ban`, `Công ty`), the words of its field, the whole it is a part
 * of, its level and its place. Each rule takes a token and gives the token behind what it read.
 */
import {
  C_FAMILY,
  E_UPPER,
  K_ABBREVIATION,
  K_CREDIT,
  K_DISTRICT,
  K_DOMAIN,
  K_GAZETTEER,
  K_HEAD,
  K_HONORIFIC,
  K_LAW,
  K_LEVEL,
  K_ORGANIZATION,
  K_PLACE_TYPE,
  K_PROVINCE,
  K_ROLE,
  K_STANDING,
  K_STOP,
} from '../../lexicon/lexicon.ts';
import { CAPITAL, GLUED, LINE, PUNCT, UPPER, WORD } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { AMPERSAND, CLOSE, COMMA, DASH, DOT, OPEN, QUOTE, type Reading, SLASH } from '../reading.ts';
import type { OrganizationWords } from './words.ts';

export interface Body {
  to: number;
  kind: string;
  level: string;
  /** Match of the name in the table of bodies, or of the head. */
  match: number;
  named: boolean;
  /** A place or a level belongs to it. */
  placed: boolean;
}

const LONGEST_FIELD = 24;

/** The body that starts at token i, or undefined. */
export function bodyAt(r: Reading, i: number, w: OrganizationWords, depth = 0): Body | undefined {
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
    // 4159/BVHTTDL-TCDL: the number of a document.
    if (r.glued(i) && i > 1 && r.tokens.id[i - 1] === SLASH && r.number(i - 2)) return false;
    return true;
  }
  return (i > 0 && w.roleEnds.has(r.tokens.id[i - 1])) || (to - i > 1 && r.has(i, K_HEAD) && sawCapital(r, i, to));
}

function namedBody(r: Reading, m: number, w: OrganizationWords, depth: number): Body {
  const row = r.row(m);
  const to = r.matches.to[m];
  const b: Body = { to, kind: row[1], level: row[2] ?? '', match: m, named: true, placed: false };
  const takes = TAKES[row[1]] ?? 'F';
  suffix(r, b, takes, w, depth);
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
    row[0] !== row[0].toUpperCase() &&
    !r.has(at, K_DOMAIN) &&
    !r.has(at, K_ABBREVIATION) &&
    r.placeAt[at] === 0
  )
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
    suffix(r, b, 'F', w, depth);
    if (r.tokens.id[b.to] === w.at && r.placeAt[b.to + 1] > 0) b.to = (r.placeFrom(b.to + 1) as PlaceCandidate).to;
    return b;
  }
  let fielded = false;
  if (/[DCNTe]/.test(flags) && !(flags.includes('E') && !r.capital(at))) {
    const end = flags.includes('T') ? tail(r, at, flags, w) : field(r, at, flags, w);
    if (end > at && !(flags.includes('k') && !knownField(r, at, end))) {
      b.to = end;
      fielded = true;
    }
  }
  const before = b.to;
  suffix(r, b, flags, w, depth);
  // A head of many small syllables needs its place: cơ quan cảnh sát điều tra quận A.
  if (small && !b.placed && at - i >= 4 && !r.capital(at - 1)) return undefined;
  if (fielded || flags.includes('I')) return b;
  // Ban, Văn phòng, Thanh tra + the whole they are part of need no field; a bare Sở or Cục + place is none.
  if (b.to > before && /[Pi]/.test(flags)) return b;
  if (b.to > before && /[NCLF]/.test(flags) && !flags.includes('b')) return b;
  return undefined;
}

/** Trường Phong, Trường Giang: a name of a person, where nothing says that it is a school. */
function givenNameOnly(r: Reading, i: number, at: number): boolean {
  const end = r.run(at, 4);
  if (end === at || r.has(at, K_DOMAIN) || r.has(at, K_ABBREVIATION) || r.placeAt[at] > 0) return false;
  if (i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) return true;
  return end - at === 1 && (r.lexicon.classes[r.tokens.id[at]] & 15) !== 0;
}

/** A department's field has a word of the table: no Vụ Đồng Tâm. */
function knownField(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (r.has(j, K_DOMAIN) || r.has(j, K_ABBREVIATION) || r.tokens.id[j] === 0) return true;
  return false;
}

/** A head written small: behind Trưởng, Phó, Chánh; or in front of its field in capitals. */
function smallHead(r: Reading, i: number, at: number, flags: string, w: OrganizationWords, row: readonly string[]): boolean {
  if (i > 0 && (r.tokens.flags[i] & LINE) === 0 && w.roleEnds.has(r.tokens.id[i - 1])) return true;
  // Bí thư chi bộ, Phó Bí thư đảng ủy
  if (i > 0 && row1(r, i, at) === 'party' && w.roleWords.has(r.tokens.id[i - 1])) return true;
  if (i > 0 && at === i + 1 && w.compounds.has(r.tokens.id[i - 1])) return false;
  if (r.interior[i] !== 0) return false;
  // trường THPT Kim Liên, công ty Samsung: a head that the table has in small letters, before a name.
  if (row[0] === row[0].toLowerCase() || row[0].startsWith('trường'))
    return (
      r.capital(at) &&
      r.compound[at] === 0 &&
      !(i > 0 && w.every.has(r.tokens.id[i - 1])) &&
      !r.has(at, K_ROLE) &&
      !r.has(at, K_HONORIFIC) &&
      (!flags.includes('n') || r.placeAt[at] === 0)
    );
  if (flags.includes('n'))
    return (
      r.capital(at) &&
      r.placeAt[at] === 0 &&
      r.compound[at] === 0 &&
      !r.has(at, K_STOP) &&
      !r.has(at, K_HONORIFIC) &&
      !r.has(at, K_ROLE) &&
      !r.has(at, K_PROVINCE) &&
      r.longest(at, K_ORGANIZATION) < 0
    );
  if (flags.includes('M')) return r.number(at) && !r.glued(at);
  // A head of many syllables says enough by itself: đoàn đại biểu Quốc hội, cơ quan cảnh sát điều tra.
  if ((at - i >= 4 && row1(r, i, at) !== 'agency') || (at - i >= 3 && r.capital(at - 1) && row1(r, i, at) !== 'company'))
    return !(i > 0 && w.every.has(r.tokens.id[i - 1]));
  if (flags.includes('i')) return r.capital(at) && r.has(at, K_HEAD) && at - i > 1;
  if (!flags.includes('l')) return false;
  if (r.capital(at)) return r.has(at, K_DOMAIN) || r.has(at, K_ABBREVIATION) || (flags.includes('C') && !r.has(at, K_ROLE));
  return false;
}

function row1(r: Reading, i: number, at: number): string {
  const m = r.longest(i, K_HEAD);
  return m >= 0 && r.matches.to[m] === at ? r.row(m)[1] : '';
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
  suffix(r, b, 'FL', w, 1);
  return b.to > before ? b : undefined;
}

/**
 * The words of a field, from token i: capitalised words, compounds of the table, and the commas, dashes and `và` between
 * them. Stops at a role, a person, another body, a verb, a place.
 */
export function field(r: Reading, i: number, flags: string, w: OrganizationWords): number {
  const { tokens } = r;
  const free = /[CN]/.test(flags);
  let j = i;
  let words = 0;
  let lowerTail = false;
  for (let k = 0; k < LONGEST_FIELD; k++) {
    if (j > i && (tokens.flags[j] & LINE) !== 0) break;
    const step = fieldWord(r, j, i, free, lowerTail, w);
    if (step > j) {
      lowerTail = !r.capital(j);
      j = step;
      words++;
      continue;
    }
    const joint = words > 0 ? joinField(r, j, i, free, w) : j;
    if (joint > j) {
      lowerTail = false;
      j = joint;
      continue;
    }
    break;
  }
  return words > 0 ? j : i;
}

/** One word or compound of a field at token j, or j. */
function fieldWord(r: Reading, j: number, start: number, free: boolean, lowerTail: boolean, w: OrganizationWords): number {
  const { tokens } = r;
  if (r.valued[j] !== 0 && !(free && r.number(j))) return j;
  const domain = r.endOf(j, K_DOMAIN);
  const capital = r.capital(j);
  if (r.number(j)) {
    // Phòng PC06
    if (j > start && r.glued(j) && (tokens.flags[j - 1] & UPPER) !== 0) return j + 1;
    // A number that counts the body: THPT số 2, Ponima 2, Tổ công tác 970.
    return j > start &&
      free &&
      (tokens.flags[j] & GLUED) === 0 &&
      tokens.number[j] < 1000 &&
      !(r.glued(j + 1) && (!r.glued(j + 2) || r.number(j + 2) || r.word(j + 1)) && !(tokens.flags[j + 2] & LINE) && r.glued(j + 2)) &&
      !(r.glued(j + 1) && r.word(j + 1)) &&
      !r.has(j + 1, K_DOMAIN) &&
      !r.has(j + 1, K_PLACE_TYPE) &&
      ((tokens.flags[j + 1] & PUNCT) !== 0 || r.has(j + 1, K_STOP) || tokens.id[j + 1] === w.and)
      ? j + 1
      : j;
  }
  if (!r.word(j)) return quoted(r, j, free);
  // Hội đồng Tiền lương | quốc gia; Đội CSGT | số 6
  if (j > start && !capital && w.adjectives.has(tokens.id[j]) && r.endOf(j, K_DOMAIN) === j + 2) return j + 2;
  if (j > start && tokens.id[j] === w.numero && r.number(j + 1)) return j + 2;
  if (capital) {
    // BỘ Y TẾ | KHUYẾN CÁO: in a line of capitals only words of the table go on.
    if (
      !free &&
      j > start &&
      domain < 0 &&
      (tokens.flags[start - 1] & UPPER) !== 0 &&
      (tokens.flags[j] & UPPER) !== 0 &&
      tokens.end[start - 1] - tokens.start[start - 1] > 1 &&
      r.longest(j, K_ABBREVIATION) < 0
    )
      return j;
    if (j > start && domain < 0 && breaksField(r, j, free, free && j === start, w)) return j;
    if (j === start && domain < 0 && (headBreaks(r, j, free) || r.endOf(j, K_ORGANIZATION) > j + 1) && r.capital(j)) return j;
    if (r.glued(j) && r.word(j - 1) && j > start) return j;
    // Behind the field of a ministry or department a foreign word is a person: Bộ Nội vụ Robert Kalinak.
    if (!free && tokens.id[j] === 0 && (tokens.flags[j] & UPPER) === 0) return j;
    if (j === start && (r.endOf(j, K_ROLE) > j + 1 || (r.has(j, K_HONORIFIC) && !free))) return j;
    // A known place ends the field and hangs on as the place of the body, unless the body is named after it.
    if (r.placeAt[j] > 0 && domain < (r.placeFrom(j) as PlaceCandidate).to && !(free && (r.placeFrom(j) as PlaceCandidate).confidence === 'low')) {
      const p = r.placeFrom(j) as PlaceCandidate;
      if (!free || p.nameFrom > p.from) return j;
      if (j > start) return j;
      // Named after the place alone (`Đại học Vinh`): the suffix takes it.
      return j;
    }
    const abbreviation = r.longest(j, K_ABBREVIATION);
    let end = Math.max(domain, abbreviation >= 0 ? r.matches.to[abbreviation] : -1);
    if (end < 0) end = j + 1;
    // Behind a lone capital one small syllable belongs to the word: `Khải hoàn`.
    if (
      end === j + 1 &&
      domain < 0 &&
      r.word(end) &&
      !r.capital(end) &&
      (tokens.flags[end] & (LINE | GLUED)) === 0 &&
      (tokens.flags[j] & UPPER) === 0 &&
      !r.has(end, K_STOP) &&
      r.interior[end] === 0 &&
      !r.has(end, K_DOMAIN) &&
      !r.has(end, K_HONORIFIC) &&
      !r.has(end, K_PLACE_TYPE) &&
      !r.has(end, K_CREDIT) &&
      tokens.id[end] !== w.and &&
      !free
    )
      end++;
    return end;
  }
  if (domain > j && !(r.endOf(j, K_STOP) >= domain && j > start && !lowerTail)) {
    // Behind the proper name of a school, hospital or company a small compound is the start of the sentence's verb.
    if (free && j > start && r.capital(j - 1) && !r.has(j - 1, K_DOMAIN) && r.interior[j - 1] === 0 && !r.capital(domain)) return j;
    return domain;
  }
  return free ? bridge(r, j, start) : j;
}

/** Small words between the head of a company and its proper name: Công ty CP | thép | Ponima, | kính | Nam Việt Hưng. */
function bridge(r: Reading, j: number, start: number): number {
  // Only while no proper name has been read, or one word that the small ones complete (Xổ | số kiến thiết).
  for (let k = start; k < j - (r.capital(j - 1) && j - 1 === start ? 1 : 0); k++)
    if (r.capital(k) && !r.has(k, K_DOMAIN) && !r.has(k, K_ABBREVIATION) && r.interior[k] === 0) return j;
  for (let k = j; k < j + 5; k++) {
    if ((r.tokens.flags[k] & LINE) !== 0) return j;
    if (r.capital(k)) return k > j && !r.has(k, K_ROLE) && !r.has(k, K_HEAD) && !r.has(k, K_HONORIFIC) && !personAt(r, k) ? k : j;
    if (!r.word(k) || r.has(k, K_STOP) || r.has(k, K_HONORIFIC) || r.has(k, K_PLACE_TYPE)) return j;
  }
  return j;
}

/** A name in quotes behind a company or school: Công ty “Sao Mai”. */
function quoted(r: Reading, j: number, free: boolean): number {
  if (!free || r.tokens.id[j] !== QUOTE) return j;
  for (let k = j + 1; k < j + 8; k++) if (r.tokens.id[k] === QUOTE) return k + 1;
  return j;
}

/** A capitalised word that cannot be of the field: a role, another body, a person. */
function breaksField(r: Reading, j: number, free: boolean, first: boolean, w: OrganizationWords): boolean {
  if (r.endOf(j, K_ROLE) > j) return true;
  if (!first && r.has(j, K_HONORIFIC) && r.capital(j + 1)) return true;
  const named = r.longest(j, K_ORGANIZATION);
  if ((named >= 0 && r.matches.to[named] > j + 1 && !(free && r.row(named)[1] === 'press')) || headBreaks(r, j, free)) return true;
  if (r.has(j, K_STOP) && r.endOf(j, K_STOP) > j && !r.capital(j + 1) && r.endOf(j, K_STOP) > j + 1) return true;
  if (first) return false;
  return personAt(r, j) && !w.quotes.has(r.tokens.id[j]);
}

/** Another body begins; but a works or group inside the name of a company is of the name. */
function headBreaks(r: Reading, j: number, free: boolean): boolean {
  const m = r.longest(j, K_HEAD);
  return m >= 0 && r.matches.to[m] > j + 1 && !(free && r.row(m)[1] === 'company');
}

/** A name of a person starts at token j: a family name and one to four words behind it that names are made of. */
export function personAt(r: Reading, j: number): boolean {
  const { classes, familyWeight } = r.lexicon;
  const id = r.tokens.id[j];
  if ((classes[id] & C_FAMILY) === 0 || familyWeight[id] < 3) return false;
  const end = r.run(j, 5);
  if (
    (end - j === 3 || end - j === 4) &&
    familyWeight[id] >= 4 &&
    !r.has(j, K_DOMAIN) &&
    !r.has(j + 1, K_DOMAIN) &&
    r.interior[j + 1] === 0 &&
    r.interior[j + 2] === 0
  )
    return true;
  return end - j >= 2 && r.personLike(j, Math.min(end, j + (end - j > 4 ? 3 : end - j)));
}

/** và, comma, dash, & between two words of a field; the token behind it, or j. */
function joinField(r: Reading, j: number, start: number, free: boolean, w: OrganizationWords): number {
  const { tokens } = r;
  const p = tokens.id[j];
  if ((tokens.flags[j] & LINE) !== 0) return j;
  const next = j + 1;
  if ((tokens.flags[next] & LINE) !== 0) return j;
  const head = r.endOf(next, K_HEAD) > next || r.endOf(next, K_ORGANIZATION) > next;
  const domain = r.has(next, K_DOMAIN) || (r.has(next, K_ABBREVIATION) && !head);
  if (p === AMPERSAND) return r.word(next) ? next : j;
  if (p === SLASH && r.glued(j) && r.glued(next) && r.word(next)) return next;
  if (p === w.and) {
    if (!domain && !(free && r.capital(next) && !personAt(r, next))) return j;
    if (r.placeAt[next] > 0 && !(domain && (r.placeFrom(next) as PlaceCandidate).confidence === 'medium')) return j;
    if (head && !r.has(next, K_DOMAIN)) return j;
    // `Sở Y tế và giáo dục …`: a small compound is joined only to small ones.
    if (!r.capital(next) && r.capital(j - 1)) return j;
    if (!r.capital(next) && r.capital(start) && !lowerBefore(r, j)) return j;
    return next;
  }
  if ((p === DASH || p === AMPERSAND) && r.glued(j) && r.glued(next) && (tokens.flags[j - 1] & UPPER) !== 0 && (tokens.flags[next] & UPPER) !== 0 && !head)
    return next;
  if (p === DASH) return (r.capital(next) && (domain || (free && r.glued(j)))) || (domain && r.glued(j) && r.glued(next)) ? next : j;
  if (p === COMMA) {
    // các Bộ Y tế, Công Thương: a plural has a body in each.
    if (start > 1 && w.every.has(tokens.id[start - 2])) return j;
    if (!domain || r.placeAt[next] > 0) return j;
    if (head && r.endOf(next, K_DOMAIN) < r.endOf(next, K_HEAD)) return j;
    // phòng, chống; or a list that ends in `và`: Văn hóa, Thể thao và Du lịch
    if (tokens.id[j - 1] === w.prevent && tokens.id[next] === w.fight) return next;
    const end = r.endOf(next, K_DOMAIN);
    if (r.capital(next) === r.capital(start) && end > next) {
      if (tokens.id[end] === w.and && r.has(end + 1, K_DOMAIN) && r.capital(end + 1) === r.capital(next)) return next;
      if (tokens.id[end] === COMMA && r.has(end + 1, K_DOMAIN) && r.capital(end + 1) === r.capital(next)) return next;
    }
  }
  return j;
}

function lowerBefore(r: Reading, j: number): boolean {
  return r.word(j - 1) && !r.capital(j - 1) && r.word(j - 2) && !r.capital(j - 2);
}

/** The long tail of small words behind Ban Chỉ đạo, Tổ công tác, Ban Quản lý dự án, up to a verb or a mark. */
function tail(r: Reading, at: number, flags: string, w: OrganizationWords): number {
  const { tokens } = r;
  const plain = field(r, at, flags.includes('C') ? 'C' : 'D', w);
  let j = plain;
  if (flags.includes('e')) {
    if (j === at && r.capital(j)) return j;
    if (j === at && !w.tailStarts.has(tokens.id[j]) && tokens.id[j] !== w.about && !r.has(j, K_DOMAIN)) return at;
  }
  for (let k = 0; k < LONGEST_FIELD; k++) {
    if ((tokens.flags[j] & LINE) !== 0 || r.valued[j] !== 0) break;
    if (tokens.id[j] === COMMA) {
      if (
        r.has(j + 1, K_DOMAIN) &&
        !r.capital(j + 1) &&
        ((tokens.id[j - 1] === w.prevent && tokens.id[j + 1] === w.fight) || (j > plain && listGoesOn(r, j + 1)))
      ) {
        j = r.endOf(j + 1, K_DOMAIN);
        continue;
      }
      if (tokens.id[j - 1] === w.prevent && tokens.id[j + 1] === w.fight) {
        j += 2;
        continue;
      }
      break;
    }
    if (!r.word(j)) break;
    if (r.placeAt[j] > 0 || r.has(j, K_LEVEL) || (r.capital(j) && r.endOf(j, K_HEAD) > j + 1)) break;
    // Ban QLDA đầu tư xây dựng | các công trình giao thông
    if (tokens.id[j] === w.several && r.has(j + 1, K_DOMAIN) && !r.capital(j + 1)) {
      j = r.endOf(j + 1, K_DOMAIN);
      continue;
    }
    const opens = j === at || tokens.id[j] === w.about;
    const stop = r.endOf(j, K_STOP);
    const domain = r.endOf(j, K_DOMAIN);
    if (stop > j && !(opens && (w.tailStarts.has(tokens.id[j]) || tokens.id[j] === w.about)) && domain <= stop) {
      if (!(tokens.id[j] === w.and)) break;
    }
    if (r.capital(j) && (r.endOf(j, K_ROLE) > j || personAt(r, j))) break;
    if (tokens.id[j] === w.and) {
      if (r.has(j + 1, K_DOMAIN) && r.capital(j + 1) && sawCapital(r, at, j)) {
        j++;
        continue;
      }
      if (r.has(j + 1, K_HEAD) || r.has(j + 1, K_ORGANIZATION) || r.has(j + 1, K_STOP) || r.capital(j + 1) !== r.capital(j - 1)) break;
    }
    j = Math.max(domain, j + 1, opens && stop > j ? stop : 0);
  }
  // A joint at the end belongs to what follows.
  while (j > at && (tokens.id[j - 1] === w.and || tokens.id[j - 1] === w.about || !r.word(j - 1))) j--;
  return j;
}

function sawCapital(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (r.capital(k)) return true;
  return false;
}

function listGoesOn(r: Reading, j: number): boolean {
  const end = r.endOf(j, K_DOMAIN);
  return end > 0 && (r.tokens.flags[end] & WORD) !== 0;
}

/** What hangs on behind: the whole, a level, a place, a country; grows `b`. */
function suffix(r: Reading, b: Body, flags: string, w: OrganizationWords, depth: number): void {
  const { tokens } = r;
  let afterCountry = false;
  for (let k = 0; k < 4; k++) {
    const j = b.to;
    if (j >= tokens.count || (tokens.flags[j] & LINE) !== 0) return;
    // Trung tâm Kiểm soát bệnh tật (CDC) TP Đà Nẵng
    if (
      tokens.id[j] === OPEN &&
      tokens.id[j + 2] === CLOSE &&
      (tokens.flags[j + 1] & UPPER) !== 0 &&
      /[LN]/.test(flags) &&
      r.placeFrom(j + 3)?.kind !== undefined &&
      (r.placeFrom(j + 3) as PlaceCandidate).nameFrom > j + 3
    ) {
      b.to = (r.placeFrom(j + 3) as PlaceCandidate).to;
      b.placed = true;
      return;
    }
    if (!r.word(j) && !r.number(j)) return;
    // Hội người Việt Nam | tại Ba Lan, Phòng Thương mại Hoa Kỳ | tại Việt Nam
    if (
      tokens.id[j] === w.at &&
      b.placed &&
      (b.kind === 'mass-organisation' || b.kind === 'international') &&
      (r.placeFrom(j + 1)?.kind === 'country' || r.placeFrom(j + 1)?.kind === 'city')
    ) {
      b.to = (r.placeFrom(j + 1) as PlaceCandidate).to;
      return;
    }
    if (/[Pi]/.test(flags) && depth < 4 && (r.has(j, K_ORGANIZATION) || r.has(j, K_HEAD)) && r.capital(j)) {
      const whole = bodyAt(r, j, w, depth + 1);
      if (whole !== undefined && partOf(r, b, whole)) {
        b.to = whole.to;
        if (b.level === '') b.level = whole.level;
        if (WHOLE_KINDS.has(whole.kind) && (b.kind === 'agency' || b.kind === 'department' || b.kind === 'institute')) b.kind = whole.kind;
        b.placed = true;
        return;
      }
    }
    const p = r.placeFrom(j);
    if (p !== undefined && takesPlace(b, p, flags)) {
      b.to = p.to;
      b.placed = true;
      afterCountry = p.kind === 'country';
      // THCS An Thới 1
      if (
        b.kind === 'school' &&
        r.number(b.to) &&
        r.tokens.number[b.to] < 20 &&
        !r.glued(b.to) &&
        r.valued[b.to] === 0 &&
        !(r.glued(b.to + 1) && r.number(b.to + 2))
      )
        b.to++;
      const level = LEVEL_OF[p.kind];
      if (level !== undefined) b.level = level;
      continue;
    }
    // Tòa án nhân dân khu vực 2 - Đắk Lắk
    if (
      k === 0 &&
      (r.number(j) || ((tokens.flags[j] & UPPER) !== 0 && w.romans.has(tokens.id[j]))) &&
      (b.kind === 'court' || b.kind === 'procuracy' || b.kind === 'agency') &&
      !b.named
    ) {
      b.to = j + 1;
      if (tokens.id[j + 1] === DASH && r.placeAt[j + 2] > 0) b.to = (r.placeFrom(j + 2) as PlaceCandidate).to;
      b.placed = true;
      continue;
    }
    const weak = weakPlace(r, j);
    if (weak > 0 && /[LNC]/.test(flags)) {
      b.to = weak;
      b.placed = true;
      continue;
    }
    const level = /[L]/.test(flags) && r.interior[j] === 0 ? r.longest(j, K_LEVEL) : -1;
    if (level >= 0 && !(k > 0 && b.placed && !afterCountry)) {
      b.to = r.matches.to[level];
      b.level = r.row(level)[2] === 'city' ? 'province' : r.row(level)[2];
      b.placed = true;
      continue;
    }
    return;
  }
}

/** The kind of the whole is that of its office, department or section. */
const WHOLE_KINDS: ReadonlySet<string> = new Set(['party', 'assembly', 'police', 'military', 'religious', 'front', 'court', 'procuracy']);

const LEVEL_OF: Readonly<Record<string, string>> = { province: 'province', city: 'province', district: 'district', commune: 'commune', hamlet: 'commune' };

/** A part and a whole: not two bodies side by side. */
function partOf(r: Reading, part: Body, whole: Body): boolean {
  if (part.kind === 'press' || whole.kind === 'press' || (whole.kind === 'international' && part.kind !== 'assembly' && part.kind !== 'agency')) return false;
  return !r.sentenceStart(part.to);
}

function takesPlace(b: Body, p: PlaceCandidate, flags: string): boolean {
  if (p.kind === 'street' || p.kind === 'road' || p.kind === 'natural') return (/[N]/.test(flags) && p.nameFrom === p.from) || /[C]/.test(flags);
  if (p.kind === 'country' || p.kind === 'continent') return /[FPN]/.test(flags) || b.kind === 'company';
  if (p.kind === 'facility') return /[LNC]/.test(flags);
  if (p.kind === 'region') return /[LNF]/.test(flags);
  if (p.confidence === 'low' && p.nameFrom === p.from) return /[LNP]/.test(flags);
  return /[LNCP]/.test(flags);
}

/** A name of a unit that is too usual a word to be a place on its own: Huyện ủy Thống Nhất. */
function weakPlace(r: Reading, j: number): number {
  if (!r.capital(j) || r.placeAt[j] > 0) return -1;
  for (const kind of [K_PROVINCE, K_DISTRICT, K_GAZETTEER]) {
    const m = r.longest(j, kind);
    if (m >= 0 && (r.tokens.flags[j] & CAPITAL) !== 0) return r.matches.to[m];
  }
  return -1;
}
