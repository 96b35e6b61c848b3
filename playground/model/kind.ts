/** Whether what was typed is HTML. */
import type { Source } from '../protocol.ts';

/** A doctype, a comment or a tag at the beginning. */
const BEGINS_LIKE_HTML = /^\s*<(?:!doctype\b|!--|[a-z][a-z0-9-]*(?:[\s/][^<]*)?>)/iu;

export function isHtml({ kind, text }: Pick<Source, 'kind' | 'text'>): boolean {
  return kind === 'auto' ? BEGINS_LIKE_HTML.test(text.slice(0, 2000)) : kind === 'html';
}
