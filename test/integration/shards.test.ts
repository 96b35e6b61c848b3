/** A list of shards under GNU parallel, which hands out lines and knows nothing of shards: killed in mid-run, run again, joined. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { joinShards, readShards, runBulk, saveShards, shardsOf } from 'vietnamese-entities/node';
import { afterAll, describe, expect, it } from 'vitest';
import { has } from './needs.ts';

/** The command of the package that is installed here. */
const VIE = fileURLToPath(new URL('./node_modules/vietnamese-entities/dist/cli.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shards-integration-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCE = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng cho Trường Đại học Cần Thơ. ';
const lines = (records: number): string =>
  Array.from({ length: records }, (_, i) => (i % 90 === 89 ? 'no record\n' : `${JSON.stringify({ id: i, text: SENTENCE.repeat(1 + (i % 40)) })}\n`)).join('');

const parts = (): string[] => (existsSync(at('parts')) ? readdirSync(at('parts')).filter((name) => name.endsWith('.jsonl')) : []);

/** Two processes at a time, each for four shards. */
const run = (): ChildProcess =>
  spawn('parallel', ['--pipe', '-N', '4', '-j', '2', `${process.execPath} ${VIE} shards work --list - --parts ${at('parts')}`], {
    stdio: [openSync(at('list'), 'r'), 'ignore', 'inherit'],
    detached: true,
  });

describe.skipIf(!has('parallel'))('vie shards work under GNU parallel', () => {
  it('reads each shard once; joined, they are the bytes of one process', { timeout: 300_000 }, async () => {
    writeFileSync(at('in.jsonl'), lines(1_200));
    const total = await saveShards(at('list'), shardsOf([at('in.jsonl')], { bytes: 128 * 1024 }));
    expect(total).toBeGreaterThan(16);

    const first = run();
    const ended = once(first, 'close');
    while (parts().length < 3) await sleep(5);
    if (first.pid !== undefined) process.kill(-first.pid, 'SIGKILL');
    await ended;
    const after = parts();
    expect(after.length).toBeLessThan(total);
    const { missing } = await joinShards(readShards(at('list')), { parts: at('parts'), to: at('out') });
    expect(missing.length).toBeGreaterThan(0);

    const times = after.map((name) => statSync(join(at('parts'), name)).mtimeMs);
    await once(run(), 'close');
    expect(after.map((name) => statSync(join(at('parts'), name)).mtimeMs)).toEqual(times);
    expect(await joinShards(readShards(at('list')), { parts: at('parts'), to: at('out') })).toEqual({ parts: total, records: 1_200, missing: [] });
    await runBulk(at('in.jsonl'), at('expected'), { lineIds: true });
    expect(readFileSync(at('out')).equals(readFileSync(at('expected')))).toBe(true);
  });
});
