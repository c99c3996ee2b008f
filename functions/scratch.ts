/** Working folders of the stages: gone when the work ends, and swept when a worker was killed. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

function scratchRoot(): string {
  return path.join(os.tmpdir(), 'bachata-scratch');
}

/** Gives `body` a fresh folder and removes it afterwards, whatever happened. */
export async function withScratch<T>(body: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(scratchRoot(), { recursive: true });
  const folder = await mkdtemp(path.join(scratchRoot(), `${process.pid}-`));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what killed workers left behind: folders named after a process that is no more. */
export async function sweepScratch(): Promise<void> {
  const names = await readdir(scratchRoot()).catch(() => []);
  for (const name of names) {
    if (isAlive(Number.parseInt(name, 10))) continue;
    await rm(path.join(scratchRoot(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
