/**
 * One vector out of what is heard and what is seen of a move: the audio embedding of its
 * soundtrack and the embedding of its motion, side by side, each scaled by how far it is trusted.
 */
export const AUDIO_SIZE = 128;
export const MOVEMENT_SIZE = 384;
export const FUSED_SIZE = AUDIO_SIZE + MOVEMENT_SIZE;

/** What is known of a move or of a moment in a song. Embeddings need not be normalized. */
export interface Modalities {
  readonly audio?: ArrayLike<number> | undefined;
  readonly movement?: ArrayLike<number> | undefined;
  /** 0 to 1; 1 where not given. */
  readonly audioConfidence?: number | undefined;
  readonly movementConfidence?: number | undefined;
}

export interface FusionWeights {
  readonly audio: number;
  readonly movement: number;
}

/** Share of the audio at equal confidence: a soundtrack says less of a move than its motion. */
const AUDIO_SHARE = 0.4;

/**
 * Weights that add up to 1, or both 0 where nothing is known. A modality that is missing leaves
 * its weight to the other; an uncertain one leaves a part of it.
 */
export function fusionWeights(of: Modalities): FusionWeights {
  const audio = of.audio === undefined ? 0 : AUDIO_SHARE * (of.audioConfidence ?? 1);
  const movement = of.movement === undefined ? 0 : (1 - AUDIO_SHARE) * (of.movementConfidence ?? 1);
  const sum = audio + movement;
  return sum === 0 ? { audio: 0, movement: 0 } : { audio: audio / sum, movement: movement / sum };
}

function norm(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return Math.sqrt(sum);
}

/**
 * 512 values of length 1 (or all 0): the blocks, normalized, times the root of their weights, so
 * that the dot product of two fused vectors of equal weights is the weighted mean of the cosines.
 */
export function fuse(of: Modalities): Float32Array {
  const weights = fusionWeights(of);
  const fused = new Float32Array(FUSED_SIZE);
  const put = (block: ArrayLike<number> | undefined, size: number, at: number, weight: number) => {
    if (block === undefined || weight === 0) return;
    if (block.length !== size) throw new RangeError(`embedding of ${block.length}, not ${size}`);
    const scale = Math.sqrt(weight) / (norm(block) || 1);
    for (let i = 0; i < size; i++) fused[at + i] = block[i] * scale;
  };
  put(of.audio, AUDIO_SIZE, 0, weights.audio);
  put(of.movement, MOVEMENT_SIZE, AUDIO_SIZE, weights.movement);
  return fused;
}
