/** Hostile requests to the running site: refused with a 4xx, without a 500 and without a stall. */
import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, startSite, type Site } from '../browser/harness.ts';
import { seedChoreography, seedClip, seedJob } from '../browser/seed.ts';
import { linkIn, startMailServer, type MailServer } from '../mail/mail-server.ts';
import { send, signedUp, type Answer, type Sent } from './client.ts';

const FORM = 'application/x-www-form-urlencoded';
const MEGABYTE = 1_000_000;

let mail: MailServer;
let site: Site;
let cookie: string;
/** By the name of a route's parameter. */
let params: Record<string, string> = {};

const isReset = (link: string): boolean => link.includes('/reset/');

let people = 0;
/** Somebody new asks from now on: one person may not change more than so much in a minute. */
async function somebodyElse(): Promise<void> {
  people += 1;
  const name = `somebody-${people}`;
  cookie = await signedUp(site.url, name);
  const uid = (await site.platform.identity.findByEmail(`${name}@example.org`))?.uid ?? '';
  params = {
    choreographies: await seedChoreography(site.platform, uid),
    clips: await seedClip(site.platform, uid),
    jobs: await seedJob(site.platform, uid),
  };
}

beforeAll(async () => {
  mail = await startMailServer();
  site = await startSite({ env: { SMTP_URL: mail.url, MAIL_FROM: 'dance@example.org' } });
  await somebodyElse();
}, 240_000);
afterAll(async () => {
  await site?.stop();
  await mail?.close();
});

async function ask(target: string, sent: Sent = {}): Promise<Answer> {
  const headers = { origin: site.url, cookie, ...sent.headers };
  return await send(site.url + target, { ...sent, headers });
}

interface Entrance {
  readonly target: string;
  readonly method: string;
}

