/**
 * Serves the built site: `node web/server.ts`, after `npm run build -w web`.
 *
 * Environment: `PORT` (default 3000), `HOST` (default 127.0.0.1), `TRUST_PROXY=1` behind a proxy
 * that sets `x-forwarded-proto` and `x-forwarded-for` itself, as Cloud Run does. Without it those
 * headers are ignored, so that a client can't claim them.
 */
import http from 'node:http';

const trustProxy = process.env['TRUST_PROXY'] === '1';
const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 3000);
/** Songs are uploaded in one request of up to 60 MB. */
const BODY_LIMIT = '64M';
/** How long requests under way may take to finish once the server was asked to stop. */
const SHUTDOWN_MS = 5_000;

// The adapter reads these when it is loaded.
process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
process.env['BODY_SIZE_LIMIT'] ??= BODY_LIMIT;
if (trustProxy) process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for';
const built: { handler: http.RequestListener } = await import(
  new URL('./build/handler.js', import.meta.url).href
);

const server = http.createServer((request, response) => {
  if (!trustProxy) request.headers['x-forwarded-proto'] = 'http';
  built.handler(request, response);
});

server.on('error', (error) => {
  console.error(`The site could not listen on ${host}:${port}: ${error.message}`);
  process.exit(1);
});

server.listen(port, host, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(
    JSON.stringify({
      severity: 'INFO',
      message: 'site listening',
      url: `http://${host}:${actual}`,
    }),
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Event streams never end by themselves; the browser reconnects to the next server.
    setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
  });
}
