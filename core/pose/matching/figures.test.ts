import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { libraryEmbedding } from '../embedding.ts';
import { countCells } from '../figure-span.ts';
import { filmedMoveTrack, moveOf } from '../testing/filmed-move.ts';
import { figureOfMove } from '../testing/known-figures.ts';
import { noisyTrack } from '../testing/noisy-track.ts';
import { lose, type DancerTrack, type PoseTrack } from '../track.ts';
import { cutIntoFigures } from './figures.ts';
import type { KnownMoves } from './recognize.ts';
import { outcomeOf, outcomeOfMove } from './outcome.ts';

const MOVES = [
  ...['side-basic-open', 'in-place-o2', 'right-turn', 'left-turn', 'cross-body-lead'],
  ...['first-turn-combination', 'wave-ladder', 'shadow-basic'],
].map((id) => moveOf(library, id));

const known: KnownMoves = {
  figures: new Map(MOVES.map((move) => [move.id, figureOfMove(move)])),
  outcomes: new Map(MOVES.map((move) => [move.id, outcomeOfMove(move)])),
  movements: new Map(
    MOVES.map((move) => {
      const { track, span } = filmedMoveTrack(move);
      const embedding = Float32Array.from(libraryEmbedding(track, span) ?? []);
      return [move.id, { clip: '', analyzerVersion: '', embedding }];
    }),
  ),
};

/** Films of moves one after the other, as a camera sees them. */
function danced(...ids: readonly string[]): PoseTrack {
  const parts = ids.map((id) => filmedMoveTrack(moveOf(library, id)).track);
  const joined = (role: 'lead' | 'follow'): DancerTrack => {
    const all = parts.map(({ dancers }) => dancers[role]);
    const floats = (of: 'image' | 'world' | 'visibility'): Float32Array =>
      Float32Array.from(all.flatMap((dancer) => [...dancer[of]]));
    return {
      image: floats('image'),
      world: floats('world'),
      visibility: floats('visibility'),
      seen: Uint8Array.from(all.flatMap(({ seen }) => [...seen])),
    };
  };
  const [first] = parts;
  const frames = parts.reduce((sum, part) => sum + part.frames, 0);
  const track = { ...first, frames, dancers: { lead: joined('lead'), follow: joined('follow') } };
  return noisyTrack(track, { seed: 3 });
}

/** As `filmedMoveTrack` films: at 120 BPM, half a count before the first 1. */
const cellsOf = (counts: number) =>
  countCells({ tempoBpm: 120, firstCountSec: 0.25, source: 'steps', confidence: 1 }, counts * 0.5);

const namesOf = (track: PoseTrack, counts: number) =>
  cutIntoFigures(track, cellsOf(counts), known).map(({ nearest: [first], times, span }) => ({
    ...{ moveId: first?.moveId, times, counts: span.counts },
  }));

describe('a clip cut into its figures', () => {
  it('is one basic where a basic is danced twice', () => {
    expect(namesOf(danced('side-basic-open', 'side-basic-open'), 16)).toEqual([
      { moveId: 'side-basic-open', times: 2, counts: 8 },
    ]);
  });

  it('is one figure where that takes sixteen counts', () => {
    expect(namesOf(danced('first-turn-combination'), 16)).toEqual([
      { moveId: 'first-turn-combination', times: 1, counts: 16 },
    ]);
  });

  it('has figures of several lengths in their order', () => {
    const track = danced('in-place-o2', 'right-turn', 'left-turn', 'shadow-basic');
    expect(namesOf(track, 24)).toEqual([
      { moveId: 'in-place-o2', times: 1, counts: 8 },
      { moveId: 'right-turn', times: 1, counts: 4 },
      { moveId: 'left-turn', times: 1, counts: 4 },
      { moveId: 'shadow-basic', times: 1, counts: 8 },
    ]);
  });

  it('has a figure that is like no move where nobody is seen', () => {
    const track = danced('in-place-o2', 'in-place-o2');
    for (let frame = track.frames / 2; frame < track.frames; frame++) {
      lose(track.dancers.lead, frame);
      lose(track.dancers.follow, frame);
    }
    expect(namesOf(track, 16)).toEqual([
      { moveId: 'in-place-o2', times: 1, counts: 8 },
      { moveId: undefined, times: 1, counts: 8 },
    ]);
  });

  it('is empty without counts', () => {
    expect(countCells({ source: 'none', confidence: 0 }, 9)).toEqual([]);
    expect(cutIntoFigures(danced('in-place-o2'), [], known)).toEqual([]);
  });
});

describe('what a figure comes to', () => {
  it.each(['right-turn', 'cross-body-lead', 'shadow-basic', 'cross-body-lead-outside-turn'])(
    'is seen of %s, from either side of the couple',
    (id) => {
      const move = moveOf(library, id);
      for (const azimuthDegrees of [-25, 25]) {
        const { track, span } = filmedMoveTrack(move, { azimuthDegrees, tempoBpm: 130 });
        expect(outcomeOf(noisyTrack(track, { seed: 5 }), span)).toEqual(outcomeOfMove(move));
      }
    },
  );

  it('is unknown where one of the two is not seen at an end', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'right-turn'));
    for (let frame = 0; frame < 10; frame++) lose(track.dancers.lead, frame);
    expect(outcomeOf(track, span)).toBeUndefined();
  });
});
