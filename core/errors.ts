/**
 * The errors that cross a boundary. `code` is stable (clients and message catalogs key on it),
 * `message` is for a log or a terminal; only an edge turns a `kind` into an HTTP status or an exit
 * code.
 */
export type ErrorKind =
  | 'invalid-input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'already-exists'
  | 'conflict'
  | 'limit'
  | 'rate-limit'
  | 'unavailable';

export abstract class AppError extends Error {
  abstract readonly kind: ErrorKind;
  /** Whether the very same may succeed when it is tried again, later. */
  readonly retryable: boolean = false;
  readonly code: string;
  /** Values that the translated message of `code` may show. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    message: string,
    options: { cause?: unknown; details?: Record<string, string | number> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** What was given cannot be used. */
export class InvalidInputError extends AppError {
  override readonly kind = 'invalid-input';
}

export class UnauthenticatedError extends AppError {
  override readonly kind = 'unauthenticated';
}

export class ForbiddenError extends AppError {
  override readonly kind = 'forbidden';
}

export class NotFoundError extends AppError {
  override readonly kind = 'not-found';
}

export class AlreadyExistsError extends AppError {
  override readonly kind = 'already-exists';
}

/** Somebody else changed it in the meantime: read again and decide again. */
export class ConflictError extends AppError {
  override readonly kind = 'conflict';
  override readonly retryable = true;
}

/** It is larger or longer than allowed, or needs more memory than it may have. */
export class LimitError extends AppError {
  override readonly kind = 'limit';
}

/** Asked too often in a while; `minutes` of the details says how long to wait. */
export class RateLimitError extends AppError {
  override readonly kind = 'rate-limit';
  override readonly retryable = true;
}

/** Something outside failed that may work later. */
export class UnavailableError extends AppError {
  override readonly kind = 'unavailable';
  override readonly retryable = true;
}
