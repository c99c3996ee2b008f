import { describe, expect, it } from 'vitest';
import { checkPlan, type RuleCode } from './check-plan.ts';
import { planParametersSchema, type Plan, type PlanSegment } from '../plan.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { coupleState, moveInfo } from '../testing/library.ts';

const side = 'left' as const;
const SECONDS_PER_BEAT = 0.5;

/** A plan that dances the moves one after the other from time 0, as annotated. */
function planOf(
  moves: readonly MoveInfo[],
  change: (segments: PlanSegment[]) => void = () => {},
): Plan {
  const segments: PlanSegment[] = [];
  let beat = 0;
  for (const move of moves) {
    segments.push({
      moveId: move.id,
      startBeat: beat,
      beats: move.counts,
      startSec: beat * SECONDS_PER_BEAT,
      endSec: (beat + move.counts) * SECONDS_PER_BEAT,
      entry: { ...move.entry, side },
      exit: { ...move.exit, side },
      section: 'verse',
      phrase: 0,
      playbackRate: 1,
      score: 1,
      reasons: [],
    });
    beat += move.counts;
  }
  change(segments);
  return {
    song: { durationSec: beat * SECONDS_PER_BEAT, tempoBpm: 120 },
    libraryVersion: 'v',
    plannerVersion: 'v',
    seed: 1,
    parameters: planParametersSchema.parse({ difficulty: 'advanced' }),
    beatGridSec: Array.from({ length: beat + 1 }, (_, i) => i * SECONDS_PER_BEAT),
    firstCountBeat: 0,
    segments,
    measures: {},
    notes: [],
  };
}

function codes(plan: Plan, moves: readonly MoveInfo[]): RuleCode[] {
  return checkPlan(plan, moves).map((problem) => problem.code);
}

const basic = moveInfo({ id: 'basic', category: 'basic-steps' });
const out = moveInfo({ id: 'out', exit: coupleState('O2') });
const box = moveInfo({ id: 'box', entry: coupleState('O2'), exit: coupleState('O2') });
const spin = moveInfo({ id: 'spin', turns: { lead: 0, follow: 2 } });
const again = moveInfo({ id: 'again', turns: { lead: 0, follow: 1 }, counts: 4 });
const more = moveInfo({ id: 'more', turns: { lead: 0, follow: 2 }, counts: 4 });
const prepare = moveInfo({ id: 'prepare', category: 'dips-drops' });
const dip = moveInfo({
  id: 'dip',
  category: 'dips-drops',
  safety: {
    risk: 'trick',
    requiresPreparation: true,
    trustedPartnerOnly: false,
    bodyRegion: ['back'],
  },
});
const basics = (count: number): MoveInfo[] => Array.from({ length: count }, () => basic);

describe('checkPlan', () => {
  it('finds nothing in a legal plan', () => {
    const moves = [...basics(3), prepare, dip, basic, out, box];
    expect(codes(planOf(moves), moves)).toEqual([]);
  });

  it.each<[RuleCode, readonly MoveInfo[]]>([
    ['states-differ', [out, basic]],
    ['too-many-turns', [again, more]],
    ['repeated', [out, box, { ...box, id: 'box-5', variantOf: 'box' }]],
    ['dip-unprepared', [...basics(4), dip]],
    ['dip-into-spin', [...basics(4), prepare, dip, spin]],
    ['dip-too-early', [prepare, dip]],
    [
      'travels-mirrored',
      [
        moveInfo({
          id: 'walk',
          entry: { ...coupleState('S'), footing: 'mirrored' },
          travels: true,
        }),
      ],
    ],
  ])('reports %s', (code, moves) => {
    expect(codes(planOf(moves), moves)).toEqual([code]);
  });

  it('allows a figure again after 16 counts and basics at any time', () => {
    const moves = [spin, basic, basic, spin];
    expect(codes(planOf(moves), moves)).toEqual([]);
  });

  it('reports what is off the count, leaves a gap or ends too soon', () => {
    const moves = [basic, basic, basic];
    const shifted = planOf(moves, (segments) => {
      segments[1] = { ...segments[1], startBeat: 9, startSec: 4.5, endSec: 8.5 };
    });
    expect(codes(shifted, moves)).toEqual(expect.arrayContaining(['off-the-count', 'gap']));
    const short = planOf(moves, (segments) => segments.pop());
    expect(codes(short, moves)).toContain('not-covered');
    const cut = planOf(moves, (segments) => {
      segments[1] = { ...segments[1], beats: 4, endSec: 6 };
    });
    expect(codes(cut, moves)).toContain('cut-short');
  });

  it('reports a jump to the other side and a move that is not danced as annotated', () => {
    const moves = [basic, basic];
    const jump = planOf(moves, (segments) => {
      segments[1].entry = { ...segments[1].entry, side: 'right' };
      segments[1].exit = { ...segments[1].exit, side: 'right' };
    });
    expect(codes(jump, moves)).toEqual(['side-jumps']);
    const other = planOf(moves, (segments) => {
      segments[1].exit = { ...coupleState('O2'), side };
    });
    expect(codes(other, moves)).toEqual(['not-as-annotated']);
  });

  it('reports what the dancers did not want, dips that are too fast and unknown moves', () => {
    const moves = [...basics(3), prepare, dip];
    const plan = planOf(moves);
    const unwanted: Plan = {
      ...plan,
      parameters: {
        ...plan.parameters,
        bannedMoves: ['basic'],
        noDips: true,
        noHeadOrBackLoad: true,
      },
    };
    expect(new Set(codes(unwanted, moves))).toEqual(
      new Set(['banned', 'dip-unwanted', 'load-unwanted']),
    );
    const fast: Plan = { ...plan, beatGridSec: plan.beatGridSec.map((t) => t * 0.9) };
    expect(codes(fast, moves)).toContain('dip-too-fast');
    expect(codes(plan, basics(1))).toContain('unknown-move');
  });
});
