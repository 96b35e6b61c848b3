/** Mentions of one human being joined: full names, short names, names in capitals, nicknames. */
import { push } from '../kit/multimap.ts';
import type { PersonCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import type { Mentions } from './links/mentions.ts';
import { isByline } from './bylines.ts';
import { areNamesakes, officesBeside } from './links/namesakes.ts';
import { ANY_NAME, nameOf } from '../recognizers/names.ts';
import { groupsOf, type Held, heldBy } from './links/held.ts';
import { spreadOffices } from './links/office-registry.ts';
import { keyOf } from './name-key.ts';
import type { DocumentWords } from './rule-words.generated.ts';

export interface PersonGroup {
  name: string;
  gender: 'male' | 'female' | undefined;
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

/** At most this many people of one given name are compared with a short mention; more would make long lists slow. */
const LOOK_BACK = 12;

export function corefer(r: Reading, links: Mentions, w: DocumentWords): Coreference {
  const names = r.found.person.map((p) => p.name ?? nameOf(r, p.from, p.to));
  const { groups, groupOf } = new Joining(r, links, names).join();
  const held = links.holders.map((list) => list.map((l) => heldBy(l, groupOf)));
  spreadOffices(r, held, w);
  return { groups, names, groupOf, held, holders: held.map(groupsOf) };
}

/** One of several people of one name. */
interface Namesake {
  readonly group: number;
  /** In lower case. */
  readonly offices: readonly string[];
}

/** A name with an initial in the middle, as a key. */
const INITIAL = /^(\S+) \p{L}\.? (\S+)$/u;
/** A name of three words, as a key: what its form with an initial in the middle has of it. */
const THREE_WORDS = /^(\S+) (\p{L})\S* (\S+)$/u;

/** Says whose key it is; nobody's if it is two people's: -1. */
function only(map: Map<string, number>, key: string, g: number): void {
  map.set(key, map.has(key) ? -1 : g);
}

class Joining {
  private readonly people: readonly PersonCandidate[];
  private readonly keys: readonly string[];
  /** Which mentions name a reporter. */
  private readonly bylines: readonly boolean[];
  private readonly groups: PersonGroup[] = [];
  private readonly groupOf: Int32Array;
  /** The newest group of a name. */
  private readonly byName = new Map<string, number>();
  /** Groups that share a name, where there are several, and the offices that tell them apart. */
  private readonly namesakes = new Map<string, Namesake[]>();
  /** Group → the last mention in full. */
  private readonly lastMention: number[] = [];
  /** Last word, and last two words, of the names of three or more → their groups. */
  private readonly byLast = new Map<string, number[]>();
  private readonly byFirst = new Map<string, number>();
  private readonly byLastTwo = new Map<string, number>();
  /** Other spellings of names that are not Vietnamese → their groups. */
  private readonly byVariant = new Map<string, number>();
  /** Group → the last word of its name, '' where it is the only one; made at the first mention. */
  private readonly lastWords: string[] = [];
  /** Last word → groups mentioned so far, newest last. */
  private readonly recent = new Map<string, number[]>();

  constructor(
    private readonly r: Reading,
    private readonly mentions: Mentions,
    private readonly names: readonly string[],
  ) {
    const people = r.found.person;
    this.people = people;
    // The text is not about those who are named in a photo credit alone.
    this.keys = names.map((name, k) => (people[k].credited ? `© ${keyOf(name)}` : keyOf(name)));
    this.bylines = people.map((p) => isByline(r, p));
    this.groupOf = new Int32Array(people.length).fill(-1);
  }

  join(): { groups: PersonGroup[]; groupOf: Int32Array } {
    // Full names first, so that a headline's short name finds the full one after it.
    this.fullNames();
    this.nicknames();
    this.people.forEach((p, k) => {
      if (this.groupOf[k] < 0) this.assign(k, this.bylines[k] ? this.group(k) : this.shortName(k));
      if (!p.credited && !this.bylines[k]) this.remember(this.groupOf[k]);
    });
    return { groups: this.renumber(), groupOf: this.groupOf };
  }

  private group(k: number): number {
    const g = this.groups.length;
    this.groups.push({ name: this.names[k], gender: undefined, mentions: [k] });
    this.byName.set(this.keys[k], g);
    const space = this.keys[k].indexOf(' ');
    if (space > 0 && !this.byFirst.has(this.keys[k].slice(0, space))) this.byFirst.set(this.keys[k].slice(0, space), g);
    return g;
  }

  private assign(k: number, g: number): void {
    this.groupOf[k] = g;
    const { gender } = this.people[k];
    if (gender !== undefined) this.groups[g].gender ??= gender;
    this.lastMention[g] = k;
  }

  private fullNames(): void {
    const twoWords: number[] = [];
    this.people.forEach((p, k) => {
      const key = this.keys[k];
      const space = key.lastIndexOf(' ');
      if (p.nicknameOf !== undefined || space < 0) return;
      if (p.credited) this.assign(k, this.byName.get(key) ?? this.group(k));
      else if (key.lastIndexOf(' ', space - 1) < 0) twoWords.push(k);
      else this.assign(k, this.sameName(k) ?? this.longName(k));
    });
    for (const k of twoWords) this.assign(k, this.twoWordName(k));
  }

  /** The group of the same name, if it is the same human being. */
  private sameName(k: number): number | undefined {
    const key = this.keys[k];
    const newest = this.byName.get(key);
    if (newest === undefined) return undefined;
    const several = this.namesakes.get(key)?.slice(-LOOK_BACK);
    const isOther = areNamesakes(this.mentions, this.lastMention[newest], k);
    if (several === undefined && !isOther) return newest;
    const offices = officesBeside(this.mentions, k);
    const own = several?.findLast((one) => one.offices.some((office) => offices.includes(office)));
    if (own !== undefined) return own.group;
    if (isOther) this.part(k, newest, offices);
    return this.byName.get(key);
  }

  /** The mention begins a group of its own beside those of the same name. */
  private part(k: number, other: number, offices: string[]): void {
    const first = { group: other, offices: officesBeside(this.mentions, this.lastMention[other]) };
    const known = this.namesakes.get(this.keys[k]) ?? [first];
    const group = this.group(k);
    known.push({ group, offices });
    this.namesakes.set(this.keys[k], known);
    this.indexTail(k, group);
  }

  private longName(k: number): number {
    const key = this.keys[k];
    if (!this.isForeign(this.people[k].from)) return this.newLongName(k);
    const abbreviated = key.replace(THREE_WORDS, '$1 $2. $3');
    const known = this.byVariant.get(abbreviated) ?? -1;
    if (known >= 0 && (key === abbreviated || this.keys[this.groups[known].mentions[0]] === abbreviated)) return this.withLonger(known, k);
    const g = this.newLongName(k);
    only(this.byVariant, abbreviated, g);
    // Joseph R. Biden
    const initial = INITIAL.exec(key);
    if (initial !== null) only(this.byVariant, `${initial[1]} ${initial[2]}`, g);
    return g;
  }

  private newLongName(k: number): number {
    const g = this.group(k);
    this.indexTail(k, g);
    return g;
  }

  /** Michael R. Pompeo is Michael Richard Pompeo: the group has the longer name. */
  private withLonger(g: number, k: number): number {
    const group = this.groups[g];
    if (this.names[k].length > group.name.length) group.name = this.names[k];
    return g;
  }

  private indexTail(k: number, g: number): void {
    const key = this.keys[k];
    const space = key.lastIndexOf(' ');
    push(this.byLast, key.slice(space + 1), g);
    // Two people whose names end alike leave the short name to neither.
    only(this.byLastTwo, key.slice(key.lastIndexOf(' ', space - 1) + 1), g);
  }

  /** `bà Kim Tiến` is Nguyễn Thị Kim Tiến; but not the reporter Kim Tiến. */
  private twoWordName(k: number): number {
    const key = this.keys[k];
    const byline = this.bylines[k];
    const longer = byline ? this.byName.get(`© ${key}`) : this.byLastTwo.get(key);
    if (longer !== undefined && longer >= 0) return longer;
    const same = this.sameName(k);
    if (same !== undefined) return same;
    const known = this.variant(k);
    if (known !== undefined) {
      const group = this.groups[known];
      if (k < group.mentions[0] && this.names[k].length >= group.name.length) group.name = this.names[k];
      return known;
    }
    const g = this.group(k);
    if (!byline) push(this.byLast, key.slice(key.lastIndexOf(' ') + 1), g);
    return g;
  }

  /** The name in another spelling: Kim Jong-un and Kim Jong Un, Joseph Biden and Joseph R. Biden, Shinzo Abe and Abe Shinzo. */
  private variant(k: number): number | undefined {
    const key = this.keys[k];
    const { from } = this.people[k];
    const spaced = key.includes('-') ? this.byName.get(key.replaceAll('-', ' ')) : undefined;
    if (spaced !== undefined || !this.isForeign(from)) return spaced;
    const g = this.byVariant.get(key) ?? -1;
    if (g >= 0) return g;
    const [first, last] = key.split(' ');
    return this.isForeign(from + 1) ? this.byName.get(`${last} ${first}`) : undefined;
  }

  /** No word of Vietnamese names. */
  private isForeign(token: number): boolean {
    return (this.r.lexicon.classes[this.r.tokens.id[token]] & ANY_NAME) === 0;
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
