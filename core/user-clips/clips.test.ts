import { describe, expect, it } from 'vitest';
import { checkPlan } from '../choreography/evaluate/check-plan.ts';
import { composePlan } from '../choreography/planner/compose.ts';
import { planParametersSchema } from '../choreography/plan.ts';
import { domainLibrary } from '../choreography/testing/library.ts';
import { songAnalysis } from '../choreography/testing/songs.ts';
import { moveInfoSchema } from '../moves/move.ts';
import { LANDMARKS, type DancerTrack, type PoseTrack } from '../pose/track.ts';
import { confirmationSchema, type Confirmation } from '../moves/confirmation.ts';
import { reviewAfter, type ReadyClip, type MadeMove } from './clip.ts';
import { countsWithin, startsFor, trimOf } from './count-grid.ts';
import { clipIdOfMove, filmedMove, moveIdOfClip, partOfMove } from './filmed-move.ts';
import { leadSideAt, withLeadOn } from './lead-side.ts';
import { clipKeyFor, earlierMoves } from './made-moves.ts';
import { standInFor } from './stand-in.ts';

const said: Confirmation = confirmationSchema.parse({
  name: 'Ana’s cross body',
  category: 'cross-body-leads',
  level: 'intermediate',
  energy: 'high',
  tempoBpm: 120,
  firstCountSec: 1,
  counts: 8,
  freeFoot: 1,
  entry: 'C',
  exit: 'OL',
  side: 'left',
  swapsSides: true,
  turns: { lead: 0, follow: 0.5 },
  loadsBack: false,
});

describe('the counts of a clip', () => {
  const grid = { tempoBpm: 120, oneSec: 2 };

  it('go on before and after the 1 that is known', () => {
    const counts = countsWithin(grid, 5);
    expect(counts[0]).toEqual({ sec: 0, count: 5 });
    expect(counts).toContainEqual({ sec: 2, count: 1 });
    expect(counts.at(-1)).toEqual({ sec: 5, count: 7 });
    expect(counts).toHaveLength(11);
  });

  it('can be a move from each 1 and 5 that has room before and behind', () => {
    // A clip begins half a beat before its first count.
    expect(startsFor(grid, 4, 4).map(({ sec }) => sec)).toEqual([2]);
    expect(startsFor(grid, 8, 6).map(({ sec, count }) => [sec, count])).toEqual([[2, 1]]);
    expect(startsFor(grid, 16, 6)).toEqual([]);
  });

  it('are cut half a beat before each', () => {
    expect(trimOf({ tempoBpm: 120, firstCountSec: 2, counts: 4 }, 4)).toEqual([
      1.75, 2.25, 2.75, 3.25, 3.75,
    ]);
    expect(() => trimOf({ tempoBpm: 120, firstCountSec: 0.1, counts: 4 }, 4)).toThrow(
      expect.objectContaining({ code: 'trim-outside' }),
    );
    expect(() => trimOf({ tempoBpm: 120, firstCountSec: 2, counts: 8 }, 4)).toThrow();
  });
});

describe('filmedMove', () => {
  const id = '0123456789abcdef0123456789abcde5';

  it('is a move like any other, danced from the side that it was filmed from', () => {
    const move = moveInfoSchema.parse(filmedMove(id, said));
    expect(move).toMatchObject({
      entry: { position: 'C', hands: 'frame', freeFoot: 1, footing: 'mirrored' },
      exit: { position: 'OL', hands: 'L-R', freeFoot: 1 },
      side: 'left',
      swapsSides: true,
    });
    expect(clipIdOfMove(move.id)).toBe(id);
    expect(clipIdOfMove('cross-body')).toBeUndefined();
  });

  it('changes the free foot in four counts only', () => {
    const exitFoot = (counts: Confirmation['counts'], freeFoot: 1 | 5) =>
      filmedMove(id, { ...said, counts, freeFoot }).exit.freeFoot;
    expect(exitFoot(4, 1)).toBe(5);
    expect(exitFoot(4, 5)).toBe(1);
    expect(exitFoot(8, 5)).toBe(5);
  });

  it('takes a dip for what needs preparation', () => {
    const dip = filmedMove(id, { ...said, category: 'dips-drops' });
    expect(dip.safety).toMatchObject({ requiresPreparation: true, bodyRegion: ['back'] });
  });

  it('takes part in a choreography', () => {
    const library = domainLibrary().with([filmedMove(id, said)]);
    const parameters = planParametersSchema.parse({
      difficulty: 'intermediate',
      preferredMoves: [moveIdOfClip(id)],
    });
    const plan = composePlan({
      analysis: songAnalysis({ tempoBpm: 122 }),
      library,
      parameters,
    });
    expect(checkPlan(plan, library.moves)).toEqual([]);
    expect(plan.segments.some(({ moveId }) => moveId === moveIdOfClip(id))).toBe(true);
    expect(plan.filmed?.map(({ name }) => name.en)).toEqual(['Ana’s cross body']);
  });
});

