/** Overlap resolution: which candidates stand, when two of them want the same words. */
import { bytes, ints } from '../kit/buffer-pool.ts';
import {
  type Candidate,
  type Candidates,
  isTyped,
  type OrganizationCandidate,
  type PersonCandidate,
  type PlaceCandidate,
  type TitleCandidate,
} from '../recognizers/candidate.ts';
import { mark, type Reading } from '../recognizers/reading.ts';
import { decide, type Rule } from '../kit/rule.ts';
import type { TitleLinks } from './links/mentions.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { cover, coverOf, covers, isFree, nested, outermost } from './spans.ts';
import { type Cover, isRatherPlace, namedUnits, PLACE_RULES, placeCase, TITLE_RULES, TitleSurvey, type Verdict } from './standing.ts';

/**
 * The candidates that stand, so that the remaining spans nest. A title may hold organizations and places, an organization places, a
 * place places; nothing else nests. Organizations win over titles inside them, titles and organizations over people, people over bare places.
 */
export function resolve(r: Reading, links: TitleLinks, w: DocumentWords): Candidates {
  const n = r.tokens.count + 1;
  const title = standingTitles(r, links, w);
  const titled = covers(n, title);
  const fitting = r.found.organization.filter((o) => fitsTitle(o, title, titled) || r.drop(o, 'organization:crosses-title'));
  const named = outermost(fitting, (o) => r.drop(o, 'organization:inside-another'));
  const inOrganization = covers(n, named);
  const over: Cover = { title, titled, organization: named, inOrganization, names: namedUnits(r), w };
  const standing = r.found.place.filter((p) => stands(r, p, PLACE_RULES, placeCase(r, p, over)));
  const person = standingPeople(r, standing, over);
  const inPerson = covers(n, person);
  const unnamed = standing.filter((p) => isTyped(p) || coverOf(p, inPerson) === 0 || r.drop(p, 'place:is-person'));
  const place = nested(unnamed);
  const organization = outsideTypedPlaces(r, named, place);
  const inPlace = covers(n, place);
  const date = r.found.date.filter((d) => coverOf(d, inPlace) + coverOf(d, inOrganization) + coverOf(d, titled) === 0 || r.drop(d, 'date:inside-name'));
  const money = r.found.money.filter((m) => isWhole(m, inPlace, inOrganization, titled) || r.drop(m, 'money:inside-name'));
  return { ...r.found, title, organization, place, person, date, money };
}

/** What the first rule that holds says; a candidate that it drops is recorded. */
function stands<S>(r: Reading, c: Candidate, rules: readonly Rule<S, Verdict>[], state: S): boolean {
  const rule = decide(rules, state);
  if (rule?.verdict === 'drop') return r.drop(c, rule.name);
  if (rule !== undefined) r.keepFor(c, rule.name);
  return true;
}

function standingTitles(r: Reading, links: TitleLinks, w: DocumentWords): readonly TitleCandidate[] {
  const outer = covers(r.tokens.count + 1, r.found.organization);
  const all = new TitleSurvey(r, links);
  return r.found.title.filter((t, k) => stands(r, t, TITLE_RULES, { r, t, k, links, all, w, outer: r.found.organization[outer[t.from] - 1] }));
}

/** An organization that overlaps a title must be inside it, and the title must name one. */
function fitsTitle(o: OrganizationCandidate, titles: readonly TitleCandidate[], titled: Int32Array): boolean {
  const t = coverOf(o, titled);
  if (t === 0) return true;
  const holder = titles[t - 1];
  if (holder.organization === undefined && holder.byField) return false;
  return holder.from <= o.from && o.to <= holder.to && o.to - o.from < holder.to - holder.from;
}

/** People outside titles, organizations and typed places. */
function standingPeople(r: Reading, places: readonly PlaceCandidate[], { titled, inOrganization }: Cover): readonly PersonCandidate[] {
  const typed = bytes(r.tokens.count + 1);
  for (const p of places) if (isTyped(p) || p.endOfRoad) mark(typed, p.from, p.to);
  // The recognizer looks for no names inside these; the caller's own may be there.
  const outside = r.found.person.filter((p) => isFree(p, titled) && isFree(p, inOrganization) && typed[p.from] === 0 && typed[p.to - 1] === 0);
  return outside.filter((p) => !isRatherPlace(r, p, places) || r.drop(p, 'person:rather-place'));
}

/** An organization in a typed place (Khu công nghiệp Becamex VSIP) is part of its name. */
function outsideTypedPlaces(r: Reading, list: readonly OrganizationCandidate[], places: readonly PlaceCandidate[]): readonly OrganizationCandidate[] {
  const inTyped = ints(r.tokens.count + 1);
  for (let k = 0; k < places.length; k++) if (isTyped(places[k])) cover(inTyped, places[k], k + 1);
  return list.filter((o) => {
    const p = places[inTyped[o.from] - 1];
    return p === undefined || p.to < o.to || p.from >= o.from || r.drop(o, 'organization:in-typed-place');
  });
}

/** An amount is in no place, and in an organization or title with both its ends. */
function isWhole({ from, to }: Candidate, inPlace: Int32Array, inOrganization: Int32Array, titled: Int32Array): boolean {
  const last = to - 1;
  return inPlace[from] === 0 && inPlace[last] === 0 && inOrganization[from] === inOrganization[last] && titled[from] === titled[last];
}
