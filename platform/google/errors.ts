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

const TRANSIENT: readonly unknown[] = [
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

/** The gRPC or HTTP status that an error carries. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** To be thrown in place of what a library threw: it tells what may work later from what will not. */
export function translated(error: unknown, what: string): unknown {
  const code = codeOf(error);
  if (code === GRPC.aborted) {
    return new ConflictError('transaction-contention', `${what} lost against others`, {
      cause: error,
    });
  }
  if (!TRANSIENT.includes(code)) return error;
  return new UnavailableError('cloud-unavailable', `${what} failed for now`, { cause: error });
}
