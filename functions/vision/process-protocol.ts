/** What a vision process is asked, and what it answers; both cross as structured clones. */
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import {
  AppError,
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  LimitError,
  NotFoundError,
  AlreadyExistsError,
  RateLimitError,
  UnauthenticatedError,
  UnavailableError,
  type ErrorKind,
} from '@bachata/core/errors.ts';
import type { AnalyzedClip } from './analyze-clip.ts';
import type { TrackOptions } from './track-dancers.ts';

/** One after the other, each when the one before is answered. */
export type ProcessRequest =
  | ({ readonly task: 'analyze'; readonly file: string } & Pick<TrackOptions, 'roles' | 'couple'>)
  | { readonly task: 'suggest'; readonly analysis: ClipAnalysis; readonly track: PoseTrack };

export interface TaskResults {
  readonly analyze: AnalyzedClip;
  readonly suggest: Suggestion | undefined;
}
export type Task = ProcessRequest['task'];

/** Progress, then exactly one of the others. */
export type ProcessReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly result: TaskResults[Task] }
  | { readonly kind: 'failed'; readonly error: PackedError };

/** An error as it crosses: its class would be lost. */
export interface PackedError {
  /** Absent for one that is none of ours. */
  readonly kind?: ErrorKind | undefined;
  readonly code: string;
  readonly message: string;
  readonly details: AppError['details'];
  readonly stack: string | undefined;
}

export function packError(error: unknown): PackedError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof AppError)) return { code: '', message, details: {}, stack };
  const { kind, code, details } = error;
  return { kind, code, message, details, stack };
}

const CLASSES = {
  'invalid-input': InvalidInputError,
  unauthenticated: UnauthenticatedError,
  forbidden: ForbiddenError,
  'not-found': NotFoundError,
  'already-exists': AlreadyExistsError,
  conflict: ConflictError,
  limit: LimitError,
  'rate-limit': RateLimitError,
  unavailable: UnavailableError,
} as const satisfies Readonly<Record<ErrorKind, unknown>>;

/** The same kind of error again; where it was thrown is its cause. */
export function unpackError({ kind, code, message, details, stack }: PackedError): Error {
  const cause = stack;
  if (kind === undefined) return new Error(message, { cause });
  return new CLASSES[kind](code, message, { cause, details: { ...details } });
}