describe('the moves that a clip was before', () => {
  const id = '0123456789abcdef0123456789abcde5';
  const made = (patch: Partial<Confirmation>, clipKey: string): MadeMove => ({
    move: filmedMove(id, { ...said, ...patch }),
    clipKey,
  });
  const confirmed = (move: MadeMove) => ({ ...move, confirmation: said });

  it('are kept where the present one cannot be danced in their place, the latest of each', () => {
    const clip = {
      confirmed: confirmed(made({ counts: 4 }, 'third')),
      earlier: [made({ counts: 4 }, 'second'), made({ side: 'right' }, 'first')],
    };
    const next = made({ name: 'Ana again', tempoBpm: 124 }, 'fourth');
    const earlier = earlierMoves(clip, [next.move]);
    expect(earlier.map(({ clipKey }) => clipKey)).toEqual(['third', 'first']);
    const then = { confirmed: confirmed(next), earlier };
    expect(clipKeyFor(then, made({}, '').move)).toBe('fourth');
    expect(clipKeyFor(then, made({ side: 'right' }, '').move)).toBe('first');
    expect(clipKeyFor(then, made({ exit: 'N' }, '').move)).toBeUndefined();
    expect(earlierMoves(then, [made({ side: 'right' }, '').move]).map((it) => it.clipKey)).toEqual([
      'fourth',
      'third',
    ]);
  });

  it('are not kept without end', () => {
    const earlier = (['C', 'V', 'O2', 'OL', 'OR', 'X', 'N', 'S', 'H', 'W'] as const).map((exit) =>
      made({ exit }, exit),
    );
    expect(earlierMoves({ earlier }, [made({ counts: 4 }, '').move])).toHaveLength(8);
  });

  it('are those of every part of a clip that is cut into several', () => {
    const part = (index: number, clipKey: string): MadeMove => ({
      move: filmedMove(id, said, index),
      clipKey,
    });
    const clip = { confirmed: confirmed(part(0, 'one')), further: [confirmed(part(1, 'two'))] };
    expect(clipKeyFor(clip, filmedMove(id, said, 0))).toBe('one');
    expect(clipKeyFor(clip, filmedMove(id, said, 1))).toBe('two');
    expect(earlierMoves(clip, [filmedMove(id, said, 0)]).map((it) => it.clipKey)).toEqual(['two']);
    expect([moveIdOfClip(id), moveIdOfClip(id, 1)].map(clipIdOfMove)).toEqual([id, id]);
    expect(partOfMove(moveIdOfClip(id, 3))).toBe(3);
  });
});

describe('reviewAfter', () => {
  const confirmed = {} as NonNullable<ReadyClip['confirmed']>;
  it('asks a maintainer about what everybody would see, and nothing else', () => {
    expect(reviewAfter({ visibility: 'public', confirmed })).toBe('waiting');
    expect(reviewAfter({ visibility: 'public' })).toBe('none');
    expect(reviewAfter({ visibility: 'unlisted', confirmed })).toBe('none');
  });
});

describe('standInFor', () => {
  it('joins as the filmed move does, as far as any drawn one does', () => {
    const { moves } = domainLibrary();
    const filmed = filmedMove('0'.repeat(32), said);
    expect(standInFor(filmed, moves)).toMatchObject({
      counts: 8,
      entry: filmed.entry,
      exit: filmed.exit,
      swapsSides: true,
    });
    const nowhere = filmedMove('0'.repeat(32), { ...said, entry: 'H', exit: 'N' });
    expect(standInFor(nowhere, moves)).toMatchObject({ counts: 8, entry: nowhere.entry });
    expect(standInFor(filmed, [])).toBeUndefined();
  });
});

describe('leadSideAt', () => {
  const dancer = (x: readonly number[], seen: readonly number[]): DancerTrack => ({
    image: Float32Array.from({ length: x.length * LANDMARKS * 3 }, (_, i) =>
      i % 3 === 0 ? x[Math.floor(i / 3 / LANDMARKS)] : 0,
    ),
    world: new Float32Array(x.length * LANDMARKS * 3),
    visibility: new Float32Array(x.length * LANDMARKS),
    seen: Uint8Array.from(seen),
  });
  const track: PoseTrack = {
    fps: 2,
    frames: 4,
    width: 100,
    height: 50,
    dancers: {
      lead: dancer([20, 20, 80, 80], [1, 1, 1, 0]),
      follow: dancer([50, 50, 50, 50], [1, 1, 1, 1]),
    },
    roleConfidence: 1,
    doubtfulSec: [],
  };

  it('looks at both, and a little around where one is hidden', () => {
    expect(leadSideAt(track, 0)).toBe('left');
    expect(leadSideAt(track, 1)).toBe('right');
    expect(leadSideAt(track, 1.5)).toBe('right');
    expect(
      leadSideAt(
        { ...track, dancers: { ...track.dancers, lead: dancer([0, 0, 0, 0], [0, 0, 0, 0]) } },
        0,
      ),
    ).toBeUndefined();
  });

  it('is the lead’s who is said to lead there', () => {
    const { lead, follow } = track.dancers;
    expect(withLeadOn(track, 0, 'left')).toBe(track);
    expect(withLeadOn(track, 0, 'right').dancers).toEqual({ lead: follow, follow: lead });
  });
});
