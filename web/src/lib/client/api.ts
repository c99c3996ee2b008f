import { appCheck } from './app-check.ts';

/** Asks the site's own endpoints; errors arrive with a code and a message to show. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * @returns the parsed answer, which comes from this very site and is trusted to have its type
 * @throws ApiError for an error of the site, `offline` where it cannot be reached
 */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const shown = await appCheck.headers();
  return await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...shown },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** Puts something there or removes it. @throws ApiError as `postJson` */
export async function send(path: string, method: 'PUT' | 'DELETE', body?: unknown): Promise<void> {
  await ask(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** As `postJson`, for reading. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return await ask(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
}

const NO_CONTENT = 204;

async function ask<T>(path: string, request: RequestInit): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, request);
    if (response.ok && response.status !== NO_CONTENT) answer = await response.json();
  } catch (error) {
    // Also between the head of the answer and its end.
    if (request.signal?.aborted) throw error;
    throw new ApiError('offline', 'The site cannot be reached.');
  }
  if (response.ok) return answer as T;
  answer = await response.json().catch(() => undefined);
  const { code, message } = { code: 'internal', message: '', ...(answer as object | undefined) };
  throw new ApiError(code, message);
}
