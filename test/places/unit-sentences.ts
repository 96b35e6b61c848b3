/**
 * A plain sentence for every unit of the tables, with the units above it: what `extract` must read right. `npx tsx
 * test/places/unit-sentences.ts` prints the figures and the sentences that are read wrong.
 */
import { pathToFileURL } from 'node:url';
import { extract } from '../../src/index.ts';
import { levelOf, parentOf, type Unit } from '../../src/gazetteer/resolve-unit.ts';
import { communes, districts, type Era, provinces } from '../../src/gazetteer/units.ts';

/** Days that stand for the eras: one of the old, two of the new, the second after types have changed. */
const DAYS: readonly (readonly [string, Era])[] = [
  ['2023-10-15', 'o'],
  ['2025-10-15', 'n'],
  ['2026-03-15', 'n'],
];

export interface UnitSentence {
  readonly group: string;
  readonly text: string;
  readonly unit: Unit;
  /** The unit as it must be found. */
  readonly span: string;
  readonly referenceDate: string;
}

/** The unit with its type word, as a newspaper writes it. */
function written(u: Unit): string {
  return `${u.type} ${u.name}`;
}

/** `xã A, huyện B, tỉnh C` */
function address(u: Unit): string {
  const above = parentOf(u);
  return above === undefined ? written(u) : `${written(u)}, ${address(above)}`;
}

function sentence(group: string, unit: Unit, referenceDate: string, place: string): UnitSentence {
  return { group, text: `Vụ việc xảy ra ở ${place}.`, unit, span: written(unit), referenceDate };
}

/** All units in force in an era. */
function unitsOf(era: Era): Unit[] {
  return [...provinces(), ...districts(), ...communes()].filter((u) => u.era === era && u.current);
}

/** Every unit in force on a day with the units above it, and districts alone that are unique by type and name. */
export function unitSentences(): UnitSentence[] {
  const all: UnitSentence[] = [];
  for (const [day, era] of DAYS) {
    const units = unitsOf(era);
    for (const u of units) all.push(sentence(`${levelOf(u)}, ${day}`, u, day, address(u)));
    const named = new Map<string, number>();
    for (const u of units) named.set(written(u), (named.get(written(u)) ?? 0) + 1);
    for (const u of units) if (levelOf(u) === 'district' && named.get(written(u)) === 1) all.push(sentence(`district alone, ${day}`, u, day, written(u)));
  }
  return all;
}

/** What is wrong with the reading of a sentence: `span`, `code`, or nothing. */
function faultOf({ text, unit, span, referenceDate }: UnitSentence): 'span' | 'code' | undefined {
  const places = extract(text, { referenceDate }).entities.filter((e) => e.type === 'place');
  const found = places.find((e) => e.text === span && e.start === text.indexOf(span));
  if (found === undefined) return 'span';
  return found.code === unit.code ? undefined : 'code';
}

interface Figures {
  sentences: number;
  spans: number;
  codes: number;
}

/** Figures by group, and the sentences that are read wrong. */
export function readAll(sentences: readonly UnitSentence[]): { figures: Map<string, Figures>; wrong: [fault: string, sentence: UnitSentence][] } {
  const figures = new Map<string, Figures>();
  const wrong: [string, UnitSentence][] = [];
  for (const s of sentences) {
    let f = figures.get(s.group);
    if (f === undefined) figures.set(s.group, (f = { sentences: 0, spans: 0, codes: 0 }));
    const fault = faultOf(s);
    f.sentences++;
    if (fault !== 'span') f.spans++;
    if (fault === undefined) f.codes++;
    else wrong.push([fault, s]);
  }
  return { figures, wrong };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { figures, wrong } = readAll(unitSentences());
  for (const [fault, { text, unit, referenceDate }] of wrong) console.log([fault, referenceDate, unit.code, text].join('\t'));
  for (const [group, { sentences, spans, codes }] of figures)
    console.log(
      `${group.padEnd(28)} ${sentences} sentences, spans ${((100 * spans) / sentences).toFixed(2)} %, codes ${((100 * codes) / sentences).toFixed(2)} %`,
    );
}
