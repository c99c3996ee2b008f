/** What the library's moves sound like and how they move, for recommendations. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sounds } from '@bachata/core/choreography/prepared/prepared-library.ts';
import type { Modalities } from '@bachata/core/choreography/recommendation/fusion.ts';
import { parseSoundtracks } from '@bachata/core/moves/soundtracks.ts';
import { parseMovements } from '@bachata/core/pose/matching/movements.ts';
import { MOVES_FOLDER } from './files.ts';
import { library } from './moves/index.ts';

/** Soundtracks and movements of the library's moves. */
export async function readSounds(): Promise<Sounds> {
  const [heard, danced] = await Promise.all([
    readFile(path.join(MOVES_FOLDER, 'soundtracks.json'), 'utf8').then(parseSoundtracks),
    readFile(path.join(MOVES_FOLDER, 'movements.json'), 'utf8').then(parseMovements),
  ]);
  return new Map(
    library.moves.map(({ id }): [string, Modalities] => [
      id,
      { audio: heard.get(id)?.embedding, movement: danced.get(id)?.embedding },
    ]),
  );
}
