/** Where each model is in the packages that bring them. */
import { createRequire } from 'node:module';
import path from 'node:path';

export const POSE_MODELS = ['lite', 'full', 'heavy'] as const;
export type PoseModel = (typeof POSE_MODELS)[number];
/** Errs less than the full one, and takes twice as long. */
export const DEFAULT_POSE_MODEL: PoseModel = 'heavy';

const resolve = createRequire(import.meta.url).resolve;

function packageFile(name: string, file: string): string {
  return path.join(path.dirname(resolve(`${name}/package.json`)), file);
}

/** The pose detector: the only file in the packed assets of `@mediapipe/pose`. */
export const poseDetectorFile = (): string =>
  packageFile('@mediapipe/pose', 'pose_solution_packed_assets.data');

export const poseLandmarkFile = (model: PoseModel): string =>
  packageFile('@mediapipe/pose', `pose_landmark_${model}.tflite`);

/** The smaller one: a hand in a picture of a couple has few pixels. */
export const handLandmarkFile = (): string =>
  packageFile('@mediapipe/hands', 'hand_landmark_lite.tflite');
