import { describe, expect, it } from 'vitest';
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { Line } from './line.ts';
import { headersOf, receivedOf, type PutPart, type StoreAnswer } from './upload-request.ts';
import { uploadFile, UploadError } from './upload.ts';

const BYTES = 1000;
const file = new File([new Uint8Array(BYTES)], 'clip.mp4');
const ticket: UploadTicket = {
  objectKey: 'uploads/ana/1.mp4',
  url: '/objects/uploads/ana/1.mp4',
  headers: { 'content-type': 'video/mp4' },
  expiresAt: Infinity,
};
const up: Line = {
  isUp: () => true,
  untilUp: async () => undefined,
  whenDown: () => () => undefined,
};

type Step = Partial<StoreAnswer> | (() => Partial<StoreAnswer>);
const at = (received: number): Step => ({ status: 308, received });

/** Answers with one step after the other, and tells from where each request was to send. */
async function upload(
  steps: readonly Step[],
  { isBegun = false, line = up, signal = new AbortController().signal } = {},
) {
  const asked: (number | undefined)[] = [];
  const progress: number[] = [];
  const waiting: boolean[] = [];
  const pauses: number[] = [];
  const put: PutPart = async (_ticket, _file, from, { onSent }) => {
    const step = steps[asked.length] ?? { status: 0 };
    asked.push(from);
    if (from !== undefined) onSent(10);
    return { status: 0, received: 0, ...(typeof step === 'function' ? step() : step) };
  };
  const watch = {
    signal,
    onProgress: (fraction: number) => progress.push(fraction),
    onWaiting: (isWaiting: boolean) => waiting.push(isWaiting),
  };
  const means = { put, line, pause: async (ms: number) => pauses.push(ms) };
  const error = await uploadFile(ticket, file, isBegun, watch, means).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { asked, progress, waiting, pauses, error };
}

describe('uploadFile', () => {
  it('sends all of it at once where nothing breaks', async () => {
    const { asked, error, progress } = await upload([{ status: 200 }]);
    expect([asked, error, progress]).toEqual([[0], undefined, [0.01]]);
  });

  it('asks after a broken connection, and goes on from there', async () => {
    const { asked, error, progress } = await upload([{ status: 0 }, at(400), { status: 200 }]);
    expect(error).toBeUndefined();
    expect(asked).toEqual([0, undefined, 400]);
    expect(progress).toEqual([0.01, 0.4, 0.41]);
  });

  it('asks first where some of it may be there', async () => {
    const { asked, error } = await upload([at(256), { status: 200 }], { isBegun: true });
    expect([asked, error]).toEqual([[undefined, 256], undefined]);
  });

  it('takes a file that is there already for sent', async () => {
    for (const status of [200, 409, 412]) {
      const { asked, error } = await upload([{ status }], { isBegun: true });
      expect([asked, error]).toEqual([[undefined], undefined]);
    }
  });

  it('asks again where the store has less than it had said', async () => {
    const wrong = { status: 400, code: 'upload-wrong-part' };
    const { asked, error } = await upload([wrong, at(0), { status: 200 }]);
    expect([asked, error]).toEqual([[0, undefined, 0], undefined]);
  });

  it('gives up where nothing more comes, after longer and longer pauses', async () => {
    const { error, pauses, asked } = await upload([]);
    expect(error).toBeInstanceOf(UploadError);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000]);
    expect(asked).toHaveLength(6);
  });

  it('never gives up as long as something comes', async () => {
    const steps = Array.from({ length: 30 }, (_, n) => [{ status: 503 }, at(10 * n + 1)]).flat();
    const { error } = await upload([...steps, { status: 200 }]);
    expect(error).toBeUndefined();
  });

  it('ends at once with the reason of a store that refuses', async () => {
    const { error, asked } = await upload([{ status: 413, code: 'upload-too-large' }]);
    expect(error).toMatchObject({ code: 'upload-too-large' });
    expect(asked).toHaveLength(1);
    for (const status of [403, 404, 410]) {
      expect((await upload([{ status }])).error).toMatchObject({ code: 'upload-closed' });
    }
  });

  it('waits for a connection for as long as it takes, and says so', async () => {
    let isUp = true;
    const line: Line = {
      ...up,
      isUp: () => isUp,
      async untilUp() {
        isUp = true;
      },
    };
    const lost = (): StoreAnswer => {
      isUp = false;
      return { status: 0, received: 0 };
    };
    const steps = Array.from({ length: 20 }, () => lost);
    const { error, waiting, pauses } = await upload([...steps, { status: 200 }], { line });
    expect(error).toBeUndefined();
    expect(waiting).toEqual(steps.flatMap(() => [true, false]));
    expect(pauses).toEqual([]);
  });

  it('ends with the reason of who cancels it', async () => {
    const aborter = new AbortController();
    const cancelled = (): StoreAnswer => {
      aborter.abort(new Error('cancelled'));
      return { status: 0, received: 0 };
    };
    const { error } = await upload([cancelled], { signal: aborter.signal });
    expect(error).toMatchObject({ message: 'cancelled' });
  });
});

describe('a part', () => {
  it('says where it belongs, or asks', () => {
    const type = { 'content-type': 'video/mp4' };
    expect(headersOf(ticket, 10, 4)).toEqual({ ...type, 'content-range': 'bytes 4-9/10' });
    expect(headersOf(ticket, 10, undefined)).toEqual({ 'content-range': 'bytes */10' });
  });

  it('reads what has come', () => {
    expect(['bytes=0-41', null, 'bytes=3-4', ''].map(receivedOf)).toEqual([42, 0, 0, 0]);
  });
});
