/**
 * A document that has been read, cut into chunks for retrieval. Each chunk says whom and what it speaks of as the whole document
 * knows them: the full name of "ông Huyến", the code of "tỉnh".
 * @module vietnamese-entities/chunks
 */
export { type Chunk, type ChunkOptions, chunk } from './chunks/chunk.ts';
export type { ChunkFacts, ChunkMoney, ChunkOrganization, ChunkPerson, ChunkPeriod, ChunkPlace } from './chunks/facts.ts';
export { header } from './chunks/header.ts';
