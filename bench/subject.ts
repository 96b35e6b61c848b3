/** Something that reads a text; what it returns is kept alive until the clock stops. */
export interface Subject {
  readonly name: string;
  readonly run: (text: string) => unknown;
}
