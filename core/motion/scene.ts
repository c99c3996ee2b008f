/** Both trunks and the four hands' wishes at one count, before any arm is solved. */
import { DANCE_ROLES, type DanceRole } from '../moves/dance-role.ts';
import type { DancedMove } from '../moves/library.ts';
import type { Proportions, Vec3 } from './body.ts';
import { outsideHead, outsideTrunk, withinArms } from './arm.ts';
import type { CompiledMove } from './compile.ts';
import { progress } from './ease.ts';
import { handTargetAt, joinedShare } from './hands.ts';
import type { HandTimelines } from './hands.ts';
import type { Laterality } from '../moves/notation.ts';
import { handIn } from './places.ts';
import type { HandTarget } from './places.ts';
import { trunkAt } from './trunk.ts';
import type { Trunk } from './trunk.ts';
import { add, directionIn, mix } from './vector.ts';

export type Bodies = Readonly<Record<DanceRole, Proportions>>;
export type OfArms<T> = Readonly<Record<DanceRole, Readonly<Record<Laterality, T>>>>;

export interface Scene {
  readonly count: number;
  readonly bodies: Bodies;
  readonly trunks: Readonly<Record<DanceRole, Trunk>>;
  readonly hands: HandTimelines;
  /** Where the notation wants the hands, reachable or not. */
  readonly wishes: OfArms<HandTarget>;
}

/** The same for each of the four arms. */
export const ofArms = <T>(make: (role: DanceRole, hand: Laterality) => T): OfArms<T> => ({
  lead: { L: make('lead', 'L'), R: make('lead', 'R') },
  follow: { L: make('follow', 'L'), R: make('follow', 'R') },
});

export function sceneAt(
  move: DancedMove,
  { footwork, hands }: CompiledMove,
  count: number,
  bodies: Bodies,
): Scene {
  const trunkOf = (role: DanceRole): Trunk =>
    trunkAt(role, footwork[role], move.motion[role].body, count, bodies[role]);
  const trunks = shrugged(hands, count, { lead: trunkOf('lead'), follow: trunkOf('follow') });
  return { count, bodies, trunks, hands, wishes: wishesAt(hands, count, trunks) };
}

const wishesAt = (
  hands: HandTimelines,
  count: number,
  { lead, follow }: Readonly<Record<DanceRole, Trunk>>,
): OfArms<HandTarget> =>
  ofArms((role, hand) => handTargetAt(hands[role][hand], count, role, hand, lead, follow));

/** Shoulders rise with arms that go over shoulder height. */
function shrugged(
  hands: HandTimelines,
  count: number,
  trunks: Readonly<Record<DanceRole, Trunk>>,
): Record<DanceRole, Trunk> {
  const wishes = wishesAt(hands, count, trunks);
  const raised = (role: DanceRole, hand: Laterality): Vec3 => {
    const { shoulders, chest } = trunks[role];
    const share = progress(wishes[role][hand].palm[1] - shoulders[hand][1], -0.05, 0.3);
    return add(shoulders[hand], directionIn(chest, 0, 0.045 * share, 0));
  };
  const lift = (role: DanceRole): Trunk => ({
    ...trunks[role],
    shoulders: { L: raised(role, 'L'), R: raised(role, 'R') },
  });
  return { lead: lift('lead'), follow: lift('follow') };
}

/** A palm's place outside of both trunks and heads. */
export const outsideBodies = ({ trunks }: Scene, palm: Vec3): Vec3 =>
  DANCE_ROLES.reduce(
    (point, who) => outsideHead(outsideTrunk(point, trunks[who]), trunks[who]),
    palm,
  );

/** A palm's place that its arm reaches, and of joined hands both arms. */
export function withinReach(scene: Scene, role: DanceRole, hand: Laterality, palm: Vec3): Vec3 {
  const armOf = (who: DanceRole, which: Laterality) => ({
    shoulder: scene.trunks[who].shoulders[which],
    body: scene.bodies[who],
  });
  const { pair, share } = joinedShare(scene.hands[role][hand], scene.count);
  const alone = withinArms(palm, [armOf(role, hand)]);
  if (pair === null || share === 0) return alone;
  const together = withinArms(
    palm,
    DANCE_ROLES.map((who) => armOf(who, handIn(pair, who))),
  );
  return mix(alone, together, share);
}
