/**
 * People, by evidence: a word of address or a title beside the name, a family name and the words behind it, a list of
 * names, a credit line, the same name elsewhere in the text; against: a street or school in front, a place of that name.
 */
import {
  E_WEAK,
  K_CREDIT,
  K_BETWEEN,
  K_DESCRIPTION,
  K_DISTRICT,
  K_DOMAIN,
  K_GAZETTEER,
  K_HEAD,
  K_HONORIFIC,
  K_LEVEL,
  K_NOT_PERSON,
  K_ORGANIZATION,
  K_PROVINCE,
  K_ROLE,
  K_STOP,
} from '../../lexicon/lexicon.ts';
import { LINE, PARAGRAPH, UPPER } from '../../text/scan.ts';
import { isTyped, type PersonCandidate } from '../candidate.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, type Reading, SLASH } from '../reading.ts';
import { type Name, nameAt } from './name.ts';
import type { PersonWords } from './words.ts';

interface Cues {
  /** Token → start of the word of address that ends there, or -1. */
  honorific: Int32Array;
  honorificRow: Int32Array;
  /** Token → 1 when a title ends there. */
  titleEnd: Uint8Array;
  blocked: Uint8Array;
}

export function recognizePeople(r: Reading, w: PersonWords): PersonCandidate[] {
  const cues = findCues(r);
  const found: PersonCandidate[] = [];
  const { count } = r.tokens;
  let last: PersonCandidate | undefined;
  for (let i = 0; i < count; ) {
    if (!r.capital(i) || cues.blocked[i] !== 0) {
      i++;
      continue;
    }
    const c = personAt(r, i, cues, last, w);
    if (c === undefined) {
      i++;
      continue;
    }
    found.push(c);
    const nickname = nicknameAfter(r, c, cues);
    if (nickname !== undefined) found.push(nickname);
    last = c;
    i = nickname?.to ?? c.to;
  }
  const repeated = repeats(r, found, cues);
  const all = repeated.length > 0 ? found.concat(repeated) : found;
  return all.concat(shortMentions(r, all, cues)).sort((a, b) => a.from - b.from);
}

function findCues(r: Reading): Cues {
  const n = r.tokens.count + 1;
  const honorific = new Int32Array(n).fill(-1);
  const honorificRow = new Int32Array(n);
  const titleEnd = new Uint8Array(n);
  const blocked = new Uint8Array(n);
  const { matches, lexicon } = r;
  for (let i = 0; i < r.tokens.count; i++) {
    if ((matches.kindsAt[i] & (1 << K_HONORIFIC)) === 0) continue;
    for (let m = matches.head[i]; m < matches.head[i + 1]; m++) {
      if (lexicon.kinds[matches.entry[m]] !== K_HONORIFIC) continue;
      let to = matches.to[m];
      if (r.tokens.id[to] === DOT && r.glued(to) && (r.tokens.flags[to - 1] & UPPER) !== 0) to++;
      if (honorific[to] < 0) {
        honorific[to] = i;
        honorificRow[to] = matches.entry[m];
      }
    }
  }
  for (const t of r.titles) {
    // PGS.TS. and a dot: the span leaves the dot out, the name stands behind it.
    titleEnd[r.tokens.id[t.to] === DOT && r.glued(t.to) && t.flags.includes('r') ? t.to + 1 : t.to] = 1;
    blocked.fill(1, t.from, t.to);
  }
  for (const o of r.organizations) blocked.fill(1, o.from, o.to);
  for (const p of r.places) if (isTyped(p) || p.to - p.from > 4) blocked.fill(1, p.from, p.to);
  for (let i = 0; i < r.tokens.count; i++) if (r.valued[i] !== 0) blocked[i] = 1;
  return { honorific, honorificRow, titleEnd, blocked };
}

