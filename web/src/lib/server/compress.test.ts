import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from './compress.ts';

const PAGE = '<p>una bachata</p>'.repeat(500);
const asking = (accepted?: string): Request =>
  new Request('http://localhost/', {
    ...(accepted !== undefined && { headers: { 'accept-encoding': accepted } }),
  });
const page = (headers: Record<string, string> = {}): Response =>
  new Response(PAGE, {
    status: 201,
    headers: { 'content-type': 'text/html', 'content-length': String(PAGE.length), ...headers },
  });

describe('compressed', () => {
  it('sends a page as gzip, with its status and its other headers', async () => {
    const answer = compressed(asking('br, gzip'), page({ etag: '"a"', 'x-request-id': '1' }));
    expect(answer.status).toBe(201);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'text/html',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      'x-request-id': '1',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(PAGE.length / 10);
    expect(gunzipSync(bytes).toString()).toBe(PAGE);
  });

  it.each([undefined, 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'leaves a page as it is for who accepts %s, and says on what that depends',
    async (accepted) => {
      const answer = compressed(asking(accepted), page());
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(await answer.text()).toBe(PAGE);
    },
  );

  it.each([
    ['an event stream', page({ 'content-type': 'text/event-stream' })],
    ['a video', page({ 'content-type': 'video/mp4' })],
    ['what is compressed', page({ 'content-encoding': 'br' })],
    ['a few bytes', page({ 'content-length': '20' })],
    ['no body', new Response(null, { status: 304, headers: { 'content-type': 'text/html' } })],
  ])('leaves %s alone', (_, response) => {
    expect(compressed(asking('gzip'), response)).toBe(response);
  });
});
