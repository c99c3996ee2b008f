/** What a projection is trained and judged on: every figure with what it sounds and moves like. */
import { hashUnit, textKey } from '@bachata/core/choreography/planner/random.ts';
import { characterOfMove } from '@bachata/core/choreography/recommendation/character.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Soundtrack } from '@bachata/core/moves/soundtracks.ts';
import type { Movement } from '@bachata/core/pose/matching/movements.ts';
import type { AuthoredPoses } from '@bachata/core/moves/pose-file.ts';
import { authoredTrack } from '@bachata/core/pose/authored-track.ts';
import { movementEmbedding } from '@bachata/core/pose/embedding.ts';
import { readPoses } from '@bachata/library/motion.ts';
import type { TrainingLoop } from './loops.ts';

/** How a couple is filmed again: turned before the camera, at another tempo. */
interface Filming {
  readonly azimuthDegrees: number;
  readonly tempoBpm: number;
}

const PLAIN: Filming = { azimuthDegrees: 0, tempoBpm: 120 };
const FILMINGS: readonly Filming[] = [
  PLAIN,
  { azimuthDegrees: 25, tempoBpm: 105 },
  { azimuthDegrees: -25, tempoBpm: 138 },
];

/** A move, together with its variant on the other foot. */
export interface TrainingFigure {
  readonly id: string;
  /** Never trained on. */
  readonly heldOut: boolean;
  readonly character: readonly number[];
  readonly soundtrack: readonly number[];
  readonly movement: readonly number[];
  /** Of its training loops: none of them is its soundtrack. */
  readonly loops: readonly TrainingLoop[];
  /** Everything that it sounds and moves like, for training. */
  readonly audios: readonly (readonly number[])[];
  readonly movements: readonly (readonly number[])[];
}

/** Share of the figures that are held out. */
const HELD_OUT = 0.25;

/** Turns every landmark about the couple's middle. */
function turned(points: Float32Array, degrees: number): Float32Array {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const out = Float32Array.from(points);
  for (let i = 0; i < points.length; i += 3) {
    out[i] = points[i] * cos + points[i + 2] * sin;
    out[i + 2] = points[i + 2] * cos - points[i] * sin;
  }
  return out;
}

function embeddingOf(
  poses: AuthoredPoses,
  { azimuthDegrees, tempoBpm }: Filming,
): number[] | undefined {
  const frames = Array.from({ length: poses.frames }, (_, frame) => ({
    lead: turned(poses.landmarks(frame, 'lead'), azimuthDegrees),
    follow: turned(poses.landmarks(frame, 'follow'), azimuthDegrees),
  }));
  const secPerCount = 60 / tempoBpm;
  const track = authoredTrack(frames, CLIP_CAMERA, CLIP.framesPerBeat / secPerCount);
  const counts = poses.frames / CLIP.framesPerBeat;
  return movementEmbedding(track, { startSec: 0, counts, secPerCount });
}

/**
 * Moves without a soundtrack or without a clip are left out.
 * @param analyzed how the moves are known to move at run time
 */
export async function figuresOf(
  moves: readonly Move[],
  soundtracks: ReadonlyMap<string, Soundtrack>,
  analyzed: ReadonlyMap<string, Movement>,
  loops: readonly TrainingLoop[],
  seed: number,
): Promise<readonly TrainingFigure[]> {
  const variants = Map.groupBy(moves, sameMoveKey);
  const figures: TrainingFigure[] = [];
  for (const [id, same] of variants) {
    const [move] = same;
    const own = loops.filter(({ moveId }) => moveId === move.id);
    const movements: number[][] = [];
    for (const variant of same) {
      const poses = await readPoses(variant.id);
      if (poses === undefined) continue;
      for (const filming of FILMINGS) {
        const embedding = embeddingOf(poses, filming);
        if (embedding !== undefined) movements.push(embedding);
      }
    }
    const soundtrack = soundtracks.get(move.id)?.embedding;
    const known = analyzed.get(move.id)?.embedding;
    const movement = known === undefined ? movements.at(0) : [...known];
    if (soundtrack === undefined || movement === undefined) continue;
    figures.push({
      id,
      heldOut: hashUnit(seed, textKey(id)) < HELD_OUT,
      character: characterOfMove(move),
      soundtrack,
      movement,
      loops: own,
      audios: [
        ...same.flatMap((variant) => {
          const heard = soundtracks.get(variant.id);
          return heard === undefined ? [] : [heard.embedding];
        }),
        ...own.map(({ embedding }) => embedding),
      ],
      movements,
    });
  }
  return figures;
}
