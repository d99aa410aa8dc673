import type { z } from 'zod';

import { type Fault, refusals } from './api-error.js';

/**
 * Reads a value by its form.
 * @throws {ApiError} 50035 with every fault
 */
export function readForm<Output>(
  form: z.ZodType<Output>,
  value: unknown,
  path: readonly (string | number)[] = [],
): Output {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  throw refusals.invalidForm(result.error.issues.map((issue) => faultOf(issue, path)));
}

/** The fault of a text or list that is too long. */
export function tooLong(path: readonly (string | number)[], most: number): Fault {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${String(most)} or fewer in length.` };
}

/** The fault of a field that must be there. */
export function missing(path: readonly (string | number)[]): Fault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function faultOf(issue: z.core.$ZodIssue, before: readonly (string | number)[]): Fault {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'too_big') {
    return hasLength(issue.origin)
      ? tooLong(path, Number(issue.maximum))
      : {
          path,
          code: 'NUMBER_TYPE_MAX',
          message: `Value should be less than or equal to ${String(issue.maximum)}.`,
        };
  }
  if (issue.code === 'too_small') {
    return hasLength(issue.origin)
      ? missing(path)
      : {
          path,
          code: 'NUMBER_TYPE_MIN',
          message: `Value should be greater than or equal to ${String(issue.minimum)}.`,
        };
  }
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? missing(path)
      : { path, code: 'BASE_TYPE_BAD_TYPE', message: `Could not be read as ${issue.expected}.` };
  }
  return { path, code: 'BASE_TYPE_INVALID', message: issue.message };
}

function hasLength(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}
