/** The strings that vntk's `'text'` mode gives. */
import type { NerRow } from './types.ts';

/** `Chào_mừng các bạn`. vntk itself joins only the first two syllables of a word. */
export function wordText(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(' ', '_')).join(' ');
}

/** `Chưa  tiết lộ  lịch trình  tới [LOC Việt Nam]`: two spaces part the words outside names, as in vntk, whose words hold single ones. */
export function nerText(rows: readonly NerRow[]): string {
  let out = '';
  let isOpen = false;
  for (const [word, , , label] of rows) {
    if (isOpen && !label.startsWith('I-')) out += ']';
    if (label === 'O') out += ` ${word} `;
    else if (label.startsWith('I-')) out += ` ${word}`;
    else out += `${isOpen ? ' ' : ''}[${label.slice(2)} ${word}`;
    isOpen = label !== 'O';
  }
  return (isOpen ? `${out}]` : out).trim();
}
