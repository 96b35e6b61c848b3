/** What the text has established about organizations: the level of a short form by a longer one, an organization by its name. */
import type { Level } from '../../entity.ts';
import type { OrganizationCandidate } from '../../recognizers/candidate.ts';
import { LOCAL_KINDS } from '../../recognizers/organization/local.ts';
import { writtenName } from '../../recognizers/organization/written-name.ts';
import type { Reading } from '../../recognizers/reading.ts';

/** A longer name begins with so many words of a short form at most. */
const LONGEST_SHORT_FORM = 8;

/** The level is not of any organ. */
export function isOpen(level: Level | undefined): boolean {
  return level === undefined || level === 'other';
}

export class Organizations {
  /** Written-out names that longer ones begin with → their level; undefined where they are of several. */
  private readonly levels = new Map<string, Level | undefined>();
  private readonly byName = new Map<string, OrganizationCandidate>();

  constructor(private readonly r: Reading) {
    for (const o of r.found.organization) {
      const name = writtenName(r, o).toLowerCase();
      if (!this.byName.has(name)) this.byName.set(name, o);
      if (o.level !== undefined && !isOpen(o.level)) this.enter(name, o.level);
    }
  }

  private enter(name: string, level: Level): void {
    let space = name.indexOf(' ');
    for (let words = 1; space > 0 && words <= LONGEST_SHORT_FORM; words++) {
      const start = name.slice(0, space);
      if (!this.levels.has(start)) this.levels.set(start, level);
      else if (this.levels.get(start) !== level) this.levels.set(start, undefined);
      space = name.indexOf(' ', space + 1);
    }
  }

  /** The level of an organization: its own, or that of the longer names that begin with its name. */
  levelOf(o: OrganizationCandidate): Level | undefined {
    if (!isOpen(o.level)) return o.level;
    // A company, school or office of no unit has a level by its own name alone.
    if (!LOCAL_KINDS.has(o.kind) && o.kind !== 'institute' && o.kind !== 'hospital') return o.level;
    return this.levels.get(writtenName(this.r, o).toLowerCase()) ?? o.level;
  }

  /** The first organization of a written-out name, in any capitals. */
  named(name: string): OrganizationCandidate | undefined {
    return this.byName.get(name.toLowerCase());
  }
}
