/** Text that stands in markup. */
import { escape as escapeMarkup } from 'html-escaper';

/**
 * Text for HTML, between tags or in a quoted attribute. Parsers read back the same text, but for the null character, which HTML cannot hold:
 * it becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  // A carriage return would be read as a line feed.
  return escapeMarkup(text).replaceAll('\r', '&#13;').replaceAll('\0', '\ufffd');
}

const SPECIAL = /[&<>"'\r\0]/u;
