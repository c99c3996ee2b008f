/** `bachata library import DIR --annotations FILE --out DIR`: a library of one's own clips. */
import { stat } from 'node:fs/promises';
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import { stateKey } from '@bachata/core/moves/state.ts';
import { importLibrary } from '../../clips/import/import-library.ts';
import { interruptSignal, onlyPositional, readArgs, UsageError } from '../usage.ts';

const SOURCES: Readonly<Record<UserMove['timing']['source'], string>> = {
  soundtrack: 'tempo and the 1 from its sound',
  'annotation-and-sound': 'annotated tempo, the 1 on the first strong beat: its sound is too short',
  annotation: 'annotated tempo from its beginning: no beat is to be heard',
};

/** @returns the exit code: 1 where a clip could not be imported */
export async function importClips(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    annotations: { type: 'string' },
    out: { type: 'string' },
    yes: { type: 'boolean', default: false },
  });
  const folder = onlyPositional(positionals, 'folder of clips');
  const { annotations, out } = values;
  if (annotations === undefined) throw new UsageError('--annotations FILE is missing');
  if (out === undefined) throw new UsageError('--out DIR is missing');
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`no such folder: ${folder}`);

  const { imported, problems } = await importLibrary({
    folder,
    out,
    annotationFile: annotations,
    acceptProposals: values.yes,
    signal: interruptSignal(),
    onMove: (move) => process.stderr.write(`${move.id}: ${summary(move)}\n`),
    onProblem: ({ clip, code, message }) =>
      process.stderr.write(`${clip}: not imported: ${message} (${code})\n`),
  });
  const open = imported.filter(({ confirmed }) => !confirmed);
  process.stdout.write(`${imported.length} clips imported, ${problems.length} not\n`);
  if (open.length > 0) process.stdout.write(askFor(open, out));
  return problems.length === 0 ? 0 : 1;
}

function summary({ counts, tempoBpm, timing }: UserMove): string {
  return (
    `${counts} counts at ${tempoBpm.toFixed(1)} BPM from ${timing.firstCountSec.toFixed(2)} s on ` +
    `(${SOURCES[timing.source]})`
  );
}

/** What the clips themselves do not tell. */
function askFor(moves: readonly UserMove[], out: string): string {
  const lines = moves.map(
    ({ id, entry, exit, side }) =>
      `  ${id}: from ${stateKey(entry)} to ${stateKey(exit)}, lead on the ${side}\n`,
  );
  return (
    `To be confirmed, because a label does not tell it:\n${lines.join('')}` +
    `Correct them in ${out}/library.json and set "confirmed" to true there, or accept them all ` +
    `with --yes.\n`
  );
}
