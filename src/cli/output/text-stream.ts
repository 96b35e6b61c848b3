/** Writes text in large pieces, and waits where the reader is slow. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

const PIECE_UNITS = 65_536;

interface Settings {
  /** It is ended with its last text. */
  readonly ends: boolean;
  /** UTF-16 code units that are written together. */
  readonly pieceUnits: number;
}

export class TextStream {
  private parts: string[] = [];
  private length = 0;
  private failure: unknown;

  private constructor(
    private readonly stream: Writable,
    private readonly settings: Settings,
  ) {}

  /** Is not ended. People at a terminal see each text at once. Its errors are handled in `process.ts`. */
  static standardOutput(): TextStream {
    return new TextStream(process.stdout, { ends: false, pieceUnits: process.stdout.isTTY ? 1 : PIECE_UNITS });
  }

  /** A new file, in place of one that is there. */
  static file(path: string): TextStream {
    const text = new TextStream(createWriteStream(path), { ends: true, pieceUnits: PIECE_UNITS });
    text.stream.on('error', (error) => {
      text.failure = error;
    });
    return text;
  }

  /** Rejects with an error of the system from an earlier write. */
  async write(text: string): Promise<void> {
    this.parts.push(text);
    this.length += text.length;
    if (this.length >= this.settings.pieceUnits) await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    if (!this.settings.ends) return;
    this.stream.end();
    if (!this.stream.closed) await once(this.stream, 'close');
    if (this.failure !== undefined) throw this.failure;
  }

  private async flush(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }
}
