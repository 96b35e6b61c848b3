/** One line on standard error that says how far a run is: records, speed, time left. Only for people at a terminal. */

export interface Tally {
  readonly records: number;
  readonly failed: number;
  /** Bytes of input. */
  readonly bytes: number;
}

export interface ProgressSettings {
  readonly isWanted: boolean;
  /** Bytes of all input, where known. */
  readonly total?: number;
}

/** Milliseconds between two looks of the line. */
const INTERVAL = 100;

export class Progress {
  private readonly started: number = performance.now();
  private last = this.started;
  private isShown = false;
  /** Bytes that an earlier run has read: they are in no speed. */
  private skipped = 0;

  constructor(private readonly settings: ProgressSettings) {}

  /** Writes the line again, a few times a second. */
  update(tally: Tally, skipped = 0): void {
    if (!this.settings.isWanted || performance.now() - this.last < INTERVAL) return;
    this.last = performance.now();
    this.skipped = skipped;
    this.isShown = true;
    process.stderr.write(`\r\u001b[K${lineOf(tally, this.measures(tally))}`);
  }

  /** Takes the line away, so that others can write. */
  clear(): void {
    if (this.isShown) process.stderr.write('\r\u001b[K');
    this.isShown = false;
  }

  private measures({ bytes }: Tally): Measures {
    const seconds = (performance.now() - this.started) / 1000;
    const speed = (bytes - this.skipped) / Math.max(seconds, 0.001);
    const { total } = this.settings;
    return { speed, ...(total !== undefined && speed > 0 && { total, left: Math.max(0, total - bytes) / speed }) };
  }
}

interface Measures {
  /** Bytes a second. */
  readonly speed: number;
  readonly total?: number;
  /** Seconds. */
  readonly left?: number;
}

/** `12,345 records, 3 failed · 42 % · 5.1 MB/s · 0:42 left` */
export function lineOf({ records, failed, bytes }: Tally, { speed, total, left }: Measures): string {
  const parts = [`${grouped(records)} ${records === 1 ? 'record' : 'records'}${failed > 0 ? `, ${grouped(failed)} failed` : ''}`];
  if (total !== undefined && total > 0) parts.push(`${Math.min(100, Math.floor((100 * bytes) / total))} %`);
  parts.push(`${(speed / 1e6).toFixed(1)} MB/s`);
  if (left !== undefined) parts.push(`${clock(left)} left`);
  return parts.join(' · ');
}

/** `1,234,567`, whatever the language of the machine. */
export function grouped(n: number): string {
  return n.toLocaleString('en-US');
}

/** `1:02:03`, `2:03` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
