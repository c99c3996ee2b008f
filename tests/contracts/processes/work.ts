/** A function that takes a task and never answers: `work.ts`. Says its port, and when it has a task. */
import { createServer } from 'node:http';

const server = createServer(() => process.stdout.write('task\n')).listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
});
