/**
 * `npm run bench -- --profile`: where the time of `extract` goes, by folder and by function. V8's sampling profiler looks at the
 * sources as they run, so the library carries no clock of its own.
 */
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { news } from './texts.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}
interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

const SRC = new URL('../src/', import.meta.url).href;

export interface Part {
  readonly name: string;
  readonly share: number;
}

/** Shares of the time of `extract` on a megabyte of news: by part (a folder or file of src) and by function. */
export async function profileExtract(options: object = { referenceDate: '2022-12-27' }): Promise<{ parts: Part[]; functions: Part[]; perSecond: number }> {
  // Apart from `dist`: a bundle would show one file.
  const { extract } = (await import('../src/index.ts')) as { extract(text: string, options: object): unknown };
  const text = news(1_000_000);
  for (let i = 0; i < 5; i++) extract(text, options);
  const session = new Session();
  session.connect();
  const post = <T>(method: string, parameters?: object): T => {
    let answer: unknown;
    session.post(method, parameters, (error: unknown, result: unknown) => {
      if (error) throw error;
      answer = result;
    });
    return answer as T;
  };
  post('Profiler.enable');
  post('Profiler.setSamplingInterval', { interval: 200 });
  post('Profiler.start');
  const start = performance.now();
  let passes = 0;
  while (performance.now() - start < 4000) {
    extract(text, options);
    passes++;
  }
  const seconds = (performance.now() - start) / 1000;
  const { profile } = post<{ profile: Profile }>('Profiler.stop');
  session.disconnect();

  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const byPart = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  profile.samples.forEach((id, i) => {
    const time = profile.timeDeltas[i] ?? 0;
    const { url, functionName } = byId.get(id)!.callFrame;
    const file = url.startsWith(SRC) ? url.slice(SRC.length) : functionName === '(garbage collector)' ? 'garbage collector' : 'node';
    if (file === 'node') return;
    const folders = file.split('/');
    const part = folders.length > 2 ? `${folders[0]}/${folders[1]}` : file;
    total += time;
    byPart.set(part, (byPart.get(part) ?? 0) + time);
    const name = `${functionName || '(anonymous)'}  ${file}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + time);
  });
  const rank = (map: Map<string, number>): Part[] => [...map].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
  return { parts: rank(byPart), functions: rank(byFunction).slice(0, 25), perSecond: (passes * text.length) / seconds };
}

export async function printProfile(): Promise<void> {
  const found = await profileExtract();
  console.log(`extract under the profiler: ${(found.perSecond / 1e6).toFixed(2)} million characters a second (${fileURLToPath(SRC)})\n`);
  const line = ({ name, share }: Part): string => `${(100 * share).toFixed(1).padStart(6)} %  ${name}`;
  console.log(found.parts.map(line).join('\n'));
  console.log(`\nThe functions that take most:\n${found.functions.map(line).join('\n')}`);
}
