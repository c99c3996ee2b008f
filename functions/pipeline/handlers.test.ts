import { STAGES } from '@bachata/core/jobs/stages.ts';
import { expect, it } from 'vitest';
import { loadStage, stageHandlers } from './handlers.ts';

it('has a handler for every stage, which is loaded when it is needed', async () => {
  expect(Object.keys(stageHandlers).sort()).toEqual([...STAGES].sort());
  for (const stage of ['ingest-song', 'plan-choreography'] as const) {
    expect((await loadStage(stage)).name).toBe(stage);
  }
});
