/**
 * The only way to the network for a program that follows links of strangers: a proxy on this machine, for one
 * run of it. Each connection is let through by name, then by address, and goes to the very address that was
 * checked, so that asking again (DNS rebinding) changes nothing. A redirect is a connection like any other.
 * `https` passes as a tunnel (CONNECT), `http` is forwarded.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import {
  createServer,
  request as requestOf,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Transform, type Duplex } from 'node:stream';

/** Why something was not let through, or did not get through. */
export type Refusal =
  | { readonly kind: 'host' | 'address' | 'unresolved' | 'unreachable'; readonly host: string }
  | { readonly kind: 'bytes' };

export interface ProxyRules {
  readonly isAllowedHost: (host: string) => boolean;
  readonly isAllowedPort: (port: number) => boolean;
  /** Asked for every address that a name has: one that is not allowed refuses the name. */
  readonly isAllowedAddress: (address: string) => boolean;
  /** All addresses of a name. Default: as this machine looks names up. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Most bytes that may come through, all connections together. */
  readonly maxBytes: number;
}

const USER = 'song';
/** Pages, players and segments come over a handful. */
const MAX_CONNECTIONS = 32;
const CONNECT_MS = 10_000;
/** A connection over which nothing comes any more. */
const IDLE_MS = 30_000;
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];
/** Of one connection, and not of what is asked for; and what is between the program and us. */
const HOP_BY_HOP: readonly string[] = [
  ...['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'host'],
  ...['proxy-authorization', 'proxy-authenticate', 'proxy-connection'],
];

class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

interface Target {
  readonly host: string;
  readonly port: number;
}

export class GuardedProxy {
  readonly #rules: ProxyRules;
  readonly #server: Server;
  readonly #authorization: Buffer;
  readonly #token = randomBytes(24).toString('base64url');
  readonly #open = new Set<Duplex>();
  readonly #refusals: Refusal[] = [];
  #bytes = 0;

  private constructor(rules: ProxyRules) {
    this.#rules = rules;
    const pair = Buffer.from(`${USER}:${this.#token}`).toString('base64');
    this.#authorization = Buffer.from(`Basic ${pair}`);
    this.#server = createServer((request, response) => void this.#forward(request, response));
    this.#server.maxConnections = MAX_CONNECTIONS;
    this.#server.on('connection', (socket) => this.#hold(socket));
    this.#server.on('connect', (request, socket, head) => void this.#tunnel(request, socket, head));
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  /** Listens on a port of its own, on this machine only. Whoever opens it closes it. */
  static async open(rules: ProxyRules): Promise<GuardedProxy> {
    const proxy = new GuardedProxy(rules);
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once('error', reject);
      proxy.#server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  /** With the token, without which it answers nobody: for the environment of the program. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://${USER}:${this.#token}@127.0.0.1:${port}`;
  }

  /** What has not got through so far, in order. */
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** What has come through so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  async #tunnel(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    client.on('error', () => client.destroy());
    if (!this.#isOurs(request)) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    try {
      const target = targetOf(`https://${request.url ?? ''}`);
      const server = await this.#connect(target);
      if (client.destroyed) return void server.destroy();
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.write(head);
      server.pipe(this.#counted(server)).pipe(client);
      client.pipe(server);
      client.once('close', () => server.destroy());
      server.once('close', () => client.destroy());
    } catch (error) {
      const [status, reason] = this.#note(error);
      client.end(`HTTP/1.1 ${status} ${reason}\r\ncontent-length: 0\r\n\r\n`);
    }
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#isOurs(request)) return void response.writeHead(407).end();
    try {
      if (!METHODS.includes(request.method ?? '')) return void response.writeHead(405).end();
      const url = new URL(request.url ?? '');
      if (url.protocol !== 'http:') return void response.writeHead(400).end();
      const server = await this.#connect(targetOf(url.href));
      const answer = await answerOf(request, url, server);
      response.writeHead(answer.statusCode ?? 502, without(answer.headers));
      answer.pipe(this.#counted(server)).pipe(response);
      answer.once('error', () => response.destroy());
      response.once('close', () => server.destroy());
    } catch (error) {
      const [status] = this.#note(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(status).end();
    }
  }

  #isOurs({ headers }: IncomingMessage): boolean {
    const given = Buffer.from(headers['proxy-authorization'] ?? '');
    return (
      given.length === this.#authorization.length && timingSafeEqual(given, this.#authorization)
    );
  }

  /** A connection to an address that was checked. @throws RefusedError */
  async #connect({ host, port }: Target): Promise<Socket> {
    const { isAllowedHost, isAllowedPort, isAllowedAddress, resolve = addressesOf } = this.#rules;
    if (!isAllowedHost(host) || !isAllowedPort(port)) {
      throw new RefusedError({ kind: 'host', host });
    }
    const addresses = await resolve(host).catch(() => []);
    if (addresses.length === 0) throw new RefusedError({ kind: 'unresolved', host });
    if (!addresses.every(isAllowedAddress)) throw new RefusedError({ kind: 'address', host });
    for (const address of addresses) {
      const socket = await connected(address, port);
      if (socket !== undefined) return this.#hold(socket);
    }
    throw new RefusedError({ kind: 'unreachable', host });
  }

  #hold<S extends Socket>(socket: S): S {
    this.#open.add(socket);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  }

  /** Counts what comes, and ends everything once it is too much. */
  #counted(from: Socket): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#bytes += chunk.length;
        if (this.#bytes <= this.#rules.maxBytes) return done(null, chunk);
        this.#refusals.push({ kind: 'bytes' });
        from.destroy();
        for (const socket of this.#open) socket.destroy();
        done();
      },
    });
  }

  /** @returns what the program is told */
  #note(error: unknown): readonly [status: number, reason: string] {
    if (!(error instanceof RefusedError)) return [502, 'Bad Gateway'];
    this.#refusals.push(error.refusal);
    const isForbidden = error.refusal.kind === 'host' || error.refusal.kind === 'address';
    return isForbidden ? [403, 'Forbidden'] : [502, 'Bad Gateway'];
  }
}

/** @throws TypeError for what names no host */
function targetOf(address: string): Target {
  const url = new URL(address);
  // Brackets are for addresses, a last dot for names that are whole.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const usual = url.protocol === 'https:' ? 443 : 80;
  return { host, port: url.port === '' ? usual : Number(url.port) };
}

async function addressesOf(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** Undefined where nobody answers there. */
async function connected(address: string, port: number): Promise<Socket | undefined> {
  return await new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const late = setTimeout(() => socket.destroy(), CONNECT_MS);
    const end = (found?: Socket): void => {
      clearTimeout(late);
      resolve(found);
    };
    socket.on('error', () => undefined);
    socket.once('close', () => end());
    socket.once('connect', () => end(socket));
  });
}

/** Asks over a connection that there is already, under the name that was checked. */
async function answerOf(
  request: IncomingMessage,
  url: URL,
  server: Socket,
): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const asked = requestOf({
      createConnection: () => server,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...without(request.headers), host: url.host, connection: 'close' },
    });
    asked.once('response', resolve);
    asked.once('error', reject);
    request.pipe(asked);
  });
}

function without(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
