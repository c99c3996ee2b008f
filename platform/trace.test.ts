import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { log } from './log.ts';
import { toJsonBody } from './tasks/validation.ts';
import { currentTraceId, currentTraceparent, withTrace } from './trace.ts';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const GIVEN = `00-${ID}-00f067aa0ba902b7-01`;
const task = { queue: 'songs', name: 'x', path: '/x', payload: { stage: 'x', jobId: 'y' } };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('goes on with the trace of whoever asks, however long the work takes', async () => {
  await withTrace(GIVEN, async () => {
    await sleep(1);
    expect(currentTraceparent()).toBe(GIVEN);
    expect(currentTraceId()).toBe(ID);
  });
  expect(currentTraceId()).toBeUndefined();
});

it.each([
  undefined,
  '',
  'nonsense',
  GIVEN.toUpperCase(),
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `${GIVEN}\nx`,
])('begins one where %j asks', (given) => {
  const ids = [1, 2].map(() => withTrace(given, currentTraceId));
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

it('goes along with a task, from where its function takes it up again', () => {
  const body: unknown = JSON.parse(withTrace(GIVEN, () => toJsonBody(task)));
  expect(body).toEqual({ ...task.payload, traceparent: GIVEN });
  expect(JSON.parse(toJsonBody(task))).toEqual(task.payload);
});

it('is named in every line, as Cloud Logging reads it where that is', () => {
  const lines: Record<string, unknown>[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)) as Record<string, unknown>);
    return true;
  });
  const say = () => withTrace(GIVEN, () => log('INFO', 'x'));
  say();
  vi.stubEnv('BACHATA_PLATFORM', 'google');
  vi.stubEnv('GOOGLE_CLOUD_PROJECT', 'demo-bachata');
  say();
  log('INFO', 'outside');
  expect(lines.map((line) => line['traceId'])).toEqual([ID, ID, undefined]);
  expect(lines.map((line) => line['logging.googleapis.com/trace'])).toEqual([
    undefined,
    `projects/demo-bachata/traces/${ID}`,
    undefined,
  ]);
});
