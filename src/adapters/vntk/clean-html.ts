/** vntk's `util().clean_html`, on a tokenizer of HTML instead of regular expressions: linear, and right about tags over several lines. */
import { Tokenizer } from 'htmlparser2';

/** @param html a page or a fragment; any string gives a result */
export function cleanHtml(html: string): string {
  const parts: string[] = [];
  let isHidden = false;
  const add = (part: string): void => {
    if (!isHidden) parts.push(part);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => add(html.slice(start, end)),
      onopentagname(start, end) {
        isHidden = HIDDEN.test(html.slice(start, end));
        add(' ');
      },
      onclosetag() {
        // vntk puts a space for each tag, but none for a whole script.
        add(' ');
        isHidden = false;
      },
      ondeclaration: () => add(' '),
      oncdata: () => add(' '),
      oncomment: ignore,
      onprocessinginstruction: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.join('').replaceAll(NO_BREAK_SPACE, ' ').replaceAll(WHITE_SPACE, reduced).trim();
}

function ignore(): void {}

const HIDDEN = /^(?:script|style)$/iu;
const NO_BREAK_SPACE = /&nbsp;/giu;
const WHITE_SPACE = /\s+/gu;
const SPACES = / {1,4}/gu;

/** What vntk's five replacements do to a run of white space: a line break and one space, or a quarter of the spaces. */
function reduced(run: string): string {
  return run.includes('\n') ? '\n ' : run.replaceAll(SPACES, ' ');
}
