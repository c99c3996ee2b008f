/** What the clips of a library say about the joins and the rhythm of its moves, looked up fast. */
import { clipAlignment } from './beat-alignment.ts';
import { seamCost, type ClipMotion } from './clip-motion.ts';

/** Beat alignment of a clip by itself is taken at this tempo, the middle of what Bachata is danced at. */
const TEMPO_BPM = 125;

export interface MotionFacts {
  readonly clip: (moveId: string) => ClipMotion | undefined;
  /** 0 to 1: how near to the beats of the music the bodies of a move come to rest. */
  readonly alignment: (moveId: string) => number | undefined;
  /** See `seamCost`; undefined where the motion of either is unknown. */
  readonly seam: (fromMove: string, toMove: string) => number | undefined;
  /** Seams between given moves by their place in the list, 0 where unknown; each worked out once. */
  readonly seamsAmong: (moveIds: readonly string[]) => (from: number, to: number) => number;
}

/** @param clips by move; those without are joined as if nothing were known against it */
export function motionFacts(clips: ReadonlyMap<string, ClipMotion>): MotionFacts {
  const indices = new Map([...clips.keys()].map((id, i) => [id, i]));
  const motions = [...clips.values()];
  const alignments = new Map<string, number | undefined>();
  /** Rows are made when they are first asked for: few pairs of a big library ever meet. */
  const rows = new Map<number, Float32Array>();

  const seamAt = (from: number, to: number): number => {
    let row = rows.get(from);
    if (row === undefined) {
      row = new Float32Array(motions.length).fill(NaN);
      rows.set(from, row);
    }
    if (Number.isNaN(row[to])) row[to] = seamCost(motions[from], motions[to]);
    return row[to];
  };
  return {
    clip: (moveId) => clips.get(moveId),
    alignment(moveId) {
      const clip = clips.get(moveId);
      if (clip === undefined) return undefined;
      if (!alignments.has(moveId)) alignments.set(moveId, clipAlignment(clip, TEMPO_BPM));
      return alignments.get(moveId);
    },
    seam(fromMove, toMove) {
      const from = indices.get(fromMove);
      const to = indices.get(toMove);
      return from === undefined || to === undefined ? undefined : seamAt(from, to);
    },
    seamsAmong(moveIds) {
      const places = Int32Array.from(moveIds, (id) => indices.get(id) ?? -1);
      return (from, to) => {
        const [a, b] = [places[from], places[to]];
        return a < 0 || b < 0 ? 0 : seamAt(a, b);
      };
    },
  };
}
