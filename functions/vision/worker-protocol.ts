import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
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

/** A run of consecutive pictures for two bodies to be followed in; their bytes move to the worker. */
export interface FollowRequest extends FollowOptions {
  readonly kind: 'follow';
  readonly pictures: readonly Picture[];
}

export interface FollowOptions {
  /** Of the pictures, each so-manieth is looked at in any case, those between where it is necessary. Default 1. */
  readonly stride?: 1 | 2 | undefined;
  /**
   * For each picture, where there are more couples than one: the middle of each, the one to be
   * followed first.
   */
  readonly couples?: readonly (readonly SeenPerson[])[] | undefined;
}

/** Pictures in which everybody is to be found, or word that no more will come. */
export type VisionRequest =
  | FollowRequest
  | { readonly kind: 'find-people'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'close' };

export type VisionReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found-people'; readonly people: readonly (readonly SeenPerson[])[] }
  | {
      readonly kind: 'done';
      readonly frames: readonly DetectionFrame[];
      /** Milliseconds of the thread's processor time. */
      readonly cpuMs: number;
    };
