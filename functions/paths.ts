/** Where the project's own material lies, seen from the functions. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const DATA = path.join(ROOT, 'data');
export const SONGS = path.join(DATA, 'songs');
export const CLIPS = path.join(DATA, 'moves', 'clips');
