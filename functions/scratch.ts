/** Working folders of the stages: gone when the work ends, and swept when a worker was killed. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { diskFull, isDiskFull } from '@bachata/platform/disk-full.ts';

function scratchRoot(): string {
  return path.join(os.tmpdir(), 'bachata-scratch');
}

/** Longer than any stage writes nothing to its folder. */
const ABANDONED_AFTER_MS = 45 * 60_000;

/**
 * Gives `body` a fresh folder and removes it afterwards, whatever happened.
 *
 * @throws UnavailableError `disk-full`, and what `body` throws
 */
export async function withScratch<T>(body: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  try {
    await mkdir(scratchRoot(), { recursive: true });
    folder = await mkdtemp(path.join(scratchRoot(), `${process.pid}-`));
    return await body(folder);
  } catch (error) {
    throw isDiskFull(error) ? diskFull(error) : error;
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what killed workers left behind: folders named after a process that is no more, and those
 * that nobody has written to for long. In a container, every worker may have the same number.
 */
export async function sweepScratch(): Promise<void> {
  const names = await readdir(scratchRoot()).catch(() => []);
  for (const name of names) {
    const folder = path.join(scratchRoot(), name);
    if (isAlive(Number.parseInt(name, 10)) && !(await isAbandoned(folder))) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

async function isAbandoned(folder: string): Promise<boolean> {
  const inside = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of ['.', ...inside]) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs < ABANDONED_AFTER_MS) return false;
  }
  return true;
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
