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

/** Elements without content and without an end tag. */
export const VOID: ReadonlySet<string> = names('area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr');

/** Text directly in a table, outside of these, is moved by browsers to the front of the table. */
export const CELLS: ReadonlySet<string> = names('caption td th');

/** Everything that a table is made of, besides its cells. */
export const TABLE_PARTS: ReadonlySet<string> = names('col colgroup tbody tfoot thead tr');

/** An end tag inside of these does not close what was opened outside. */
export const BARRIERS: ReadonlySet<string> = names('applet marquee object template');

/** Other languages inside of HTML. */
export const FOREIGN: ReadonlySet<string> = names('math svg');

/** Elements of those languages that hold HTML again. */
export const INTEGRATION_POINTS: ReadonlySet<string> = names('annotation-xml desc foreignobject mi mn mo ms mtext title');

/** Start tags that end a `math` or `svg` which nobody closed. */
export const ENDS_FOREIGN: ReadonlySet<string> = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong ' +
    'strike sub sup table tt u ul var',
);

const P = names('p');
const LI = names('li');
const DD = names('dd dt');
const OPTION = names('option');
const OPTGROUP = names('optgroup option');
const CLOSE_P =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main ' +
  'menu nav ol p pre search section summary table ul';

/** The elements that a start tag closes when they are the innermost: their end tags may be left out. */
export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...CLOSE_P.split(' ').map((name): [string, ReadonlySet<string>] => [name, P]),
  ['li', LI],
  ['dd', DD],
  ['dt', DD],
  ['option', OPTION],
  ['optgroup', OPTGROUP],
]);
