/** `bachata backup` and `bachata restore`: a copy of an installation, and the way back. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { backUp, restore, type BackupManifest } from '@bachata/platform/embedded/backup.ts';
import { readEnv } from '@bachata/platform/env.ts';
import { onlyPositional, readArgs } from '../usage.ts';

/** @returns the exit code */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const target = onlyPositional(readArgs(args, {}).positionals, 'folder for the backup');
  return print(await backUp(dataDir(), target, new Date()));
}

/** @returns the exit code */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const source = onlyPositional(readArgs(args, {}).positionals, 'folder of the backup');
  return print(await restore(source, dataDir()));
}

function dataDir(): string {
  const settings = readEnv(process.env);
  if (settings.BACHATA_PLATFORM !== 'embedded') {
    throw new InvalidInputError(
      'platform-unsupported',
      'only embedded installations are backed up here; Google Cloud has its own export',
    );
  }
  return settings.BACHATA_DATA_DIR;
}

function print(manifest: BackupManifest): number {
  process.stdout.write(`${JSON.stringify(manifest)}\n`);
  return 0;
}
