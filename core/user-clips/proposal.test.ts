import { describe, expect, it } from 'vitest';
import type { Suggestion } from './clip.ts';
import { nearestStart, startsFor } from './count-grid.ts';
import {
  figureForCounts,
  proposedCounts,
  proposedMove,
  swapsSides,
  type ClipEvidence,
} from './proposal.ts';

const evidence: ClipEvidence = {
  counts: { tempoBpm: 123.456, firstCountSec: 0.5, source: 'both', confidence: 0.8 },
  figure: { startSec: 0.2, counts: 4, secPerCount: 0.5 },
  turns: { lead: -0.1, follow: 0.9 },
  suggestion: {
    category: { value: 'turns-spins', confidence: 0.8 },
    level: { value: 'intermediate', confidence: 0.6 },
    energy: { value: 'high', confidence: 0.5 },
  },
  alike: { entry: 'OL', exit: 'OR' },
};
const figure = { tempoBpm: 118.04, firstCountSec: 2, firstCount: 5, counts: 8 } as const;
const suggestion = { ...evidence.suggestion, figure } as Omit<Suggestion, 'neighbors'>;
const sure: ClipEvidence = { ...evidence, suggestion };
const unsure: ClipEvidence = { ...sure, counts: { ...evidence.counts, confidence: 0.3 } };

describe('proposedMove', () => {
  it('takes what is like the clip, and what was seen in it', () => {
    expect(proposedMove(evidence)).toEqual({
      category: 'turns-spins',
      level: 'intermediate',
      energy: 'high',
      tempoBpm: 123.5,
      counts: 4,
      entry: 'OL',
      exit: 'OR',
      turns: { lead: 0, follow: 1 },
      loadsBack: false,
    });
  });

  it('takes the counts of the move that it is like where the clip’s own are a guess', () => {
    expect(figureForCounts(sure)).toBeUndefined();
    expect(proposedMove(sure)).toMatchObject({ tempoBpm: 123.5, counts: 4 });
    expect(figureForCounts(unsure)).toBe(figure);
    expect(proposedMove(unsure)).toMatchObject({ tempoBpm: 118, counts: 8 });
    expect(figureForCounts({ ...unsure, suggestion: evidence.suggestion })).toBeUndefined();
  });

  it('takes a usual tempo where the clip does not tell one', () => {
    const counts = { source: 'none', confidence: 0 } as const;
    expect(proposedMove({ ...evidence, counts }).tempoBpm).toBe(120);
    expect(proposedMove({ ...evidence, counts }, 132).tempoBpm).toBe(132);
  });
});

describe('proposedCounts', () => {
  it('begins where the figure was seen, on the counts that were heard', () => {
    expect(proposedCounts(evidence, 120)).toEqual({ tempoBpm: 120, oneSec: 0.5, wantedSec: 0.45 });
  });

  it('goes by the move that it is like, or by what its owner has said, where there is one', () => {
    expect(proposedCounts(unsure, 120)).toEqual({ tempoBpm: 120, oneSec: 0, wantedSec: 2 });
    const said = { firstCountSec: 3, freeFoot: 1 } as const;
    expect(proposedCounts(unsure, 120, said)).toMatchObject({ oneSec: 3, wantedSec: 3 });
  });

  it('begins half a beat into a clip of which nothing is known', () => {
    const { turns } = evidence;
    const nothing = { counts: { source: 'none', confidence: 0 }, turns } as const;
    expect(proposedCounts(nothing, 120)).toMatchObject({ oneSec: 0.25, wantedSec: 0.25 });
  });
});

describe('nearestStart', () => {
  it('is the start that is nearest to what is wanted, the earlier of two', () => {
    const starts = startsFor({ tempoBpm: 120, oneSec: 0.5 }, 4, 6);
    expect(starts.map(({ sec }) => sec)).toEqual([0.5, 2.5, 4.5]);
    expect(nearestStart(starts, 3)?.sec).toBe(2.5);
    expect(nearestStart(starts, 3.5)?.sec).toBe(2.5);
    expect(nearestStart([], 3)).toBeUndefined();
  });
});

describe('swapsSides', () => {
  it('needs both ends to be seen', () => {
    expect(swapsSides({ from: 'left', to: 'right' })).toBe(true);
    expect(swapsSides({ from: 'left', to: 'left' })).toBe(false);
    expect(swapsSides({ from: undefined, to: 'right' })).toBe(false);
  });
});
