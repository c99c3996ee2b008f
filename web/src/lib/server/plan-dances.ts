/** The dances that a block may be about, and their parts. */
import { readPresent } from '@bachata/core/choreographies/present.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { movesOfPlan, type PlanSegment } from '@bachata/core/choreography/plan.ts';
import { pick, type Language } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { PartsOfDance, StretchOption } from '../class-plan-view.ts';
import { nameOf } from './library.ts';

/** Its phrases and sections, as it is danced now. @throws NotFoundError where its plan is lost */
export async function viewDanceParts(
  platform: Platform,
  id: string,
  choreography: Choreography,
  language: Language,
): Promise<PartsOfDance> {
  const { plan } = await readPresent(platform, id, choreography);
  const { title, songTitle = title, songHash, tempoBpm } = choreography;
  const byId = movesOfPlan(plan, library.byId);
  const viewMove = ({ moveId, beats }: PlanSegment) => {
    const counts = byId.get(moveId)?.counts ?? beats;
    return { id: moveId, name: pick(nameOf(byId, moveId), language), counts };
  };
  const stretch = (kind: StretchOption['kind'], segments: readonly PlanSegment[]) => {
    const [first] = segments;
    const beats = segments.reduce((sum, segment) => sum + segment.beats, 0);
    const { section, startBeat, startSec } = first;
    const start = Math.max(0, startSec);
    return { kind, section, startBeat, beats, startSec: start, moves: segments.map(viewMove) };
  };
  const runs = (same: (a: PlanSegment, b: PlanSegment) => boolean) => runsOf(plan.segments, same);
  const different = new Map(plan.segments.map((segment) => [segment.moveId, viewMove(segment)]));
  return {
    ...{ id, title, song: { title: songTitle, hash: songHash, bpm: tempoBpm } },
    stretches: [
      ...runs((a, b) => a.section === b.section).map((run) => stretch('section', run)),
      ...runs((a, b) => a.phrase === b.phrase && a.section === b.section).map((run) =>
        stretch('phrase', run),
      ),
    ],
    moves: [...different.values()],
  };
}

/** Neighbors that are the same, together. */
function runsOf(
  segments: readonly PlanSegment[],
  same: (a: PlanSegment, b: PlanSegment) => boolean,
): PlanSegment[][] {
  const runs: PlanSegment[][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && same(before, segment)) run.push(segment);
    else runs.push([segment]);
  }
  return runs;
}
