import { describe, expect, it } from 'vitest';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { library } from './index.ts';

/** The levels that dancers have learned to expect; a move keeps its own, and new moves do not belong here. */
// prettier-ignore
const LEVELS_OF: Readonly<Record<(typeof LEVELS)[number], string>> = {
  beginner: `
    side-basic side-basic-hips side-basic-open madrid box-closed box-open in-place-o2 in-place-ol
    in-place-or half-basic-or-5 half-basic-n-5 step-tap-c step-tap-c-5 step-tap-o2 step-tap-o2-5
    step-tap-ol step-tap-ol-5 open-out open-out-5 serpentina serpentina-5 semi-close one-hand
    one-hand-5 two-hands two-hands-5 hand-change hand-change-5 cross-body-lead right-turn-closed
    right-turn right-turn-5 chest-accents forward-back-open forward-back-closed promenade
    promenade-basic close-up open-side-by-side side-by-side-walk side-by-side-hips
    return-from-side-by-side release release-5 rejoin rejoin-5 solo-basic arm-styling hand-play
    sway-c-4 sway-c-8 sway-o2-8 hit-and-hold-c hit-and-hold-c-5 hit-and-hold-o2 hit-and-hold-o2-5
    hit-and-hold-ol hit-and-hold-ol-5 ending-embrace ending-open turning-basic close-in close-in-5
    handshake handshake-5 embrace-sway energetic-basic-open first-turn-combination
  `,
  intermediate: `
    half-basic-x-5 half-basic-h-5 half-basic-s-5 half-basic-w-5 cross-body-lead-open
    cross-body-lead-sensual cross-body-lead-turn cross-body-lead-double left-turn left-turn-5
    two-hand-right-turn two-hand-right-turn-5 cross-unwind cross-unwind-5 hip-turn lead-turn
    lead-turn-5 turn-in turn-in-5 forward-wave forward-wave-5 side-wave hip-roll-closed
    hip-roll-closed-5 sensual-turn sensual-turn-5 solo-rocks solo-wave dip-preparation
    dip-preparation-5 lunge-pose hammerlock-entry hammerlock-entry-5 hammerlock-basic
    hammerlock-unwind hammerlock-unwind-5 hammerlock-hips shadow-lock shadow-lock-5 shadow-entry
    shadow-entry-5 shadow-basic shadow-hips shadow-unwind shadow-unwind-5 cuddle cuddle-5
    cuddle-basic cuddle-hips cuddle-unroll cuddle-unroll-5 copa caress caress-5 neck-wrap
    neck-wrap-5 pass-by hit-and-hold-n hit-and-hold-n-5 slow-drag cross-hold-basic
    hammerlock-combination cuddle-copa-combination
  `,
  advanced: `
    double-right-turn double-right-turn-5 layered-wave solo-kicks lean-back side-dip shadow-dip
    hammerlock-wave shadow-wave shadow-kicks cross-body-lead-copa spin-combination shadow-chapter
    cross-body-chain
  `,
};

describe('levels', () => {
  it('stay what they were when the planner began to keep to them', () => {
    const pinned = LEVELS.flatMap((level) =>
      LEVELS_OF[level]
        .trim()
        .split(/\s+/)
        .map((id) => [id, level] as const),
    );
    expect(pinned).toHaveLength(145);
    const now = pinned.map(([id]) => [id, library.byId.get(id)?.level]);
    expect(now).toEqual(pinned);
  });
});
