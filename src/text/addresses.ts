/** E-mail and web addresses. */
import { domains } from './forms.ts';
import { CAPITAL, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { MAX_PARTS, type TokenView } from './token-view.ts';
import { ASCII_LIMIT, AT, COLON, DOT, HYPHEN, PLUS, SLASH, UNDERSCORE } from '../kit/punctuation.ts';

/** The longest name before @. */
const MAX_LOCAL = 64;
/** The longest scheme before ://. */
const MAX_SCHEME = 5;
const IN_LOCAL: ReadonlySet<number> = new Set([DOT, HYPHEN, UNDERSCORE, PLUS]);
/** ASCII marks that end an address. */
const NOT_IN_ADDRESS = '"\'<>()[]{}|\\^`';
/** Marks that are not the last of an address: they belong to the sentence. */
const NOT_LAST = '.,;:!?';

export function emailEnd(v: TokenView, i: number): number {
  const from = v.start[i];
  if (v.nextAt < from) {
    const at = v.text.indexOf('@', from);
    v.nextAt = at < 0 ? v.text.length : at;
  }
  if (v.nextAt - from > MAX_LOCAL || v.nextAt >= v.text.length || !v.isAscii(i)) return 0;
  let j = i + 1;
  while (v.glued(j) && v.start[j] < v.nextAt) if (!isInLocal(v, j++)) return 0;
  if (!v.mark(j, AT) || v.start[j] !== v.nextAt || !v.glued(j + 1)) return 0;
  return domainEnd(v, j + 1);
}

function isInLocal(v: TokenView, j: number): boolean {
  return v.is(j, PUNCT) ? IN_LOCAL.has(v.text.charCodeAt(v.start[j])) : v.isAscii(j);
}

export function urlEnd(v: TokenView, i: number): number {
  if (v.mark(i + 1, COLON) && v.mark(i + 2, SLASH) && v.mark(i + 3, SLASH) && v.glued(i + 4)) {
    return v.width(i) <= MAX_SCHEME && v.isAscii(i) ? addressEnd(v, i + 4) : 0;
  }
  if (v.is(i + 1, PUNCT) && !v.mark(i + 1, DOT) && !v.mark(i + 1, HYPHEN)) return 0;
  const host = domainEnd(v, i);
  return host > 0 && isPathAt(v, host) ? addressEnd(v, host) : host;
}

/** A path or a port after the host. */
function isPathAt(v: TokenView, j: number): boolean {
  return v.mark(j, SLASH) || (v.mark(j, COLON) && v.isGlued(j + 1, NUMERAL));
}

/** The end of the rest of an address from token `from` on, without the marks of the sentence after it. */
function addressEnd(v: TokenView, from: number): number {
  let j = from;
  while (v.glued(j) && isInAddress(v, j)) j++;
  while (j > from && v.is(j - 1, PUNCT) && NOT_LAST.includes(v.text[v.start[j - 1]])) j--;
  return j;
}

function isInAddress(v: TokenView, j: number): boolean {
  if (!v.is(j, PUNCT)) return v.isAscii(j);
  return v.text.charCodeAt(v.start[j]) < ASCII_LIMIT && !NOT_IN_ADDRESS.includes(v.text[v.start[j]]);
}

/** The end of a domain name that begins at token i (`ts10.hcm.edu.vn`), or 0. */
function domainEnd(v: TokenView, i: number): number {
  let j = i;
  let end = 0;
  for (let labels = 1; labels <= 2 * MAX_PARTS; labels++) {
    const label = j;
    j = labelEnd(v, label);
    if (j === label) break;
    if (labels > 1 && j === label + 1 && !isKnownPlain(v, label) && isTopLevel(v, label)) end = j;
    if (!v.mark(j, DOT) || !v.glued(j + 1)) break;
    j++;
  }
  if (end === 0) {
    v.plainFrom = i;
    v.plainTo = j;
  }
  return end;
}

/** The last walk over labels that found no top-level domain saw this one: a chain of dots is walked from each of its labels. */
function isKnownPlain(v: TokenView, label: number): boolean {
  return label > v.plainFrom && label < v.plainTo;
}

/** One label: words, numbers and hyphens in ASCII. */
function labelEnd(v: TokenView, from: number): number {
  if (!isLabelPart(v, from)) return from;
  let j = from + 1;
  while (v.glued(j) && j - from < MAX_PARTS && (isLabelPart(v, j) || (v.hyphen(j) && v.glued(j + 1)))) j++;
  return j;
}

function isLabelPart(v: TokenView, j: number): boolean {
  return v.is(j, WORD | NUMERAL) && v.isAscii(j);
}

/** "Nam.Me" is the end of a sentence; nam.me, NAM.ME and Nam.vn are addresses. */
function isTopLevel(v: TokenView, label: number): boolean {
  if (!v.is(label, WORD) || !domains.has(v.text.slice(v.start[label], v.end[label]).toLowerCase())) return false;
  return !v.is(label, CAPITAL) || (v.is(label, UPPER) && v.letters(label) > 1);
}
