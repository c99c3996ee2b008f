/** The line that a stage writes where a job ends, which metrics and alerts are made of. */
import type { Request, Response } from '@google-cloud/functions-framework';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InvalidInputError, NotFoundError, UnavailableError } from '@bachata/core/errors.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { MAX_ATTEMPTS, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, stagesOf, type StageName } from '@bachata/core/jobs/stages.ts';
import { stageFunction } from '../../functions/http.ts';
import { LOG_METRICS } from '../../infra/deploy/log-metrics.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const clock = new ManualClock();
let temporary: TemporaryPlatform;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  temporary = await temporaryPlatform(clock);
  lines = [];
  const keep = (line: unknown): boolean => {
    lines.push(JSON.parse(String(line)) as Record<string, unknown>);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await temporary.close();
});

/** Delivers every stage of a new choreography, each once or until the job has ended. */
async function play(work: (stage: StageName) => void): Promise<readonly object[]> {
  const before = lines.length;
  const { jobId } = await createChoreography(temporary.platform, {
    ...{ ownerId: 'ana', title: 'Canción secreta', requestKey: crypto.randomUUID() },
    parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
    source: { kind: 'catalog', songId: 'any' },
  });
  const handlers = Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      async () => {
        clock.advance(10_000);
        work(stage);
        return {};
      },
    ]),
  ) as unknown as StageHandlers;
  const open = async () => ({ ...temporary.platform, verifyTaskRequest: async () => true });
  for (const stage of stagesOf('song')) {
    const serve = stageFunction(stage, handlers, open, new AbortController().signal);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const request = { method: 'POST', headers: {}, body: { stage, jobId }, get: () => undefined };
      const sent = Promise.withResolvers<number>();
      const response = { status: (code: number) => ({ send: () => sent.resolve(code) }) };
      await serve(request as unknown as Request, response as unknown as Response);
      if ((await sent.promise) < 300) break;
    }
  }
  expect(JSON.stringify(lines)).not.toContain('secreta');
  return lines.slice(before).filter(({ message }) => message === 'job ended');
}

it('says of one that is done how long it took', async () => {
  const [ended, ...others] = await play(() => undefined);
  expect(others).toEqual([]);
  expect(ended).toMatchObject({ kind: 'song', status: 'done', seconds: 40 });
  expect(ended).not.toHaveProperty('code');
});

it.each([
  [new InvalidInputError('not-audio', 'x'), 'not-audio', 'theirs'],
  [new NotFoundError('choreography-gone', 'x'), 'choreography-gone', 'theirs'],
  [new NotFoundError('song-lost', 'x'), 'song-lost', 'ours'],
  [new UnavailableError('cloud-unavailable', 'x'), 'cloud-unavailable', 'ours'],
  [new TypeError('x'), 'internal', 'ours'],
])('says of one that failed by %o that it is %s, which is %s', async (error, code, fault) => {
  const ended = await play((stage) => {
    if (stage === 'analyze-music') throw error;
  });
  expect(ended).toMatchObject([{ kind: 'song', status: 'failed', code, fault }]);
});

it('has every field that a metric asks for', async () => {
  const [done] = await play(() => undefined);
  const [failed] = await play(() => {
    throw new TypeError('x');
  });
  const written = new Set(['message', ...Object.keys({ ...done, ...failed })]);
  for (const { filter, ...metric } of Object.values(LOG_METRICS)) {
    const asked = JSON.stringify({ filter, ...metric }).matchAll(/jsonPayload\.(\w+)/g);
    for (const [, field = ''] of asked) expect(written, field).toContain(field);
  }
});
