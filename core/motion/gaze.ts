/** Where a dancer looks, and the spotting that a turn makes of it. */
import type { Position } from '../moves/state.ts';
import type { Frame } from './body.ts';
import { progress } from './ease.ts';
import type { DancerMotion, Gaze } from '../moves/notation.ts';
import type { Trunk } from './trunk.ts';
import { frameOf, sub, wrapDegrees, yawOf } from './vector.ts';

/** The neck turns this far, in degrees. */
const NECK_RANGE = 62;

/** In these positions both look the same way; elsewhere they look at each other. */
const SAME_WAY: readonly Position[] = ['W', 'S', 'SS', 'H'];

export interface GazeTimeline {
  readonly start: Gaze;
  readonly changes: readonly { readonly from: number; readonly to: number; readonly at: Gaze }[];
}

const gazeOf = (position: Position): Gaze => (SAME_WAY.includes(position) ? 'ahead' : 'partner');

export function compileGaze(
  written: DancerMotion['gaze'],
  counts: number,
  entry: Position,
  exit: Position,
): GazeTimeline {
  const changes = written.map(({ count, at }) => ({
    from: Math.max(0.5, count - 0.7),
    to: count + 0.1,
    at,
  }));
  const last = written.at(-1)?.at ?? gazeOf(entry);
  if (last !== gazeOf(exit)) {
    const from = Math.max(counts - 0.7, changes.at(-1)?.to ?? 0.5);
    changes.push({ from, to: counts + 0.4, at: gazeOf(exit) });
  }
  return { start: gazeOf(entry), changes };
}

/**
 * How far the neck turns to a direction so many degrees off the chest's. Up to its range it looks
 * there; past it the head waits at the end of its range, and when the body has turned too far it
 * comes round quickly to meet the direction from the other side: the spotting of a spin. The
 * course is smooth for any angle, also where right becomes left.
 */
export function neckTurn(angle: number): number {
  const away = Math.abs(wrapDegrees(angle));
  const held = NECK_RANGE * Math.tanh(away / NECK_RANGE);
  return Math.sign(wrapDegrees(angle)) * held * (1 - progress(away, 95, 180));
}

interface Look {
  readonly yaw: number;
  readonly pitch: number;
}

function lookAt(gaze: Gaze, own: Trunk, partner: Trunk): Look {
  const { origin, yaw } = own.headRest;
  const way = sub(partner.headRest.origin, origin);
  const flat = Math.hypot(way[0], way[2]);
  // Very near faces are looked past: heads that almost touch would only bow at each other.
  const pitch = ((-Math.atan2(way[1], Math.max(flat, 0.5)) * 180) / Math.PI) * 0.6;
  switch (gaze) {
    case 'partner':
      return { yaw: 0.85 * neckTurn(yawOf(way) - yaw), pitch };
    case 'down':
      return { yaw: 0.6 * neckTurn(yawOf(way) - yaw), pitch: 20 };
    case 'away':
      return { yaw: -0.6 * neckTurn(yawOf(way) - yaw), pitch: 0 };
    case 'ahead':
      return { yaw: 0, pitch: 0 };
  }
}

export function headAt(timeline: GazeTimeline, count: number, own: Trunk, partner: Trunk): Frame {
  let look = lookAt(timeline.start, own, partner);
  for (const { from, to, at } of timeline.changes) {
    if (count <= from) break;
    const next = lookAt(at, own, partner);
    const t = progress(count, from, to);
    look = {
      yaw: look.yaw + (next.yaw - look.yaw) * t,
      pitch: look.pitch + (next.pitch - look.pitch) * t,
    };
  }
  const { origin, yaw, pitch, roll, laid } = own.headRest;
  return laid(frameOf(origin, yaw + look.yaw, pitch + look.pitch, roll));
}
