/** The enumerations of the tables. Where a value needs no comment its meaning is ''. */
import { LEVELS, PLACE_KINDS } from '../../src/entity-lists.ts';
import type { Meanings } from './columns.ts';

/** Classes of `grammar_words.tsv`, each with the attributes that its rows may have ('' for none). */
export const GRAMMAR_CLASSES = {
  modifier: { means: 'before a role: nguyên, quyền', attributes: ['', 'former', 'acting'] },
  deputy: { means: 'before a role or an organization: phó', attributes: [''] },
  standing: { means: 'after a role: thường trực', attributes: [''] },
  level: { means: 'the type of a unit, or a level, after the head of an organization: tỉnh', attributes: LEVELS },
  'place-type': { means: 'before the name of a place: huyện; cluster: only with a number and the unit above', attributes: [...PLACE_KINDS, 'cluster'] },
  plural: { means: 'before the type word of several places: các', attributes: [''] },
  honorific: { means: 'a word of address before a name: ông', attributes: ['', 'male', 'female'] },
  credit: { means: 'before or after the author of a text or picture: ảnh', attributes: [''] },
  'not-person': { means: 'before a name: it is not of a person (đường, trường, giải)', attributes: [''] },
  joint: { means: 'a word that crawlers run together with the word before or after it', attributes: [''] },
  function: { means: 'a common word that begins sentences', attributes: [''] },
  law: { means: 'before the name of a law or regulation: nghị định', attributes: [''] },
  word: { means: 'a listed word: nothing begins inside it (hội nghị)', attributes: [''] },
  between: { means: 'between a not-person word and the name: đường lớn Lê Văn Việt', attributes: [''] },
  middle: { means: 'a middle name that nearly always is one: Văn, Thị', attributes: [''] },
  description: { means: 'in a bracket after a name: it describes a person (tuổi, SN)', attributes: [''] },
  company: { means: 'goes on from the name of a company: Software', attributes: [''] },
} as const satisfies Readonly<Record<string, { means: string; attributes: readonly string[] }>>;

/**
 * Kinds of lexicon entries. The order counts: of two places of equal length the earlier kind wins. A token has one bit for each
 * kind that starts there, so there can be no more than MOST_KINDS.
 */
export const ENTRY_KINDS = {
  province: 'provinces.tsv',
  district: 'districts.tsv',
  gazetteer: 'countries.tsv, places_*.tsv',
  organization: 'organizations_*.tsv',
  head: 'organization_heads.tsv',
  domain: 'organization_words.tsv',
  role: 'roles.tsv',
  stop: 'stop_words.tsv',
  abbreviation: 'abbreviations.tsv',
  ...mapValues(GRAMMAR_CLASSES, (_, name) => `grammar_words.tsv, class ${name}`),
  custom: 'entries of a caller',
  block: 'blocked phrases of a caller',
} satisfies Meanings;

export const MOST_KINDS = 32;

/** What a word of `names.tsv` is, one bit each. */
export const NAME_CLASSES = {
  family: 'a family name',
  middle: 'a middle name',
  given: 'a given name',
  ethnic: 'a name of one of the peoples of the highlands',
} as const satisfies Meanings;

/** What an abbreviation is short for. Rules ask for two of them; the others are for readers of the table. */
export const ABBREVIATION_KINDS = {
  domain: 'words of the field of an organization: KH&ĐT',
  title: 'an office, which is not written out in names: CT',
  org: '',
  part: '',
  term: '',
  level: '',
} as const satisfies Meanings;

/** Words of `words.tsv`. */
export const WORD_KINDS = {
  w: 'a compound of two syllables',
  s: 'two syllables that are often, not always, one word',
  l: 'a longer word',
} as const satisfies Meanings;

export const COMMUNE_TYPES = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const;
export const DISTRICT_TYPES = ['quận', 'huyện', 'thị xã', 'thành phố'] as const;
export const PROVINCE_TYPES = ['tỉnh', 'thành phố'] as const;
export const ERAS = { o: 'until 2025-06-30', n: 'since 2025-07-01' } as const satisfies Meanings;

/** Classes of `written_forms.tsv`. */
export const FORM_CLASSES = {
  degree: 'a degree or form of address that a full stop may follow',
  place: 'a word for a place that a full stop may follow',
  open: 'an abbreviation that may end a sentence',
  numbered: 'an abbreviation before a number: tr. 15',
  namer: 'the last word before a name of a company, which may begin with initials: Tập đoàn S.K. Hàn Quốc',
  city: 'a city of one syllable, which stands alone after TP',
  starter: 'begins a sentence more often than a name',
  honorific: 'before an initial that stands for a name',
  heading: 'its number, followed by a full stop, heads a paragraph: Điều 5',
  domain: 'last label of a domain name',
  highland: 'first syllable of names of the Highlands that are also written as one word: Đắknông',
  source: 'before the name of a source, with which crawlers run it together: TheoReuters',
  hyphenated: 'a loan word that keeps its hyphen',
} as const satisfies Meanings;

/** Classes of `natural_stop_words.tsv`. */
export const STOP_WORD_CLASSES = {
  determiner: 'các, này, nhiều',
  classifier: 'sự, việc, người',
  pronoun: 'tôi, chúng ta; ông, bà',
  number: 'hai, ba; một is a determiner',
  time: 'hôm nay, năm',
  preposition: 'của, trong',
  conjunction: 'và, tuy nhiên',
  auxiliary: 'tense, aspect, negation, passive: đã, không, được',
  verb: 'là, làm, liên quan',
  adverb: 'cũng, rất, chủ yếu',
} as const satisfies Meanings;

/** What a code unit is. */
export const CHARACTER_CLASSES = {
  letter: '',
  digit: 'a decimal digit',
  mark: 'a combining mark: belongs to the letter before it',
  space: '',
  newline: '',
  ignorable: 'of zero width, or the soft hyphen: stands for nothing',
} as const satisfies Meanings;

function mapValues<K extends string, V, W>(of: Readonly<Record<K, V>>, change: (value: V, name: K) => W): Record<K, W> {
  return Object.fromEntries((Object.keys(of) as K[]).map((name) => [name, change(of[name], name)])) as Record<K, W>;
}

/** Sets of rules, each with a module of its words: the folder of the module below `src/`. */
export const RULE_SETS = {
  text: 'text',
  gazetteer: 'gazetteer',
  lexicon: 'lexicon',
  money: 'recognizers/money',
  place: 'recognizers/place',
  organization: 'recognizers/organization',
  title: 'recognizers/title',
  person: 'recognizers/person',
  document: 'document',
} as const satisfies Meanings;

export const RULE_WORD_FORMS = {
  word: 'the vocabulary id of one word',
  words: 'a set of vocabulary ids, in no order',
  phrases: 'phrases, whose words must follow one another',
  cues: 'vocabulary ids with the evidence that each gives',
  text: 'one text, compared as it is',
  texts: 'several texts',
  pairs: 'texts and what each stands for: from=to',
} as const;

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