function personAt(r: Reading, i: number, cues: Cues, last: PersonCandidate | undefined, w: PersonWords): PersonCandidate | undefined {
  const { flags } = r.tokens;
  const fresh = i === 0 || (flags[i] & LINE) !== 0;
  const address = fresh ? -1 : cues.honorific[i];
  const titled = !fresh && cues.titleEnd[i] === 1;
  // `Ông` itself: the name comes behind it.
  if (
    address < 0 &&
    !titled &&
    r.has(i, K_HONORIFIC) &&
    r.endOf(i, K_HONORIFIC) < r.tokens.count &&
    r.capital(r.endOf(i, K_HONORIFIC)) &&
    (r.sentenceStart(i) || r.endOf(i, K_HONORIFIC) > i + 1 || r.lexicon.familyWeight[r.tokens.id[r.endOf(i, K_HONORIFIC)]] >= 3 || (flags[i] & UPPER) !== 0)
  )
    return undefined;
  if ((address >= 0 || titled) && passCountry(r, i, cues, address, titled, w)) return undefined;
  if (r.has(i, K_LEVEL) && (flags[i] & UPPER) !== 0) return undefined;
  const name = nameAt(r, i, cues.blocked, w);
  if (name === undefined) return undefined;
  const evidence: string[] = [];
  if (address >= 0 || titled) {
    if (!acceptsCued(r, i, name, address >= 0 ? address : -1, titled, w)) return undefined;
    if (address >= 0) evidence.push(`cue:${r.plain(address, i).toLowerCase()}`);
    if (titled) evidence.push('cue:title');
    if (name.family >= 3) evidence.push(`family-name:${r.plain(i, i + 1)}`);
    const c: PersonCandidate = { type: 'person', from: i, to: name.to, confidence: 'high', evidence };
    if (address >= 0) addAddress(r, c, cues, i, address);
    return c;
  }
  return uncued(r, i, name, fresh, last, w);
}

/** công dân Mỹ Joe …, cựu binh Nga: the country stands between the word of address and the name. */
function passCountry(r: Reading, i: number, cues: Cues, address: number, titled: boolean, w: PersonWords): boolean {
  if (address >= 0 && w.strict.has(r.tokens.id[i - 1])) return false;
  const p = r.placeFrom(i);
  if (p === undefined || p.kind !== 'country') return false;
  if (p.to - i > 1 || !r.capital(i + 1) || r.lexicon.familyWeight[r.tokens.id[i]] < 3) {
    if (address >= 0) {
      cues.honorific[p.to] = address;
      cues.honorificRow[p.to] = cues.honorificRow[i];
    }
    if (titled) cues.titleEnd[p.to] = 1;
    return true;
  }
  return false;
}

function addAddress(r: Reading, c: PersonCandidate, cues: Cues, i: number, address: number): void {
  c.honorific = r.plain(address, i).toLowerCase();
  const gender = r.lexicon.rows[K_HONORIFIC][r.lexicon.refs[cues.honorificRow[i]]][2];
  if (gender === 'male' || gender === 'female') c.gender = gender;
}

/** Behind a word of address or a title any capitalised run is a name, unless it is something that we know. */
function acceptsCued(r: Reading, i: number, name: Name, address: number, titled: boolean, w: PersonWords): boolean {
  const { id } = r.tokens;
  const strict = address >= 0 && w.strict.has(id[i - 1]);
  if (titled && address < 0 && r.has(i, K_STOP) && name.known < name.words) return false;
  const place = strongPlace(r, i, name.to);
  if (place && !(strict && name.words === 1)) return false;
  if (name.family >= 3 && name.words >= 2) return true;
  if (r.endOf(i, K_ROLE) > i || r.endOf(i, K_ORGANIZATION) > i + (strict ? 1 : 0) || r.endOf(i, K_HEAD) > i + 1) return false;
  if (strict) return true;
  if (r.endOf(i, K_DOMAIN) > i || (r.has(i, K_STOP) && name.words === 1)) return false;
  if (titled && name.words === 1 && !name.foreign && r.word(i + 1) && !r.has(i + 1, K_STOP) && (r.tokens.flags[i + 1] & LINE) === 0) return false;
  if (titled) return name.foreign || name.known > 0 || name.words >= 2;
  return name.foreign ? name.words >= 1 : name.known === name.words && (name.words > 1 || name.known > 0);
}

/** The run is a place that can hardly be a name. */
function strongPlace(r: Reading, i: number, to: number): boolean {
  for (const kind of [K_PROVINCE, K_DISTRICT, K_GAZETTEER]) {
    const m = r.longest(i, kind);
    if (m >= 0 && r.matches.to[m] >= to && (r.flag(m) & E_WEAK) === 0) return true;
  }
  return false;
}

