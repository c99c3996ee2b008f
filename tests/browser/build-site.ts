/** Builds the site once for all tests that need it, whichever of them comes first. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

const LOCK_STALE_MS = 120_000;

/**
 * Builds the site unless the build is newer than every source. Test files run in processes of
 * their own: one builds, the others wait.
 * @param root the project's folder
 * @throws Error with the output of a build that failed
 */
export async function buildSite(root: string): Promise<void> {
  const lock = path.join(root, '.local', 'site-build.lock');
  await mkdir(path.dirname(lock), { recursive: true });
  while (!isFresh(root)) {
    if (await take(lock)) {
      try {
        if (!isFresh(root)) await build(root);
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
    } else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isFresh(root: string): boolean {
  const web = path.join(root, 'web');
  // The adapter writes this file last.
  const built = path.join(web, 'build', 'handler.js');
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  const folders = [path.join(web, 'src'), path.join(web, 'static'), path.join(root, 'core')];
  const files = [path.join(web, 'vite.config.ts'), ...folders.flatMap(filesBelow)];
  return files.every((file) => statSync(file).mtimeMs < mtimeMs);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A folder can be made by one process only; one left behind by a killed process is taken over. */
async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LOCK_STALE_MS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function build(root: string): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build'], { cwd: path.join(root, 'web') });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The site could not be built:\n${output.join('')}`);
}
