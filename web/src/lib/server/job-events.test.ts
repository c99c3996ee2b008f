import { jobSchema, type Job, type SongJob } from '@bachata/core/jobs/job.ts';
import type { DocumentStore, Stored } from '@bachata/core/ports.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobEvents } from './job-events.ts';

const queued = jobSchema.parse({
  ownerId: 'ana',
  title: 'Song',
  source: { kind: 'catalog', songId: 'demo' },
  parameters: { difficulty: 'beginner' },
  status: 'queued',
  stage: 'ingest-song',
  fraction: 0,
  stages: {},
  createdAt: 1,
  updatedAt: 1,
}) as SongJob;

/** A store of one document that can be changed from outside. */
function storeOf(first: SongJob) {
  let version = 1;
  let document: Stored<SongJob> | undefined = { id: 'j1', version: '1', data: first };
  let listener: ((document: Stored<Job> | undefined) => void) | undefined;
  const stopped = vi.fn(() => (listener = undefined));
  const documents = {
    get: async () => document,
    watch: (_collection: unknown, _id: string, callback: typeof listener) => {
      listener = callback;
      callback?.(document);
      return stopped;
    },
  } as unknown as DocumentStore;
  const change = (patch: Partial<SongJob> | undefined): void => {
    version += 1;
    document =
      patch && document
        ? { id: 'j1', version: String(version), data: { ...document.data, ...patch } }
        : undefined;
    listener?.(document);
  };
  return { documents, change, stopped };
}

/** What arrives in one read; streams of this kind never batch. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | undefined> {
  const { value, done } = await reader.read();
  return done ? undefined : new TextDecoder().decode(value);
}

describe('jobEvents', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends the job as it is, every change, and ends with the job', async () => {
    const { documents, change, stopped } = storeOf(queued);
    const reader = jobEvents(documents, 'j1', null).getReader();
    expect(await next(reader)).toMatch(/^retry: \d+/);
    expect(await next(reader)).toMatch(/^id: 1\nevent: job\ndata: .*"status":"queued"/);
    change({ status: 'running', fraction: 0.5 });
    expect(await next(reader)).toMatch(/^id: 2\n.*\n.*"fraction":0.5/);
    change({ status: 'done', fraction: 1 });
    expect(await next(reader)).toContain('"resultUrl":"/choreographies/j1"');
    expect(await next(reader)).toBeUndefined();
    expect(stopped).toHaveBeenCalled();
  });

  it('does not repeat what a reconnecting reader knows', async () => {
    const { documents, change } = storeOf(queued);
    const reader = jobEvents(documents, 'j1', '1').getReader();
    await next(reader);
    change({ status: 'running' });
    expect(await next(reader)).toMatch(/^id: 2\n/);
  });

  it('tells a reconnecting reader that the job has ended, even if told before', async () => {
    const { documents, stopped } = storeOf({ ...queued, status: 'cancelled' });
    const reader = jobEvents(documents, 'j1', '1').getReader();
    await next(reader);
    expect(await next(reader)).toContain('"status":"cancelled"');
    expect(await next(reader)).toBeUndefined();
    expect(stopped).toHaveBeenCalled();
  });

  it('keeps the connection alive through proxies', async () => {
    const { documents } = storeOf(queued);
    const reader = jobEvents(documents, 'j1', '1').getReader();
    await next(reader);
    vi.advanceTimersByTime(15_000);
    expect(await next(reader)).toMatch(/^:/);
  });

  it('stops watching when the reader leaves or the job disappears', async () => {
    const left = storeOf(queued);
    await jobEvents(left.documents, 'j1', null).cancel();
    expect(left.stopped).toHaveBeenCalled();
    expect(() => left.change({ fraction: 0.9 })).not.toThrow();

    const gone = storeOf(queued);
    const reader = jobEvents(gone.documents, 'j1', '1').getReader();
    await next(reader);
    gone.change(undefined);
    expect(await next(reader)).toBeUndefined();
  });

  it('reads the job again from time to time: a listener may have fallen silent', async () => {
    const { documents } = storeOf(queued);
    const reads = [
      async () => ({ id: 'j1', version: '2', data: { ...queued, fraction: 0.5 } }),
      async () => {
        throw new Error('The store is away.');
      },
      async () => ({ id: 'j1', version: '3', data: { ...queued, status: 'done', fraction: 1 } }),
    ];
    documents.get = (async () => await reads.shift()?.()) as DocumentStore['get'];
    const reader = jobEvents(documents, 'j1', '1').getReader();
    await next(reader);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next(reader)).toContain('still here');
    expect(await next(reader)).toMatch(/^id: 2\n.*\n.*"fraction":0.5/);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await next(reader)).toContain('still here');
    expect(await next(reader)).toContain('still here');
    expect(await next(reader)).toMatch(/^id: 3\n/);
    expect(await next(reader)).toBeUndefined();
  });
});
