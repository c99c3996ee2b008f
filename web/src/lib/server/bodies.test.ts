import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { AppError } from '@bachata/core/errors.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm, readJson } from './bodies.ts';
import { withBodyLimit } from './body-limit.ts';

const MULTIPART = 'multipart/form-data; boundary=b';
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const limit = { maxBytes: 64_000, maxMs: 5_000 };

function request(body: string, contentType?: string): Request {
  const headers = contentType === undefined ? {} : { 'content-type': contentType };
  const bytes = new TextEncoder().encode(body);
  return withBodyLimit(
    new Request('http://localhost/', { method: 'POST', body: bytes, headers }),
    limit,
  );
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
}

const part = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe('readForm', () => {
  it.each([
    [FORM, 'name=Ana+Mar%C3%ADa&level=2'],
    [`${MULTIPART}`, `${part('name', 'Ana María')}${part('level', '2')}--b--\r\n`],
  ])('reads %s', async (type, body) => {
    expect(Object.fromEntries(await readForm(request(body, type)))).toEqual({
      name: 'Ana María',
      level: '2',
    });
  });

  it.each<[string, string | undefined, string]>([
    ['unsupported-content-type', undefined, 'a=1'],
    ['unsupported-content-type', 'text/plain', 'a=1'],
    ['unsupported-content-type', JSON_TYPE, '{}'],
    ['unsupported-content-type', 'nonsense;;;=', 'a=1'],
    ['bad-request', 'multipart/form-data', part('a', '1')],
    ['bad-request', 'multipart/form-data; boundary=', part('a', '1')],
    ['bad-request', MULTIPART, ''],
    ['bad-request', MULTIPART, 'no part at all'],
    ['bad-request', MULTIPART, '--b\r\n\r\n\r\n--b--'],
  ])('refuses with %s: %s %j', async (code, type, body) => {
    expect(await codeOf(readForm(request(body, type)))).toBe(code);
  });
});

describe('readJson', () => {
  const schema = z.object({ name: z.string().max(10) });

  it('reads what fits the schema', async () => {
    const sent = request('{"name":"Ana"}', 'application/json; charset=utf-8');
    expect(await readJson(sent, schema)).toEqual({ name: 'Ana' });
  });

  it.each<[string, string | undefined, string]>([
    ['unsupported-content-type', undefined, '{"name":"Ana"}'],
    ['unsupported-content-type', 'text/plain', '{"name":"Ana"}'],
    ['unsupported-content-type', FORM, 'name=Ana'],
    ['bad-request', JSON_TYPE, ''],
    ['bad-request', JSON_TYPE, '{"name":'],
    ['bad-request', JSON_TYPE, '{"name":"far too long a name"}'],
    ['bad-request', JSON_TYPE, '"\\ud800"'],
  ])('refuses with %s: %s %j', async (code, type, body) => {
    expect(await codeOf(readJson(request(body, type), schema))).toBe(code);
  });
});

/** What held the site for up to four seconds a megabyte before bodies were limited. */
describe('hostile bodies', () => {
  const filled = (text: string, bytes: number): string =>
    text.repeat(Math.floor(bytes / text.length));
  const bodies: readonly [string, string, (bytes: number) => string][] = [
    ['ampersands', FORM, (bytes) => filled('a&', bytes)],
    ['short fields', FORM, (bytes) => filled('a=1&', bytes)],
    ['percent signs', FORM, (bytes) => filled('%', bytes)],
    ['many parts', MULTIPART, (bytes) => `${filled(part('a', '1'), bytes)}--b--\r\n`],
    ['many headers', MULTIPART, (bytes) => `--b\r\n${filled('A: \r\n', bytes)}--b--\r\n`],
    [
      'wrong items',
      JSON_TYPE,
      (bytes) => `{"difficulty":"beginner","preferredMoves":[${filled('0,', bytes)}0]}`,
    ],
    ['brackets', JSON_TYPE, (bytes) => filled('[', bytes / 2) + filled(']', bytes / 2)],
    ['objects', JSON_TYPE, (bytes) => `${filled('{"a":', bytes)}1`],
    ['quotes', JSON_TYPE, (bytes) => `{"difficulty":"${filled('\\"', bytes)}"}`],
    ['keys', JSON_TYPE, (bytes) => `{${filled('"a":1,', bytes)}"b":2}`],
  ];

  it.each(bodies)('%s cost next to nothing, at the limit or beyond it', async (_, type, body) => {
    // The first parse of a form loads the parser.
    await readForm(request('a=1', FORM));
    for (const bytes of [60_000, 1_000_000, 20_000_000]) {
      const sent = request(body(bytes), type);
      const before = process.cpuUsage().user;
      const reading = type === JSON_TYPE ? readJson(sent, planParametersSchema) : readForm(sent);
      const code = await codeOf(reading);
      expect((process.cpuUsage().user - before) / 1000, `${bytes} bytes`).toBeLessThan(100);
      if (bytes > limit.maxBytes) expect(code).toBe('body-too-large');
    }
  });
});
