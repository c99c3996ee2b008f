import { describe, expect, it } from 'vitest';
import type { DetectionFrame } from './detection.ts';
import { associate } from './data-association.ts';
import { figure, testFrameOf, type FigureOptions } from './test-couple.ts';

const RED = [0.8, 0.2, 0.2] as const;
const BLUE = [0.2, 0.2, 0.7] as const;
const FRAMES = 40;
const FPS = 15;
const frameNumbers = Array.from({ length: FRAMES }, (_, frame) => frame);

/** The two walk through each other; which comes first in a frame's list changes all the time. */
function crossing(
  of: { red?: Partial<FigureOptions>; blue?: Partial<FigureOptions> },
  skip: (frame: number) => boolean = () => false,
): { frames: DetectionFrame[]; isRedFirst: (frame: number) => boolean } {
  const isRedFirst = (frame: number): boolean => (frame * 7) % 3 === 0;
  const frames = frameNumbers.map((frame) => {
    if (skip(frame)) return testFrameOf([]);
    const red = figure({ x: 150 + 8 * frame, ...of.red });
    const blue = figure({ x: 450 - 8 * frame, ...of.blue });
    return testFrameOf(isRedFirst(frame) ? [red, blue] : [blue, red]);
  });
  return { frames, isRedFirst };
}

/** In how many frames the person that starts as red is given red. */
function kept({ frames, isRedFirst }: ReturnType<typeof crossing>): { same: number; of: number } {
  const chosen = associate(frames, FPS).frames;
  const redIn = (frame: number): number => (isRedFirst(frame) ? 0 : 1);
  const person = chosen[0][0] === redIn(0) ? 0 : 1;
  const shown = frameNumbers.filter(
    (f) => frames[f].candidates.length > 0 && chosen[f][person] >= 0,
  );
  return {
    same: shown.filter((f) => chosen[f][person] === redIn(f)).length,
    of: shown.length,
  };
}

describe('identify', () => {
  it('keeps two apart by what they wear when they cross', () => {
    const { same, of } = kept(crossing({ red: { color: RED }, blue: { color: BLUE } }));
    expect(of).toBeGreaterThan(FRAMES - 10);
    expect(same).toBe(of);
  });

  it('keeps two apart by which way they face where they wear the same', () => {
    const { same, of } = kept(crossing({ red: { turned: true } }));
    expect(of).toBeGreaterThan(FRAMES - 10);
    expect(same).toBe(of);
  });

  it('knows them again after a gap in which they changed places', () => {
    const clip = crossing({ red: { color: RED }, blue: { color: BLUE } }, (f) => f > 12 && f < 27);
    const { same, of } = kept(clip);
    expect(of).toBe(FRAMES - 14);
    expect(same).toBe(of);
  });

  it('knows the two halves of one body for what they are by its colors', () => {
    // Blue walks behind red; meanwhile red's halves are offered besides red, as if they were two.
    const hidden = (f: number): boolean => Math.abs(f - 20) < 5;
    const frames = frameNumbers.map((f) => {
      const red = figure({ x: 300, color: RED });
      if (!hidden(f)) return testFrameOf([red, figure({ x: 140 + 8 * f, color: BLUE })]);
      const halves = [-16, 16].map((aside) => figure({ x: 300 + aside, color: RED }));
      return testFrameOf([...halves, red]);
    });
    const chosen = associate(frames, FPS).frames;
    const red = chosen[0].indexOf(0);
    frameNumbers.forEach((f) => {
      expect(chosen[f][red], `frame ${f}`).toBe(hidden(f) ? 2 : 0);
      expect(chosen[f][1 - red], `frame ${f}`).toBe(hidden(f) ? -1 : 1);
    });
  });

  it('keeps two apart at half as many pictures a second', () => {
    const clip = crossing({ red: { color: RED }, blue: { color: BLUE } }, (f) => f > 17 && f < 22);
    const every = (f: number): boolean => f % 2 === 0;
    const chosen = associate(
      clip.frames.filter((_, f) => every(f)),
      FPS / 2,
    ).frames;
    const redIn = (f: number): number => (clip.isRedFirst(f) ? 0 : 1);
    const person = chosen[0][0] === redIn(0) ? 0 : 1;
    for (const f of frameNumbers.filter((frame) => every(frame) && Math.abs(frame - 19.5) > 3)) {
      expect(chosen[f / 2][person], `frame ${f}`).toBe(redIn(f));
    }
  });

  it('does not take one for the other where only one is seen at a time', () => {
    const frames = frameNumbers.map((f) =>
      testFrameOf(
        f < 20 ? [figure({ x: 200 }), figure({ x: 320 })] : [figure({ x: 200 + (f % 3) })],
      ),
    );
    const chosen = associate(frames, FPS).frames;
    const stays = chosen[0].indexOf(0);
    for (const f of frameNumbers) expect(chosen[f][stays], `frame ${f}`).toBe(0);
  });

  it('knows parts of a body by the whole one that covers them', () => {
    // All wear the same: only that the whole body was seen besides tells that its parts are not two.
    const frames = frameNumbers.map((f) => {
      const couple = [figure({ x: 300 }), figure({ x: 140 + 8 * f })];
      if (Math.abs(f - 20) > 4) return testFrameOf(couple);
      const parts = [-16, 16].map((aside) => figure({ x: 300 + aside }));
      // Of each two: nothing of the parts is shared, and all of each with the whole.
      return {
        candidates: [...parts, couple[0]],
        overlap: Float32Array.from([1, 0, 1, 0, 1, 1, 1, 1, 1]),
      };
    });
    const chosen = associate(frames, FPS).frames;
    frameNumbers.forEach((f) => {
      const seen = chosen[f].filter((index) => index >= 0).sort();
      expect(seen, `frame ${f}`).toEqual(Math.abs(f - 20) > 4 ? [0, 1] : [2]);
    });
  });

  it('does not take one body for two', () => {
    const frames = frameNumbers.map((f) =>
      testFrameOf([figure({ x: 200 + f }), figure({ x: 204 + f })], 0.9),
    );
    for (const choice of associate(frames, FPS).frames) {
      expect(choice.filter((index) => index >= 0)).toHaveLength(1);
    }
  });

  it('rather sees nobody than a body that lies beside its pixels', () => {
    const frames = frameNumbers.map((f) =>
      testFrameOf([figure({ x: 200 + f }), figure({ x: 400, support: 0.3, presence: 0.6 })]),
    );
    for (const choice of associate(frames, FPS).frames) expect([...choice].sort()).toEqual([-1, 0]);
  });

  it('takes one who is alone for the same person throughout', () => {
    const alone = frameNumbers.map((f) => testFrameOf([figure({ x: 200 + 25 * Math.sin(f / 3) })]));
    const [first, ...others] = associate(alone, FPS).frames;
    for (const choice of others) expect(choice).toEqual(first);
  });

  it('takes the two that go on among three', () => {
    const frames = frameNumbers.map((f) => {
      const couple = [figure({ x: 200 + f, color: RED }), figure({ x: 320 + f, color: BLUE })];
      return testFrameOf(f % 5 === 2 ? [figure({ x: 560 }), ...couple] : couple);
    });
    associate(frames, FPS).frames.forEach((choice, f) => {
      expect(choice.includes(f % 5 === 2 ? 0 : -1)).toBe(false);
    });
  });

  it('has nothing to say of nobody', () => {
    expect(associate([], FPS).frames).toEqual([]);
    expect(associate([testFrameOf([])], FPS).frames).toEqual([[-1, -1]]);
  });
});
