/** What clients are told when something is wrong. */
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';

export const errorSchema = z.strictObject({ errors: z.array(z.string()) });

/** An error with a status and a sentence for the client. */
export class Refusal extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

export interface ErrorAnswer {
  readonly status: number;
  readonly errors: readonly string[];
}

export function answerTo(error: FastifyError | Refusal): ErrorAnswer {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return { status: 400, errors: error.validation.map(({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'body'}: ${message}`) };
  }
  if (error instanceof Refusal) return { status: error.statusCode, errors: [error.message] };
  const status = error.statusCode ?? 500;
  // What went wrong inside is for the log.
  return { status, errors: [status >= 500 ? 'Something went wrong inside.' : error.message] };
}
