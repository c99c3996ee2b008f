/** Requests that no browser makes: any `Host`, any length, bodies that never end. */
import http from 'node:http';

/**
 * A connection that the client itself asks to be closed is closed with the answer, and what it is
 * still sending breaks off; browsers never ask for that.
 */
const AGENT = new http.Agent({ keepAlive: true, maxFreeSockets: 0 });

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Resolves with the answer as soon as it is whole, whether or not the body has been sent.
 * @throws Error where the connection breaks before there is an answer
 */
export async function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return await new Promise<Answer>((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: AGENT });
    let answered = false;
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    request.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
        request.destroy();
      });
    });
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
      request.end(body);
    } else {
      write(request, body).catch((error: unknown) => {
        if (!answered) reject(error);
      });
    }
  });
}

async function write(request: http.ClientRequest, body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of body) {
    if (request.destroyed) return;
    await new Promise<void>((resolve) => request.write(chunk, () => resolve()));
  }
  request.end();
}

/** Signs up somebody new. @returns the cookie to send */
export async function signedUp(site: string, name: string): Promise<string> {
  const { headers, status, text } = await send(`${site}/signup`, {
    method: 'POST',
    headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      email: `${name}@example.org`,
      displayName: name,
      password: 'we dance on sundays',
    }).toString(),
  });
  const cookie = headers['set-cookie']?.find((line) => line.startsWith('session='));
  if (cookie === undefined) throw new Error(`Nobody was signed up: ${status} ${text}`);
  return cookie.split(';')[0] ?? '';
}
