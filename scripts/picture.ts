/**
 * `npm run picture`: `picture.png` of the README, the sentence of examples/first.ts as the library reads it. Chromium draws it, at `chromium` or
 * `CHROMIUM`. A PNG, because npm's page does not show SVG. The PNG holds the digest of what it shows: a test fails when the library reads otherwise.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { type Entity, extract } from '../src/index.ts';
import { stylesheet, toAnsi, toHtml } from '../src/io/render.ts';
import { ROOT } from './stamp.ts';

export const PICTURE = join(ROOT, 'picture.png');
const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch Thường trực UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng.';
const extraction = extract(TEXT, { referenceDate: '2022-12-27' });
const WIDTH = 900;
const HEIGHT = 310;

/** The same for those who do not see the picture. */
export function pictureText(): string {
  const rows = extraction.entities.map((e) => `${e.type.padEnd(13)} ${meaning(e)}\n`);
  return `${toAnsi(TEXT, extraction, { color: false })}\n\n${rows.join('')}`;
}

/** What the picture shows, without its style. */
function pictureBody(): string {
  const rows = extraction.entities.map((e) => `<tr><td><mark class="vie vie-${e.type}">${e.type}</mark><td>${e.text}<td>${meaning(e)}</tr>`);
  return `${toHtml(TEXT, extraction, { lang: 'en' })}<table>${rows.join('')}</table>`;
}

function meaning(entity: Entity): string {
  return valuesOf(entity).filter(Boolean).join(' · ');
}

function valuesOf(e: Entity): readonly (string | undefined | false)[] {
  switch (e.type) {
    case 'person':
      return [e.name, e.gender, `id ${e.person}`];
    case 'title':
      return [e.role, e.former && 'former', e.level, e.branch, `held by ${e.holders.join(', ')}`];
    case 'organization':
      return [e.name, e.kind, e.level];
    case 'place':
      return [e.kind, `code ${e.code}`, e.validity?.end && `until ${e.validity.end}`, e.successors && `now ${e.successors.map(({ name }) => name).join(', ')}`];
    case 'date':
      return [e.value, e.interval && `${e.interval.start} to ${e.interval.end}`];
    case 'money':
      return [e.modifier, `${e.value} ${e.currency}`];
  }
}

export function digestOfPicture(): string {
  return createHash('sha256').update(pictureBody()).digest('hex');
}

/** The digest that stands in a PNG, in a chunk `tEXt` before its pixels. */
export function digestIn(png: Buffer): string | undefined {
  return /tEXtdigest\0([0-9a-f]{64})/u.exec(png.toString('latin1'))?.[1];
}

function withDigest(png: Buffer, digest: string): Buffer {
  const data = Buffer.from(`tEXtdigest\0${digest}`, 'latin1');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(zlib.crc32(data));
  // Signature (8 bytes) and IHDR (25 bytes) come first.
  return Buffer.concat([png.subarray(0, 33), length, data, check, png.subarray(33)]);
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; padding: 18px 22px; background: #fff; color: #1a1a1a; font: 18px/2 "DejaVu Sans", "Noto Sans", sans-serif; }
table { border-collapse: collapse; margin-top: 8px; font-size: 13px; line-height: 1.5; }
td { padding: 3px 14px 3px 0; vertical-align: top; }
td:nth-child(3) { color: #444; }`;

function draw(): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const [page, shot] = [join(folder, 'page.html'), join(folder, 'shot.png')];
  // The colors for dark systems are left out: the picture has one background.
  const style = stylesheet.replace(/@media \(prefers-color-scheme: dark\)/gu, '@media not all');
  writeFileSync(page, `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}${STYLE}</style>${pictureBody()}`);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--disable-lcd-text',
    '--force-device-scale-factor=1.5',
    `--window-size=${WIDTH},${HEIGHT}`,
  ];
  const { status, stderr } = spawnSync(process.env['CHROMIUM'] ?? 'chromium', [...flags, `--screenshot=${shot}`, page], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`chromium failed: ${stderr}`);
  writeFileSync(PICTURE, withDigest(readFileSync(shot), digestOfPicture()));
  rmSync(folder, { recursive: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) draw();
