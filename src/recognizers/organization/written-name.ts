/** The written-out name of an organization: `UBTƯ MTTQ Việt Nam` → `Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam`. */
import { E_UPPER, E_WEAK, K_ABBREVIATION, K_ORGANIZATION, K_PROVINCE } from '../../lexicon/lexicon.ts';
import { unitKey } from '../../gazetteer/units.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { plainText, type Reading } from '../reading.ts';

export function writtenName(r: Reading, c: OrganizationCandidate): string {
  if (c.name !== undefined) return c.acronym === undefined ? c.name : plainText(c.name);
  return expandRange(r, c.from, c.to);
}

const EXPANDED = (1 << K_ORGANIZATION) | (1 << K_PROVINCE) | (1 << K_ABBREVIATION);

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
    const row = r.row(m);
    // A name in capitals of the table of bodies stands for the whole name, where it is the whole span.
    if (kind === K_ORGANIZATION && (r.flag(m) & E_UPPER) !== 0 && i === from && (end === to || row[1] !== 'company')) return { text: row[0], to: end };
    // TP.HCM, BR-VT
    if (kind === K_PROVINCE && end - i >= 1 && unitKey(r.plain(i, end)) !== unitKey(row[2])) return { text: `${row[3]} ${row[2]}`, to: end };
    if (kind === K_ABBREVIATION && (r.flag(m) & E_WEAK) === 0 && row[2] !== 'title') return { text: (row[1] ?? '').split('|')[0] || row[0], to: end };
  }
  return undefined;
}
