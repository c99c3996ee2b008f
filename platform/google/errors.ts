/** What the Google libraries throw, in the project's own terms. */
import { ConflictError, UnavailableError } from '@bachata/core/errors.ts';

/** https://grpc.github.io/grpc/core/md_doc_statuscodes.html */
export const GRPC = {
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  internal: 13,
  unavailable: 14,
} as const;

const TRANSIENT: readonly number[] = [
  GRPC.deadlineExceeded,
  GRPC.resourceExhausted,
  GRPC.internal,
  GRPC.unavailable,
  // HTTP, which Cloud Storage speaks
  429,
  500,
  502,
  503,
  504,
];

/**
 * The gRPC or HTTP status that a failure carries. The libraries give some as text, and resumable
 * uploads fail with the server's answer instead of an Error.
 */
export function codeOf(failure: unknown): number | undefined {
  const carries = typeof failure === 'object' && failure !== null && 'code' in failure;
  return carries ? Number(failure.code) : undefined;
}

/** Whether a gRPC or HTTP status stands for something that passes. */
export function isTransient(status: number): boolean {
  return TRANSIENT.includes(status);
}

/** To be thrown in place of what a library threw: it tells what may work later from what will not. */
export function translated(failure: unknown, what: string): unknown {
  const code = codeOf(failure);
  if (code === GRPC.aborted) {
    return new ConflictError('transaction-contention', `${what} lost against others`, {
      cause: failure,
    });
  }
  if (code !== undefined && isTransient(code)) {
    return new UnavailableError('cloud-unavailable', `${what} failed for now`, { cause: failure });
  }
  return failure instanceof Error ? failure : new Error(`${what} failed`, { cause: failure });
}
