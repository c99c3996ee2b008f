import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { libraryEmbedding } from '../embedding.ts';
import { filmedMoveTrack, moveOf, type Filming } from '../testing/filmed-move.ts';
import { figureOfMove } from '../testing/known-figures.ts';
import { noisyTrack } from '../testing/noisy-track.ts';
import { lose } from '../track.ts';
import type { Movement } from './movements.ts';
import { recognize, recognizeWithin, type KnownMoves } from './recognize.ts';

/** Some of them differ by a hand or a foot alone. */
const MOVES = [
  ...['in-place-o2', 'in-place-ol', 'side-basic', 'side-basic-open'],
  ...['right-turn', 'right-turn-5', 'left-turn', 'cross-body-lead', 'shadow-wave', 'side-dip'],
].map((id) => moveOf(library, id));

function movementOf(id: string): Movement {
  const { track, span } = filmedMoveTrack(moveOf(library, id));
  const embedding = Float32Array.from(libraryEmbedding(track, span) ?? []);
  return { clip: '', analyzerVersion: '', embedding };
}
const known: KnownMoves = {
  figures: new Map(MOVES.map((move) => [move.id, figureOfMove(move)])),
  movements: new Map(MOVES.map(({ id }) => [id, movementOf(id)])),
};

function found(id: string, filming: Filming, seed: number, lateCounts = 0): string[] {
  const { track, span } = filmedMoveTrack(moveOf(library, id), filming);
  const seen = noisyTrack(track, { seed });
  const late = { ...span, startSec: span.startSec - lateCounts * span.secPerCount };
  return recognize(seen, late, known).map(({ moveId }) => moveId);
}

describe('recognizing a filmed figure', () => {
  it.each(MOVES.map(({ id }) => id))('knows %s from other sides, through faults', (id) => {
    expect(found(id, { azimuthDegrees: 24, tempoBpm: 135, fps: 12 }, 1)[0]).toBe(id);
    expect(found(id, { azimuthDegrees: -18, side: 'right', tempoBpm: 108 }, 2, 0.3)[0]).toBe(id);
  });

  it('ranks every move whose embedding is known, surer of the first than of the others', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'left-turn'));
    const ranked = recognize(track, span, known);
    expect(ranked.map(({ moveId }) => moveId).toSorted()).toEqual(
      MOVES.map(({ id }) => id).toSorted(),
    );
    expect(ranked[0]).toMatchObject({ moveId: 'left-turn' });
    expect(ranked[0].similarity).toBeGreaterThan(0.6);
    expect(ranked[1].similarity).toBeLessThan(0.5);
  });

  it('goes by embeddings alone where no landmarks are known, or of another length', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'left-turn'));
    const { movements } = known;
    const [first] = recognize(track, span, { figures: new Map(), movements });
    expect(first.moveId).toBe('left-turn');
    expect(first.similarity).toBeLessThan(0.1);
  });
});

describe('finding a figure within a clip', () => {
  const { track, span } = filmedMoveTrack(moveOf(library, 'side-basic'), { tempoBpm: 125 });
  const part = (from: number, counts: number) => ({
    ...span,
    startSec: from * span.secPerCount,
    counts,
  });

  it('takes the part that a move explains, however late it is asked about', () => {
    const found = recognizeWithin(track, [part(4, 4), part(2, 4), part(0, 8)], known);
    expect(found?.span).toEqual(part(0, 8));
    const late = recognizeWithin(track, [part(-0.34, 8)], known)?.span;
    expect(Math.abs(late?.startSec ?? 9)).toBeLessThan(0.2 * span.secPerCount);
    expect(found?.nearest[0].moveId).toBe('side-basic');
  });

  it('takes the first part where none is like anything, and none where nobody is seen', () => {
    const unlike = { ...known, figures: new Map() };
    expect(recognizeWithin(track, [part(4, 4), part(0, 8)], unlike)?.span).toEqual(part(4, 4));
    const empty = noisyTrack(track, { seed: 1 });
    for (let frame = 0; frame < track.frames; frame++) {
      lose(empty.dancers.lead, frame);
      lose(empty.dancers.follow, frame);
    }
    expect(recognizeWithin(empty, [part(0, 8)], known)).toBeUndefined();
  });
});
