/** Roman numerals as news writes them: terms, congresses, popes, centuries and quarters. */

const UNITS: readonly string[] = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const LONGEST = 'XXXVIII'.length;
const I = 0x49;
const V = 0x56;
const X = 0x58;

/** Value, 1 to 39, of the Roman numeral in capitals that is `text[from, to)`; 0 for anything else. */
export function romanValue(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if ((first !== I && first !== V && first !== X) || to - from > LONGEST) return 0;
  let at = from;
  while (at < to && at < from + 3 && text.charCodeAt(at) === X) at++;
  const units = UNITS.indexOf(text.slice(at, to));
  return units < 0 ? 0 : (at - from) * 10 + units;
}
