import type { Job, SongJob } from '@bachata/core/jobs/job.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { describe, expect, it } from 'vitest';
import { markStage, viewJob } from './job-view.ts';

const job: SongJob = {
  kind: 'song',
  ownerId: 'ana',
  title: 'Song',
  source: { kind: 'upload', objectKey: 'uploads/ana/secret.mp3', fileName: 'song.mp3' },
  parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
  status: 'running',
  stage: 'analyze-music',
  fraction: 0.4,
  stages: {
    'analyze-music': { state: 'running', attempts: 1, lease: { holder: 'w', until: 5 } },
  },
  createdAt: 1,
  updatedAt: 2,
};

describe('viewJob', () => {
  it('keeps keys of objects, leases and log messages on the server', () => {
    const failed: Job = {
      ...job,
      status: 'failed',
      failure: { code: 'no-beats', message: 'internal words', details: { seconds: 3 } },
    };
    const sent = JSON.stringify(viewJob('j1', failed));
    expect(sent).not.toMatch(/secret|holder|internal words|ownerId/);
    expect(viewJob('j1', failed).failure).toEqual({ code: 'no-beats', details: { seconds: 3 } });
  });

  it('leads to what was made once it is there', () => {
    expect(viewJob('j1', job).resultUrl).toBeUndefined();
    expect(viewJob('j1', { ...job, status: 'done' }).resultUrl).toBe('/choreographies/j1');
  });

  it('says whether there is a plan to dance', () => {
    expect(viewJob('j1', job).planned).toBe(false);
    const stages = { ...job.stages, 'plan-choreography': { state: 'done', attempts: 1 } } as const;
    expect(viewJob('j1', { ...job, stages }).planned).toBe(true);
  });
});

describe('markStage', () => {
  const marks = (patch: Partial<SongJob>) =>
    stagesOf('song').map((stage) => markStage(viewJob('j1', { ...job, ...patch }), stage));

  it('marks what is done, running and waiting', () => {
    expect(marks({})).toEqual(['done', 'running', 'waiting', 'waiting']);
  });

  it('marks everything of a finished job as done', () => {
    expect(marks({ status: 'done', stage: 'render-video' })).toEqual(Array(4).fill('done'));
  });

  it('marks the stage at which a job failed or was cancelled', () => {
    expect(marks({ status: 'failed' })[1]).toBe('stopped');
    expect(marks({ status: 'cancelled' })[1]).toBe('stopped');
  });
});
