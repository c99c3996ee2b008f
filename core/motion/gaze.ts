/** Where a dancer looks: the head goes there as far as the neck does, the eyes the rest of the way. */
import type { DanceRole } from '../moves/dance-role.ts';
import type { BodyAction, BodyActionKind, Gaze, Motion } from '../moves/notation.ts';
import type { Position } from '../moves/state.ts';
import type { FacePose, Frame, Vec3 } from './body.ts';
import { progress } from './ease.ts';
import type { Trunk } from './trunk.ts';
import { add, directionIn, frameOf, mix, sub, wrapDegrees, yawOf } from './vector.ts';

/** The neck turns this far, and with the eyes a look goes so far; degrees. */
const NECK_RANGE = 64;
const LOOK_RANGE = 92;
/** When a body has turned further away than this, the head lets go and comes round. */
const LETS_GO = 98;
/** Eyes look so far up or down from the head. */
const EYES_PITCH = 17;
/** A head bows half the way to what lies low, and no further than this. */
const BOW = 17;

/** In these positions both look the same way; elsewhere they look at each other. */
const SAME_WAY: readonly Position[] = ['W', 'S', 'SS', 'H'];

/** Partners watch each other's hips and ribs in these. */
const WATCHED: readonly BodyActionKind[] = [
  'wave',
  'wave-up',
  'side-wave',
  'hip-roll',
  'contraction',
  'rib-shift',
];

interface Change {
  readonly from: number;
  readonly to: number;
  readonly at: Gaze;
}

export interface GazeTimeline {
  readonly start: Gaze;
  readonly changes: readonly Change[];
}

export interface Looking {
  readonly head: Frame;
  readonly eyes: Pick<FacePose, 'eyesRight' | 'eyesUp'>;
}

/** A lead who stands behind or beside the follow looks at the follow, who looks ahead. */
const gazeOf = (position: Position, role: DanceRole): Gaze =>
  position === 'SS' || (SAME_WAY.includes(position) && role === 'follow') ? 'ahead' : 'partner';

export function compileGaze(
  role: DanceRole,
  motion: Motion,
  counts: number,
  entry: Position,
  exit: Position,
): GazeTimeline {
  const start = gazeOf(entry, role);
  const changes = motion[role].gaze.map(({ count, at }) => ({
    from: Math.max(0.5, count - 0.7),
    to: count + 0.1,
    at,
  }));
  if (changes.length === 0) {
    const { lead, follow } = motion;
    changes.push(
      ...(start === 'partner'
        ? watching([...lead.body, ...follow.body], counts)
        : glances(entry, counts)),
    );
  }
  const last = changes.at(-1)?.at ?? start;
  if (last !== gazeOf(exit, role)) {
    const from = Math.max(counts - 0.7, changes.at(-1)?.to ?? 0.5);
    changes.push({ from, to: counts + 0.4, at: gazeOf(exit, role) });
  }
  return { start, changes };
}

/** Down to the partner while somebody's trunk plays, and back. */
function watching(actions: readonly BodyAction[], counts: number): Change[] {
  const changes: Change[] = [];
  let free = 0.5;
  const watched = actions
    .filter(({ kind, amount }) => WATCHED.includes(kind) && Math.abs(amount) > 0.4)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of watched) {
    const end = Math.min(to + 0.2, counts + 0.4);
    if (from < free || end - from < 1.6) continue;
    changes.push({ from, to: from + 0.7, at: 'down' }, { from: end - 0.7, to: end, at: 'partner' });
    free = end;
  }
  return changes;
}

/** Who looks ahead looks round to a partner beside once an eight, over the tap on 4. */
const glances = (position: Position, counts: number): Change[] =>
  position === 'S' || counts < 8
    ? []
    : [
        { from: 2.9, to: 3.6, at: 'partner' },
        { from: 4.7, to: 5.5, at: 'ahead' },
      ];

/** `away` up to a range, without an edge. */
const within = (away: number, range: number): number => away / (1 + (away / range) ** 4) ** 0.25;

/**
 * How far a neck (or a look, with the eyes) turns to a direction so many degrees off the chest's. Up
 * to its range it goes there; past it it waits at the end of its range, and when the body has turned
 * too far it comes round quickly to meet the direction from the other side: the spotting of a spin.
 * The course is smooth for any angle, also where right becomes left.
 */
export function neckTurn(angle: number, range = NECK_RANGE): number {
  const away = Math.abs(wrapDegrees(angle));
  return Math.sign(wrapDegrees(angle)) * within(away, range) * (1 - progress(away, LETS_GO, 180));
}

/** Degrees from the chest's direction to the right, and down from the horizon. */
interface Look {
  readonly neck: number;
  readonly yaw: number;
  readonly bow: number;
  readonly pitch: number;
}

const AHEAD: Look = { neck: 0, yaw: 0, bow: 0, pitch: 0 };

function lookAtPoint(own: Trunk, point: Vec3): Look {
  const { origin, yaw } = own.headRest;
  const way = sub(point, origin);
  // Very near faces are looked past: heads that almost touch would only bow at each other.
  const flat = Math.max(Math.hypot(way[0], way[2]), 0.5);
  const pitch = (-Math.atan2(way[1], flat) * 180) / Math.PI;
  const aside = yawOf(way) - yaw;
  return {
    neck: 0.94 * neckTurn(aside),
    yaw: neckTurn(aside, LOOK_RANGE),
    bow: Math.max(-BOW, Math.min(BOW, 0.6 * pitch)),
    pitch,
  };
}

function lookAt(gaze: Gaze, own: Trunk, partner: Trunk): Look {
  switch (gaze) {
    case 'partner':
      return lookAtPoint(own, partner.headRest.origin);
    case 'down':
      return lookAtPoint(own, mix(partner.pelvis.origin, partner.chest.origin, 0.4));
    case 'away': {
      const { neck } = lookAtPoint(own, partner.headRest.origin);
      return { neck: -0.65 * neck, yaw: -0.9 * neck, bow: 0, pitch: 0 };
    }
    case 'ahead':
      return AHEAD;
  }
}

/** The nod's joint, seen from the middle of the skull: below and behind it. */
const NOD = { up: 0.03, forward: 0 } as const;

/** Eyes go first, the head follows. */
export function gazeAt(timeline: GazeTimeline, count: number, own: Trunk, partner: Trunk): Looking {
  let look = lookAt(timeline.start, own, partner);
  for (const { from, to, at } of timeline.changes) {
    if (count <= from) break;
    const next = lookAt(at, own, partner);
    const head = progress(count, from, to);
    const eyes = progress(count, from, from + 0.6 * (to - from));
    look = {
      neck: look.neck + (next.neck - look.neck) * head,
      bow: look.bow + (next.bow - look.bow) * head,
      yaw: look.yaw + (next.yaw - look.yaw) * eyes,
      pitch: look.pitch + (next.pitch - look.pitch) * eyes,
    };
  }
  const { origin, yaw, pitch, roll, laid } = own.headRest;
  const rest = laid(frameOf(origin, yaw, pitch, roll));
  const bowed = laid(frameOf(origin, yaw + look.neck, pitch + look.bow, roll));
  const nape = (frame: Frame): Vec3 => directionIn(frame, 0, NOD.up, NOD.forward);
  const off = pitch + look.bow - look.pitch;
  return {
    head: { ...bowed, origin: add(origin, sub(nape(bowed), nape(rest))) },
    eyes: {
      eyesRight: look.yaw - look.neck,
      eyesUp: Math.sign(off) * within(Math.abs(off), EYES_PITCH),
    },
  };
}