/** Without a cue a name needs a family name and the right words behind it, or a place where names stand. */
function uncued(r: Reading, i: number, name: Name, fresh: boolean, last: PersonCandidate | undefined, w: PersonWords): PersonCandidate | undefined {
  const evidence: string[] = [];
  if (!fresh && notPerson(r, i)) return undefined;
  // 60B Nguyễn Huy Tưởng: the number of a house.
  if (!fresh && i > 0 && (r.number(i - 1) || (i > 1 && r.number(i - 2) && r.glued(i - 1) && r.word(i - 1))) && r.valued[i - 1] === 0) return undefined;
  if (name.words > 5 || r.interior[i] === 1) return undefined;
  if (r.endOf(i, K_ROLE) > i || r.endOf(i, K_HEAD) > i + 1 || r.endOf(i, K_ORGANIZATION) > i) return undefined;
  const credit = creditBefore(r, i);
  const alone = aloneOnLine(r, i, name.to);
  const listed = last !== undefined && inList(r, last, i, w);
  const closing = closesText(r, i, name.to);
  const allKnown = name.known === name.words;
  const place = strongPlace(r, i, name.to) || r.endOf(i, K_DOMAIN) > i + 1;
  if (credit && name.words >= 1 && (!place || (name.family >= 3 && name.words >= 2)) && (allKnown || name.words >= 2) && (name.words > 1 || name.known > 0)) {
    return { type: 'person', from: i, to: name.to, confidence: place ? 'high' : 'medium', evidence: ['cue:credit'] };
  }
  if (place && !(closing && name.to >= r.tokens.count && allKnown && name.words >= 2 && r.endOf(i, K_PROVINCE) < 0)) return undefined;
  if (name.family > 0) evidence.push(`family-name:${r.plain(i, i + 1)}`);
  if (listed) evidence.push('cue:list');
  if (name.words >= 2 && name.words <= 4 && describedBehind(r, name.to))
    return { type: 'person', from: i, to: name.to, confidence: 'high', evidence: [...evidence, 'cue:description'] };
  if (name.words === 2 && name.family >= 9 && !place && r.endOf(i, K_DOMAIN) < 0 && !r.has(i + 1, K_STOP) && !name.foreign)
    return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence };
  if (name.words >= 3 && name.words <= 4 && r.strongName(i)) return { type: 'person', from: i, to: name.to, confidence: 'high', evidence };
  const full = name.family >= 3 && allKnown && name.words >= 3 && name.words <= 5;
  if (full) return { type: 'person', from: i, to: name.to, confidence: 'high', evidence };
  if (listed && name.words >= 2 && (name.family > 0 || name.known >= 2 || name.foreign))
    return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence };
  const stop = r.has(i, K_STOP) && r.sentenceStart(i);
  if (stop && name.family < 6 && !(alone || closing)) return undefined;
  if (foreignBehindCountry(r, i, name)) return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence: ['cue:country'] };
  if (name.family >= 4 && allKnown && name.words === 2 && r.endOf(i, K_DOMAIN) < 0) {
    return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence };
  }
  if (name.family >= 5 && name.words >= 3 && name.words <= 5) return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence };
  if ((alone || closing) && allKnown && name.words >= 2 && name.words <= 4 && !place) {
    evidence.push(alone ? 'cue:line-of-its-own' : 'cue:end-of-text');
    return { type: 'person', from: i, to: name.to, confidence: 'medium', evidence };
  }
  return undefined;
}

/** Nhà lãnh đạo Triều Tiên | Kim Jong-un: a foreign name right behind a country. */
function foreignBehindCountry(r: Reading, i: number, name: Name): boolean {
  if (!name.foreign || name.words < 2 || name.words > 3 || (r.tokens.flags[i] & LINE) !== 0) return false;
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const p = r.placeFrom(j);
    if (p !== undefined && p.to === i) return p.kind === 'country';
  }
  return false;
}

/** Lầu A Khày (nam, 2008 …), Hạng A Vàng (SN 1997), Lê Thị B (47 tuổi): only people are so described. */
function describedBehind(r: Reading, to: number): boolean {
  const { id } = r.tokens;
  if (id[to] !== OPEN) return false;
  return r.has(to + 1, K_DESCRIPTION) || (r.number(to + 1) && r.has(to + 2, K_DESCRIPTION));
}

/** đường, trường, giải …: the name is of that, not of a person (đường lớn Lê Văn Việt, như …). */
function notPerson(r: Reading, i: number): boolean {
  if (i > 1 && !r.capital(i - 1) && r.has(i - 1, K_BETWEEN) && r.endOf(i - 2, K_NOT_PERSON) === i - 1) return true;
  for (let back = 1; back <= 2; back++) {
    const j = i - back;
    if (j < 0) return false;
    if (r.endOf(j, K_NOT_PERSON) === i) return true;
  }
  return false;
}

