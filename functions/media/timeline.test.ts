import { describe, expect, it } from 'vitest';
import { makePlan, swayingGrid } from './testing/test-media.ts';
import { timelineOf } from './timeline.ts';

function evenGrid(startSec: number, beats: number): number[] {
  return Array.from({ length: beats + 1 }, (_, beat) => startSec + beat / 2);
}

function expectContiguous(plan: Parameters<typeof timelineOf>[0]): void {
  const { frames } = timelineOf(plan);
  expect(frames[0]?.timestampSec).toBe(0);
  frames.forEach((frame, index) => {
    const next = frames[index + 1]?.timestampSec ?? plan.song.durationSec;
    expect(frame.durationSec).toBeGreaterThan(0);
    expect(frame.timestampSec + frame.durationSec).toBeCloseTo(next, 9);
  });
}

describe('timelineOf', () => {
  it('puts every beat of every segment on its beat of the song', () => {
    const beatGridSec = swayingGrid(0.4, 126, 28);
    const plan = makePlan({
      durationSec: 12.5,
      beatGridSec,
      moves: [
        ['a', 8],
        ['b', 16],
        ['c', 4],
      ],
    });
    const { frames } = timelineOf(plan);
    for (const { segment, frame, timestampSec } of frames.slice(1)) {
      if (frame % 16 !== 8) continue;
      const beat = Number(plan.segments[segment]?.startBeat) + (frame - 8) / 16;
      expect(timestampSec).toBeCloseTo(Number(beatGridSec[beat]), 9);
    }
    expectContiguous(plan);
  });

  it('holds a final pose until the song ends', () => {
    const plan = makePlan({
      durationSec: 12.5,
      beatGridSec: evenGrid(0.25, 24),
      moves: [
        ['a', 8],
        ['b', 8],
      ],
    });
    const [first, last] = plan.segments;
    if (!first || !last) throw new Error('The plan has two segments.');
    const posed = { ...plan, segments: [first, { ...last, heldFromCount: 6 }] };
    const { frames } = timelineOf(posed);
    // Count 6 of the move is its beat 5.
    expect(frames.at(-1)).toMatchObject({ moveId: 'b', frame: 5 * 16 + 8 });
    expect(frames.at(-1)?.timestampSec).toBeCloseTo(0.25 + (8 + 5) / 2, 9);
    expect(frames.filter(({ segment }) => segment === 0)).toHaveLength(8 * 16);
    expectContiguous(posed);
  });

  it('begins in the middle of a clip, behind a hidden run from its key frame', () => {
    // Beat 10 of the move, frame 168, at -0.1 s: time zero falls into the third frame after it.
    const plan = makePlan({ durationSec: 3, beatGridSec: evenGrid(-5.1, 16), moves: [['a', 16]] });
    const { frames, preroll } = timelineOf(plan);
    expect(frames[0]).toMatchObject({ frame: 171, timestampSec: 0 });
    expect(preroll.map(({ frame }) => frame)).toEqual(
      Array.from({ length: 171 - 128 }, (_, index) => 128 + index),
    );
    expect(preroll.every(({ timestampSec }) => timestampSec < 0)).toBe(true);
    expect(Number(preroll[0]?.timestampSec)).toBeGreaterThan(-0.003);
    expectContiguous(plan);
  });

  it('needs no hidden run where the first picture is a key frame, or comes late', () => {
    for (const start of [-3.75, 0.25, 0.7]) {
      const plan = makePlan({
        durationSec: 7,
        beatGridSec: evenGrid(start, 16),
        moves: [
          ['a', 8],
          ['b', 8],
        ],
      });
      expect(timelineOf(plan).preroll).toEqual([]);
      expectContiguous(plan);
    }
  });

  it('stops with the song and leaves no sliver of a frame', () => {
    const plan = makePlan({
      durationSec: 2.001,
      beatGridSec: evenGrid(0, 8),
      moves: [['a', 8]],
    });
    const { frames } = timelineOf(plan);
    // Frame 72 would be on screen from 2.000 s for one millisecond.
    expect(frames.at(-1)?.frame).toBe(71);
    expectContiguous(plan);
  });

  it('holds the last picture where the plan ends before the song, or leaves a gap', () => {
    const plan = makePlan({
      durationSec: 9,
      beatGridSec: evenGrid(0, 16),
      moves: [
        ['a', 4],
        ['b', 8],
      ],
    });
    const gap = {
      ...plan,
      segments: plan.segments.map((segment, index) =>
        index === 1 ? { ...segment, startBeat: 8 } : segment,
      ),
    };
    expectContiguous(plan);
    expectContiguous(gap);
    const held = timelineOf(gap).frames.find(({ segment, frame }) => segment === 0 && frame === 63);
    expect(held?.durationSec).toBeCloseTo(2 + 0.5 / 16, 9);
  });

  it('refuses plans that cannot be shown', () => {
    const plan = makePlan({
      durationSec: 6,
      beatGridSec: evenGrid(0, 12),
      moves: [
        ['a', 4],
        ['b', 8],
      ],
    });
    const change = (patch: object) => ({
      ...plan,
      segments: plan.segments.map((segment, index) =>
        index === 1 ? { ...segment, ...patch } : segment,
      ),
    });
    const refused = [
      { ...plan, segments: [] },
      change({ beats: 0 }),
      change({ beats: 9 }),
      change({ startBeat: 3 }),
      { ...plan, beatGridSec: plan.beatGridSec.with(5, 2) },
      { ...plan, beatGridSec: evenGrid(30, 12) },
    ];
    for (const invalid of refused) {
      expect(() => timelineOf(invalid)).toThrow(expect.objectContaining({ code: 'invalid-plan' }));
    }
  });
});
