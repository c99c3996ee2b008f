/** `bachata library embed`: the movement embeddings of the moves, made anew where clips changed. */
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import { buildMovements } from '../../vision/library-movements.ts';
import { interruptSignal, readArgs } from '../usage.ts';

/** @returns the exit code */
export async function libraryEmbed(
  args: readonly string[],
  library: MoveLibrary,
  folder: string,
): Promise<number> {
  readArgs(args, {});
  const { analyzed, removed, total } = await buildMovements(library, {
    folder,
    signal: interruptSignal(),
    onMove: (moveId, done, of) => process.stderr.write(`${done}/${of} ${moveId}\n`),
  });
  process.stdout.write(`${analyzed} clips analyzed, ${removed} removed, ${total} moves in all\n`);
  return 0;
}
