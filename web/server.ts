/**
 * Serves the built site: `node web/server.ts`, after `npm run build -w web`.
 *
 * Environment: `PORT` (default 3000), `HOST` (default 127.0.0.1), `TRUST_PROXY=1` behind a proxy
 * that sets `x-forwarded-proto` and `x-forwarded-for` itself, as Cloud Run does. Without it those
 * headers are ignored, so that a client can't claim them. `XFF_DEPTH=2` behind two.
 */
import http from 'node:http';
import { readListenEnv } from '@bachata/platform/env.ts';
import { log } from '@bachata/platform/log.ts';
import { startOrEnd } from '@bachata/platform/start.ts';
import { flushSpans } from '@bachata/platform/trace.ts';

const trustProxy = process.env['TRUST_PROXY'] === '1';
const HEADERS_MS = 20_000;
/** How long the rest of a body may come in that nobody reads, so that its sender sees the answer. */
const LINGER_MS = 2_000;
/** How long requests under way may take to finish once the server was asked to stop. */
const SHUTDOWN_MS = 5_000;

// The adapter reads these when it is loaded.
process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
// The site limits each body by its route, while it is read: see `body-limit.ts`.
process.env['BODY_SIZE_LIMIT'] ??= 'Infinity';
if (trustProxy) {
  process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for';
  // How many proxies there are, each of which adds an address at the right: two behind a load balancer.
  process.env['XFF_DEPTH'] ??= '1';
}
let built: { handler: http.RequestListener };
await startOrEnd('site', async () => {
  built = await import(new URL('./build/handler.js', import.meta.url).href);
});
// It has been checked with all other settings.
const { PORT: port, HOST: host } = readListenEnv(process.env);

// No limit on the time of a whole request: an upload over a slow line takes as long as it must.
// Whoever reads a body gives it a time or a least rate.
const limits = { headersTimeout: HEADERS_MS, requestTimeout: 0 };
const server = http.createServer(limits, (request, response) => {
  if (!trustProxy) request.headers['x-forwarded-proto'] = 'http';
  response.once('finish', () => {
    if (request.complete) return;
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, LINGER_MS).unref();
  });
  built.handler(request, response);
});

server.on('error', (error) => {
  console.error(`The site could not listen on ${host}:${port}: ${error.message}`);
  process.exit(1);
});

server.listen(port, host, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  log('INFO', 'site listening', { url: `http://${host}:${actual}` });
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => void flushSpans().finally(() => process.exit(0)));
    server.closeIdleConnections();
    // Event streams never end by themselves; the browser reconnects to the next server.
    setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
  });
}
