import { describe, expect, it } from 'vitest';
import { LANDMARKS, type DancerTrack, type PoseTrack } from '../pose/track.ts';
import { annotatedConfirmation } from './annotated-confirmation.ts';
import { annotationSchema, meaningOf, type Annotation } from './annotations.ts';
import { confirmationSchema, type Confirmation } from '../moves/confirmation.ts';

/** Sixteen seconds in which the lead walks from the right side of the picture to the left one. */
const FRAMES = 32;
const dancer = (x: (frame: number) => number): DancerTrack => ({
  image: Float32Array.from({ length: FRAMES * LANDMARKS * 3 }, (_, i) =>
    i % 3 === 0 ? x(Math.floor(i / 3 / LANDMARKS)) : 0,
  ),
  world: new Float32Array(FRAMES * LANDMARKS * 3),
  visibility: new Float32Array(FRAMES * LANDMARKS).fill(1),
  seen: new Uint8Array(FRAMES).fill(1),
});
const track: PoseTrack = {
  fps: 2,
  frames: FRAMES,
  width: 100,
  height: 50,
  dancers: { lead: dancer((frame) => 90 - 3 * frame), follow: dancer(() => 60) },
  roleConfidence: 1,
  doubtfulSec: [],
};

const clip: Parameters<typeof annotatedConfirmation>[2] = {
  durationSec: 16,
  evidence: {
    counts: { tempoBpm: 120, firstCountSec: 0.5, source: 'both', confidence: 0.9 },
    turns: { lead: 0.1, follow: 1.1 },
  },
  track,
};

function confirmed(
  annotated: Partial<Annotation> = {},
  { evidence = {}, ...change }: { evidence?: object; durationSec?: number } = {},
): Confirmation {
  const annotation = annotationSchema.parse({
    clip_id: 'cross_body_lead_2',
    video_path: 'a.mp4',
    move_label: 'cross_body_lead',
    energy_level: 'high',
    estimated_tempo: 131,
    difficulty: 'intermediate',
    ...annotated,
  });
  const label = meaningOf(annotation.move_label);
  if (label === undefined) throw new Error('no such label');
  const seen = { ...clip, ...change, evidence: { ...clip.evidence, ...evidence } };
  return confirmationSchema.parse(annotatedConfirmation(annotation, label, seen));
}

describe('annotatedConfirmation', () => {
  it('takes the move from the annotation, and counts, turns and sides from the clip', () => {
    expect(confirmed()).toEqual({
      name: 'Cross body lead 2',
      category: 'cross-body-leads',
      level: 'intermediate',
      energy: 'high',
      tempoBpm: 120,
      firstCountSec: 0.5,
      counts: 8,
      freeFoot: 1,
      entry: 'C',
      exit: 'C',
      side: 'right',
      swapsSides: false,
      turns: { lead: 0, follow: 1 },
      loadsBack: false,
    });
  });

  it('sees that they change sides, and takes the left one where they are not seen', () => {
    const combination = { move_label: 'combination' };
    expect(confirmed(combination)).toMatchObject({ counts: 16, side: 'right', swapsSides: true });
    const hidden = dancer(() => 0);
    hidden.seen.fill(0);
    const unseen = { ...track, dancers: { ...track.dancers, lead: hidden } };
    expect(confirmed({}, { track: unseen } as object)).toMatchObject({
      side: 'left',
      swapsSides: false,
    });
  });

  it('begins on the 1 that puts the move where the notes say', () => {
    const notes = 'Dip from second 7 to 10';
    expect(confirmed({ notes }).firstCountSec).toBe(4.5);
    expect(confirmed({ notes: 'from 9s to 14' }).firstCountSec).toBe(8.5);
  });

  it('begins on the 5, or takes fewer counts, rather than giving up', () => {
    const evidence = { counts: { ...clip.evidence.counts, firstCountSec: 0 } };
    expect(confirmed({}, { evidence, durationSec: 7 })).toMatchObject({
      counts: 8,
      freeFoot: 5,
      firstCountSec: 2,
    });
    expect(confirmed({}, { durationSec: 3 })).toMatchObject({ counts: 4, firstCountSec: 0.5 });
    expect(() => confirmed({}, { durationSec: 1.5 })).toThrow(
      expect.objectContaining({ code: 'too-few-counts' }),
    );
  });

  it('goes by the annotated tempo where none is heard or seen, in the octave that is danced', () => {
    const evidence = { counts: { source: 'none', confidence: 0 } };
    expect(confirmed({}, { evidence }).tempoBpm).toBe(131);
    expect(confirmed({ estimated_tempo: 62 }, { evidence })).toMatchObject({
      tempoBpm: 124,
      firstCountSec: 30 / 124,
    });
  });

  it('says of a body roll that it loads the back', () => {
    expect(confirmed({ move_label: 'body_roll' }).loadsBack).toBe(true);
  });
});
