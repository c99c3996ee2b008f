/**
 * Runs commands one after the other and counts the names that they look up. It is started in a network
 * namespace without a route, in which it is the only name server: see `no-outside.media.test.ts`.
 *
 * `node watch-lookups.ts '[["node", "a.ts"], ...]'` prints `{ lookups, codes }` as JSON.
 */
import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';

const HEADER_BYTES = 12;

/** The name that a DNS query asks for (RFC 1035, 4.1.2). */
function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = HEADER_BYTES; query[at] > 0; at += 1 + query[at]) {
    labels.push(query.subarray(at + 1, at + 1 + query[at]).toString('latin1'));
  }
  return labels.join('.');
}

const lookups: string[] = [];
const server = dgram.createSocket('udp4', (query, from) => {
  lookups.push(nameIn(query));
  // "No such name", so that nobody waits.
  const answer = Buffer.from(query);
  answer[2] |= 0x80;
  answer[3] = 3;
  server.send(answer, from.port, from.address);
});
server.bind(53, '127.0.0.1');
await once(server, 'listening');

const codes: (number | null)[] = [];
for (const [command, ...args] of JSON.parse(process.argv[2]) as string[][]) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  codes.push(code);
}
server.close();
console.log(JSON.stringify({ lookups, codes }));
