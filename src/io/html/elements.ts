/** What the HTML standard says of elements, as far as reading their text goes. Names are in lower case. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start a line of their own, at their start and at their end. */
export const BLOCKS: ReadonlySet<string> = names(
  'address article aside blockquote br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section select summary table tbody td ' +
    'tfoot th thead tr ul',
);

/** Elements whose content is not prose that readers see: code, data, drawings, and what stands in for something that cannot be shown. */
export const NOT_READ: ReadonlySet<string> = names(
  'audio canvas datalist iframe math noembed noframes noscript object plaintext script style svg template textarea title video xmp',
);

/** White space in these is shown as it is written. */
export const PREFORMATTED: ReadonlySet<string> = names('listing pre');

/** Elements that are never open: they have no content, or are there whatever tags a source has. */
export const NEVER_OPEN: ReadonlySet<string> = names(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr body head html',
);

/** Text directly in a table, outside of these, is moved by browsers to the front of the table. */
export const CELLS: ReadonlySet<string> = names('caption td th');

/** Everything that a table is made of, besides its cells. */
export const TABLE_PARTS: ReadonlySet<string> = names('col colgroup tbody tfoot thead tr');

/** An end tag inside of these does not close what was opened outside. */
export const BARRIERS: ReadonlySet<string> = names('applet marquee object');

/** Other languages inside of HTML. */
export const FOREIGN: ReadonlySet<string> = names('math svg');

/** By language: its elements that hold HTML again. */
export const INTEGRATION_POINTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['math', names('annotation-xml mi mn mo ms mtext')],
  ['svg', names('desc foreignobject title')],
]);

/** Start tags that end a `math` or `svg` which nobody closed. */
export const ENDS_FOREIGN: ReadonlySet<string> = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong ' +
    'strike sub sup table tt u ul var',
);

/** The end tags of other elements do not close these. */
export const SPECIAL: ReadonlySet<string> = names(
  'address article aside blockquote button center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup ' +
    'iframe li listing main menu nav noembed noframes ol p plaintext pre script search section select style summary textarea title ul xmp',
);

/** Special elements that do not keep a list item open. */
export const LOOSE: ReadonlySet<string> = names('address div p');

/** Their end tags close them, but not the special elements that were opened inside of them. */
export const FORMATTING: ReadonlySet<string> = names('a b big code em font i nobr s small strike strong tt u');

export const HEADINGS: ReadonlySet<string> = names('h1 h2 h3 h4 h5 h6');

/** Start tags that close a paragraph. */
export const CLOSES_PARAGRAPH: ReadonlySet<string> = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li ' +
    'listing main menu nav ol p plaintext pre search section summary table ul',
);

/** Start tags of list items, and the items that they close when no other special element is in between. */
export const CLOSES_ITEM: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('li')],
  ['dd', names('dd dt')],
  ['dt', names('dd dt')],
]);

/** Start tags that close the element of their name, for it cannot hold itself. */
export const CLOSES_ITSELF: ReadonlySet<string> = names('a button nobr');

/** Start tags that close the innermost element, if it is one of these. */
export const CLOSES_INNERMOST: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...HEADINGS].map((name): [string, ReadonlySet<string>] => [name, HEADINGS]),
  ['option', names('option')],
  ['optgroup', names('option optgroup')],
]);
