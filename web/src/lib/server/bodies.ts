/** Reads what a client sent: one schema at the door, one clear error. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { z } from 'zod';
import { assertModestForm, assertModestJson } from './body-shape.ts';

/**
 * Check who asks before this is called: nothing of a body is read until then.
 * @param mostValues see `assertModestJson`
 * @throws InvalidInputError `unsupported-content-type`, or `bad-request` naming the first field
 *   that is wrong; LimitError `body-too-large`, `body-too-slow`, `body-too-complex`
 */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  mostValues?: number,
): Promise<T> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') {
    throw new InvalidInputError('unsupported-content-type', 'Only JSON is read here.');
  }
  return parseText(await request.text(), schema, mostValues);
}

/** A form as a page sends it. @throws as `readJson` */
export async function readForm(request: Request): Promise<FormData> {
  const contentType = request.headers.get('content-type') ?? '';
  const body = Buffer.from(await request.arrayBuffer());
  assertModestForm(body, contentType);
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new InvalidInputError('bad-request', 'The form cannot be read.', { cause });
  }
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new InvalidInputError('bad-request', `${field}: ${issue?.message ?? 'unreadable'}`, {
    details: { field },
  });
}

/** The text of a form's field; empty where it is missing or a file. */
export function formText(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of all fields of that name. */
export function formTexts(form: FormData, field: string): string[] {
  return form.getAll(field).filter((value) => typeof value === 'string');
}

/**
 * JSON in a form's field or file.
 * @param mostValues see `assertModestJson`
 * @throws as `readJson`
 */
export function parseText<T>(text: string, schema: z.ZodType<T>, mostValues?: number): T {
  assertModestJson(text, mostValues);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  return parsedBy(schema, value);
}

/** The parameters of an address. @throws InvalidInputError `bad-request`, as `readJson` */
export function parseQuery<T>(url: URL, schema: z.ZodType<T>): T {
  return parsedBy(schema, Object.fromEntries(url.searchParams));
}

/** The fields of a form. @throws InvalidInputError `bad-request`, as `readJson` */
export function parseForm<T>(form: FormData, schema: z.ZodType<T>): T {
  return parsedBy(schema, Object.fromEntries(form));
}
