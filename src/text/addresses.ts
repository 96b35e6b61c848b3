/** E-mail and web addresses. */
import { domains } from './forms.ts';
import { CAPITAL, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { AT, COLON, DOT, HYPHEN, MAX_PARTS, SLASH, type TokenView } from './token-view.ts';

/** The longest name before @. */
const MAX_LOCAL = 64;

export function emailEnd(v: TokenView, i: number): number {
  const from = v.start[i];
  if (v.nextAt < from) {
    const at = v.text.indexOf('@', from);
    v.nextAt = at < 0 ? v.text.length : at;
  }
  if (v.nextAt - from > MAX_LOCAL || v.nextAt >= v.text.length || !v.isAscii(i)) return 0;
  let j = i + 1;
  while (v.glued(j) && v.start[j] < v.nextAt) {
    const c = v.text.charCodeAt(v.start[j]);
    if ((v.flags[j] & PUNCT) !== 0 ? c !== DOT && c !== HYPHEN && c !== 95 && c !== 43 : !v.isAscii(j)) return 0;
    j++;
  }
  if (!v.mark(j, AT) || v.start[j] !== v.nextAt || !v.glued(j + 1)) return 0;
  return domainEnd(v, j + 1);
}

export function urlEnd(v: TokenView, i: number): number {
  let j = 0;
  if (v.mark(i + 1, COLON) && v.mark(i + 2, SLASH) && v.mark(i + 3, SLASH) && v.glued(i + 4)) {
    if (v.end[i] - v.start[i] > 5 || !v.isAscii(i)) return 0;
    j = i + 4;
    while (v.glued(j) && inAddress(v, j)) j++;
    return trimAddress(v, i + 4, j);
  }
  if ((v.flags[i + 1] & PUNCT) !== 0 && !v.mark(i + 1, DOT) && !v.mark(i + 1, HYPHEN)) return 0;
  j = domainEnd(v, i);
  if (j === 0) return 0;
  const host = j;
  if (v.glued(j) && (v.mark(j, SLASH) || (v.mark(j, COLON) && v.glued(j + 1) && v.is(j + 1, NUMERAL)))) {
    while (v.glued(j) && inAddress(v, j)) j++;
    return trimAddress(v, host, j);
  }
  return host;
}

/** The end of a domain name that begins at token i (`ts10.hcm.edu.vn`), or 0. */
function domainEnd(v: TokenView, i: number): number {
  let j = i;
  let labels = 0;
  let last = 0;
  for (let parts = 0; parts < 2 * MAX_PARTS; parts++) {
    // One label: words, numbers, hyphens.
    if (!v.is(j, WORD | NUMERAL) || !v.isAscii(j)) break;
    const label = j;
    j++;
    while (v.glued(j) && j - label < MAX_PARTS && (v.is(j, WORD | NUMERAL) ? v.isAscii(j) : v.hyphen(j) && v.glued(j + 1))) j++;
    labels++;
    if (labels > 1 && j === label + 1 && v.is(label, WORD) && domains.has(v.text.slice(v.start[label], v.end[label]).toLowerCase())) {
      // "Nam.Me" is the end of a sentence; nam.me, NAM.ME and Nam.vn are addresses.
      if (!v.is(label, CAPITAL) || (v.is(label, UPPER) && v.letters(label) > 1)) last = j;
    }
    if (!v.mark(j, DOT) || !v.glued(j + 1)) break;
    j++;
  }
  return last;
}

function inAddress(v: TokenView, j: number): boolean {
  if ((v.flags[j] & PUNCT) === 0) return v.isAscii(j);
  const c = v.text.charCodeAt(v.start[j]);
  return c < 128 && !'"\'<>()[]{}|\\^`'.includes(String.fromCharCode(c));
}

/** Marks at the end belong to the sentence. */
function trimAddress(v: TokenView, least: number, end: number): number {
  let j = end;
  while (j > least && (v.flags[j - 1] & PUNCT) !== 0 && '.,;:!?'.includes(v.text[v.start[j - 1]])) j--;
  return j;
}
