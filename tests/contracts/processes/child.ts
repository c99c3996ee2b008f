/** Real processes for the fault tests, so that they can really be killed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** Resolves with the first line of the output that fits. */
  line(pattern: RegExp): Promise<string>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** As a power cut would: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

/** Runs a script of this folder. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (const check of waiting) check();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    ended,
    async line(pattern) {
      return await new Promise((resolve, reject) => {
        const check = () => {
          const found = output
            .split('\n')
            .slice(0, -1)
            .find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
        void ended.then((code) => reject(new Error(`${script} ended with ${code}: ${output}`)));
      });
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
