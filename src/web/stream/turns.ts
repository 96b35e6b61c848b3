/** Turns of the event loop for work that never waits. */

/** Milliseconds of work between two turns: half a frame. */
const WORK = 8;

/** A function that lets the event loop have a turn when its last one is long enough ago, and else resolves at once. */
export function turns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < WORK) return;
    await turn();
    last = performance.now();
  };
}

/** A timer would wait for some milliseconds; a message comes as soon as it can. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
