/** From somebody's annotation of a clip to what its owner would say of it. */
import { InvalidInputError } from '../errors.ts';
import type { PoseTrack } from '../pose/track.ts';
import { dancedTempo, windowInNotes, type Annotation, type LabelMeaning } from './annotations.ts';
import type { Confirmation } from '../moves/confirmation.ts';
import { edgesOf, nearestStart, startsFor, type ClipCount } from './count-grid.ts';
import {
  proposedCounts,
  proposedMove,
  sidesAt,
  swapsSides,
  type ClipEvidence,
} from './proposal.ts';

/** A clip that has been analyzed. */
interface AnalyzedClip {
  readonly durationSec: number;
  readonly evidence: ClipEvidence;
  readonly track: PoseTrack;
}

/**
 * The annotation and its label say what the move is; the clip itself says where its counts are, how
 * much is turned and where the lead stands. The annotated tempo counts where the clip tells none.
 *
 * @throws InvalidInputError `too-few-counts` where the figure has no room in the clip
 */
export function annotatedConfirmation(
  annotation: Annotation,
  label: LabelMeaning,
  { durationSec, evidence, track }: AnalyzedClip,
): Confirmation {
  const { turns, tempoBpm } = proposedMove(evidence, dancedTempo(annotation.estimated_tempo));
  const grid = proposedCounts(evidence, tempoBpm);
  const window = windowInNotes(annotation.notes);
  const beatSec = 60 / tempoBpm;
  for (const counts of label.counts) {
    const wantedSec = window ? (window[0] + window[1] - counts * beatSec) / 2 : grid.wantedSec;
    const start = startNear(startsFor(grid, counts, durationSec), wantedSec);
    if (start === undefined) continue;
    const sides = sidesAt(track, edgesOf({ tempoBpm, counts, firstCountSec: start.sec }));
    return {
      name: nameOf(annotation, label),
      category: label.category,
      level: annotation.difficulty,
      energy: annotation.energy_level,
      tempoBpm,
      firstCountSec: start.sec,
      counts,
      freeFoot: start.count === 5 ? 5 : 1,
      entry: label.entry,
      exit: label.exit,
      // Where nobody can tell: most teachers film from this side.
      side: sides.from ?? 'left',
      swapsSides: swapsSides(sides),
      turns,
      // As the library has it of its own body rolls.
      loadsBack: label.category === 'styling-body-rolls',
    };
  }
  throw new InvalidInputError(
    'too-few-counts',
    `no ${Math.min(...label.counts)} counts at ${tempoBpm.toFixed(1)} BPM fit into its ` +
      `${durationSec.toFixed(1)} s`,
  );
}

/** A figure begins on a 1, or on a 5 where no 1 has room for it. */
function startNear(starts: readonly ClipCount[], wantedSec: number): ClipCount | undefined {
  const ones = starts.filter(({ count }) => count === 1);
  return nearestStart(ones.length > 0 ? ones : starts, wantedSec);
}

/** Clips of a label are numbered by their ids: `basic_step_2` is the second basic step. */
function nameOf({ clip_id }: Annotation, { name }: LabelMeaning): string {
  const number = /(\d{1,4})$/.exec(clip_id)?.[1];
  return number === undefined ? name : `${name} ${Number(number)}`;
}
