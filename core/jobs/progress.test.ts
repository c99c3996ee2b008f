import { describe, expect, it } from 'vitest';
import { fractionOf } from './progress.ts';
import { CHAINS, stagesOf, type JobKind } from './stages.ts';

const KINDS = Object.keys(CHAINS) as JobKind[];

describe('fractionOf', () => {
  it.each(KINDS)('goes from 0 to 1 over the chain of a %s without a gap', (kind) => {
    let done = 0;
    for (const stage of stagesOf(kind)) {
      expect(fractionOf(kind, stage, 0)).toBeCloseTo(done);
      done = fractionOf(kind, stage, 1);
    }
    expect(done).toBeCloseTo(1);
  });

  it('gives each stage its weight, whatever the weights add up to', () => {
    expect(fractionOf('song', 'ingest-song', 1)).toBeCloseTo(0.45);
    expect(fractionOf('clip', 'analyze-pose', 0.5)).toBeCloseTo(0.1 + 0.88 / 2);
  });

  it('holds progress within its stage', () => {
    expect(fractionOf('song', 'analyze-music', -1)).toBeCloseTo(0.45);
    expect(fractionOf('song', 'analyze-music', 2)).toBeCloseTo(0.7);
  });
});
