/** `bachata library import DIR --annotations FILE --account EMAIL [--track N]`: annotated clips as one's own. */
import { stat } from 'node:fs/promises';
import { importClips, type ImportedClip } from '../../import/import-clips.ts';
import { accountByEmail, withDataFolder } from '../data-folder.ts';
import {
  interruptSignal,
  onlyPositional,
  readArgs,
  readTrack,
  TRACK_ARG,
  UsageError,
} from '../usage.ts';

/** @returns the exit code: 1 where a clip could not be imported */
export async function libraryImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    annotations: { type: 'string' },
    account: { type: 'string' },
    ...TRACK_ARG,
  });
  const folder = onlyPositional(positionals, 'folder of clips');
  const { annotations, account } = values;
  if (annotations === undefined) throw new UsageError('--annotations FILE is missing');
  if (account === undefined) throw new UsageError('--account EMAIL is missing');
  const track = readTrack(values.track);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`no such folder: ${folder}`);

  const { imported, problems } = await withDataFolder(async (platform) =>
    importClips({
      platform,
      ownerId: (await accountByEmail(platform, account)).uid,
      folder,
      annotationFile: annotations,
      track,
      signal: interruptSignal(),
      onClip: (clip) => process.stderr.write(`${clip.clip}: ${summaryOf(clip)}\n`),
      onProblem: ({ clip, code, message }) =>
        process.stderr.write(`${clip}: not imported: ${message} (${code})\n`),
    }),
  );
  process.stdout.write(`${imported.length} clips imported, ${problems.length} not\n`);
  return problems.length === 0 ? 0 : 1;
}

/** With what a label does not tell, for the owner to check on the clip's page. */
function summaryOf({ clipId, confirmation, wasMove }: ImportedClip): string {
  const { name, counts, tempoBpm, firstCountSec, entry, exit, side } = confirmation;
  return (
    `${wasMove ? 'is a move already: ' : ''}${name}, ${counts} counts at ${tempoBpm.toFixed(1)} BPM ` +
    `from ${firstCountSec.toFixed(2)} s on, ${entry} to ${exit}, lead on the ${side} (/clips/${clipId})`
  );
}
