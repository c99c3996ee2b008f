/** `bachata library import DIR --annotations FILE --out DIR`: a library of one's own clips. */
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import { stateKey } from '@bachata/core/moves/state.ts';
import { confirmStates, type Ask } from '../../library-render/import/ask-states.ts';
import { importLibrary, saveMoves } from '../../library-render/import/import-library.ts';
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
  if (open.length > 0) {
    if (process.stdin.isTTY && process.stdout.isTTY) await askPerson(open, out);
    else process.stdout.write(askFor(open, out));
  }
  return problems.length === 0 ? 0 : 1;
}

function summary({ counts, tempoBpm, timing }: UserMove): string {
  return (
    `${counts} counts at ${tempoBpm.toFixed(1)} BPM from ${timing.firstCountSec.toFixed(2)} s on ` +
    `(${SOURCES[timing.source]})`
  );
}

/** Asks at the terminal, move by move; whoever stops has confirmed the moves before. */
async function askPerson(moves: readonly UserMove[], out: string): Promise<void> {
  process.stdout.write('How the couple stands, a label does not tell. Enter takes the proposal.\n');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stop = new AbortController();
  terminal.once('SIGINT', () => stop.abort());
  terminal.once('close', () => stop.abort());
  const ask: Ask = (question) => terminal.question(question, { signal: stop.signal });
  const open = [...moves];
  try {
    for (let move = open[0]; move !== undefined; move = open[0]) {
      await saveMoves(out, [await confirmStates(move, ask)]);
      open.shift();
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.stdout.write(`\n${askFor(open, out)}`);
  } finally {
    terminal.close();
  }
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
