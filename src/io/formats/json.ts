/** Reading JSON that a tool wrote: what is missing or of the wrong type is named. */
import { fail, readRecord } from '../../kit/values.ts';

/** An object. */
export function objectAt(value: unknown, path: string): Record<string, unknown> {
  return readRecord(value, path);
}

/** An array. */
export function arrayAt(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(TypeError, path, value, 'an array');
}

/** A string. */
export function stringAt(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(TypeError, path, value, 'a string');
}

/** A number. */
export function numberAt(value: unknown, path: string): number {
  return typeof value === 'number' ? value : fail(TypeError, path, value, 'a number');
}

/** The values of a property that may be absent, one value, or an array. */
export function listAt(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
