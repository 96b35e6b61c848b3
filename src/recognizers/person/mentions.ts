/** Later mentions of people already named: the whole name again, a given name, a surname, a nickname in brackets. */
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import type { PersonCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { CLOSE, mark, OPEN, type Reading } from '../reading.ts';
import { notPerson } from './context.ts';
import { type Cues, addAddress } from './cues.ts';

/** The run is a place that can hardly be a name. */
export function strongPlace(r: Reading, i: number, to: number): boolean {
  if ((r.matches.kindsAt[i] & PLACE_NAMES) === 0) return false;
  return (
    isStrong(r, r.longest(i, EntryKind.PROVINCE), to) || isStrong(r, r.longest(i, EntryKind.DISTRICT), to) || isStrong(r, r.longest(i, EntryKind.GAZETTEER), to)
  );
}

const PLACE_NAMES = (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER);

function isStrong(r: Reading, m: number, to: number): boolean {
  return m >= 0 && r.matches.to[m] >= to && (r.flag(m) & E_WEAK) === 0;
}

/** Võ Văn Kiệt (Sáu Dân): one to four capitalized words alone in brackets after a full name are another name of the person. */
export function nicknameAfter(r: Reading, c: PersonCandidate, cues: Cues): PersonCandidate | undefined {
  const { id } = r.tokens;
  if (id[c.to] !== OPEN || c.to - c.from < 2) return undefined;
  const from = c.to + 1;
  const to = r.run(from, 4);
  if (to === from || id[to] !== CLOSE || cues.blocked[from] !== 0 || to - from < 2) return undefined;
  if (
    strongPlace(r, from, to) ||
    r.placeAt[from] > 0 ||
    r.endOf(from, EntryKind.ROLE) > from ||
    r.endOf(from, EntryKind.ORGANIZATION) > from ||
    r.endOf(from, EntryKind.HEAD) > from ||
    r.has(from, EntryKind.DOMAIN)
  )
    return undefined;
  const evidence = reasons('person:nickname');
  return { type: 'person', from, to, confidence: confidenceOf(evidence), evidence, nicknameOf: c };
}

/** A full name that the text has given somebody is that person wherever it is; adds to `found`, and marks as `covered`. */
export function repeats(r: Reading, found: PersonCandidate[], covered: Uint8Array, cues: Cues): void {
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
  if (names.size === 0) return;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.id[i] !== 0 || covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i)) continue;
    for (const text of names.get(r.text(i, i + 1)) ?? []) {
      if (!tokens.text.startsWith(text, tokens.start[i])) continue;
      let to = i + 1;
      while (to < tokens.count && tokens.end[to - 1] < tokens.start[i] + text.length) to++;
      if (tokens.end[to - 1] !== tokens.start[i] + text.length || (r.word(to) && r.glued(to))) continue;
      const evidence = reasons('same-name');
      found.push({ type: 'person', from: i, to, confidence: confidenceOf(evidence), evidence });
      mark(covered, i, to);
      break;
    }
  }
}

/** The word is the last of a full name, or the last but one. */
const LAST = 1;
const LAST_BUT_ONE = 2;

/** A given name of somebody already named: `ông Vinh và Phương`, `Diệp gọi người nhà`; as `repeats`. */
export function shortMentions(r: Reading, found: PersonCandidate[], covered: Uint8Array, cues: Cues): void {
  const { id, count } = r.tokens;
  const { size } = r.lexicon.vocabulary;
  /** Word → its places in full names. */
  const known = bytes(size);
  let any = false;
  /** Last two words, as one number. */
  const pairs = new Set<number>();
  /** Last words that no table knows: the surnames of foreigners. */
  const surnames = new Set<string>();
  for (const c of found) {
    const last = c.to - 1;
    if (last === c.from || c.confidence !== 'high') continue;
    if (id[last] === 0) {
      if (r.word(last) && !r.glued(last)) surnames.add(r.text(last, c.to));
      continue;
    }
    any = true;
    known[id[last]] |= LAST;
    if (last - c.from >= 2 && id[last - 1] !== 0) {
      known[id[last - 1]] |= LAST_BUT_ONE;
      pairs.add(id[last - 1] * size + id[last]);
    }
  }
  if (!any && surnames.size === 0) return;
  for (let i = 0; i < count; i++) {
    const places = known[id[i]];
    if (places === 0 && (id[i] !== 0 || surnames.size === 0)) continue;
    if (covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i)) continue;
    if ((places & LAST_BUT_ONE) !== 0 && pairs.has(id[i] * size + id[i + 1]) && isPairAlone(r, i, covered, cues)) {
      const evidence = reasons('same-name:two-words');
      found.push({ type: 'person', from: i, to: i + 2, confidence: confidenceOf(evidence), evidence });
      mark(covered, i, i + 2);
      continue;
    }
    const isGiven = (places & LAST) !== 0;
    // Bộ trưởng Tân, Bí thư Nên: after a title or a word of address the given name of somebody named is that person.
    if (isGiven && (cues.titleEnd[i] === 1 || cues.honorific[i] >= 0) && (r.tokens.flags[i] & LINE) === 0 && !r.capital(i + 1)) {
      const honorific = cues.honorific[i] >= 0 ? r.small(cues.honorific[i], i) : '';
      const cue = cues.titleEnd[i] === 1 ? 'cue:title' : `cue:${honorific}`;
      const evidence = reasons('same-name', cue);
      const c: PersonCandidate = { type: 'person', from: i, to: i + 1, confidence: confidenceOf(evidence), evidence };
      if (cues.honorific[i] >= 0) addAddress(r, c, cues, i, honorific);
      found.push(c);
      continue;
    }
    if (r.interior[i] !== 0 || r.compound[i] !== 0) continue;
    if (id[i] === 0 ? !surnames.has(r.text(i, i + 1)) : !isGiven) continue;
    if (r.placeAt[i] > 0 || r.endOf(i, EntryKind.DOMAIN) > i || r.endOf(i, EntryKind.ROLE) > i || r.endOf(i, EntryKind.ORGANIZATION) > i || notPerson(r, i))
      continue;
    if (goesOnFromName(r, i) || r.capital(i + 1) || (r.glued(i + 1) === false && r.has(i, EntryKind.STOP))) continue;
    if (r.sentenceStart(i) && r.word(i + 1) && !r.has(i + 1, EntryKind.STOP)) continue;
    const evidence = reasons('same-name:given-name');
    found.push({ type: 'person', from: i, to: i + 1, confidence: confidenceOf(evidence), evidence });
  }
}

/** Token i and the next are capitals that belong to nothing else. */
function isPairAlone(r: Reading, i: number, covered: Uint8Array, cues: Cues): boolean {
  if (!r.capital(i + 1) || covered[i + 1] !== 0 || cues.blocked[i + 1] !== 0 || r.capital(i + 2)) return false;
  return !goesOnFromName(r, i) && !notPerson(r, i);
}

/** A capital is right before in the same sentence. */
function goesOnFromName(r: Reading, i: number): boolean {
  return i > 0 && r.capital(i - 1) && !r.sentenceStart(i);
}
