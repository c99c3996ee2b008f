import { DANCE_ROLES } from './dance-role.ts';
import { describe, expect, it } from 'vitest';
import { POSE_LANDMARKS, readPoseFile, writePoseFile } from './pose-file.ts';

const track = (seed: number): Float32Array =>
  Float32Array.from({ length: 3 * POSE_LANDMARKS }, (_, i) => Math.sin(seed + i) * 1.9);

const FRAMES = [0, 1, 2].map((k) => ({ lead: track(k), follow: track(100 + k) }));

describe('pose file', () => {
  it('gives back every landmark of both dancers to half a millimeter', () => {
    const poses = readPoseFile(writePoseFile(FRAMES, 16));
    expect(poses).toMatchObject({ frames: 3, framesPerBeat: 16 });
    FRAMES.forEach((frame, k) => {
      for (const dancer of DANCE_ROLES) {
        poses.landmarks(k, dancer).forEach((value, i) => {
          expect(Math.abs(value - frame[dancer][i])).toBeLessThan(0.00051);
        });
      }
    });
  });

  it('reads from the middle of a larger buffer', () => {
    const file = writePoseFile(FRAMES, 16);
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 7);
    const lead = readPoseFile(larger.subarray(7)).landmarks(2, 'lead');
    expect(lead[5]).toBeCloseTo(FRAMES[2].lead[5], 2);
  });

  it('refuses what is cut short, of another kind or of another version', () => {
    const file = writePoseFile(FRAMES, 16);
    expect(() => readPoseFile(file.subarray(0, -1))).toThrow(/do not fit/);
    expect(() => readPoseFile(file.subarray(0, 9))).toThrow(/too short/);
    expect(() => readPoseFile(file.with(0, 65))).toThrow(/signature/);
    expect(() => readPoseFile(file.with(4, 9))).toThrow(/version is 9/);
  });

  it('refuses frames that do not exist and landmarks that cannot be written', () => {
    const poses = readPoseFile(writePoseFile(FRAMES, 16));
    expect(() => poses.landmarks(3, 'lead')).toThrow(RangeError);
    const lost = { lead: track(1).with(4, Number.NaN), follow: track(2) };
    expect(() => writePoseFile([lost], 16)).toThrow(RangeError);
  });
});
