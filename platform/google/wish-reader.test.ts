import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { WishRequest } from '@bachata/core/choreography/wish/wish-reader.ts';
import { openWishReader } from '../open.ts';
import type { AccessToken } from './access-token.ts';
import { vertexWishReader } from './wish-reader.ts';

const REQUEST: WishRequest = {
  text: 'romántica y sin caídas',
  language: 'es',
  moves: [{ id: 'cuddle', name: { en: 'Cuddle', es: 'Abrazo envuelto' } }],
};
const ANSWER = { wishes: [{ words: 'sin caídas', kind: 'no-dips' }], unknown: [] };

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let server: Server | undefined;

/** A stand-in for Vertex AI on this machine. */
async function serve(handler: Handler): Promise<string> {
  const started = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => handler(request, body, response));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

const token: AccessToken = async () => 'secret-token';

function reader(endpoint: string, timeoutMs = 2000) {
  const settings = { project: 'school', location: 'europe-west1', model: 'gemini-x' };
  return vertexWishReader({ ...settings, endpoint, timeoutMs }, token);
}

const candidates = (text: string) =>
  JSON.stringify({ candidates: [{ content: { role: 'model', parts: [{ text }] } }] });

describe('vertexWishReader', () => {
  it('asks the model of the project, with the text as data and the schema of the answer', async () => {
    let seen: { path: string; authorization: string; body: Record<string, unknown> } | undefined;
    const endpoint = await serve((request, body, response) => {
      seen = {
        path: `${request.method} ${request.url}`,
        authorization: request.headers.authorization ?? '',
        body: JSON.parse(body) as Record<string, unknown>,
      };
      response.end(candidates(JSON.stringify(ANSWER)));
    });
    expect(await reader(endpoint).read(REQUEST)).toEqual(ANSWER);
    expect(seen?.path).toBe(
      'POST /v1/projects/school/locations/europe-west1/publishers/google/models/gemini-x:generateContent',
    );
    expect(seen?.authorization).toBe('Bearer secret-token');
    expect(seen?.body.contents).toEqual([{ role: 'user', parts: [{ text: REQUEST.text }] }]);
    expect(JSON.stringify(seen?.body.systemInstruction)).toContain('cuddle: Abrazo envuelto');
    expect(JSON.stringify(seen?.body.generationConfig)).toContain('"wishes"');
    for (const kind of ['less', 'no-style', 'spare', 'only-basics', 'no-lifts', 'last-chorus']) {
      expect(JSON.stringify(seen?.body.systemInstruction)).toContain(`\\"${kind}\\"`);
    }
  });

  it('gives up in time', async () => {
    const endpoint = await serve(() => {});
    const started = performance.now();
    await expect(reader(endpoint, 150).read(REQUEST)).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('gives up in time where even the token does not come', async () => {
    const never: AccessToken = () => new Promise(() => {});
    const settings = { project: 'p', location: 'global', model: 'm', timeoutMs: 100 };
    await expect(
      vertexWishReader({ ...settings, endpoint: 'http://127.0.0.1:9' }, never).read(REQUEST),
    ).rejects.toThrow();
  });

  it.each<[string, Handler]>([
    ['refuses', (_request, _body, response) => response.writeHead(403).end('no')],
    ['is blocked', (_request, _body, response) => response.end('{"promptFeedback":{}}')],
    ['chats', (_request, _body, response) => response.end(candidates('Sure! Here you are'))],
    [
      'redirects',
      (_request, _body, response) =>
        response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    ],
    ['never ends', (_request, _body, response) => response.end('x'.repeat(600_000))],
  ])('throws where the service %s', async (_name, handler) => {
    const endpoint = await serve(handler);
    await expect(reader(endpoint).read(REQUEST)).rejects.toThrow();
  });
});

describe('openWishReader', () => {
  it('opens none unless a model is named, and says what is missing for one', async () => {
    expect(await openWishReader({})).toBeUndefined();
    expect(await openWishReader({ BACHATA_WISH_MODEL: '' })).toBeUndefined();
    await expect(openWishReader({ BACHATA_WISH_MODEL: 'gemini-x' })).rejects.toThrow(
      /GOOGLE_CLOUD_PROJECT/,
    );
    const env = { BACHATA_WISH_MODEL: 'gemini-x', GOOGLE_CLOUD_PROJECT: 'school' };
    expect(await openWishReader(env)).toHaveProperty('read');
  });
});
