/**
 * A document that has been read, cut into chunks for retrieval. Each chunk lists the people and things that it mentions as the whole document
 * describes them: the full name of "ông Huyến", the code of "tỉnh".
 * @module vietnamese-entities/chunks
 */
export { type Chunk, type ChunkOptions, chunk } from './chunks/chunk.ts';
export type { ChunkFacts, ChunkMoney, ChunkOrganization, ChunkPerson, ChunkPeriod, ChunkPlace } from './chunks/facts.ts';
export { header } from './chunks/header.ts';
