import type { CandidateFrame } from '@bachata/core/pose/tracking/candidate.ts';
import type { PoseModel } from './models.ts';
import type { Picture } from './roi.ts';

/** What a vision worker is started with. */
export interface VisionWorkerData {
  readonly model: PoseModel;
  readonly hands: boolean;
}

/** One run of consecutive pictures; their bytes move to the worker. */
export interface VisionRequest {
  readonly pictures: readonly Picture[];
}

export type VisionReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly frames: readonly CandidateFrame[];
      /** Milliseconds of the thread's processor time. */
      readonly cpuMs: number;
    };
