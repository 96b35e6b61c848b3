/**
 * What the text has established about units: which unit each place means. A mention is read by its type word, by the units that stand
 * beside it, and by the era; what is still open then is read as another mention of the name is, or by the units that the text names.
 */
import { push } from '../kit/multimap.ts';
import { levelOf, hasType, parentOf, someAbove, type Unit } from '../gazetteer/resolve-unit.ts';
import type { Era } from '../gazetteer/units.ts';
import type { PlaceCandidate } from '../recognizers/candidate.ts';
import { COMMA, type Reading } from '../recognizers/reading.ts';
import type { Meaning } from '../recognizers/recognizer.ts';
import { dayOf, eraOf } from './era.ts';
import {
  firstNonEmpty,
  inEra,
  isDistrictOf,
  isMeant,
  isSettled,
  meaningOf,
  mentionOf,
  narrow,
  NO_MENTIONS,
  ofLargestLevel,
  onlyOne,
  ORDER,
  settledKey,
  tookOver,
  unitsOfLevels,
  type Mention,
} from './registry/mention.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { unitsAbove } from './units-above.ts';

export interface Registry {
  /** By the index of the place in the list of places; undefined for what is no unit. */
  readonly meanings: readonly (Meaning | undefined)[];
  /** The place one level up beside each place, by index; -1 if none. */
  readonly above: Int32Array;
}

/** Reads all places of a document whose candidates all stand. */
export function establish(doc: Reading, words: DocumentWords): Registry {
  return new Establishing(doc, words).read();
}

class Establishing {
  private readonly places: readonly PlaceCandidate[];
  private readonly mentions: (Mention | undefined)[];
  private readonly above: Int32Array;
  /** The mentions of units, those of provinces first, then of districts, then of communes; of one level in text order. */
  private readonly ordered: readonly Mention[];
  private readonly byName = new Map<string, Mention[]>();

  constructor(
    private readonly doc: Reading,
    private readonly words: DocumentWords,
  ) {
    this.places = doc.found.place;
    this.above = unitsAbove(doc, words);
    this.mentions = this.places.map((p, k) => mentionOf(doc, p, k));
    this.ordered = inOrder(this.mentions);
  }

  read(): Registry {
    for (const m of this.ordered) this.joinBareRow(m);
    for (const m of this.ordered) this.readBeside(m);
    this.readByFullNames();
    this.readEra();
    this.readByOthers();
    // A unit of today's tables before one that they no longer have; only where the text does not decide between them.
    for (const m of this.ordered) m.units = narrow(m.units, (u) => u.current);
    this.readByOthers();
    const meanings = this.mentions.map((m) => (m === undefined || m.units.length === 0 ? undefined : meaningOf(m)));
    return { meanings, above: this.above };
  }

  /** Long Thành, Thủ Thừa, Long An: of two bare names the first is the commune in the second, if the tables have it. */
  private joinBareRow(m: Mention): void {
    const { place } = this.doc.found;
    const p = place[m.k];
    const next = place[m.k + 1];
    if (!m.bare || m.level !== 'district' || next === undefined || p.withType || next.from !== p.to + 1 || this.doc.tokens.id[p.to] !== COMMA) return;
    const larger = this.mentions[m.k + 1];
    if (larger === undefined || !larger.bare || larger.level !== 'district' || next.withType) return;
    if (m.named.some((u) => levelOf(u) === 'commune' && someAbove(u, (a) => larger.named.includes(a)))) this.above[m.k] = m.k + 1;
  }

  /** By the type word and the units that stand beside it. */
  private readBeside(m: Mention): void {
    const chain = this.above[m.k] < 0 ? NO_MENTIONS : this.chainOf(m.k);
    const all = unitsOfLevels(m, chain);
    const typed = narrow(all, (u) => hasType(u, m.type));
    if (chain.length === 0) {
      m.units = typed;
      return;
    }
    const fitting = firstNonEmpty(
      () => typed.filter((u) => chain.every((a) => someAbove(u, (x) => isMeant(x, a)))),
      () => all.filter((u) => chain.every((a) => someAbove(u, (x) => a.named.includes(x)))),
      () => typed.filter((u) => chain.every((a) => someAbove(u, (x) => a.named.includes(x) || tookOver(x, a.named)))),
      () => (m.bare ? [] : onlyOne(typed.filter((u) => chain.every((a) => someAbove(u, (x) => isMeant(x, a) || isDistrictOf(x, a)))))),
    );
    m.units = fitting.length > 0 ? fitting : this.withoutFit(m, chain[0], typed);
  }

