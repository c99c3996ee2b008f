import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { GuardedProxy, type ProxyRules } from './guarded-proxy.ts';

const SONG = Buffer.alloc(200_000, 7);
let asked: IncomingMessage[] = [];
const site = createServer((incoming, response) => {
  asked.push(incoming);
  if (incoming.url === '/elsewhere') {
    response.writeHead(302, { location: 'http://private.example/' }).end();
  } else response.writeHead(200, { 'x-kind': 'song' }).end(SONG);
});
let sitePort: number;

beforeAll(async () => {
  await once(site.listen(0, '127.0.0.1'), 'listening');
  sitePort = (site.address() as AddressInfo).port;
});
afterAll(() => site.close());

const open: GuardedProxy[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((proxy) => proxy.close()));
  asked = [];
});

/** The site of this test is `music.example`; its address is allowed, and that of `private.example` is not. */
async function openProxy(rules: Partial<ProxyRules> = {}): Promise<GuardedProxy> {
  const proxy = await GuardedProxy.open({
    isAllowedHost: (host) => host.endsWith('.example'),
    isAllowedPort: (port) => port === sitePort || port === 80 || port === 443,
    isAllowedAddress: (address) => address === '127.0.0.1',
    resolve: async (host) => (host === 'private.example' ? ['10.0.0.1'] : ['127.0.0.1']),
    maxBytes: 10_000_000,
    ...rules,
  });
  open.push(proxy);
  return proxy;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** Asks for an address as programs do that know of a proxy. */
async function ask(proxy: GuardedProxy, url: string, options: Asking = {}): Promise<Answer> {
  const { hostname, port, username, password } = new URL(proxy.url);
  const { token = password, method = 'GET', headers } = options;
  const authorization = Buffer.from(`${username}:${token}`).toString('base64');
  const asking = request({
    ...{ hostname, port, path: url, method },
    headers: { 'proxy-authorization': `Basic ${authorization}`, ...headers },
  }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const { statusCode = 0 } = response;
  return { status: statusCode, headers: response.headers, body: await text(response) };
}

interface Asking {
  readonly token?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a tunnel. */
async function tunnel(proxy: GuardedProxy, to: string, authorized = true) {
  const { hostname, port, username, password } = new URL(proxy.url);
  const pair = Buffer.from(`${username}:${password}`).toString('base64');
  const asking = request({
    ...{ hostname, port, method: 'CONNECT', path: to },
    headers: authorized ? { 'proxy-authorization': `Basic ${pair}` } : {},
  }).end();
  const [response, socket] = (await once(asking, 'connect')) as [IncomingMessage, Socket];
  return { status: response.statusCode, socket };
}

describe('a guarded proxy', () => {
  it('forwards what may be asked for, under the name that was checked', async () => {
    const proxy = await openProxy();
    const headers = { host: 'other.test', cookie: 'a=b' };
    const {
      status,
      body,
      headers: answered,
    } = await ask(proxy, `http://music.example:${sitePort}/song.mp3?x=1`, { headers });
    expect([status, body.length, answered['x-kind']]).toEqual([200, SONG.length, 'song']);
    expect(asked[0]?.url).toBe('/song.mp3?x=1');
    expect(asked[0]?.headers.host).toBe(`music.example:${sitePort}`);
    expect(asked[0]?.headers['proxy-authorization']).toBeUndefined();
    expect(asked[0]?.headers.cookie).toBe('a=b');
    expect(proxy.refusals).toEqual([]);
    expect(proxy.bytes).toBe(SONG.length);
  });

  it('tunnels', async () => {
    const proxy = await openProxy();
    const { status, socket } = await tunnel(proxy, `music.example:${sitePort}`);
    expect(status).toBe(200);
    socket.write('GET /song.mp3 HTTP/1.1\r\nhost: music.example\r\nconnection: close\r\n\r\n');
    expect((await text(socket)).length).toBeGreaterThan(SONG.length);
  });

  it('answers nobody without its token', async () => {
    const proxy = await openProxy();
    const url = `http://music.example:${sitePort}/`;
    expect((await ask(proxy, url, { token: 'guessed' })).status).toBe(407);
    expect((await ask(proxy, url, { token: '' })).status).toBe(407);
    expect((await tunnel(proxy, `music.example:${sitePort}`, false)).status).toBe(407);
    expect(asked).toEqual([]);
    expect(new URL(proxy.url).password.length).toBe(32);
    expect(new URL((await openProxy()).url).password).not.toBe(new URL(proxy.url).password);
  });

  it('refuses hosts and ports that are not allowed, either way', async () => {
    const proxy = await openProxy();
    expect((await ask(proxy, `http://other.test:${sitePort}/`)).status).toBe(403);
    expect((await ask(proxy, 'http://music.example:22/')).status).toBe(403);
    expect((await tunnel(proxy, `other.test:${sitePort}`)).status).toBe(403);
    expect((await tunnel(proxy, 'music.example:25')).status).toBe(403);
    expect((await tunnel(proxy, `127.0.0.1:${sitePort}`)).status).toBe(403);
    expect((await tunnel(proxy, `[::1]:${sitePort}`)).status).toBe(403);
    expect(proxy.refusals.map((refusal) => 'host' in refusal && refusal.host)).toEqual([
      ...['other.test', 'music.example', 'other.test', 'music.example', '127.0.0.1', '::1'],
    ]);
    expect(asked).toEqual([]);
  });

  it('refuses a name as soon as one of its addresses is not allowed', async () => {
    const both = await openProxy({ resolve: async () => ['127.0.0.1', '192.168.1.1'] });
    expect((await ask(both, `http://music.example:${sitePort}/`)).status).toBe(403);
    expect(both.refusals).toEqual([{ kind: 'address', host: 'music.example' }]);
    const proxy = await openProxy();
    expect((await tunnel(proxy, 'private.example:443')).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('keeps to public addresses where the rule of the product holds', async () => {
    const proxy = await openProxy({ isAllowedAddress: isPublicAddress });
    expect((await ask(proxy, `http://music.example:${sitePort}/`)).status).toBe(403);
    expect((await tunnel(proxy, `music.example:${sitePort}`)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('connects to the address that was checked, whatever the name says later', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let looked = 0;
    const proxy = await openProxy({ resolve: async () => answers[looked++] ?? [] });
    expect((await ask(proxy, `http://music.example:${sitePort}/`)).status).toBe(200);
    expect(looked).toBe(1);
    expect((await ask(proxy, `http://music.example:${sitePort}/`)).status).toBe(403);
  });

  it('leaves redirects to whoever asks, whose next connection is checked as the first', async () => {
    const proxy = await openProxy();
    const { status, headers } = await ask(proxy, `http://music.example:${sitePort}/elsewhere`);
    expect([status, headers.location]).toEqual([302, 'http://private.example/']);
    expect((await ask(proxy, 'http://private.example/')).status).toBe(403);
  });

  it('tries every address, and says what could not be reached', async () => {
    // Nobody listens on port 80 of these.
    const proxy = await openProxy({
      isAllowedAddress: () => true,
      resolve: async (host) =>
        host === 'dead.example' ? ['127.0.0.9'] : ['127.0.0.9', '127.0.0.1'],
    });
    expect((await ask(proxy, `http://music.example:${sitePort}/`)).status).toBe(200);
    expect((await ask(proxy, 'http://dead.example/')).status).toBe(502);
    expect(proxy.refusals).toEqual([{ kind: 'unreachable', host: 'dead.example' }]);
    const lost = await openProxy({ resolve: () => Promise.reject(new Error('no such name')) });
    expect((await ask(lost, 'http://lost.example/')).status).toBe(502);
    expect(lost.refusals).toEqual([{ kind: 'unresolved', host: 'lost.example' }]);
  });

  it('ends everything once too much has come', async () => {
    const proxy = await openProxy({ maxBytes: SONG.length + 1000 });
    const url = `http://music.example:${sitePort}/song.mp3`;
    expect((await ask(proxy, url)).status).toBe(200);
    await expect(ask(proxy, url)).rejects.toThrow();
    expect(proxy.refusals).toEqual([{ kind: 'bytes' }]);
  });

  it('is no proxy for anything else', async () => {
    const proxy = await openProxy();
    expect(
      (await ask(proxy, `http://music.example:${sitePort}/`, { method: 'DELETE' })).status,
    ).toBe(405);
    expect((await ask(proxy, 'ftp://music.example/')).status).toBe(400);
    expect((await ask(proxy, '/etc/passwd')).status).toBe(502);
    const { hostname, port } = new URL(proxy.url);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.end('\x16\x03\x01 no HTTP at all\r\n\r\n');
    expect(await text(socket)).toBe('');
    expect(asked).toEqual([]);
  });

  it('listens on this machine only, and no longer than it is open', async () => {
    const proxy = await openProxy();
    const { hostname, port } = new URL(proxy.url);
    expect(hostname).toBe('127.0.0.1');
    const { socket } = await tunnel(proxy, `music.example:${sitePort}`);
    const ended = once(socket.resume(), 'close');
    await proxy.close();
    await ended;
    const late = connect({ host: hostname, port: Number(port) });
    await expect(once(late, 'connect')).rejects.toThrow(/ECONNREFUSED/);
  });
});
