import { afterEach, describe, expect, it, vi } from 'vitest';
import { getJson, postJson, send } from './api.ts';

const answerWith = (response: () => Response): void => {
  vi.stubGlobal('fetch', async () => response());
};
/** An answer that breaks off after its head. */
function broken(error: Error): Response {
  return new Response(new ReadableStream({ start: (body) => body.error(error) }));
}

afterEach(() => vi.unstubAllGlobals());

describe('asking the site', () => {
  it('gives what it answers', async () => {
    answerWith(() => Response.json({ beats: 8 }));
    expect(await getJson('/api/x')).toEqual({ beats: 8 });
  });

  it('takes no answer for none', async () => {
    answerWith(() => new Response(null, { status: 204 }));
    await expect(send('/api/x', 'DELETE')).resolves.toBeUndefined();
  });

  it('never takes an answer that breaks off for one', async () => {
    answerWith(() => broken(new TypeError('terminated')));
    await expect(getJson('/api/x')).rejects.toMatchObject({ code: 'offline' });
  });

  it('passes on that nobody wants the answer any more, though it has begun', async () => {
    const abort = new AbortController();
    abort.abort();
    answerWith(() => broken(new DOMException('aborted', 'AbortError')));
    await expect(getJson('/api/x', abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells errors by their code, and those that cannot be read as internal', async () => {
    answerWith(() => Response.json({ code: 'document-changed', message: 'm' }, { status: 409 }));
    await expect(postJson('/api/x', {})).rejects.toMatchObject({ code: 'document-changed' });
    answerWith(() => new Response('<html>', { status: 502 }));
    await expect(postJson('/api/x', {})).rejects.toMatchObject({ code: 'internal' });
  });
});
