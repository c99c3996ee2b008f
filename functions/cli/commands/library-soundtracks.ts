/** `bachata library soundtracks`: the audio embeddings of the moves, made anew where they changed. */
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import { buildSoundtracks } from '../../library-render/soundtracks.ts';
import { interruptSignal, readArgs } from '../usage.ts';

/** @returns the exit code */
export async function soundtracks(
  args: readonly string[],
  library: MoveLibrary,
  folder: string,
): Promise<number> {
  readArgs(args, {});
  const { described, removed, total } = await buildSoundtracks(library, {
    folder,
    signal: interruptSignal(),
    onMove: (moveId, done, of) => process.stderr.write(`${done}/${of} ${moveId}\n`),
  });
  process.stdout.write(
    `${described} soundtracks described, ${removed} removed, ${total} soundtracks in all\n`,
  );
  return 0;
}
