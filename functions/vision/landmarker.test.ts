import { beforeAll, describe, expect, it } from 'vitest';
import { imageJointDistance, trunkLength } from '@bachata/core/pose/tracking/detection.ts';
import { clipFile } from '@bachata/library/files.ts';
import { PoseDetector, wholePicture } from './detector.ts';
import { BODY_INPUT, PoseLandmarker, type BodyEstimate } from './landmarker.ts';
import { startLiteRt } from './litert.ts';
import { startNativeRuntime } from './native-runtime.ts';
import { eachPicture, openPictures } from './pictures.ts';
import type { Picture, Roi } from './roi.ts';

const CLIP = clipFile('in-place-o2', 'left');

describe('a body', () => {
  let picture: Picture;
  let landmarker: PoseLandmarker;
  let rois: Roi[];
  beforeAll(async () => {
    const runtime = (await startNativeRuntime()) ?? (await startLiteRt());
    const detector = await PoseDetector.load(runtime);
    landmarker = await PoseLandmarker.load(runtime, 'full');
    const source = await openPictures(CLIP, 640);
    const pictures: Picture[] = [];
    await eachPicture(source, 1, (one) => Promise.resolve(void pictures.push(one)));
    picture = pictures[1];
    rois = (await detector.detect(picture, wholePicture(picture), 0.5)).map(({ roi }) => roi);
  }, 120_000);

  const sameShare = (a: BodyEstimate, b: BodyEstimate): number =>
    a.mask.reduce((sum, value, i) => sum + Number(value === b.mask[i]), 0) / a.mask.length;

  it('is the same in a mirror image of its square, turned or not', async () => {
    expect(rois.length).toBeGreaterThan(0);
    for (const roi of [rois[0], { ...rois[0], angle: rois[0].angle + 0.3 }]) {
      const plain = await landmarker.estimate(picture, roi);
      const mirrored = await landmarker.estimate(picture, roi, { share: 1, mirrored: true });
      const unit = trunkLength(plain.image);
      expect(imageJointDistance(plain.image, mirrored.image)).toBeLessThan(0.15 * unit);
      // Of somebody seen from aside, left and right are well apart at the shoulders in depth.
      const depth = ({ world }: BodyEstimate): number => world[3 * 12 + 2] - world[3 * 11 + 2];
      expect(Math.abs(depth(plain))).toBeGreaterThan(0.15);
      expect(Math.sign(depth(mirrored))).toBe(Math.sign(depth(plain)));
      const across = ({ world }: BodyEstimate, joint: number): number => world[3 * joint];
      expect(across(mirrored, 0)).toBeCloseTo(across(plain, 0), 0);
      expect(sameShare(plain, mirrored)).toBeGreaterThan(0.97);
      expect(mirrored.bodyRoi.size).toBeCloseTo(plain.bodyRoi.size, -2);
    }
  });

  it('is the same in a smaller square around it', async () => {
    const plain = await landmarker.estimate(picture, rois[0]);
    const smaller = await landmarker.estimate(picture, rois[0], { share: 0.9, mirrored: false });
    expect(smaller.roi.size).toBeCloseTo(0.9 * rois[0].size);
    expect(smaller.mask).toHaveLength(BODY_INPUT ** 2);
    expect(imageJointDistance(plain.image, smaller.image)).toBeLessThan(
      0.15 * trunkLength(plain.image),
    );
  });
});
