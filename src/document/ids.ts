/** Ids of entities and people within one extraction: `e1`, `e2`, …; `p1`, `p2`, …. The first ones are made once and shared. */

const ENTITY_IDS: string[] = [];
const PERSON_IDS: string[] = [];
const MOST_IDS = 1024;

/** Id of the entity at an index. */
export function entityId(n: number): string {
  return idAt(ENTITY_IDS, 'e', n);
}

/** Id of the person at an index. */
export function personId(n: number): string {
  return idAt(PERSON_IDS, 'p', n);
}

/** The index that an id stands for. */
export function indexOfId(id: string): number {
  let n = 0;
  for (let i = 1; i < id.length; i++) n = n * 10 + id.charCodeAt(i) - 48;
  return n - 1;
}

function idAt(ids: string[], letter: string, n: number): string {
  if (n >= MOST_IDS) return letter + (n + 1);
  while (ids.length <= n) ids.push(letter + (ids.length + 1));
  return ids[n];
}
