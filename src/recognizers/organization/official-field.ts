/**
 * The fields of ministries and departments, by their syllables: `Giáo dục - Đào tạo`, `GD&ĐT`, `GDĐT` and `Giáo dục & ĐT` are all
 * `Giáo dục và Đào tạo`. An abbreviation stands for as many syllables as it has letters.
 */
import { UPPER } from '../../text/scan.ts';
import type { Vocabulary } from '../../text/vocabulary.ts';
import { AMPERSAND, COMMA, DASH, type Reading, SLASH } from '../reading.ts';
import { organizationTexts } from './rule-words.generated.ts';

interface Field {
  readonly name: string;
  /** Vocabulary ids of its syllables, without `và`. */
  readonly syllables: readonly number[];
  /** The first letter of each, a capital without marks. */
  readonly initials: string;
}

interface Fields {
  readonly and: number;
  /** First syllables of all fields. */
  readonly first: ReadonlySet<number>;
  /** By the first letter. */
  readonly byInitial: ReadonlyMap<string, readonly Field[]>;
  readonly ofRooms: ReadonlyMap<string, readonly Field[]>;
}

/** The run of tokens that is a field. */
export interface FieldRun {
  readonly name: string;
  readonly to: number;
  /** It is written with an abbreviation or with a joint: no other words of a name are like that. */
  readonly isMarked: boolean;
}

const known = new WeakMap<Vocabulary, Fields>();

function fieldsOf(vocabulary: Vocabulary): Fields {
  const made = known.get(vocabulary);
  if (made !== undefined) return made;
  const fields = {
    and: vocabulary.id(organizationTexts.joint),
    first: new Set([...organizationTexts.fields, ...organizationTexts.roomFields].map((name) => vocabulary.firstId(name, 0))),
    byInitial: byInitial(vocabulary, organizationTexts.fields),
    ofRooms: byInitial(vocabulary, [...organizationTexts.roomFields, ...organizationTexts.fields]),
  };
  known.set(vocabulary, fields);
  return fields;
}

function byInitial(vocabulary: Vocabulary, names: readonly string[]): ReadonlyMap<string, readonly Field[]> {
  const map = new Map<string, Field[]>();
  for (const name of names) {
    const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word !== organizationTexts.joint);
    const initials = words.map(initialOf).join('');
    const field = { name, syllables: words.map((word) => vocabulary.id(word)), initials };
    if (field.syllables.includes(0)) continue;
    const list = map.get(initials[0]);
    if (list === undefined) map.set(initials[0], [field]);
    else list.push(field);
  }
  return map;
}

function initialOf(word: string): string {
  return word.normalize('NFD')[0].toUpperCase();
}

/** The longest field that starts at token i and ends at `end` at the latest. `isRoom`: of a Phòng, whose VHTT is another than that of a Sở. */
export function officialField(r: Reading, i: number, end: number, { isRoom, isShouted }: { isRoom: boolean; isShouted: boolean }): FieldRun | undefined {
  const fields = fieldsOf(r.lexicon.vocabulary);
  if (!fields.first.has(r.tokens.id[i]) && (r.tokens.flags[i] & UPPER) === 0) return undefined;
  const list = (isRoom ? fields.ofRooms : fields.byInitial).get(initialOf(r.plain(i, i + 1)));
  if (list === undefined) return undefined;
  let best: FieldRun | undefined;
  for (const field of list) {
    const run = alignedRun(r, field, i, end, fields.and, isShouted);
    if (run !== undefined && (best === undefined || run.to > best.to)) best = run;
  }
  return best;
}

/** The tokens from i that spell the field. */
function alignedRun(r: Reading, { name, syllables, initials }: Field, i: number, end: number, and: number, isShouted: boolean): FieldRun | undefined {
  const { id, flags } = r.tokens;
  let said = 0;
  let isMarked = false;
  let j = i;
  for (; said < syllables.length && j < end; j++) {
    if (id[j] === syllables[said] && (isShouted || (flags[j] & UPPER) === 0 || r.tokens.end[j] - r.tokens.start[j] === 1)) {
      said++;
      continue;
    }
    if (j > i && isJoint(id[j], and)) {
      if (id[j] !== and) isMarked = true;
      continue;
    }
    const letters = lettersOf(r, j);
    if (letters.length < 2 || !initials.startsWith(letters, said)) return undefined;
    said += letters.length;
    isMarked = true;
  }
  // XD, YT: two letters alone say too little.
  if (said !== syllables.length || (j === i + 1 && syllables.length < 3)) return undefined;
  return { name, to: j, isMarked };
}

function isJoint(id: number, and: number): boolean {
  return id === and || id === AMPERSAND || id === DASH || id === COMMA || id === SLASH;
}

/** The letters of an abbreviation at token j, or ''. */
function lettersOf(r: Reading, j: number): string {
  return (r.tokens.flags[j] & UPPER) === 0 ? '' : r.plain(j, j + 1);
}