/** Every method and action of every route, with documents of somebody who may use them. */
function entrances(): Entrance[] {
  const routes = path.join(ROOT, 'web', 'src', 'routes');
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\+(page\.server|server)\.ts$/.test(file))
    .flatMap((file): Entrance[] => {
      const text = readFileSync(path.join(routes, file), 'utf8');
      const folder = path.dirname(file).split(path.sep).join('/');
      const target = `/${folder === '.' ? '' : folder}`
        .replace(
          /(choreographies|clips|jobs)\/\[id\]/,
          (_, kind: string) => `${kind}/${params[kind]}`,
        )
        .replace(/\[(\.\.\.)?\w+\]/g, 'x');
      if (file.endsWith('+server.ts')) {
        const methods = text.matchAll(/export const (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g);
        return [...methods].map(([, method = '']) => ({ target, method }));
      }
      const actions = text.slice(text.indexOf('export const actions'));
      const names = text.includes('export const actions')
        ? [...actions.matchAll(/^ {2}(\w+): (?:async|\w+\()/gm)].map(([, name = '']) => name)
        : [];
      return [
        { target, method: 'GET' },
        ...names.map((name) => ({
          target: name === 'default' ? target : `${target}?/${name}`,
          method: 'POST',
        })),
      ];
    });
}

const ENDS_SESSIONS: readonly string[] = ['/signout', '/account?/everywhere'];

/** Bodies that a client sends by mistake or on purpose. */
const BODIES: readonly [string, string | undefined, string][] = [
  ['no content type', undefined, 'a=1'],
  ['text', 'text/plain', 'a=1'],
  ['a type that is none', ';;;', '{}'],
  ['XML', 'application/xml', '<a/>'],
  ['a multipart form without a boundary', 'multipart/form-data', 'a=1'],
  ['a multipart form without a part', 'multipart/form-data; boundary=x', 'nothing'],
  [
    'half a part',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name=',
  ],
  ['an empty form', FORM, ''],
  ['escapes of half characters', FORM, 'id=%&version=%ff%fe&email=%ed%a0%80&password=%00'],
  ['names of built-in properties', FORM, '__proto__=1&constructor=2&toString=3&id=__proto__'],
  ['a path for an id', FORM, 'id=..%2F..%2Fetc%2Fpasswd&version=1'],
  ['an empty JSON body', 'application/json', ''],
  ['null', 'application/json', 'null'],
  ['a list', 'application/json', '[]'],
  ['half an object', 'application/json', '{"requestKey":'],
  ['JSON of built-in properties', 'application/json', '{"__proto__":{"a":1},"constructor":1}'],
  ['a number beyond all', 'application/json', '{"revision":1e999,"size":-1e999}'],
];

describe('wrong bodies', () => {
  beforeEach(somebodyElse);

  it.each(BODIES)('%s is never a 500, wherever it is sent', async (_, type, body) => {
    const wrong: string[] = [];
    for (const { target, method } of entrances()) {
      // Signing out reads no body, and would end the session of all that follows.
      if (method === 'GET' || method === 'HEAD' || ENDS_SESSIONS.includes(target)) continue;
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
      const { status } = await ask(target, { method, headers, body });
      if (status >= 500) wrong.push(`${method} ${target}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is 415 where it is of a type that the route does not read', async () => {
    for (const type of ['text/plain', FORM]) {
      const headers = { 'content-type': type, accept: 'application/json' };
      const { status, text } = await ask('/api/uploads', { method: 'POST', headers, body: '{}' });
      expect(status).toBe(415);
      expect(JSON.parse(text)).toMatchObject({ code: 'unsupported-content-type' });
    }
    const headers = { 'content-type': 'application/json' };
    expect((await ask('/preferences', { method: 'POST', headers, body: '{}' })).status).toBe(415);
  });

  it('is 400 where a form has no boundary', async () => {
    const headers = { 'content-type': 'multipart/form-data' };
    expect((await ask('/signin', { method: 'POST', headers, body: 'a=1' })).status).toBe(400);
  });
});

describe('long bodies', () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    const chunk = new TextEncoder().encode('a&'.repeat(32_000));
    for (let i = 0; i < 4_000; i++) yield chunk;
  }

  it.each([
    ['/signin', FORM],
    ['/preferences', FORM],
    ['/api/uploads', 'application/json'],
    ['/api/wishes', 'application/json'],
  ])('are refused by %s while they are read, declared or not', async (target, type) => {
    const headers = { 'content-type': type, accept: 'application/json' };
    const declared = await ask(target, {
      method: 'POST',
      headers,
      body: 'a&'.repeat(MEGABYTE / 2),
    });
    expect(declared.status).toBe(413);
    const started = performance.now();
    const chunked = await ask(target, { method: 'POST', headers, body: endless() });
    expect(chunked.status).toBe(413);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('are not read at all from somebody who is not signed in', async () => {
    const headers = { 'content-type': 'application/json', origin: site.url };
    const sent = { method: 'POST', headers, body: endless() };
    for (const target of ['/api/wishes', '/collection?/delete', '/clips?/delete']) {
      const type = target.startsWith('/api') ? 'application/json' : FORM;
      const answer = await send(site.url + target, {
        ...sent,
        headers: { ...headers, 'content-type': type },
        body: endless(),
      });
      expect(answer.status, target).toBe(401);
    }
  });

  it('end the connection of whoever goes on sending', async () => {
    let sentBytes = 0;
    async function* stubborn(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield new Uint8Array(64_000);
        sentBytes += 64_000;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    const { hostname, port } = new URL(site.url);
    const socket = net.connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.write(
      `POST /signin HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\n` +
        `Content-Type: ${FORM}\r\nContent-Length: 900000000000\r\n\r\n`,
    );
    const writing = (async () => {
      for await (const chunk of stubborn()) {
        if (socket.destroyed) return;
        socket.write(chunk);
      }
    })();
    await closed;
    await writing;
    expect(sentBytes).toBeLessThan(900_000_000);
  });

  it('do not keep others waiting', async () => {
    const headers = { 'content-type': FORM };
    const body = 'a&'.repeat(MEGABYTE / 2);
    const attacks = Array.from({ length: 20 }, () =>
      ask('/signin', { method: 'POST', headers, body }),
    );
    let slowest = 0;
    let done = false;
    const watching = (async () => {
      while (!done) {
        const started = performance.now();
        await send(`${site.url}/healthz`);
        slowest = Math.max(slowest, performance.now() - started);
      }
    })();
    const statuses = (await Promise.all(attacks)).map(({ status }) => status);
    done = true;
    await watching;
    expect(new Set(statuses)).toEqual(new Set([413]));
    // 18 s for the first of them alone before bodies were limited, on a busy machine.
    expect(slowest).toBeLessThan(2_000);
  });
});

describe('foreign names', () => {
  it.each(['elsewhere.example', 'localhost.elsewhere.example', '192.0.2.7:3000', 'a:b@c'])(
    'a request for %j is refused',
    async (host) => {
      for (const target of ['/', '/reset', '/api/dances?ids=x']) {
        const { status } = await send(site.url + target, { headers: { host } });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    },
  );

  it('says what to do about it', async () => {
    const headers = { host: 'school.example', accept: 'text/html' };
    const { status, text } = await send(`${site.url}/`, { headers });
    expect(status).toBe(421);
    expect(text).toContain('BACHATA_PUBLIC_URL');
  });

  it('never get into a link that is sent', async () => {
    await send(`${site.url}/reset`, {
      method: 'POST',
      headers: {
        host: `127.0.0.1:${new URL(site.url).port}`,
        origin: site.url.replace('localhost', '127.0.0.1'),
        'content-type': FORM,
        'x-forwarded-host': 'elsewhere.example',
      },
      body: 'email=somebody-1@example.org',
    });
    const resets = () => mail.received.map((one) => linkIn(one).href).filter(isReset);
    await expect.poll(resets).toHaveLength(1);
    expect(resets()[0]).toMatch(new RegExp(`^${site.url}/reset/`));
  });

  it('may watch the process', async () => {
    expect((await send(`${site.url}/healthz`, { headers: { host: '10.0.0.3' } })).status).toBe(200);
  });
});

describe('odd addresses', () => {
  beforeAll(somebodyElse);

  const VALUES = [
    '',
    '%00',
    '%ff',
    '%ed%a0%80',
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'constructor',
    'W10',
    'WyIiLG51bGwsIngiXQ',
    'bm9uc2Vuc2U',
    '-1',
    '1e999',
    'NaN',
    "'%20OR%201=1--",
    'x'.repeat(4_000),
  ];

  const named = VALUES.map((value) => [value.slice(0, 40), value] as const);
  it.each(named)('the value %j of a parameter is never a 500', async (_, value) => {
    const wrong: string[] = [];
    const query = ['after', 'id', 'next', 'page', 'ids', 'startBeat', 'list', 'with', 'search']
      .map((name) => `${name}=${value}`)
      .join('&');
    for (const { target, method } of entrances()) {
      if (method !== 'GET') continue;
      for (const asked of [`${target}?${query}`, `${target}/${value}`]) {
        if (asked.includes('/events')) continue; // a stream that never ends
        const { status } = await ask(asked);
        if (status >= 500) wrong.push(`${asked}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['/collection?after=', '/clips?after='])('an odd cursor of %s is 400', async (target) => {
    for (const cursor of ['nonsense', 'W10', 'WyIiLG51bGwsIngiXQ', '%00']) {
      expect((await ask(target + cursor)).status).toBe(400);
    }
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/%09/elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/a/..//elsewhere.example',
  ])('next=%s never leads to another site', async (next) => {
    const form = new URLSearchParams({ next, theme: 'dark' }).toString();
    const answers = [
      await ask(`/signin?next=${encodeURIComponent(next)}`),
      await ask(`/signin?next=${next}`),
      await ask('/preferences', { method: 'POST', headers: { 'content-type': FORM }, body: form }),
    ];
    for (const { status, headers } of answers) {
      expect(status).toBe(303);
      const location = new URL(headers.location ?? '', site.url);
      expect(location.origin).toBe(site.url);
    }
  });
});
