/** Articles as pages of a CMS: blocks, inline elements anywhere, references, comments, scripts, and white space as templates leave it. */

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The lines of a text as a page shows them: without empty ones, white space as one space. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/[ \t\f\r]+/gu, ' ').replace(/^ | $/gu, ''));
  return lines.filter((line) => line !== '');
}

const INLINE = ['b', 'i', 'em', 'strong', 'span', 'a href="/tag?a=1&amp;b=%3C"', 'u', 'font color="red"'];

/**
 * A page with one line of text in front of the article and one after it.
 * @param seed of the choices: the same seed gives the same page
 */
export function pageOf(text: string, { seed }: { readonly seed: number }): string {
  const next = random(seed);
  const among = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const paragraphs = linesOf(text).map((line) => paragraph(line, next, among));
  return `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>Ông Trần Văn Bưởi</title><script>const lead = 1 < 2 ? "<p>bà Lê Thị Mận</p>" : "";</script>
<style>p > b { color: red }</style></head>
<body>
<ul class="menu"><li><a href="/">Trang chủ</a></ul>
<div class="content" title="ông Trần Văn Bưởi">
${paragraphs.join('\n')}
</div>
<div class="footer">Bản quyền &copy; 2024</div>
<noscript><img src="x.gif" alt="ông Trần Văn Bưởi"></noscript>
</body></html>
`;
}

function paragraph(line: string, next: () => number, among: <T>(list: readonly T[]) => T): string {
  const words = line.split(' ');
  let out = '';
  for (let i = 0; i < words.length; ) {
    const length = 1 + Math.floor(next() * 6);
    const run = words.slice(i, i + length).map((word) => escapeWord(word, next));
    const glue = (): string => (next() < 0.06 ? '\n      ' : ' ');
    const inside = run.reduce((all, word) => all + glue() + word);
    const element = among(INLINE);
    const choice = next();
    if (choice < 0.15) out += `<${element}>${inside}</${element.split(' ')[0]}>`;
    else if (choice < 0.18) out += `<!-- ${among(INLINE)} -->${inside}`;
    else if (choice < 0.2) out += `${inside}<img src="a.jpg" alt="Hà Nội">`;
    else out += inside;
    i += length;
    if (i < words.length) out += glue();
  }
  return among([`<p>${out}</p>`, `<p class="x">${out}`, `<div><div>${out}</div></div>`, `<h2>${out}</h2>`, `<br>${out}<br>`, `<table><tr><td>${out}</table>`]);
}

/** Some letters as references; what HTML would take for markup always. */
function escapeWord(word: string, next: () => number): string {
  return Array.from(word, (c) => {
    if (c === '&') return '&amp;';
    if (c === '<') return '&lt;';
    if (next() > 0.03) return c;
    return next() < 0.5 ? `&#${c.codePointAt(0)};` : `&#x${c.codePointAt(0)?.toString(16)};`;
  }).join('');
}
