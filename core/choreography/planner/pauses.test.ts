import { describe, expect, it } from 'vitest';
import { checkPlan } from '../evaluate/check-plan.ts';
import { planParametersSchema } from '../plan.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';
import { isIdle, isRest } from '../traits.ts';
import { composePlan } from './compose.ts';

const library = domainLibrary();
const parameters = planParametersSchema.parse({ difficulty: 'intermediate', intro: 'basics' });

describe('a passage without a beat', () => {
  it.each([
    ['before the song', 0],
    ['in its middle', 192],
  ])('is waited through %s, and nothing is counted in it', (_, beforeBeat) => {
    const sec = 21.3;
    const pause = { beforeBeat, sec };
    const analysis = beforeBeat === 0 ? silentBefore(sec) : songAnalysis({ tempoBpm: 122, pause });
    const gap = analysis.stretches.find(({ beats }) => beats === 0);
    const plan = composePlan({ analysis, library, parameters });
    expect(checkPlan(plan, library.moves)).toEqual([]);
    expect(plan.uncounted).toEqual([{ fromSec: gap?.fromSec, toSec: gap?.toSec }]);
    const within = plan.segments.filter(
      ({ startSec, endSec }) =>
        Math.min(endSec, gap?.toSec ?? 0) - Math.max(startSec, gap?.fromSec ?? 0) > 0.2,
    );
    expect(within.length).toBeGreaterThan(2);
    for (const { moveId, reasons } of within) {
      const move = library.moves.find(({ id }) => id === moveId);
      expect(move && (isIdle(move) || isRest(move)), moveId).toBe(true);
      expect(reasons).toEqual([{ code: 'no-beat', values: {} }]);
    }
    const figures = plan.segments.filter(({ startSec }) => startSec >= (gap?.toSec ?? 0));
    expect(new Set(figures.map(({ moveId }) => moveId)).size).toBeGreaterThan(8);
  });
});

/** Talk for so long, and then the song. */
function silentBefore(sec: number) {
  const analysis = songAnalysis({ tempoBpm: 122, leadInSec: sec });
  const [{ toSec, ...sure }] = analysis.stretches;
  return {
    ...analysis,
    stretches: [
      { fromSec: 0, toSec: sec, beats: 0, one: 0, eight: 0 },
      { ...sure, fromSec: sec, toSec },
    ],
  };
}
