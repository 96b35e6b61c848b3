/** Writes out the tokens of a name: abbreviations in the light of what stands beside them, heads and fields as the tables spell them, capitals. */
import { provinceName, unitType } from '../../gazetteer/unit-name.ts';
import { E_UPPER, E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { parseSyllable } from '../../text/syllable.ts';
import { UPPER } from '../../text/scan.ts';
import { nameOf } from '../names.ts';
import { AMPERSAND, COMMA, DASH, type Reading } from '../reading.ts';
import { acronymAfter } from './acronym.ts';
import { officialField } from './official-field.ts';
import { organizationTexts } from './rule-words.generated.ts';

/** A piece of a name: the tokens up to `to` as `text`. */
interface Piece {
  readonly text: string;
  readonly to: number;
  /** A unit, or its type word. */
  readonly isLocal?: boolean;
}

const AFTER_WORD: ReadonlyMap<string, string> = new Map(organizationTexts.afterWord);
const BEFORE_WORD: ReadonlyMap<string, string> = new Map(organizationTexts.beforeWord);
const SPELLINGS: ReadonlyMap<string, string> = new Map(organizationTexts.spellings);
const LOWER_CASE_WORDS: ReadonlySet<string> = new Set(organizationTexts.lowerCaseWords);

/** Tables whose entries are written otherwise in names. */
const TABLES = (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HEAD) | (1 << EntryKind.PROVINCE) | (1 << EntryKind.LEVEL) | (1 << EntryKind.ABBREVIATION);

/** Kinds of organizations named after their field. */
const FIELDED: ReadonlySet<string> = new Set(['ministry', 'department', 'agency', 'party', 'assembly']);
/** Kinds of places that have the word of a unit before their name. */
const UNITS: ReadonlySet<string> = new Set(['province', 'district', 'commune', 'hamlet', 'city']);
const UNIT_LEVELS: ReadonlySet<string> = new Set(['province', 'district', 'commune']);

export class NameWriter {
  private readonly isShouted: boolean;
  /** What was written ends in a unit or its type word. */
  isLocal = false;

  constructor(
    private readonly r: Reading,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.isShouted = isShouted(r, from, to);
  }

  write(): string {
    const { r, from, to } = this;
    let name = '';
    for (let i = from; i < to; ) {
      const bracket = i > from ? bracketEnd(r, i, to) : -1;
      if (bracket > 0) {
        i = bracket;
        continue;
      }
      const piece = this.pieceAt(i);
      name += this.gap(name, i, piece) + piece.text;
      this.isLocal = piece.isLocal === true;
      i = piece.to;
    }
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** The blank before a piece: as the text has it, and between words that an abbreviation or a crawler glued together. */
  private gap(before: string, i: number, piece: Piece): string {
    if (before === '') return '';
    if (!this.r.glued(i)) return ' ';
    const isChanged = piece.to > i + 1 || piece.text !== this.r.text(i, i + 1) || !before.endsWith(this.r.text(i - 1, i));
    // PC08: the number of a code.
    const isWordBefore = this.r.word(i - 1) && !this.r.number(i);
    return LETTER_END.test(before) && LETTER_START.test(piece.text) && (isChanged || isWordBefore) ? ' ' : '';
  }

  private pieceAt(i: number): Piece {
    const { r } = this;
    // Most words in lower case are in no table.
    if (!r.capital(i) && !this.isShouted && (r.matches.kindsAt[i] & TABLES) === 0 && r.placeAt[i] === 0) return { text: this.word(i), to: i + 1 };
    return this.tableName(i) ?? this.head(i) ?? this.field(i) ?? this.place(i) ?? this.abbreviation(i) ?? { text: this.word(i), to: i + 1 };
  }

  /** MTTQ Việt Nam tỉnh …, BHXH tỉnh …: the name begins with one of the table of organizations in capitals, or with a department of the police. */
  private tableName(i: number): Piece | undefined {
    const { r, from, to } = this;
    if (i !== from) return undefined;
    const m = r.longest(i, EntryKind.ORGANIZATION);
    if (m < 0 || r.matches.to[m] > to) return undefined;
    // Phòng PC08 | Công an tỉnh
    const isPolice = r.row(m, EntryKind.ORGANIZATION).kind === 'police';
    if (!isPolice && (r.flag(m) & E_UPPER) === 0) return undefined;
    // BTC Tỉnh ủy is no Bộ Tài chính.
    if (BEFORE_WORD.has(`${r.plain(i, i + 1)} ${r.lower(i + 1, i + 2)}`)) return undefined;
    const row = r.row(m, EntryKind.ORGANIZATION);
    return row.kind === 'company' ? undefined : { text: row.name, to: r.matches.to[m] };
  }

  /** The head as the table of heads spells it, with its abbreviations written out. */
  private head(i: number): Piece | undefined {
    const { r, from, to } = this;
    if (!r.has(i, EntryKind.HEAD)) return undefined;
    const m = r.longest(i, EntryKind.HEAD);
    const end = r.matches.to[m];
    if (end > to || (i > from && (end === i + 1 || !this.isWrittenAsHead(i, m)))) return undefined;
    const text = this.headName(i, end);
    const field = end < to && FIELDED.has(r.row(m, EntryKind.HEAD).kind) ? this.fieldFrom(end, i) : undefined;
    return field === undefined ? { text, to: end } : { text: `${text} ${field.name}`, to: field.to };
  }

  /** Inside a name; those of the party also in lower case: Ban Thường vụ | huyện ủy. */
  private isWrittenAsHead(i: number, m: number): boolean {
    return this.r.capital(i) || this.r.row(m, EntryKind.HEAD).kind === 'party';
  }

  private headName(from: number, to: number): string {
    const name = this.writtenOut(from, to);
    return this.r.lexicon.officialNames.find(EntryKind.HEAD, name) ?? name;
  }

  private writtenOut(from: number, to: number): string {
    let text = '';
    for (let i = from; i < to; ) {
      const piece = this.abbreviation(i) ?? { text: this.r.plain(i, i + 1), to: i + 1 };
      text += text === '' || (this.r.glued(i) && !this.r.word(i)) ? piece.text : ` ${piece.text}`;
      i = piece.to;
    }
    return text;
  }

  /** Bộ | GD-ĐT inside a name; a run that no other words are like. */
  private field(i: number): Piece | undefined {
    const { r, from } = this;
    if (i === from || !r.capital(i)) return undefined;
    const m = i > from ? r.longest(i - 1, EntryKind.HEAD) : -1;
    const isAfterHead = m >= 0 && r.matches.to[m] === i && FIELDED.has(r.row(m, EntryKind.HEAD).kind);
    const run = this.fieldFrom(i, i - 1);
    return run !== undefined && (isAfterHead || run.isMarked) ? { text: run.name, to: run.to } : undefined;
  }

  private fieldFrom(i: number, head: number): { name: string; to: number; isMarked: boolean } | undefined {
    const { r, to } = this;
    const isRoom = r.tokens.id[head] === r.lexicon.vocabulary.id(organizationTexts.room);
    const run = officialField(r, i, to, { isRoom, isShouted: this.isShouted });
    // Khoa học Công nghệ và Tư vấn: part of a longer field.
    return run !== undefined && run.to < to && isJoint(r, run.to) ? undefined : run;
  }

  /** A unit: its type word in lower case, its name as the tables have it. */
  private place(i: number): Piece | undefined {
    const { r, to } = this;
    const m = r.has(i, EntryKind.PROVINCE) ? r.longest(i, EntryKind.PROVINCE) : -1;
    if (m >= 0 && r.matches.to[m] <= to && (r.capital(i) || this.isShouted)) return this.province(m, i);
    return this.unit(i) ?? this.level(i);
  }

  private unit(i: number): Piece | undefined {
    const { r, to } = this;
    const p = r.placeFrom(i);
    if (p === undefined || p.to > to || !UNITS.has(p.kind)) return undefined;
    const typed = p.nameFrom > i ? r.lower(i, p.nameFrom) : '';
    const type = unitType(typed) ?? (this.isAbbreviated(i) ? '' : typed);
    // XÃ IA GRAI: its words need not be syllables of Vietnamese.
    if (type !== '' && this.isShouted && !r.has(p.nameFrom, EntryKind.PROVINCE))
      return { text: `${type} ${nameOf(r, p.nameFrom, p.to)}`, to: p.to, isLocal: true };
    if (type !== '') return { text: type, to: p.nameFrom, isLocal: true };
    return p.nameFrom === i && this.isShouted && !this.isAbbreviated(i) ? { text: nameOf(r, i, p.to), to: p.to } : undefined;
  }

  /** Sở Y tế | Tỉnh: the type word of a unit that ends the name. */
  private level(i: number): Piece | undefined {
    const { r, to } = this;
    if (i === this.from || !r.capital(i) || !r.has(i, EntryKind.LEVEL) || this.isCommercial()) return undefined;
    const level = r.longest(i, EntryKind.LEVEL);
    if (r.matches.to[level] !== to || this.isAbbreviated(i) || !UNIT_LEVELS.has(r.row(level, EntryKind.LEVEL).attribute)) return undefined;
    return { text: r.lower(i, to), to, isLocal: true };
  }

  private isAbbreviated(i: number): boolean {
    return this.r.has(i, EntryKind.ABBREVIATION) && this.abbreviation(i) !== undefined;
  }

  private province(m: number, i: number): Piece {
    const { r } = this;
    const to = r.matches.to[m];
    const row = r.row(m, EntryKind.PROVINCE);
    const words = r.plain(i, to);
    // TP.HCM: the abbreviation has the type word in it.
    const typed = /^t\.?p/i.test(words) ? `${row.type} ` : '';
    return { text: typed + provinceName(words, row), to, isLocal: true };
  }

  private abbreviation(i: number): Piece | undefined {
    const { r, to } = this;
    if (!r.has(i, EntryKind.ABBREVIATION)) return undefined;
    const { matches } = r;
    for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
      const end = matches.to[m];
      if (end > to || matches.kind[m] !== EntryKind.ABBREVIATION || !this.standsFor(m, i, end)) continue;
      const text = this.expansion(m, i, end);
      if (text !== undefined) return { text: this.startsField(i) ? text.charAt(0).toUpperCase() + text.slice(1) : text, to: end };
    }
    return undefined;
  }

  /** Trung tâm | KSBT: the first word of a field has a capital, other than in the name of a company. */
  private startsField(i: number): boolean {
    const { r, from } = this;
    const head = r.longest(from, EntryKind.HEAD);
    return head >= 0 && r.matches.to[head] === i && !this.isCommercial() && !r.has(i, EntryKind.LEVEL);
  }

  /** Công ty Him Lam Thủ đô is of no unit. */
  private isCommercial(): boolean {
    const head = this.r.longest(this.from, EntryKind.HEAD);
    if (head < 0) return false;
    const { kind } = this.r.row(head, EntryKind.HEAD);
    return kind === 'company' || kind === 'bank';
  }

  /** The tokens are the abbreviation, with its capitals and marks: Tư in Tư pháp is no TƯ. */
  private standsFor(m: number, i: number, end: number): boolean {
    const { r } = this;
    const { abbreviation } = r.row(m, EntryKind.ABBREVIATION);
    const words = bare(r.plain(i, end));
    const short = bare(abbreviation);
    if (words !== short && !(r.capital(i) && words.toUpperCase() === short && !VOWEL.test(short.normalize('NFD')))) return false;
    // TƯ PHÁP in a name in capitals
    return !(this.isShouted && end === i + 1 && (r.interior[end] !== 0 || r.endOf(i, EntryKind.DOMAIN) > end));
  }

  private expansion(m: number, i: number, end: number): string | undefined {
    const { r, from, to } = this;
    const row = r.row(m, EntryKind.ABBREVIATION);
    const before = i > from ? this.readingAfter(i, row.abbreviation) : undefined;
    const reading = before ?? (end < to ? BEFORE_WORD.get(`${row.abbreviation} ${r.lower(end, end + 1)}`) : undefined);
    if (reading !== undefined) return reading;
    if ((r.flag(m) & E_WEAK) !== 0) return undefined;
    // ĐBQH
    if (row.kind === 'title') return row.abbreviation === organizationTexts.assemblyDeputies ? row.expansions[0] : undefined;
    // H.R: the letter of a unit is before its name.
    if (row.kind === 'level' && bare(row.abbreviation).length === 1 && r.placeFrom(i) === undefined) return undefined;
    return row.expansions[0];
  }

  /** What the word before an abbreviation makes of it; some words only where they begin the name. */
  private readingAfter(i: number, abbreviation: string): string | undefined {
    const key = `${this.r.lower(i - 1, i)} ${abbreviation}`;
    return AFTER_WORD.get(key) ?? (i - 1 === this.from ? AFTER_WORD.get(`^${key}`) : undefined);
  }

  /** A word as it stands; in a name in capitals, and a joint, as names have it. */
  private word(i: number): string {
    const { r } = this;
    const text = r.plain(i, i + 1);
    if (r.tokens.id[i] === AMPERSAND && !r.glued(i)) return organizationTexts.joint;
    if (r.tokens.id[i] === DASH) return '-';
    if (!this.isShouted || !r.word(i) || parseSyllable(text) === undefined) return spelled(text);
    const lower = spelled(text.toLowerCase());
    return (r.interior[i] !== 0 || LOWER_CASE_WORDS.has(lower)) && i > this.from ? lower : text.charAt(0) + lower.slice(1);
  }
}

const LETTER_END = /[\p{L}\p{M}\d]$/u;
const LETTER_START = /^[\p{L}\p{M}\d]/u;
const VOWEL = /[aeiouy]/iu;

/** Kĩ thuật, Quản lí: with y, as official names have it. */
function spelled(text: string): string {
  const usual = text.length === 2 ? SPELLINGS.get(text.toLowerCase()) : undefined;
  if (usual === undefined) return text;
  return text.charAt(0) + (text === text.toUpperCase() ? usual.slice(1).toUpperCase() : usual.slice(1));
}

/** Without blanks and marks between letters. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** All words are in capitals, and two of them at least are words of the language. */
function isShouted(r: Reading, from: number, to: number): boolean {
  const { flags } = r.tokens;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (!r.word(i)) continue;
    if ((flags[i] & UPPER) === 0) return false;
    if (r.tokens.end[i] - r.tokens.start[i] > 1 && parseSyllable(r.plain(i, i + 1)) !== undefined) words++;
  }
  return words > 1;
}

function isJoint(r: Reading, i: number): boolean {
  const id = r.tokens.id[i];
  return id === COMMA || id === AMPERSAND || id === DASH || r.lower(i, i + 1) === organizationTexts.joint;
}

/** The token after an abbreviation in brackets that starts at token i, or -1. */
function bracketEnd(r: Reading, i: number, to: number): number {
  const close = acronymAfter(r, i);
  return close > 0 && close + 1 < to ? close + 1 : -1;
}
