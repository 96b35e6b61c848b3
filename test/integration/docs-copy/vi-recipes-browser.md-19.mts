import type { Extraction } from 'vietnamese-entities';

const worker = new Worker(new URL('./reader.worker.js', import.meta.url), { type: 'module' });
const waiting = new Map<number, (extraction: Extraction) => void>();
let last = 0;

worker.onmessage = ({ data }: MessageEvent<{ id: number; extraction: Extraction }>) => {
  waiting.get(data.id)?.(data.extraction);
  waiting.delete(data.id);
};

function read(text: string, referenceDate: string): Promise<Extraction> {
  const id = ++last;
  worker.postMessage({ id, text, referenceDate });
  return new Promise((resolve) => waiting.set(id, resolve));
}

const { entities } = await read('Hôm qua, bà Lê Thị Mận về Huế.', '2022-12-27');
document.body.textContent = entities.map((e) => e.text).join(' | ');
