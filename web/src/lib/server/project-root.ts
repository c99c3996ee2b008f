/** Finds the project's folder from wherever the built server runs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** The nearest folder above this file that has the `data` and `core` folders. */
export function projectRoot(): string {
  if (found !== undefined) return found;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'core', 'ports.ts'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The project folder was not found above the server.');
    folder = parent;
  }
  found = folder;
  return folder;
}

export function dataPath(...segments: readonly string[]): string {
  return path.join(projectRoot(), 'data', ...segments);
}
