import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { cosine } from '../numeric/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from './clip-analysis.ts';
import { libraryEmbedding, movementEmbedding } from './embedding.ts';
import { filmedMoveTrack, moveOf, type Filming } from './testing/filmed-move.ts';
import { noisyTrack } from './testing/noisy-track.ts';
import { lose } from './track.ts';

const MOVES = [
  'side-basic',
  'right-turn',
  'left-turn',
  'cross-body-lead',
  'side-dip',
  'solo-kicks',
];

const embed = (id: string, filming: Filming = {}): number[] => {
  const { track, span } = filmedMoveTrack(moveOf(library, id), filming);
  return movementEmbedding(track, span) ?? [];
};
const plain = new Map(MOVES.map((id) => [id, embed(id)]));
const nearestAmong = (
  all: ReadonlyMap<string, readonly number[]>,
  embedding: readonly number[],
): string | undefined =>
  MOVES.toSorted(
    (a, b) => cosine(all.get(b) ?? [], embedding) - cosine(all.get(a) ?? [], embedding),
  )[0];
const nearest = (embedding: readonly number[]): string | undefined =>
  nearestAmong(plain, embedding);

describe('the embedding of a movement', () => {
  it('has its length, and 1 as its norm', () => {
    for (const embedding of plain.values()) {
      expect(embedding).toHaveLength(MOVEMENT_EMBEDDING_SIZE);
      expect(Math.hypot(...embedding)).toBeCloseTo(1, 6);
    }
  });

  it.each(MOVES)('knows %s from another side, at another tempo, size and rate', (id) => {
    for (const filming of [
      { azimuthDegrees: 30, tempoBpm: 135, distanceM: 7, fps: 12 },
      { azimuthDegrees: -30, side: 'right', tempoBpm: 105, fps: 30 },
    ] as const) {
      const again = embed(id, filming);
      expect(nearest(again)).toBe(id);
      expect(cosine(again, plain.get(id) ?? [])).toBeGreaterThan(0.7);
    }
  });

  it.each(MOVES)('knows %s through a tracker’s faults and gaps', (id) => {
    const { track, span } = filmedMoveTrack(moveOf(library, id), { azimuthDegrees: 12 });
    const noisy = noisyTrack(track, { seed: 4 });
    for (let frame = 8; frame < 13; frame++) lose(noisy.dancers.follow, frame);
    expect(nearest(movementEmbedding(noisy, span) ?? [])).toBe(id);
  });

  it('tells a turn to the right from one to the left, and that from none', () => {
    const to = (a: string, b: string): number => cosine(plain.get(a) ?? [], plain.get(b) ?? []);
    expect(to('right-turn', 'left-turn')).toBeLessThan(0.65);
    expect(to('right-turn', 'side-basic')).toBeLessThan(0.3);
  });

  it('is of the dancer who was seen, finite, where the other never was; and none of nobody', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'solo-kicks'));
    for (let frame = 0; frame < track.frames; frame++) lose(track.dancers.follow, frame);
    const alone = movementEmbedding(track, span) ?? [];
    expect(alone.every(Number.isFinite)).toBe(true);
    expect(alone.slice(144, 288).every((value) => value === 0)).toBe(true);
    for (let frame = 0; frame < track.frames; frame++) lose(track.dancers.lead, frame);
    expect(movementEmbedding(track, span)).toBeUndefined();
  });
});

describe('the embedding of a library move', () => {
  const seen = (id: string) => {
    const { track, span } = filmedMoveTrack(moveOf(library, id), { azimuthDegrees: 8 });
    return { track: noisyTrack(track, { seed: 9 }), span };
  };

  it('is found from what another camera sees of it, through a tracker’s faults', () => {
    const own = new Map(
      MOVES.map((id) => {
        const { track: known, span } = filmedMoveTrack(moveOf(library, id));
        return [id, libraryEmbedding(known, span, seen(id).track) ?? []];
      }),
    );
    for (const id of MOVES) {
      expect(Math.hypot(...(own.get(id) ?? []))).toBeCloseTo(1, 6);
      const elsewhere = filmedMoveTrack(moveOf(library, id), {
        azimuthDegrees: -20,
        tempoBpm: 130,
      });
      const query =
        movementEmbedding(noisyTrack(elsewhere.track, { seed: 31 }), elsewhere.span) ?? [];
      expect(nearestAmong(own, query)).toBe(id);
    }
  });

  it('can do without having been seen, and says so of a clip that shows nobody', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'right-turn'));
    expect(Math.hypot(...(libraryEmbedding(track, span) ?? []))).toBeCloseTo(1, 6);
    const nobody = noisyTrack(track, { seed: 1 });
    for (let frame = 0; frame < nobody.frames; frame++) {
      lose(nobody.dancers.lead, frame);
      lose(nobody.dancers.follow, frame);
    }
    expect(libraryEmbedding(track, span, nobody)).toBeUndefined();
  });
});
