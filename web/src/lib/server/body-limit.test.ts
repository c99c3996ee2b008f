import { LimitError, UnauthenticatedError } from '@bachata/core/errors.ts';
import { describe, expect, it } from 'vitest';
import { bodyLimitOf, withBodyLimit } from './body-limit.ts';

const limit = { maxBytes: 1_000, maxMs: 5_000 };

/** Counts the chunks that were taken from it. */
function source(chunk: Uint8Array, chunks: number) {
  const taken = { count: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.count++;
        if (taken.count > chunks) controller.close();
        else controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, body };
}

function request(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://localhost/', init);
}

describe('withBodyLimit', () => {
  it('gives what fits', async () => {
    const { body } = source(new Uint8Array(100), 10);
    expect((await withBodyLimit(request(body), limit).arrayBuffer()).byteLength).toBe(1_000);
  });

  it('stops reading at the limit, whatever was declared', async () => {
    const { body, taken } = source(new Uint8Array(100), 1_000_000);
    const long = withBodyLimit(request(body, { 'content-length': '10' }), limit);
    await expect(long.text()).rejects.toMatchObject({ code: 'body-too-large' });
    expect(taken.count).toBe(11);
  });

  it('reads nothing of what is declared too long', async () => {
    const { body, taken } = source(new Uint8Array(100), 1);
    const long = withBodyLimit(request(body, { 'content-length': '1001' }), limit);
    await expect(long.formData()).rejects.toThrow(LimitError);
    expect(taken.count).toBe(0);
  });

  it('reads nothing for whoever may not send it, and nothing that no route asks for', async () => {
    const { body, taken } = source(new Uint8Array(100), 1);
    const stranger = withBodyLimit(request(body), limit, () => {
      throw new UnauthenticatedError('not-signed-in', 'Sign in first.');
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(taken.count).toBe(0);
    await expect(stranger.arrayBuffer()).rejects.toThrow(UnauthenticatedError);
    expect(taken.count).toBe(0);
  });

  it('does not wait for ever for the next byte', async () => {
    const silent = new ReadableStream<Uint8Array>();
    const slow = withBodyLimit(request(silent), { ...limit, maxMs: 50 });
    await expect(slow.json()).rejects.toMatchObject({ code: 'body-too-slow' });
  });
});

describe('bodyLimitOf', () => {
  it('is the usual one for routes that are not known to need more', () => {
    const usual = { maxBytes: 64_000 };
    for (const route of [
      null,
      '/signin',
      '/api/choreographies',
      '/a-route-to-come',
      'constructor',
    ]) {
      expect(bodyLimitOf(route)).toMatchObject(usual);
    }
    expect(bodyLimitOf('/api/choreographies/[id]/edits')).toMatchObject({ maxBytes: 256_000 });
    expect(bodyLimitOf('/objects/[...key]')).toBe('own');
  });
});
