/** Keeps what people have made, and the secrets that guard it, to the user whose process this is. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** The folder is there and can be entered by its owner only, also one that is older than this rule. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  restrict(folder, FOLDER_MODE);
}

/**
 * The file is there and can be read by its owner only. What SQLite puts beside a database (journal,
 * shared memory) gets the mode of the database.
 * @param beside endings of files beside it that may be there already
 */
export function makePrivateFile(file: string, beside: readonly string[] = []): void {
  closeSync(openSync(file, 'a', FILE_MODE));
  for (const ending of ['', ...beside]) {
    if (existsSync(file + ending)) restrict(file + ending, FILE_MODE);
  }
}

function restrict(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch (error) {
    // Somebody else's, such as a volume that was mounted for us: its owner decides.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
