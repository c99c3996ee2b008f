/** The sample dance of the first page, with the names of its moves. */
import { library } from '@bachata/library/moves/index.ts';
import { sample } from '@bachata/library/songs/sample.ts';
import type { SampleView } from '../result-view.ts';
import { mediaOf, nameOf } from './library.ts';

export function viewSample(): SampleView {
  const { songId, beatsSec, moves } = sample;
  return {
    songId,
    beatsSec,
    segments: moves.map(({ moveId, startBeat, beats, side, count }) => ({
      ...{ moveId, startBeat, beats, name: nameOf(library.byId, moveId) },
      startSec: beatsSec[startBeat] ?? 0,
      entry: { side, freeFoot: count },
    })),
    audioUrl: `/songs/${songId}/audio`,
    posterUrl: mediaOf(moves[0]?.moveId ?? '').posterUrl,
  };
}