/** Ảnh: …, Bài và ảnh: …, Theo …, PV … */
function creditBefore(r: Reading, i: number): boolean {
  const { id } = r.tokens;
  for (let back = 1; back <= 4; back++) {
    const j = i - back;
    if (j < 0) return false;
    const end = r.endOf(j, K_CREDIT);
    if (end < 0) continue;
    if (end === i - 1 && id[i - 1] === COLON) return true;
  }
  return false;
}

/** Nothing else on its line (a byline), but for a second name behind a dash or slash. */
function aloneOnLine(r: Reading, i: number, to: number): boolean {
  const { flags, id } = r.tokens;
  if ((flags[i] & LINE) === 0 && !(i > 0 && (id[i - 1] === DASH || id[i - 1] === SLASH || id[i - 1] === OPEN))) return false;
  if ((flags[to] & LINE) !== 0 || ((id[to] === CLOSE || id[to] === DOT) && (flags[to + 1] & LINE) !== 0)) return i > 0;
  return (id[to] === DASH || id[to] === SLASH) && r.capital(to + 1) && i > 0;
}

/** Behind the last full stop of the text: `… triển khai. Văn Kiên`. */
function closesText(r: Reading, i: number, to: number): boolean {
  const { id, count, flags } = r.tokens;
  if (i === 0) return false;
  const before = id[i - 1];
  const opens =
    before === DOT ||
    before === DASH ||
    before === SLASH ||
    before === CLOSE ||
    before === 34 ||
    (flags[i] & LINE) !== 0 ||
    before === COMMA ||
    before === 63 ||
    before === 33;
  if (!opens) return false;
  if (to >= count) return true;
  if ((flags[to] & PARAGRAPH) !== 0 && (before === DOT || before === 34) && to - i <= 3) return true;
  return count - to <= 8 && (id[to] === DASH || id[to] === SLASH || id[to] === OPEN || id[to] === DOT || r.has(to, K_CREDIT));
}

/** Separated from the last name by a comma, `và`, an age in brackets. */
function inList(r: Reading, last: PersonCandidate, i: number, w: PersonWords): boolean {
  const { id, flags } = r.tokens;
  let j = last.to;
  if (i - j > 8 || (flags[i] & LINE) !== 0) return false;
  if (id[j] === OPEN) {
    while (j < i && id[j] !== CLOSE) j++;
    j++;
  }
  if (j >= i) return false;
  if (id[j] === COMMA || id[j] === 59 || id[j] === DASH || id[j] === SLASH) j++;
  if (id[j] === w.and && j < i) j++;
  return j === i;
}

/** Võ Văn Kiệt (Sáu Dân): one to four capitalised words alone in brackets behind a full name are another name of the person. */
function nicknameAfter(r: Reading, c: PersonCandidate, cues: Cues): PersonCandidate | undefined {
  const { id } = r.tokens;
  if (id[c.to] !== OPEN || c.to - c.from < 2) return undefined;
  const from = c.to + 1;
  const to = r.run(from, 4);
  if (to === from || id[to] !== CLOSE || cues.blocked[from] !== 0 || to - from < 2) return undefined;
  if (
    strongPlace(r, from, to) ||
    r.placeAt[from] > 0 ||
    r.endOf(from, K_ROLE) > from ||
    r.endOf(from, K_ORGANIZATION) > from ||
    r.endOf(from, K_HEAD) > from ||
    r.has(from, K_DOMAIN)
  )
    return undefined;
  return { type: 'person', from, to, confidence: 'medium', evidence: ['cue:nickname'], nicknameOf: c };
}

