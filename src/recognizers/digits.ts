/** Numbers in digits, with the separators of Vietnamese and of careless texts. */
import { GLUED, LINE, NUMBER, type Tokens } from '../text/scan.ts';
import { type Decimal, decimal } from './decimal.ts';

/** A run of digits with its separators: 1.234.567,8 · 1,234,567.8 · 2,5 · 2.5 · 1 000 000. */
export function readDigits(tokens: Tokens, from: number): { value: Decimal; to: number; thousands?: Decimal } | undefined {
  let digits = digitsOf(tokens, from);
  if (digits.length > 30) return undefined;
  let i = from + 1;
  const dot = 46;
  const comma = 44;
  const sepAt = (k: number): number => {
    const s = tokens.id[k];
    if ((s !== dot && s !== comma) || (tokens.flags[k] & GLUED) === 0 || (tokens.flags[k + 1] & (NUMBER | GLUED)) !== (NUMBER | GLUED)) return 0;
    return s;
  };
  const width = (k: number): number => tokens.end[k] - tokens.start[k];
  const first = sepAt(i);
  if (first === 0) {
    // Thousands set apart by spaces: 1 000 000.
    if (digits.length <= 3 && digits !== '0' && spaced(tokens, i)) {
      while (spaced(tokens, i) && digits.length < 24) {
        digits += digitsOf(tokens, i);
        i++;
      }
    }
    return { value: decimal(digits, 0), to: i };
  }
  // Groups of three behind the same mark.
  let groups = 0;
  let k = i;
  let joined = digits;
  if (digits.length <= 3 && digits[0] !== '0') {
    while (sepAt(k) === first && width(k + 1) === 3 && groups < 9) {
      joined += digitsOf(tokens, k + 1);
      groups++;
      k += 2;
    }
  }
  const rest = sepAt(k);
  if (groups > 0 && (first === dot || groups > 1 || rest === dot)) {
    if (rest !== 0 && rest !== first) {
      const fraction = digitsOf(tokens, k + 1);
      if (sepAt(k + 2) !== 0) return { value: decimal(joined, 0), to: k };
      return { value: decimal(joined + fraction, fraction.length), to: k + 2 };
    }
    // 1.234.56: not a number.
    if (rest === first) return undefined;
    return { value: decimal(joined, 0), to: k };
  }
  // One mark and a fraction: 2,5 · 2.5; with two marks of one kind it is no number (1.2.3).
  const fraction = digitsOf(tokens, i + 1);
  if (sepAt(i + 2) !== 0 || fraction.length > 18) {
    return sepAt(i + 2) === comma && first === dot ? undefined : first === comma ? { value: decimal(digits, 0), to: i } : undefined;
  }
  const value = decimal(digits + fraction, fraction.length);
  return groups === 1 && first === comma ? { value, to: i + 2, thousands: decimal(joined, 0) } : { value, to: i + 2 };
}

function spaced(tokens: Tokens, k: number): boolean {
  return (
    (tokens.flags[k] & (NUMBER | GLUED | LINE)) === NUMBER &&
    tokens.end[k] - tokens.start[k] === 3 &&
    tokens.start[k] === tokens.end[k - 1] + 1 &&
    (tokens.flags[k + 1] & (NUMBER | GLUED)) !== (NUMBER | GLUED)
  );
}

/** The digits of a token in ASCII. */
export function digitsOf(tokens: Tokens, i: number): string {
  const { text } = tokens;
  let s = '';
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) {
    const c = text.charCodeAt(k);
    if (c >= 48 && c <= 57) s += text[k];
    else if (c >= 0xff10 && c <= 0xff19) s += String.fromCharCode(c - 0xff10 + 48);
  }
  return s === '' ? '0' : s;
}
