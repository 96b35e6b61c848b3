import { createExtractor } from 'vietnamese-entities';

const extractor = createExtractor();

self.onmessage = ({ data }: MessageEvent<{ id: number; text: string; referenceDate: string }>) => {
  const { id, text, referenceDate } = data;
  self.postMessage({ id, extraction: extractor.extract(text, { referenceDate }) });
};
