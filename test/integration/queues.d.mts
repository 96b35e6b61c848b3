import type { Shard } from 'vietnamese-entities/node';

export interface TestQueue {
  addBulk(jobs: { name: string; data: Shard; opts: { jobId: string } }[]): Promise<unknown>;
  getWaitingCount(): Promise<number>;
  getJobCounts(...types: string[]): Promise<Record<string, number>>;
  getJobs(type: string): Promise<{ readonly stalledCounter: number }[]>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

export function openQueue(backend: 'redis' | 'postgres', port: number, name?: string): TestQueue;
