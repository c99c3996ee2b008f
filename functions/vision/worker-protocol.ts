import type { DetectionFrame } from '@bachata/core/pose/tracking/detection.ts';
import type { PoseModel } from './models.ts';
import type { Picture } from './roi.ts';

/** What a vision worker is started with. */
export interface VisionWorkerData {
  readonly model: PoseModel;
  readonly hands: boolean;
  /** Of the worker's `NativeGate`. */
  readonly gate: SharedArrayBuffer;
  /** Folder of a `ModelCache`. */
  readonly cache: string;
}

/** One run of consecutive pictures, whose bytes move to the worker; or word that no more will come. */
export type VisionRequest =
  { readonly kind: 'follow'; readonly pictures: readonly Picture[] } | { readonly kind: 'close' };

export type VisionReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly frames: readonly DetectionFrame[];
      /** Milliseconds of the thread's processor time. */
      readonly cpuMs: number;
    };
