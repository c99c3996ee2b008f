/** Which regions of the body the figures of a class work, read off their notation and safety fields. */
import { DANCE_ROLES } from '../../moves/dance-role.ts';
import type { Motion } from '../../moves/notation.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { isDip, isHoldChange, isTurning } from '../../choreography/traits.ts';
import type { TeachingMove } from './teaching-move.ts';

export const REGIONS = [
  'neck',
  'shoulders',
  'wrists',
  'spine',
  'hips',
  'knees',
  'legs',
  'balance',
] as const;
export type Region = (typeof REGIONS)[number];

export interface RegionLoad {
  readonly region: Region;
  /** Figures that work it, by id. */
  readonly figures: readonly string[];
  /** Whether a dip asks for it, so that it is never left out. */
  readonly forDip: boolean;
}

/** A dip is carried by both backs and all legs. */
const OF_DIPS: readonly Region[] = ['spine', 'legs'];
const SPINE: ReadonlySet<string> = new Set([
  'wave',
  'wave-up',
  'side-wave',
  'contraction',
  'rib-shift',
  'lean',
  'side-lean',
  'arch',
  'dip-back',
  'dip-side',
]);
const HIPS: ReadonlySet<string> = new Set(['hip-roll', 'twist']);
/** From this share of the usual hip action on, the hips are what one works. */
const MUCH_HIP = 1.5;
const FOOTWORK: ReadonlySet<string> = new Set(['kick', 'cross', 'pivot', 'slide']);
const OVERHEAD: ReadonlySet<string> = new Set([
  'halo',
  'halo-open',
  'halo-middle',
  'lead-halo',
  'high',
  'over-between',
  'over-between-open',
  'hammer',
]);
/** Turns of a place change are walked; those from here on are turned on one foot. */
const WHOLE_TURN = 1;

/** Most loaded first; none for plain steps. */
export function regionLoads(moves: readonly TeachingMove[]): RegionLoad[] {
  const figures = new Map<Region, Set<string>>();
  const dips = new Set<Region>();
  for (const move of moves.filter((one) => !isPlain(one))) {
    for (const region of regionsOf(move)) {
      figures.set(region, (figures.get(region) ?? new Set()).add(sameMoveKey(move)));
    }
    if (isDip(move)) for (const region of OF_DIPS) dips.add(region);
  }
  const loads = REGIONS.flatMap((region) => {
    const by = [...(figures.get(region) ?? [])];
    return by.length > 0 ? [{ region, figures: by, forDip: dips.has(region) }] : [];
  });
  return loads.sort(
    (a, b) => Number(b.forDip) - Number(a.forDip) || b.figures.length - a.figures.length,
  );
}

/** What one recovers in, and what only changes the hold, works nothing more than walking does. */
function isPlain(move: TeachingMove): boolean {
  return move.functions.includes('rest') || isHoldChange(move);
}

export function regionsOf(move: TeachingMove): Region[] {
  const { safety, turns, category } = move;
  const motions = (move.parts ?? [move]).flatMap(({ motion }) => motion ?? []);
  const dancers = motions.flatMap((motion) => DANCE_ROLES.map((role) => motion[role]));
  const bodies = new Set(dancers.flatMap(({ body }) => body.map(({ kind }) => kind)));
  const steps = dancers.flatMap(({ steps: all }) => all);
  const most = Math.max(Math.abs(turns.lead), Math.abs(turns.follow));
  const isWorked: Readonly<Record<Region, boolean>> = {
    neck: safety.bodyRegion.includes('neck') || most > WHOLE_TURN,
    shoulders:
      safety.bodyRegion.includes('shoulder') ||
      category === 'hand-styling' ||
      motions.some(isOverhead),
    wrists: motions.some(isOverhead) || (isTurning(move) && motions.some(isLed)),
    spine: isDip(move) || safety.bodyRegion.includes('back') || some(bodies, SPINE),
    hips: some(bodies, HIPS) || steps.some(({ hip = 1 }) => hip >= MUCH_HIP),
    knees: safety.bodyRegion.includes('knee') || bodies.has('sink') || bodies.has('lunge'),
    legs:
      isDip(move) ||
      steps.some(({ kind, count }) => FOOTWORK.has(kind) || !Number.isInteger(count)),
    balance: most >= WHOLE_TURN,
  };
  return REGIONS.filter((region) => isWorked[region]);
}

const isOverhead = ({ holds }: Motion): boolean => holds.some(({ at }) => OVERHEAD.has(at));

const isLed = ({ holds }: Motion): boolean => holds.length > 0;

function some(found: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...found].some((kind) => wanted.has(kind));
}
