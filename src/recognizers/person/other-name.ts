/** Another name of a person, after words that say so: Nguyễn Sen, bút danh Tô Hoài; Lê Văn Cam (tên thật là Lê Sành). */
import type { PersonCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPerson } from '../new-candidate.ts';
import { COMMA, DASH, OPEN } from '../reading.ts';
import type { Bare } from './name-end.ts';

/** Words of such a name at most. */
const MOST_WORDS = 4;

/** The name as a person; undefined where no such words are before it. */
export function otherName({ r, i, name, fresh, last, w }: Bare): PersonCandidate | undefined {
  if (fresh || name.words > MOST_WORDS || r.capital(i - 1)) return undefined;
  const cue = w.otherName.startBefore(r.tokens, i);
  if (cue < 0) return undefined;
  const isBeside = last !== undefined && (last.to === cue || (last.to === cue - 1 && BESIDE.has(r.tokens.id[last.to])));
  if (!isBeside && !w.penName.endsBefore(r.tokens, i)) return undefined;
  const c = newPerson(i, name.to, reasons('person:nickname'));
  if (isBeside) c.nicknameOf = last.nicknameOf ?? last;
  return c;
}

const BESIDE: ReadonlySet<number> = new Set([COMMA, DASH, OPEN]);
