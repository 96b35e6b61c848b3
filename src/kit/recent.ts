/** Answers by string that were found not long ago: names and words come again, in the same text or the next one. */

/** A longer string is seldom asked for again. Up to this length a slice is a copy, which does not keep the whole text in memory. */
const LONGEST = 12;

export class Recent<V> {
  private readonly known = new Map<string, V>();

  /** Holds at most `most` answers, for strings of at most `longest` UTF-16 code units. */
  constructor(
    private readonly most: number,
    private readonly longest: number = LONGEST,
  ) {}

  /** The answer for a string, by `find` if it is not known. `find` must give the same answer whenever it is called. */
  get(text: string, find: (text: string) => V): V {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    if (text.length > this.longest) return found;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(text, found);
    return found;
  }
}
