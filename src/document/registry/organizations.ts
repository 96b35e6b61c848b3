/** What the text has established about organizations: the level of a short form by a longer one, an organization by its name. */
import type { Level } from '../../entity.ts';
import type { OrganizationCandidate } from '../../recognizers/candidate.ts';
import { LOCAL_KINDS } from '../../recognizers/organization/local.ts';
import { writtenName } from '../../recognizers/organization/written-name.ts';
import type { Reading } from '../../recognizers/reading.ts';

/** A short form is compared with at most this many names. */
const MOST_NAMES = 128;
const BLANK = 32;
const MINISTRY = 'ministry';

/** The level is not of any organ. */
export function isOpen(level: Level | undefined): boolean {
  return level === undefined || level === 'other';
}

export class Organizations {
  private ministries: readonly OrganizationCandidate[] | undefined;
  private withLevel: Map<string, Level> | undefined;
  /** Short forms that were asked for → the level of the longer names. */
  private readonly levels = new Map<string, Level | undefined>();

  constructor(private readonly r: Reading) {}

  /** The level of the names that go on from `start`, where it is one. */
  private levelOfLonger(start: string): Level | undefined {
    if (this.levels.has(start)) return this.levels.get(start);
    let level: Level | undefined;
    for (const [name, own] of this.levelled()) {
      if (!name.startsWith(start) || name.charCodeAt(start.length) !== BLANK) continue;
      if (level !== undefined && level !== own) {
        level = undefined;
        break;
      }
      level = own;
    }
    this.levels.set(start, level);
    return level;
  }

  /** The first names of the text that have a level. */
  private levelled(): ReadonlyMap<string, Level> {
    if (this.withLevel !== undefined) return this.withLevel;
    this.withLevel = new Map();
    for (const o of this.r.found.organization) {
      if (o.level === undefined || isOpen(o.level)) continue;
      this.withLevel.set(writtenName(this.r, o), o.level);
      if (this.withLevel.size >= MOST_NAMES) break;
    }
    return this.withLevel;
  }

  /** The level of an organization: its own, or that of the longer names that begin with its name. */
  levelOf(o: OrganizationCandidate): Level | undefined {
    if (!isOpen(o.level)) return o.level;
    // A company, school or office of no unit has a level by its own name alone.
    if (!LOCAL_KINDS.has(o.kind) && o.kind !== 'institute' && o.kind !== 'hospital') return o.level;
    return this.levelOfLonger(writtenName(this.r, o)) ?? o.level;
  }

  /** The first ministry of a written-out name. */
  ministry(name: string): OrganizationCandidate | undefined {
    this.ministries ??= this.r.found.organization.filter((o) => o.kind === MINISTRY).slice(0, MOST_NAMES);
    return this.ministries.find((o) => writtenName(this.r, o) === name);
  }
}
