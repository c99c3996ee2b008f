/** What is seen of a change of partners now. */
import type { Rotation } from '@bachata/core/class-plans/blocks.ts';
import type { ClassClock } from '@bachata/core/class-plans/teach/class-run.ts';
import {
  rotationsEvery,
  signAfter,
  signInPass,
  signOnBeat,
  type RotationMoment,
  type RotationSign,
} from '@bachata/core/class-plans/teach/rotation.ts';
import type { BlockPlayer } from '#lib/client/block-player.svelte.ts';
import { lastAtOrBefore } from '#lib/result-view.ts';

/** The moments at which partners change by phrases, of what is played. */
export function changesOf(
  { dance, isDanced }: Pick<BlockPlayer, 'dance' | 'isDanced'>,
  phrases: number,
): readonly RotationMoment[] {
  return rotationsEvery(phrases, isDanced ? dance.changes.danced : dance.changes.free);
}

/** @returns undefined where partners do not change soon; by phrases they do while it plays */
export function rotationSign(
  rotation: Rotation | undefined,
  clock: Pick<ClassClock, 'blockMs'>,
  player: BlockPlayer | undefined,
): RotationSign | undefined {
  if (rotation === undefined) return undefined;
  if (rotation.by === 'time') return signAfter(rotation.seconds, clock.blockMs);
  if (!player?.playback.playing) return undefined;
  const { loop, pass } = player.practice.loops;
  const beat = lastAtOrBefore(player.dance.beatsSec, player.practice.heardSec);
  if (loop === undefined) return signOnBeat(changesOf(player, rotation.phrases), beat);
  const { startBeat, endBeat } = loop;
  return signInPass(rotation.phrases, {
    ...{ pass, beat: beat - startBeat, beats: endBeat - startBeat },
  });
}
