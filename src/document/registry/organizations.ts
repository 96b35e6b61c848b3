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
  /** Written-out name → the first organization of it; made when first asked for. */
  private byName: Map<string, OrganizationCandidate> | undefined;
  /** Names that longer ones begin with → their level; undefined where they are of several. */
  private levels: Map<string, Level | undefined> | undefined;

  constructor(private readonly r: Reading) {}

  private names(): Map<string, OrganizationCandidate> {
    if (this.byName !== undefined) return this.byName;
    this.byName = new Map();
    for (const o of this.r.found.organization) {
      const name = writtenName(this.r, o).toLowerCase();
      const known = this.byName.get(name);
      if (known === undefined || (isOpen(known.level) && !isOpen(o.level))) this.byName.set(name, o);
    }
    return this.byName;
  }

  private levelsOfStarts(): Map<string, Level | undefined> {
    if (this.levels !== undefined) return this.levels;
    this.levels = new Map();
    for (const [name, { level }] of this.names()) if (level !== undefined && !isOpen(level)) enter(this.levels, name, level);
    return this.levels;
  }

  /** The level of an organization: its own, or that of the longer names that begin with its name. */
  levelOf(o: OrganizationCandidate): Level | undefined {
    if (!isOpen(o.level)) return o.level;
    // A company, school or office of no unit has a level by its own name alone.
    if (!LOCAL_KINDS.has(o.kind) && o.kind !== 'institute' && o.kind !== 'hospital') return o.level;
    return this.levelsOfStarts().get(writtenName(this.r, o).toLowerCase()) ?? o.level;
  }

  /** The first organization of a written-out name, in any capitals. */
  named(name: string): OrganizationCandidate | undefined {
    return this.names().get(name.toLowerCase());
  }
}

/** The level of a name, for all names that it begins with. */
function enter(levels: Map<string, Level | undefined>, name: string, level: Level): void {
  let space = name.indexOf(' ');
  for (let words = 1; space > 0 && words <= LONGEST_SHORT_FORM; words++) {
    const start = name.slice(0, space);
    if (!levels.has(start)) levels.set(start, level);
    else if (levels.get(start) !== level) levels.set(start, undefined);
    space = name.indexOf(' ', space + 1);
  }
}
