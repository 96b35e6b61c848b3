/** A mention of a person or a title, as links see it. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** Index of the person in the reading, or -1. */
  readonly person: number;
  /** Index of the title in the reading, or -1. */
  readonly title: number;
  /** The person is named by a pronoun. */
  readonly pronoun: true | undefined;
}
