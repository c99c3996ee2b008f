import { describe, expect, it } from 'vitest';
import { SOUNDS, type SoundName } from '../practice/clicks.ts';
import { firstRung, type Ladder } from '../practice/speed.ts';
import type { BeatSpan } from '../practice/spans.ts';
import { segmentOf } from '../testing/segment.ts';
import { loopParts, type LoopPart, type LoopSettings } from './practice-parts.ts';

const BEATS = 40;
const segment = segmentOf(0, 8, 24, { moveId: 'move' });
const dance = {
  beatsSec: Array.from({ length: BEATS }, (_, beat) => beat * 0.5),
  durationSec: BEATS * 0.5,
  picture: { sections: [] },
  segments: [segment],
};
const buffer = {} as AudioBuffer;
const settings: LoopSettings = {
  span: { startBeat: 8, endBeat: 16 },
  passes: 2,
  percent: 100,
  ladder: undefined,
  countIn: 4,
  countInEveryPass: true,
  cueing: {
    ...{ click: 'none', feel: 'derecho', voice: 'none', spoken: undefined },
    sounds: Object.fromEntries(SOUNDS.map((name) => [name, buffer])) as Record<
      SoundName,
      AudioBuffer
    >,
  },
};

/** What is played up to the end of the loop: counts or the loop, at which rate, in which pass. */
function played(changes: Partial<LoopSettings>, ladder?: Ladder, start?: number): string[] {
  const now = { ...settings, ...changes, ladder };
  const next = loopParts(dance, () => now, ladder && firstRung(ladder), start);
  const parts: string[] = [];
  for (let part: LoopPart | undefined = next(); part; part = next()) {
    if (part.pass === undefined) return [...parts, `on from ${part.startSec}`];
    const what = part.heldAtSec === undefined ? 'loop' : 'counts';
    parts.push(`${what} ${part.pass} at ${part.rate}`);
  }
  return parts;
}

describe('the parts of a loop', () => {
  it('counts before each pass, and not before the song goes on', () => {
    expect(played({})).toEqual([
      ...['counts 1 at 1', 'loop 1 at 1', 'counts 2 at 1', 'loop 2 at 1', 'on from 7.75'],
    ]);
  });

  it('counts once, or not at all where one begins inside', () => {
    const once = ['counts 1 at 1', 'loop 1 at 1', 'loop 2 at 1', 'on from 7.75'];
    expect(played({ countInEveryPass: false })).toEqual(once);
    expect(played({ countInEveryPass: false }, undefined, 5)).toEqual(once.slice(1));
  });

  it('goes from one spot to the next after its passes, counted in anew', () => {
    const other = { startBeat: 24, endBeat: 28 };
    const following = (span: BeatSpan): BeatSpan => (span === other ? settings.span : other);
    const now = { ...settings, countInEveryPass: false, following };
    const next = loopParts(dance, () => now, undefined);
    const parts = Array.from({ length: 5 }, () => {
      const part: LoopPart | undefined = next();
      const what = part?.heldAtSec === undefined ? 'loop' : 'counts';
      return `${what} ${part?.pass} at ${part?.span?.startBeat}`;
    });
    expect(parts).toEqual([
      ...['counts 1 at 8', 'loop 1 at 8', 'loop 2 at 8', 'counts 1 at 24', 'loop 1 at 24'],
    ]);
  });

  it('counts in at the tempo of the pass that follows, up the ladder', () => {
    const ladder = { from: 90, step: 10, everyPasses: 1, to: 100 };
    expect(played({ passes: undefined }, ladder)).toEqual([
      ...['counts 1 at 0.9', 'loop 1 at 0.9', 'counts 2 at 1', 'loop 2 at 1', 'on from 7.75'],
    ]);
  });
});
