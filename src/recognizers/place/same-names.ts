import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { mark, type Reading } from '../reading.ts';
import { bytes } from '../../kit/buffer-pool.ts';

/** Duy Hải where the text has xã Duy Hải: the name alone means the unit. */
export function sameNames(r: Reading, found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const units = new Map<number, PlaceCandidate[]>();
  /** Word → 1 where a unit begins with it. */
  const begins = bytes(r.lexicon.vocabulary.size);
  for (const p of found) {
    if (
      p.nameFrom === p.from ||
      p.to - p.nameFrom < 2 ||
      p.to - p.nameFrom > 4 ||
      !(p.kind === 'commune' || p.kind === 'district' || p.kind === 'hamlet') ||
      r.number(p.to - 1)
    )
      continue;
    const first = r.tokens.id[p.nameFrom];
    const list = units.get(first);
    begins[first] = 1;
    if (list === undefined) units.set(first, [p]);
    else if (list.length < 6) list.push(p);
  }
  if (units.size === 0) return [];
  const covered = bytes(r.tokens.count + 1);
  for (const p of found) mark(covered, p.from, p.to);
  const more: PlaceCandidate[] = [];
  for (let i = 1; i < r.tokens.count; i++) {
    const first = r.tokens.id[i];
    if (begins[first] === 0 || first === 0 || covered[i] !== 0 || !r.capital(i)) continue;
    const list = units.get(first);
    if (list === undefined || (r.capital(i - 1) && !r.sentenceStart(i) && !r.sentenceStart(i - 1)) || r.has(i - 1, EntryKind.HONORIFIC)) continue;
    const p = list.find((u) => sameWords(r, u, i));
    if (p === undefined) continue;
    const to = i + p.to - p.nameFrom;
    const evidence = reasons('same-name:unit');
    more.push({ type: 'place', from: i, to, nameFrom: i, kind: p.kind, entries: p.entries, confidence: confidenceOf(evidence), evidence });
    mark(covered, i, to);
  }
  return more;
}

function sameWords(r: Reading, p: PlaceCandidate, i: number): boolean {
  const n = p.to - p.nameFrom;
  for (let k = 0; k < n; k++) if (r.tokens.id[i + k] !== r.tokens.id[p.nameFrom + k] || !r.capital(i + k)) return false;
  return !r.capital(i + n) && r.tokens.id[i] !== 0;
}