/** A full name that the text has given somebody is that person wherever it stands. */
function repeats(r: Reading, found: readonly PersonCandidate[], cues: Cues): PersonCandidate[] {
  const { tokens } = r;
  const names = new Map<string, string[]>();
  for (const c of found) {
    if (c.to - c.from < 2 || c.confidence !== 'high' || tokens.id[c.from] !== 0) continue;
    const first = r.text(c.from, c.from + 1);
    const text = r.text(c.from, c.to);
    const list = names.get(first);
    if (list === undefined) names.set(first, [text]);
    else if (list.length < 4 && !list.includes(text)) list.push(text);
  }
  if (names.size === 0) return [];
  const covered = new Uint8Array(tokens.count + 1);
  for (const c of found) covered.fill(1, c.from, c.to);
  const more: PersonCandidate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.id[i] !== 0 || covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i)) continue;
    for (const text of names.get(r.text(i, i + 1)) ?? []) {
      if (!tokens.text.startsWith(text, tokens.start[i])) continue;
      let to = i + 1;
      while (to < tokens.count && tokens.end[to - 1] < tokens.start[i] + text.length) to++;
      if (tokens.end[to - 1] !== tokens.start[i] + text.length || (r.word(to) && r.glued(to))) continue;
      more.push({ type: 'person', from: i, to, confidence: 'high', evidence: ['same-name'] });
      covered.fill(1, i, to);
      break;
    }
  }
  return more;
}

/** A given name of somebody already named: `ông Vinh và Phương`, `Diệp gọi người nhà`. */
function shortMentions(r: Reading, found: readonly PersonCandidate[], cues: Cues): PersonCandidate[] {
  const { id, count } = r.tokens;
  const given = new Set<number>();
  /** Last two words, as one number. */
  const pairs = new Set<number>();
  /** Last words that no table knows: the surnames of foreigners. */
  const surnames = new Set<string>();
  for (const c of found)
    if (c.to - c.from >= 2 && id[c.to - 1] === 0 && r.word(c.to - 1) && !r.glued(c.to - 1) && c.confidence === 'high') surnames.add(r.text(c.to - 1, c.to));
  for (const c of found)
    if (c.to - c.from >= 2 && c.confidence === 'high' && id[c.to - 1] !== 0) {
      given.add(id[c.to - 1]);
      if (c.to - c.from >= 3 && id[c.to - 2] !== 0) pairs.add(id[c.to - 2] * 65536 + id[c.to - 1]);
    }
  if (given.size === 0 && surnames.size === 0) return [];
  const covered = new Uint8Array(count + 1);
  for (const c of found) covered.fill(1, c.from, c.to);
  const more: PersonCandidate[] = [];
  for (let i = 0; i + 1 < count; i++) {
    if (covered[i] !== 0 || !r.capital(i) || !r.capital(i + 1) || covered[i + 1] !== 0 || !pairs.has(id[i] * 65536 + id[i + 1])) continue;
    if (cues.blocked[i] !== 0 || cues.blocked[i + 1] !== 0 || r.capital(i + 2) || (i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) || notPerson(r, i))
      continue;
    more.push({ type: 'person', from: i, to: i + 2, confidence: 'medium', evidence: ['same-name'] });
    covered.fill(1, i, i + 2);
  }
  for (let i = 0; i < count; i++) {
    if (covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i)) continue;
    // Bộ trưởng Tân, Bí thư Nên: behind a title or a word of address the given name of somebody named is that person.
    if (given.has(id[i]) && (cues.titleEnd[i] === 1 || cues.honorific[i] >= 0) && (r.tokens.flags[i] & LINE) === 0 && !r.capital(i + 1)) {
      const c: PersonCandidate = {
        type: 'person',
        from: i,
        to: i + 1,
        confidence: 'high',
        evidence: ['same-name', cues.titleEnd[i] === 1 ? 'cue:title' : `cue:${r.plain(cues.honorific[i], i).toLowerCase()}`],
      };
      if (cues.honorific[i] >= 0) addAddress(r, c, cues, i, cues.honorific[i]);
      more.push(c);
      continue;
    }
    if (r.interior[i] !== 0 || r.compound[i] !== 0) continue;
    if (id[i] === 0 ? !(surnames.size > 0 && surnames.has(r.text(i, i + 1))) : !given.has(id[i])) continue;
    if (r.placeAt[i] > 0 || r.endOf(i, K_DOMAIN) > i || r.endOf(i, K_ROLE) > i || r.endOf(i, K_ORGANIZATION) > i || notPerson(r, i)) continue;
    if ((i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) || r.capital(i + 1) || (r.glued(i + 1) === false && r.has(i, K_STOP))) continue;
    if (r.sentenceStart(i) && r.word(i + 1) && !r.has(i + 1, K_STOP)) continue;
    more.push({ type: 'person', from: i, to: i + 1, confidence: 'low', evidence: ['same-name'] });
  }
  return more;
}
