/** Names after a word of address or a title: any capitalized run is one, unless it is something that we know. */
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import { DOT, type Reading } from '../reading.ts';
import { isCredit, knownAbroad } from './context.ts';
import { strongPlace } from './mentions.ts';
import { isLetters, type Name } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

interface Cued {
  readonly r: Reading;
  readonly i: number;
  readonly name: Name;
  /** First token of the word of address, or -1. */
  readonly address: number;
  readonly titled: boolean;
  /** That title is a rank or an honor. */
  readonly ranked: boolean;
  readonly w: PersonWords;
}

/** What the guards ask more than once. */
interface Asked extends Cued {
  /** ông, bà …: a person follows whatever the name looks like. */
  readonly strict: boolean;
  /** It begins with a usual family name and goes on. */
  readonly full: boolean;
  /** A title alone is before it. */
  readonly onlyTitled: boolean;
}

/** The rule that says that the run names no person, or undefined. */
export function refusal({ r, i, name, address, titled, ranked, w }: Cued): Guard<Asked> | undefined {
  const strict = address >= 0 && w.strict.endsBefore(r.tokens, i);
  const full = name.family >= 3 && name.words >= 2;
  return guardAgainst(GUARDS, { r, i, name, address, titled, ranked, w, strict, full, onlyTitled: titled && address < 0 });
}

const GUARDS: readonly Guard<Asked>[] = [
  // Chủ tịch TIFA, đ/c HH
  { name: 'person:letters', when: ({ r, i, name }) => name.words === 1 && isLetters(r, i) && !isShoutedName(r, i) },
  {
    name: 'person:title-and-stop-word',
    when: ({ r, i, name, onlyTitled, full }) => onlyTitled && !full && r.has(i, EntryKind.STOP) && name.known < name.words,
  },
  // cô gái Mông: of a people.
  { name: 'person:of-a-people', when: ({ r, i, name, address, w }) => address >= 0 && name.words === 1 && w.nouns.endsBefore(r.tokens, i) },
  // nhà đầu tư Việt, học sinh Anh Ngữ: of a people or a language.
  { name: 'person:of-a-nation', when: isOfNation },
  // cha mẹ Ảnh: Lê Văn A
  { name: 'person:cue-and-credit', when: ({ r, i, name, strict }) => !strict && isCredit(r, i, name.to) },
  // ông U50, PV Emdep.vn
  { name: 'person:part-of-word', when: ({ r, i, name }) => name.words === 1 && goesOnGlued(r, i, name.to) },
  // 12 Bà Triệu: a house and its street.
  { name: 'person:street-named-after', when: ({ r, name, address }) => address > 0 && name.words === 1 && r.capital(address) && isHouseNumber(r, address - 1) },
  {
    name: 'person:cue-and-place',
    when: (a) => !(a.strict && a.name.words === 1) && strongPlace(a.r, a.i, a.name.to) && !isNameAfterRank(a),
  },
  {
    name: 'person:cue-and-common-word',
    when: (a) => !a.full && !a.strict && isCommonWord(a) && !isGivenName(a),
  },
  // Phó chủ tịch Sàn chứng khoán, đại diện Liên danh
  { name: 'person:word-goes-on', when: ({ r, name, strict }) => !strict && name.words === 1 && !name.foreign && goesOn(r, name.to) },
  {
    name: 'person:cue-and-unknown-word',
    when: (a) => !a.full && !a.strict && !(isNameLike(a.name) || isInitial(a) || isRareName(a) || (a.titled && isPartlyKnown(a.name))),
  },
];

/** NSND Lệ Thủy, chị Hoàng Hà: the name of a district or river, of words that people are called. */
function isNameAfterRank({ r, i, name, ranked, strict }: Asked): boolean {
  if (!(ranked || strict) || name.words !== 2 || name.known !== 2 || r.endOf(i, EntryKind.PROVINCE) >= 0) return false;
  return ranked || !knownAbroad(r, i);
}

/** Việt after a noun for many; one syllable after the word of address and a country. */
function isOfNation({ r, i, name, address, w }: Asked): boolean {
  if (address < 0 || name.words > 1) return false;
  const { id } = r.tokens;
  if (w.peoples.has(id[i]) && w.groups.endsBefore(r.tokens, i)) return true;
  // A foreigner's name is foreign: công dân Mỹ Joe.
  return !name.foreign && address < i - 1 && r.capital(i - 1) && r.placeFrom(i - 1)?.to === i && r.placeFrom(i - 1)?.kind === 'country';
}

/** A letter that a number is glued to, a word that the ending of a web address is glued to. */
function goesOnGlued(r: Reading, i: number, to: number): boolean {
  const { id, end, start } = r.tokens;
  if (r.number(to) && r.glued(to)) return true;
  return id[to] === DOT && r.glued(to) && r.glued(to + 1) && r.word(to + 1) && !r.capital(to + 1) && end[i] - start[i] > 2;
}

function isCommonWord({ r, i, name }: Asked): boolean {
  return r.has(i, EntryKind.DOMAIN) || (r.has(i, EntryKind.STOP) && name.words === 1);
}

/**
 * Thứ trưởng Nghĩa, lái xe Quý: one word that people are called, and no word goes on from it (Từ | các kết luận). After a title it is no field of
 * study: Thạc sĩ Luật.
 */
function isGivenName({ r, i, name, onlyTitled }: Asked): boolean {
  return (
    name.words === 1 &&
    !(onlyTitled && r.has(i, EntryKind.DOMAIN)) &&
    (r.lexicon.classes[r.tokens.id[i]] & NameClass.GIVEN) !== 0 &&
    !r.has(i, EntryKind.GAZETTEER) &&
    !(r.has(i, EntryKind.FUNCTION) ? r.word(name.to) : goesOn(r, name.to))
  );
}

function isNameLike(name: Name): boolean {
  return name.foreign || name.known === name.words;
}

/** ca sĩ Hương Tràm: one word that people are called, and another syllable. */
function isRareName({ r, i, name, address, w }: Asked): boolean {
  return (
    address >= 0 && name.words === 2 && name.known === 1 && w.beforeRareNames.endsBefore(r.tokens, i) && !r.has(i, EntryKind.GAZETTEER) && !goesOn(r, name.to)
  );
}

/** cháu D. */
function isInitial({ r, i, name, address }: Asked): boolean {
  const { id, start, end } = r.tokens;
  return address >= 0 && name.words === 1 && end[i] - start[i] === 1 && id[name.to] === DOT && r.glued(name.to);
}

function isPartlyKnown(name: Name): boolean {
  return name.known > 0 || name.words >= 2;
}

/** A word in capitals beside others in capitals: ANH PHƯƠNG, ÔNG TRUMP. */
function isShoutedName(r: Reading, i: number): boolean {
  const { flags, text, start, end } = r.tokens;
  const beside = (r.word(i - 1) && (flags[i - 1] & UPPER) !== 0) || (r.word(i + 1) && (flags[i + 1] & (UPPER | LINE)) === UPPER);
  return beside && isSyllableAt(text, start[i], end[i]);
}

function isHouseNumber(r: Reading, i: number): boolean {
  return r.number(i) && r.valued[i] === 0;
}

/** A word in lower case comes next that no sentence goes on with. */
function goesOn(r: Reading, to: number): boolean {
  return r.word(to) && (!r.has(to, EntryKind.STOP) || r.endOf(to - 1, EntryKind.HEAD) >= to) && (r.tokens.flags[to] & LINE) === 0;
}
