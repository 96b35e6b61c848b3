/** The written-out name of an organization: `UBTƯ MTTQ Việt Nam` → `Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam`. */
import { E_UPPER, E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { unitKey } from '../../gazetteer/units.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { plainText, type Reading } from '../reading.ts';

export function writtenName(r: Reading, c: OrganizationCandidate): string {
  if (c.name !== undefined) return c.acronym === undefined ? c.name : plainText(c.name);
  return expandRange(r, c.from, c.to);
}

const EXPANDED = (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.PROVINCE) | (1 << EntryKind.ABBREVIATION);

function expandRange(r: Reading, from: number, to: number): string {
  const { tokens } = r;
  const { kindsAt } = r.matches;
  let written = '';
  let copied = tokens.start[from];
  for (let i = from; i < to; ) {
    const full = (kindsAt[i] & EXPANDED) === 0 ? undefined : expansionAt(r, i, from, to);
    if (full === undefined) {
      i++;
      continue;
    }
    written += tokens.text.slice(copied, tokens.start[i]);
    // Words that a crawler glued to the abbreviation stand apart in the name.
    if (i > from && r.glued(i) && r.word(i - 1)) written += ' ';
    // BV Đa khoa → Bệnh viện Đa khoa: what stands first keeps its capital.
    written += i === from && r.capital(i) ? full.text[0].toUpperCase() + full.text.slice(1) : full.text;
    i = full.to;
    copied = tokens.end[i - 1];
  }
  return plainText(written + tokens.text.slice(copied, tokens.end[to - 1]));
}

function expansionAt(r: Reading, i: number, from: number, to: number): { text: string; to: number } | undefined {
  const { matches, lexicon } = r;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    const kind = lexicon.kinds[matches.entry[m]];
    const end = matches.to[m];
    if (end > to || ((1 << kind) & EXPANDED) === 0) continue;
    const text = expansionOf(r, m, i, { from, to });
    if (text !== undefined) return { text, to: end };
  }
  return undefined;
}

/** What match m, from token i, is short for inside the name [from, to). */
function expansionOf(r: Reading, m: number, i: number, { from, to }: { from: number; to: number }): string | undefined {
  const kind = r.lexicon.kinds[r.matches.entry[m]];
  const end = r.matches.to[m];
  if (kind === EntryKind.ORGANIZATION) {
    // A name in capitals of the table of organizations is short for the whole name, where it is the whole span.
    if ((r.flag(m) & E_UPPER) === 0 || i !== from) return undefined;
    const row = r.row(m, EntryKind.ORGANIZATION);
    return end === to || row.kind !== 'company' ? row.name : undefined;
  }
  if (kind === EntryKind.PROVINCE) {
    // TP.HCM, BR-VT
    const { type, name } = r.row(m, EntryKind.PROVINCE);
    return unitKey(r.plain(i, end)) !== unitKey(name) ? `${type} ${name}` : undefined;
  }
  if ((r.flag(m) & E_WEAK) !== 0) return undefined;
  const row = r.row(m, EntryKind.ABBREVIATION);
  return row.kind === 'title' ? undefined : row.expansions[0];
}
