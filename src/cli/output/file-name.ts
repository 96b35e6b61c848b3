/** Names of files from ids, which may be anything. */

const LONGEST = 120;
/** What Windows allows in no name; `/` parts folders everywhere. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** A relative path with `/` that Linux, macOS and Windows take, and that stays in its folder. */
export function fileNameOf(id: string | number): string {
  const parts = String(id)
    .normalize('NFC')
    .split('/')
    .map((part) => safePart(part))
    .filter((part) => part !== '');
  return parts.length === 0 ? '_' : parts.join('/');
}

function safePart(part: string): string {
  const allowed = part.replace(FORBIDDEN, '_');
  let end = allowed.length;
  while (end > 0 && (allowed[end - 1] === '.' || allowed[end - 1] === ' ')) end--;
  const bare = allowed.slice(0, end).replace(/^\.+/u, '_');
  const named = RESERVED.test(bare) ? `_${bare}` : bare;
  return named.length > LONGEST ? named.slice(0, LONGEST) : named;
}

/** The path without its last extension. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/u, '');
}
