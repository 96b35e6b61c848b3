/** Files for tests of bulk runs: articles of our own, in a folder that is taken away after the test. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const TEXTS = [
  'Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, phát biểu ngày 26/12.',
  'Chiều nay, bà Lê Thị Mận trao 2 tỷ đồng cho Trường Đại học Cần Thơ.\nThành phố Hà Nội ghi nhận.',
  'Không có gì ở đây.',
];

/** Records as lines of JSON, with a bad one in every `bad` records. */
export function jsonLines(records: number, bad = 0): string {
  const lines = Array.from({ length: records }, (_, i) =>
    bad > 0 && i % bad === bad - 1
      ? `{"id": ${i}, "txt": "?"}`
      : JSON.stringify({ id: `a${i}`, date: '2022-12-27', source: 'own', text: TEXTS[i % TEXTS.length] }),
  );
  return lines.map((line) => `${line}\n`).join('');
}

export interface Folder {
  /** The path of a file, written where its content is given. */
  file(name: string, content?: string | Uint8Array): string;
  read(name: string): string;
  lines(name: string): unknown[];
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'bulk-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const read = (name: string): string => readFileSync(join(path, name), 'utf8');
  return {
    file(name, content) {
      if (content !== undefined) writeFileSync(join(path, name), content);
      return join(path, name);
    },
    read,
    lines: (name) =>
      read(name)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
  };
}
