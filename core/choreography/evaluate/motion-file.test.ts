import { expect, it } from 'vitest';
import { movedBodies } from '../testing/clips.ts';
import { clipMotion } from './clip-motion.ts';
import { motionFacts } from './motion-facts.ts';
import { readMotionFile, writeMotionFile } from './motion-file.ts';

/** Clips of different lengths; the bodies of the last one get faster and faster. */
const clips = new Map(
  [40, 64, 33].flatMap((frames, i) => {
    const motion = clipMotion(
      movedBodies(frames, (frame) => (i < 2 ? Math.sin(frame / (3 + i)) : 0.001 * frame ** 2)),
      i === 1,
    );
    return motion === undefined ? [] : [[`clip-${i}`, motion] as const];
  }),
);
const bytes = writeMotionFile(clips);

it('gives back every fact, to the last bit', () => {
  const worked = motionFacts(clips);
  // As a file is read: somewhere in a greater buffer.
  const read = readMotionFile(Buffer.concat([Buffer.alloc(3), bytes]).subarray(3));
  expect([...clips.keys()]).toHaveLength(3);
  expect(worked.alignment('clip-0')).toBeGreaterThan(0);
  expect(worked.alignment('clip-2')).toBeUndefined();
  for (const from of [...clips.keys(), 'unknown']) {
    expect(read.alignment(from)).toBe(worked.alignment(from));
    for (const to of clips.keys()) expect(read.seam(from, to)).toBe(worked.seam(from, to));
    const { framesPerBeat, lead, follow } = worked.rhythm(from) ?? {};
    const rhythm = read.rhythm(from);
    expect(rhythm?.framesPerBeat).toBe(framesPerBeat);
    expect(rhythm?.lead.steps).toEqual(lead?.steps);
    expect(rhythm?.follow.steps).toEqual(follow?.steps);
  }
});

it.each([
  ['cut short', bytes.subarray(0, -4)],
  ['empty', new Uint8Array()],
  ['of another kind', Buffer.from('BPOS and so on, and so on')],
  ['without a header', bytes.map((byte, i) => (i >= 12 && i < 20 ? 0 : byte))],
])('refuses a file that is %s', (_name, broken) => {
  expect(() => readMotionFile(broken)).toThrow(expect.objectContaining({ code: 'motion-file' }));
});