  /** Where the tables have no unit of the name in the one beside it: two bare names are only a list (Thủ Đức, Hòa Bình), others contradict the tables. */
  private withoutFit(m: Mention, above: Mention, typed: readonly Unit[]): readonly Unit[] {
    if (m.bare && above.bare) {
      this.above[m.k] = -1;
      return m.units.filter((u) => levelOf(u) === m.level);
    }
    m.contradicted = true;
    return m.level === 'commune' ? [] : typed;
  }

  /** The mentions of units above a place, from the nearest up. */
  private chainOf(k: number): Mention[] {
    const chain: Mention[] = [];
    for (let a = this.above[k]; a >= 0 && chain.length < ORDER.length; a = this.above[a]) {
      const m = this.mentions[a];
      if (m !== undefined && m.units.length > 0) chain.push(m);
    }
    return chain;
  }

  /** A commune or district by the mention of its name that the units beside it have settled: xã Đại Lộc, TP Đà Nẵng. Xã Đại Lộc has … */
  private readByFullNames(): void {
    if (this.ordered.every((m) => m.units.length < 2)) return;
    this.byName.clear();
    for (const m of this.ordered) if (isSettled(m) && this.above[m.k] >= 0) push(this.byName, m.key, m);
    for (const m of this.ordered) if (m.units.length > 1 && m.level !== 'province' && this.above[m.k] < 0 && !m.bare) this.readByName(m);
  }

  /** By other mentions of the name, then by the units that the text names. */
  private readByOthers(): void {
    if (this.ordered.every((m) => m.units.length < 2)) return;
    this.byName.clear();
    this.settled = undefined;
    for (const m of this.mentions) if (m !== undefined && isSettled(m)) push(this.byName, m.key, m);
    for (const m of this.ordered) if (m.units.length > 1) this.readByName(m);
    for (const m of this.ordered) if (m.units.length > 1) this.readByText(m);
  }

  private readEra(): void {
    let era: Era | undefined;
    let day = '';
    let known = false;
    for (const m of this.ordered) {
      if (m.units.length < 2) continue;
      if (!known) {
        era = eraOf({ doc: this.doc, words: this.words, unitEras: this.unitEras() });
        day = dayOf(this.doc);
        known = true;
      }
      m.units = era === undefined ? ofLargestLevel(m, m.units) : ofLargestLevel(m, inEra(m, era, day));
    }
  }

  /** The era of each mention that only one era has. */
  private unitEras(): Era[] {
    const eras: Era[] = [];
    for (const m of this.ordered) if (m.units.length > 0 && m.units.every((u) => u.era === m.units[0].era)) eras.push(m.units[0].era);
    return eras;
  }

  /** As the last mention of the name before that is settled, or the first after it. */
  private readByName(m: Mention): void {
    const same = this.byName.get(m.key)?.filter((o) => m.units.includes(o.units[0]));
    if (same === undefined || same.length === 0) return;
    let best = same[0];
    for (const o of same) if (o.k < m.k) best = o;
    m.units = best.units;
  }

  /** By the units above that the text names: those that stand above it in the same row first, then districts, then provinces. */
  private readByText(m: Mention): void {
    const chain = this.chainOf(m.k).filter(isSettled);
    m.units = narrow(m.units, (u) => chain.every((a) => someAbove(u, (x) => x === a.units[0])));
    if (m.level === 'province') return;
    const settled = this.settledKeys();
    for (const level of ['district', 'province'] as const) {
      if (m.units.length < 2) return;
      m.units = narrow(m.units, (u) => someAbove(u, (x) => levelOf(x) === level && settled.has(settledKey(x))));
    }
  }

  private settled: ReadonlySet<string> | undefined;

  /** The units that mentions mean, and those above them. Provinces by their names, so that both eras agree. */
  private settledKeys(): ReadonlySet<string> {
    if (this.settled !== undefined) return this.settled;
    const keys = new Set<string>();
    for (const m of this.ordered) if (isSettled(m)) for (let u: Unit | undefined = m.units[0]; u; u = parentOf(u)) keys.add(settledKey(u));
    this.settled = keys;
    return keys;
  }
}

/** By level, those of provinces first; of one level in text order. */
function inOrder(mentions: readonly (Mention | undefined)[]): Mention[] {
  const ordered: Mention[] = [];
  for (const level of ORDER) for (const m of mentions) if (m !== undefined && m.level === level) ordered.push(m);
  return ordered;
}
