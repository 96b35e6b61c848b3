/** One subject in a process of its own, so that no library's garbage, heap or compiled code weighs on another. Takes orders over IPC. */
import { TABLES } from './subjects.ts';
import { leftOut } from './peers.ts';
import { textOf } from './texts.ts';

/** Reads the text a number of times; answers with the seconds that all took. */
export interface Order {
  readonly text: string;
  readonly times: number;
}
/** Of the subject; without a name where it is not installed. */
export interface Greeting {
  readonly name?: string;
  readonly leftOut: readonly (readonly [string, string])[];
}

const [table, index] = process.argv.slice(2);
const subject = await TABLES[table!]![Number(index)]!();
const send = (message: unknown): boolean => process.send!(message);

/** What results are dropped into, so that no engine can drop the work instead. */
let sink: unknown;
const texts = new Map<string, string>();

process.on('message', ({ text: name, times }: Order) => {
  const text = texts.get(name) ?? textOf(name);
  texts.set(name, text);
  const start = performance.now();
  for (let i = 0; i < times; i++) sink = subject!.run(text);
  const seconds = (performance.now() - start) / 1000;
  if (sink === texts) throw new Error('unreachable');
  send(seconds);
});
send({ ...(subject && { name: subject.name }), leftOut: [...leftOut] } satisfies Greeting);
