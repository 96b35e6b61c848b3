/**
 * The tokens of an HTML source, by htmlparser2's tokenizer, with what it does otherwise than the HTML standard put right:
 * attributes of end tags, CDATA sections outside of foreign content, `<script>` in a comment in a script, `<noscript>`, `/ >`, tags that the end of the source cuts off.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { isSpace } from './text-map.ts';

/** How a start tag ends: `<br>`, `<br/>`. */
export type TagForm = 'open' | 'self-closing';

/** Called for each token in order. Offsets are UTF-16 code units into the source; ranges are half-open. */
export interface TokenHandler {
  text(start: number, end: number): void;
  /** A reference that stands for two code points comes as two of these with one range. */
  reference(codePoint: number, start: number, end: number): void;
  /** @param name in lower case */
  startTag(name: string, end: number, form: TagForm): void;
  /** @param name in lower case */
  endTag(name: string): void;
  /** In `math` or `svg`, and not in HTML inside of these. */
  readonly isForeign: boolean;
}

const CDATA = '<![CDATA[';
/** As long, and a comment to its next `>`: that is what a CDATA section is in HTML. The tokenizer knows it as one when it begins so. */
const NO_CDATA = '<!-CDATA[';

export function readTokens(html: string, handler: TokenHandler): void {
  let cdata = html.indexOf(CDATA);
  for (let at = 0; at < html.length; ) {
    const run = new Run(html, at, handler);
    while (run.isRunning) {
      if (cdata >= 0 && cdata < at) cdata = html.indexOf(CDATA, at);
      run.write(html.slice(at, cdata < 0 ? html.length : cdata));
      if (cdata >= 0) run.write(handler.isForeign ? CDATA : NO_CDATA);
      else run.finish();
      at = cdata + CDATA.length;
    }
    at = run.end;
  }
}

const nothing = (): void => {};

/** One run of the tokenizer, from a place where text may stand to the end, or to what the tokenizer would read otherwise. */
class Run implements TokenizerCallbacks {
  readonly #html: string;
  readonly #base: number;
  readonly #handler: TokenHandler;
  readonly #tokenizer: Tokenizer;
  #tag = '';
  /** Where the next run begins. */
  end: number;

  constructor(html: string, base: number, handler: TokenHandler) {
    this.#html = html;
    this.#base = base;
    this.#handler = handler;
    this.#tokenizer = new Tokenizer({}, this);
    this.end = html.length;
  }

  get isRunning(): boolean {
    return this.#tokenizer.running;
  }

  write(chunk: string): void {
    if (this.isRunning) this.#tokenizer.write(chunk);
  }

  finish(): void {
    if (!this.isRunning) return;
    this.#tokenizer.end();
    this.#tokenizer.pause();
  }

  ontext(from: number, to: number): void {
    const start = this.#base + from;
    // A tag that is cut off, reported as text: from no place, or from after its `<`.
    const isCutOff = from < 0 || (this.#html[start - 1] === '<' && this.#html[start] !== '<');
    if (!isCutOff) this.#handler.text(start, this.#base + to);
  }

  ontextentity(codePoint: number, to: number): void {
    const end = this.#base + to;
    this.#handler.reference(codePoint, this.#html.lastIndexOf('&', end - 1), end);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#nameAt(start, end);
  }

  onopentagend(at: number): void {
    this.#startTag(this.#base + at + 1, 'open');
  }

  onselfclosingtag(at: number): void {
    const end = this.#base + at;
    // The tokenizer lets white space stand in between.
    this.#startTag(end + 1, this.#html[end - 1] === '/' ? 'self-closing' : 'open');
  }

  onclosetag(start: number, end: number): void {
    const close = endOfTag(this.#html, this.#base + end);
    if (close < this.#html.length) this.#handler.endTag(this.#nameAt(start, end));
    // The tokenizer would end the tag at a `>` in an attribute.
    if (close !== this.#html.indexOf('>', this.#base + end)) this.#goOnAt(close + 1);
  }

  isInForeignContext(): boolean {
    return this.#handler.isForeign;
  }

  readonly onattribdata = nothing;
  readonly onattribentity = nothing;
  readonly onattribend = nothing;
  readonly onattribname = nothing;
  readonly oncdata = nothing;
  readonly oncomment = nothing;
  readonly ondeclaration = nothing;
  readonly onend = nothing;
  readonly onprocessinginstruction = nothing;

  #startTag(end: number, form: TagForm): void {
    const isHtml = !this.#handler.isForeign;
    this.#handler.startTag(this.#tag, end, form);
    if (isHtml && this.#tag === 'script') this.#goOnAt(endOfScript(this.#html, end));
    // Browsers run scripts, so it is raw text for them. For the tokenizer it is markup.
    if (isHtml && this.#tag === 'noscript') this.#goOnAt(endOfRawText(this.#html, end, '/noscript'));
  }

  #goOnAt(end: number): void {
    this.end = end;
    this.#tokenizer.pause();
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(this.#base + start, this.#base + end).toLowerCase();
  }
}

/** Where the end tag of a raw text is; the length of the source when it has none. */
function endOfRawText(html: string, from: number, tag: string): number {
  for (let i = html.indexOf('</', from); i >= 0; i = html.indexOf('</', i + 2)) if (isTagAt(html, i, tag)) return i;
  return html.length;
}

/** Where the end tag of a script is. What looks like one in a comment belongs to a `<script` there. */
function endOfScript(html: string, from: number): number {
  let isComment = false;
  let isNested = false;
  for (let i = from; i < html.length; i++) {
    const c = html[i];
    if (c === '>' && html[i - 1] === '-' && html[i - 2] === '-') {
      isComment = false;
      isNested = false;
    }
    if (c !== '<') continue;
    if (html.startsWith('<!--', i)) isComment = true;
    else if (isComment && isTagAt(html, i, 'script')) isNested = true;
    else if (isTagAt(html, i, '/script')) {
      if (!isNested) return i;
      isNested = false;
    }
  }
  return html.length;
}

/** Whether a `<` begins a tag of a name; that of an end tag begins with `/`. */
function isTagAt(html: string, at: number, name: string): boolean {
  const end = at + 1 + name.length;
  return html.slice(at + 1, end).toLowerCase() === name && (html[end] === '>' || html[end] === '/' || isSpace(html.charCodeAt(end)));
}

/** Where the `>` of a tag is, from the end of its name; the length of the source when it has none. */
function endOfTag(html: string, from: number): number {
  let i = from;
  while (i < html.length && html[i] !== '>') {
    if (isSpace(html.charCodeAt(i)) || html[i] === '/') i++;
    else i = endOfAttribute(html, i);
  }
  return i;
}

/** One past an attribute. A `=` that it begins with is part of its name. */
function endOfAttribute(html: string, from: number): number {
  let i = from + 1;
  while (i < html.length && !endsName(html, i)) i++;
  while (isSpace(html.charCodeAt(i))) i++;
  if (html[i] !== '=') return i;
  do i++;
  while (isSpace(html.charCodeAt(i)));
  const quote = html[i];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, i + 1);
    return end < 0 ? html.length : end + 1;
  }
  while (i < html.length && html[i] !== '>' && !isSpace(html.charCodeAt(i))) i++;
  return i;
}

function endsName(html: string, i: number): boolean {
  return html[i] === '=' || html[i] === '>' || html[i] === '/' || isSpace(html.charCodeAt(i));
}
