/**
 * The errors that cross a boundary. `code` is stable (clients and message catalogs key on it),
 * `message` is for a log or a terminal; only the edge turns one into an HTTP status or an exit code.
 */
export abstract class AppError extends Error {
  abstract readonly status: number;
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

/** What was given cannot be used, and trying again will not help. */
export class InvalidInputError extends AppError {
  override readonly status = 400;
}

export class UnauthenticatedError extends AppError {
  override readonly status = 401;
}

export class ForbiddenError extends AppError {
  override readonly status = 403;
}

export class NotFoundError extends AppError {
  override readonly status = 404;
}

export class AlreadyExistsError extends AppError {
  override readonly status = 409;
}

/** Somebody else changed it in the meantime: read again and decide again. */
export class ConflictError extends AppError {
  override readonly status = 409;
}

/** The bytes or the rate exceed what is allowed. */
export class LimitError extends AppError {
  override readonly status = 413;
}

/** Something outside failed that may work later. */
export class UnavailableError extends AppError {
  override readonly status = 503;
}
