/** A name that the lexicon has, without a type word. */
import type { PlaceKind } from '../../entity.ts';
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind, GazetteerFlag } from '../../lexicon/rows.generated.ts';
import { CAPITAL, GLUED, LINE, UPPER, WORD } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { APOSTROPHE, COLON, COMMA, DASH, DOT, type Reading, SLASH } from '../reading.ts';
import { placeCue } from './cues.ts';
import type { PlaceWords } from './rule-words.generated.ts';

export function longestPlace(r: Reading, i: number): number {
  const { matches, lexicon } = r;
  let best = -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    const k = lexicon.kinds[matches.entry[m]];
    if (k !== EntryKind.PROVINCE && k !== EntryKind.DISTRICT && k !== EntryKind.GAZETTEER) continue;
    if (best < 0 || matches.to[m] > matches.to[best] || (matches.to[m] === matches.to[best] && k < lexicon.kinds[matches.entry[best]])) best = m;
  }
  return best;
}

/** Việt Nam-Lào, Mỹ và Anh: a weak name in a row with another place. */
function rowCue(r: Reading, i: number, to: number, last: PlaceCandidate | undefined, words: PlaceWords): string {
  if (last !== undefined && last.to === i - 1 && isJoint(r.tokens.id[i - 1], words)) return 'cue:row';
  if (!isJoint(r.tokens.id[to], words) || r.has(i, EntryKind.HONORIFIC)) return '';
  const next = longestPlace(r, to + 1);
  return next >= 0 && kindOf(r, next) === 'country' ? 'cue:row' : '';
}

function isJoint(c: number, words: PlaceWords): boolean {
  return c === DASH || c === COMMA || c === words.and || c === SLASH;
}

/** The PlaceKind that a match in the lexicon stands for. */
export function kindOf(r: Reading, m: number): PlaceKind {
  const k = r.lexicon.kinds[r.matches.entry[m]];
  return k === EntryKind.PROVINCE ? 'province' : k === EntryKind.DISTRICT ? 'district' : r.row(m, EntryKind.GAZETTEER).kind;
}

/** The reason for a place that the lexicon has. */
export const LEXICON: Readonly<Record<PlaceKind, string>> = {
  country: 'lexicon:country',
  province: 'lexicon:province',
  district: 'lexicon:district',
  commune: 'lexicon:commune',
  hamlet: 'lexicon:hamlet',
  street: 'lexicon:street',
  road: 'lexicon:road',
  region: 'lexicon:region',
  natural: 'lexicon:natural',
  facility: 'lexicon:facility',
  city: 'lexicon:city',
  continent: 'lexicon:continent',
};

export function cityKind(r: Reading, m: number): PlaceKind {
  const k = r.lexicon.kinds[r.matches.entry[m]];
  return k === EntryKind.PROVINCE ? 'province' : k === EntryKind.DISTRICT ? 'district' : 'city';
}

/** A name that the lexicon has, without a type word. */
export function barePlace(r: Reading, i: number, words: PlaceWords, last: PlaceCandidate | undefined): PlaceCandidate | undefined {
  const m = longestPlace(r, i);
  if (m < 0 || r.valued[i] !== 0) return undefined;
  const to = r.matches.to[m];
  const { tokens } = r;
  const weak = (r.flag(m) & E_WEAK) !== 0;
  // Pháp luật, Chiến dịch; tiếng Anh
  if ((r.compound[to - 1] !== 0 && (to - i === 1 || weak)) || (i > 0 && tokens.id[i - 1] === words.language)) return undefined;
  // VOV.VN: the end of a web address.
  if ((tokens.flags[i] & UPPER) !== 0 && i > 1 && r.glued(i) && tokens.id[i - 1] === DOT && r.glued(i - 1) && r.word(i - 2)) return undefined;
  // VN-Index, VN1188, HN2: a code.
  if (
    (tokens.flags[i] & UPPER) !== 0 &&
    r.glued(to) &&
    (r.number(to) || (tokens.id[to] === DASH && r.glued(to + 1) && r.word(to + 1) && longestPlace(r, to + 1) < 0))
  )
    return undefined;
  if (tokens.id[to] === APOSTROPHE && r.glued(to) && r.glued(to + 1)) return undefined;
  // Part of a hyphenated foreign word, or of an e-mail or web address.
  if (tokens.id[to] === DASH && r.glued(to) && (tokens.flags[to + 1] & (WORD | GLUED | CAPITAL)) === (WORD | GLUED) && r.capital(i)) return undefined;
  const before = i > 0 && (tokens.flags[i] & LINE) === 0 && r.capital(i - 1) && !r.glued(i);
  const startsSentence = r.sentenceStart(i);
  const kind = kindOf(r, m);
  let form = weak ? 'form:weak-name' : '';
  let cue = '';
  if (weak) {
    if (r.personLike(i, to)) return undefined;
    const beside = placeCue(r, i, words) || rowCue(r, i, to, last, words);
    if (beside !== '' && !(to - i === 1 && r.capital(to))) {
      form = 'form:weak-name-cued';
      cue = beside;
    } else if (startsSentence) {
      // Mỹ áp thuế …; Hòa Bình và Sơn La …
      const subject =
        !r.has(i, EntryKind.HONORIFIC) &&
        (kind === 'country'
          ? (r.word(to) && !r.capital(to) && (tokens.flags[to] & LINE) === 0) || tokens.id[to] === COLON
          : (tokens.id[to] === words.and || tokens.id[to] === COMMA) && longestPlace(r, to + 1) >= 0);
      if (subject) {
        form = 'form:weak-name-cued';
        cue = 'cue:subject';
      } else if (r.has(i, EntryKind.HONORIFIC) || to - i === 1) return undefined;
    } else if (!before && !r.capital(to)) form = 'form:weak-name-cued';
  }
  // số nhà 7 Nguyễn Hữu Huân is read by `houseStreet`.
  const afterCapital = before && !startsSentence;
  const evidence = reasons(LEXICON[kind], cue, form, afterCapital ? 'context:capital-before' : '');
  const c: PlaceCandidate = { type: 'place', from: i, to, nameFrom: i, kind, entries: [m], confidence: confidenceOf(evidence), evidence };
  if (afterCapital) c.afterCapital = true;
  const typeEnd = r.endOf(i, EntryKind.PLACE_TYPE);
  if (typeEnd > i && typeEnd < to) {
    if (!r.capital(i) || isTypedName(r, m)) c.withType = true;
    // The name is what comes after the type word, but Biển Đông has no other.
    if (c.withType && tokens.id[i] !== words.sea) c.nameFrom = typeEnd;
  }
  return c;
}

/** The name of the gazetteer begins with its type word. */
function isTypedName(r: Reading, m: number): boolean {
  return r.lexicon.kinds[r.matches.entry[m]] === EntryKind.GAZETTEER && (r.row(m, EntryKind.GAZETTEER).flags & GazetteerFlag.TYPED) !== 0;
}
