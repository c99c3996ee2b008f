/**
 * Runs a program for as long as whoever forked this process is connected: none is left over, however the
 * other one ended. `fork(connected.ts, [program, ...arguments], { detached: true })`; detached, so that
 * Ctrl-C does not reach the program before what it holds is saved.
 */
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  process.stderr.write(`${program}: ${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.once('disconnect', () => child.kill('SIGKILL'));
