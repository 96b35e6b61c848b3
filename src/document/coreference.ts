/** Mentions of one human being joined: full names, short names, names in capitals, nicknames. */
import { push } from '../kit/multimap.ts';
import type { PersonCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import type { Link, TitleLinks } from './links/mentions.ts';
import { nameOf } from '../recognizers/names.ts';
import type { Held } from './links/held.ts';
import { spreadOffices } from './links/office-registry.ts';
import type { DocumentWords } from './rule-words.generated.ts';

export interface PersonGroup {
  name: string;
  gender?: 'male' | 'female';
  /** Indexes of people in the reading, in text order. */
  mentions: number[];
}

export interface Coreference {
  readonly groups: PersonGroup[];
  /** Name of each person of the reading, in normal capitals. */
  readonly names: readonly string[];
  /** Person → its group. */
  readonly groupOf: Int32Array;
  /** Title → who holds it, and what says so. */
  readonly held: readonly (readonly Held[])[];
  /** Title → groups that hold it, each once. */
  readonly holders: readonly (readonly number[])[];
}

/** So many people of one given name are looked at for a short mention; more would make long lists slow. */
const LOOK_BACK = 12;

export function corefer(r: Reading, links: TitleLinks, w: DocumentWords): Coreference {
  const names = r.found.person.map((p) => p.name ?? nameOf(r, p.from, p.to));
  const { groups, groupOf } = new Joining(r.found.person, names).join();
  const held = links.holders.map((list) => list.map((l) => heldBy(l, groupOf)));
  spreadOffices(r, held, w);
  return { groups, names, groupOf, held, holders: held.map(groupsOf) };
}

const NOBODY: readonly number[] = [];

function heldBy({ person, relation, verb, pronoun }: Link, groupOf: Int32Array): Held {
  return { group: groupOf[person], relation, verb, pronoun };
}

function groupsOf(held: readonly Held[]): readonly number[] {
  if (held.length === 0) return NOBODY;
  return held.length === 1 ? [held[0].group] : [...new Set(held.map((h) => h.group))];
}

const APOSTROPHES = /['\u2019`]/g;
const DOUBLED = /([a-z])\1/g;
const LAST_Y = /(?<=(?:^|[ hklmst]))[yýỳỷỹỵ](?![\p{L}\p{M}])/gu;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** What the spellings of one name share: Trần Sỹ Thanh and Sĩ Thanh, Khaing Thann and Khaing Than, K'Sor and Ksor. */
function keyOf(name: string): string {
  const small = name.toLowerCase();
  return mayBeSpeltOtherwise(small)
    ? small
        .replace(APOSTROPHES, '')
        .replace(DOUBLED, '$1')
        .replace(LAST_Y, (y) => I_OF_Y[y])
    : small;
}

/** An apostrophe, a doubled letter, or a y with no letter of Vietnamese after it: all that the regular expressions change, and rare. */
function mayBeSpeltOtherwise(name: string): boolean {
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if ((c === before && isLetter(c)) || isApostrophe(c)) return true;
    if (isY(before) && !isLetter(c)) return true;
    before = c;
  }
  return isY(before);
}

function isLetter(c: number): boolean {
  return (c > 96 && c < 123) || (c > 0xdf && c < 0x1b1 && c !== 0xf7) || (c > 0x1e9f && c < 0x1efa);
}

function isApostrophe(c: number): boolean {
  return c === 0x27 || c === 0x60 || c === 0x2019;
}

/** y, ý, ỳ, ỷ, ỹ, ỵ */
function isY(c: number): boolean {
  return c === 0x79 || c === 0xfd || (c > 0x1ef2 && c < 0x1efa);
}

class Joining {
  private readonly people: readonly PersonCandidate[];
  private readonly names: readonly string[];
  private readonly keys: readonly string[];
  private readonly groups: PersonGroup[] = [];
  private readonly groupOf: Int32Array;
  private readonly byName = new Map<string, number>();
  /** Last word, and last two words, of the names of three or more → their groups. */
  private readonly byLast = new Map<string, number[]>();
  private readonly byFirst = new Map<string, number>();
  private readonly byLastTwo = new Map<string, number>();
  /** Group → the last word of its name, '' where it is the only one; made at the first mention. */
  private readonly lastWords: string[] = [];
  /** Last word → groups mentioned so far, newest last. */
  private readonly recent = new Map<string, number[]>();

  constructor(people: readonly PersonCandidate[], names: readonly string[]) {
    this.people = people;
    this.names = names;
    // Who is known from a photo credit is nobody whom the text is about.
    this.keys = names.map((name, k) => (people[k].credited ? `© ${keyOf(name)}` : keyOf(name)));
    this.groupOf = new Int32Array(people.length).fill(-1);
  }

  join(): { groups: PersonGroup[]; groupOf: Int32Array } {
    // Full names first, so that a headline's short name finds the full one after it.
    this.fullNames();
    this.nicknames();
    this.people.forEach((p, k) => {
      if (this.groupOf[k] < 0) this.groupOf[k] = this.shortName(k);
      const g = this.groupOf[k];
      const group = this.groups[g];
      if (p.gender !== undefined && group.gender === undefined) group.gender = p.gender;
      this.remember(g);
    });
    return { groups: this.renumber(), groupOf: this.groupOf };
  }

  private group(k: number): number {
    const g = this.groups.length;
    this.groups.push({ name: this.names[k], mentions: [k] });
    this.byName.set(this.keys[k], g);
    const space = this.keys[k].indexOf(' ');
    if (space > 0 && !this.byFirst.has(this.keys[k].slice(0, space))) this.byFirst.set(this.keys[k].slice(0, space), g);
    return g;
  }

  private fullNames(): void {
    const twoWords: number[] = [];
    this.people.forEach((p, k) => {
      const key = this.keys[k];
      const space = key.lastIndexOf(' ');
      if (p.nicknameOf !== undefined || space < 0) return;
      const known = this.byName.get(key);
      if (known !== undefined) {
        this.groupOf[k] = known;
        return;
      }
      const second = key.lastIndexOf(' ', space - 1);
      if (second < 0) {
        twoWords.push(k);
        return;
      }
      const g = this.group(k);
      this.groupOf[k] = g;
      push(this.byLast, key.slice(space + 1), g);
      // Two people whose names end alike leave the short name to neither.
      const tail = key.slice(second + 1);
      this.byLastTwo.set(tail, this.byLastTwo.has(tail) ? -1 : g);
    });
    // `bà Kim Tiến` is Nguyễn Thị Kim Tiến.
    for (const k of twoWords) {
      const longer = this.byLastTwo.get(this.keys[k]) ?? -1;
      let g = longer >= 0 ? longer : this.byName.get(this.keys[k]);
      if (g === undefined) {
        g = this.group(k);
        push(this.byLast, this.keys[k].slice(this.keys[k].lastIndexOf(' ') + 1), g);
      }
      this.groupOf[k] = g;
    }
  }

  private nicknames(): void {
    this.people.forEach((p, k) => {
      const of = p.nicknameOf;
      if (of === undefined) return;
      // It is right before, if it still stands.
      let at = k - 1;
      while (at >= 0 && this.people[at] !== of && this.people[at].from >= of.from) at--;
      const g = this.people[at] === of ? this.groupOf[at] : -1;
      if (g < 0) return;
      this.groupOf[k] = g;
      if (!this.byName.has(this.keys[k])) this.byName.set(this.keys[k], g);
    });
  }

  /** The newest person before the mention whose name ends in it, else the first after it, else somebody new. */
  private shortName(k: number): number {
    const key = this.keys[k];
    const gender = this.people[k].gender;
    const before = this.recent.get(key) ?? [];
    for (let s = before.length - 1; s >= 0 && s >= before.length - LOOK_BACK; s--) if (this.fits(before[s], gender)) return before[s];
    const list = this.byLast.get(key) ?? [];
    for (let s = 0; s < list.length && s < LOOK_BACK; s++) if (this.fits(list[s], gender)) return list[s];
    // Chủ tịch Tập, ông Moon: family names are first in some countries.
    return this.byName.get(key) ?? this.byFirst.get(key) ?? this.group(k);
  }

  private fits(g: number, gender: 'male' | 'female' | undefined): boolean {
    const own = this.groups[g].gender;
    return gender === undefined || own === undefined || own === gender;
  }

  private remember(g: number): void {
    this.lastWords[g] ??= lastWord(this.groups[g].name).toLowerCase();
    const last = this.lastWords[g];
    if (last === '') return;
    const list = this.recent.get(last);
    if (list === undefined) this.recent.set(last, [g]);
    else if (list[list.length - 1] !== g) list.push(g);
  }

  /** Groups in the order of their first mention, with all their mentions. */
  private renumber(): PersonGroup[] {
    const order: PersonGroup[] = [];
    /** Group → its new number + 1. */
    const to = new Int32Array(this.groups.length);
    for (let i = 0; i < this.groupOf.length; i++) {
      const g = this.groupOf[i];
      const group = this.groups[g];
      if (to[g] === 0) {
        to[g] = order.push(group);
        group.mentions[0] = i;
      } else group.mentions.push(i);
      this.groupOf[i] = to[g] - 1;
    }
    return order;
  }
}

/** The last word of a name of several, or ''. */
function lastWord(name: string): string {
  const space = name.lastIndexOf(' ');
  return space < 0 ? '' : name.slice(space + 1);
}
