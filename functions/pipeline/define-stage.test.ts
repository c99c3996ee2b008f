import { STAGES, type StageName } from '@bachata/core/jobs/stages.ts';
import { describe, expect, it } from 'vitest';
import { bindStages, defineStage, type BoundStage } from './define-stage.ts';

const bound = (name: StageName) => ({ name, run: async () => ({}) }) as BoundStage;

describe('bindStages', () => {
  it('gives every stage its handler', () => {
    const handlers = bindStages(STAGES.map(bound));
    expect(Object.keys(handlers).sort()).toEqual([...STAGES].sort());
  });

  it('refuses to start without a handler for a stage', () => {
    const without = STAGES.filter((stage) => stage !== 'make-move').map(bound);
    expect(() => bindStages(without)).toThrow('make-move has 0 handlers');
    // @ts-expect-error a list that is written out and leaves out stages does not compile
    expect(() => bindStages([defineStage('make-move', async () => ({}))])).toThrow('0 handlers');
  });

  it('refuses to start with two handlers for a stage', () => {
    expect(() => bindStages([...STAGES, 'make-move' as const].map(bound))).toThrow(
      'make-move has 2 handlers',
    );
  });
});
