/** What the clips of a library say about the joins and the rhythm of its moves, looked up fast. */
import { clipAlignment } from './beat-alignment.ts';
import { seamCost, type ClipMotion, type ClipRhythm } from './clip-motion.ts';

/** Beat alignment of a clip by itself is taken at this tempo, the middle of what Bachata is danced at. */
const TEMPO_BPM = 125;

export interface MotionFacts {
  readonly rhythm: (moveId: string) => ClipRhythm | undefined;
  /** 0 to 1: how near to the beats of the music the bodies of a move come to rest. */
  readonly alignment: (moveId: string) => number | undefined;
  /** See `seamCost`; undefined where the motion of either is unknown. */
  readonly seam: (fromMove: string, toMove: string) => number | undefined;
  /** Seams between given moves by their place in the list, 0 where unknown. */
  readonly seamsAmong: (moveIds: readonly string[]) => (from: number, to: number) => number;
}

/** The same of clips in a list, by their places in it. */
export interface ListedFacts {
  readonly ids: readonly string[];
  rhythm(clip: number): ClipRhythm;
  alignment(clip: number): number | undefined;
  seam(from: number, to: number): number;
}

/** Clips that are not listed are joined as if nothing were known against it. */
export function factsById({ ids, ...listed }: ListedFacts): MotionFacts {
  const places = new Map(ids.map((id, i) => [id, i]));
  const placeOf = (moveId: string): number => places.get(moveId) ?? -1;
  return {
    rhythm(moveId) {
      const clip = placeOf(moveId);
      return clip < 0 ? undefined : listed.rhythm(clip);
    },
    alignment(moveId) {
      const clip = placeOf(moveId);
      return clip < 0 ? undefined : listed.alignment(clip);
    },
    seam(fromMove, toMove) {
      const [from, to] = [placeOf(fromMove), placeOf(toMove)];
      return from < 0 || to < 0 ? undefined : listed.seam(from, to);
    },
    seamsAmong(moveIds) {
      const among = Int32Array.from(moveIds, placeOf);
      return (from, to) => {
        const [a, b] = [among[from], among[to]];
        return a < 0 || b < 0 ? 0 : listed.seam(a, b);
      };
    },
  };
}

/** Each fact is worked out when it is first asked for: few pairs of a big library ever meet. */
export function listedFacts(clips: ReadonlyMap<string, ClipMotion>): ListedFacts {
  const motions = [...clips.values()];
  const alignments: (number | undefined)[] = [];
  const rows: (Float32Array | undefined)[] = [];
  return {
    ids: [...clips.keys()],
    rhythm: (clip) => motions[clip],
    alignment(clip) {
      if (!(clip in alignments)) alignments[clip] = clipAlignment(motions[clip], TEMPO_BPM);
      return alignments[clip];
    },
    seam(from, to) {
      const row = (rows[from] ??= new Float32Array(motions.length).fill(NaN));
      if (Number.isNaN(row[to])) row[to] = seamCost(motions[from], motions[to]);
      return row[to];
    },
  };
}

export function motionFacts(clips: ReadonlyMap<string, ClipMotion>): MotionFacts {
  return factsById(listedFacts(clips));
}
