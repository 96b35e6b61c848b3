/** What a text is read as does not depend on the texts that were read before: caches hold nothing that the words beside decide. */
import { expect, it, vi } from 'vitest';
import { sentences } from '../marks.ts';

const TEXTS = [
  ...sentences(),
  // An abbreviation that the word after it decides, and the same one where nothing does.
  'NH Nông nghiệp Việt Nam họp.',
  'NH Sao Mai họp.',
];

/** The readings of the texts by a library that has read nothing before. */
async function readings(texts: readonly string[]): Promise<Map<string, string>> {
  vi.resetModules();
  const { extract } = await import('../../src/index.ts');
  return new Map(texts.map((text) => [text, JSON.stringify(extract(text))]));
}

it('texts in another order are read alike', async () => {
  const forward = await readings(TEXTS);
  const backward = await readings([...TEXTS].reverse());
  expect(TEXTS.filter((text) => forward.get(text) !== backward.get(text))).toEqual([]);
});
