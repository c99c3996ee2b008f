/** A child that answers whoever asks, on the port that it is given or on one that it tells. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const server = http.createServer((_, response) => response.end(String(process.pid)));
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
