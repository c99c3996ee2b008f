/** A part of a plan as a plan of its own, starting at zero. */
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { frameTimeSec } from '../../functions/media/timeline.ts';

/**
 * The segments from `first` up to and without `after` (indices), on the same beats, as long as their
 * clips last and no longer than the song.
 *
 * @throws InvalidInputError `invalid-plan` where there are none
 */
export function slicePlan(plan: Plan, first: number, after: number): Plan {
  const segments = plan.segments.slice(first, after);
  const [opening, closing] = [segments[0], segments.at(-1)];
  if (!opening || !closing) throw new InvalidInputError('invalid-plan', 'Nothing of the plan.');
  const startSec = Math.max(0, frameTimeSec(plan, opening, 0));
  const end = frameTimeSec(plan, closing, closing.beats * CLIP.framesPerBeat);
  const endSec = Math.min(plan.song.durationSec, end);
  return {
    ...plan,
    song: { ...plan.song, durationSec: endSec - startSec },
    beatGridSec: plan.beatGridSec.map((sec) => sec - startSec),
    segments: segments.map((segment) => ({
      ...segment,
      startSec: Math.max(0, segment.startSec - startSec),
      endSec: segment.endSec - startSec,
    })),
  };
}
