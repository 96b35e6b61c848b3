/** The grammar of the syllable as an automaton, built from the rules of `syllable.ts`. */
import { isSyllable, LAST_VOWEL, LETTERS, letterCode, ONSETS, rhymeClass, rhymeSpellings } from './syllable.ts';

const WIDTH = 32;

/** The grammar as an automaton, for a reader that goes letter by letter. */
export interface SyllableAutomaton {
  /** The state after state s and letter number x (see `letterCode`) at [s * 32 + x]; 0 is dead, 1 the start. */
  readonly next: Uint16Array;
  /** By state: 1 a syllable ends here, 2 it does with sắc or nặng. */
  readonly accept: Uint8Array;
}

let automaton: SyllableAutomaton | undefined;

/** Built on first use from the rules above, so that the two cannot disagree. */
export function syllableAutomaton(): SyllableAutomaton {
  automaton ??= buildAutomaton();
  return automaton;
}

function buildAutomaton(): SyllableAutomaton {
  const rests = rhymeSpellings();
  const next = new Uint16Array(WIDTH * 2048);
  const accept = new Uint8Array(2048);
  let states = 2;
  const walk = (from: number, word: string): number => {
    let state = from;
    for (let i = 0; i < word.length; i++) {
      const slot = state * WIDTH + letterCode(word.charCodeAt(i));
      if (next[slot] === 0) next[slot] = states++;
      state = next[slot];
    }
    return state;
  };
  const twins = new Map<string, number>();
  for (const onset of ['', 'q', ...ONSETS]) {
    if (onset === 'gi') continue;
    const state = walk(1, onset);
    const key = rhymeClass(onset);
    const twin = twins.get(key);
    if (twin !== undefined) {
      for (let x = 1; x <= LAST_VOWEL; x++) next[state * WIDTH + x] = next[twin * WIDTH + x];
      continue;
    }
    twins.set(key, state);
    for (const rest of onset === 'g' ? [...rests, ...rests.map((r) => `i${r}`)] : rests) {
      const verdict = isSyllable(onset + rest) ? 1 : isSyllable(`${onset + rest[0]}\u0301${rest.slice(1)}`) ? 2 : 0;
      if (verdict !== 0) accept[walk(state, rest)] = verdict;
    }
  }
  return minimal(next, accept);
}

/** The same automaton with equal states joined, so that it fits a processor's nearest cache. */
function minimal(next: Uint16Array, accept: Uint8Array): SyllableAutomaton {
  const merged: number[][] = [[], []];
  const verdicts: number[] = [0, 0];
  const byKey = new Map<string, number>();
  const seen = new Map<number, number>();
  const visit = (state: number): number => {
    const known = seen.get(state);
    if (known !== undefined) return known;
    const row: number[] = [];
    let key = String.fromCharCode(accept[state]);
    for (let x = 1; x <= LETTERS.length; x++) {
      const child = next[state * WIDTH + x];
      if (child === 0) continue;
      const id = visit(child);
      row.push(x, id);
      key += String.fromCharCode(x, id);
    }
    let id = state === 1 ? 1 : byKey.get(key);
    if (id === undefined) {
      id = merged.length;
      byKey.set(key, id);
      merged.push([]);
    }
    merged[id] = row;
    verdicts[id] = accept[state];
    seen.set(state, id);
    return id;
  };
  visit(1);
  const small = new Uint16Array(merged.length * WIDTH);
  merged.forEach((row, id) => {
    for (let k = 0; k < row.length; k += 2) small[id * WIDTH + row[k]] = row[k + 1];
  });
  return { next: small, accept: Uint8Array.from(verdicts) };
}
