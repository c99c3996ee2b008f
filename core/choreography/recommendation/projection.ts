/**
 * Sound and movement in one learned space: two linear towers, trained offline so that a move lies
 * near the music it is danced to (`npm run train`). At run time each is one matrix product.
 */
import { z } from 'zod';
import { AUDIO_SIZE, fusionWeights, MOVEMENT_SIZE, type Modalities } from './fusion.ts';

/** Little-endian 32-bit floats in base64. */
const floats = z.string().transform((text, context) => {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  if (bytes.length % 4 !== 0) {
    context.addIssue({ code: 'custom', message: 'not a whole number of floats' });
    return z.NEVER;
  }
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
});

/** Row by row, one row for each input; added to `bias`. */
const towerSchema = z.object({ weights: floats, bias: floats });

export const projectionSchema = z
  .object({
    /** Of everything that it was trained from. */
    version: z.string(),
    size: z.number().int().positive(),
    audio: towerSchema,
    movement: towerSchema,
    /** Whether it found held-out moves better than the hand-made score: see the report beside it. */
    beatsHandMade: z.boolean(),
  })
  .refine(
    ({ size, audio, movement }) =>
      audio.weights.length === AUDIO_SIZE * size &&
      movement.weights.length === MOVEMENT_SIZE * size &&
      audio.bias.length === size &&
      movement.bias.length === size,
    'towers of another size',
  );

/** Whether a stored projection found held-out moves better than the hand-made score; reads nothing else of it. */
export function isWorthUsing(stored: unknown): boolean {
  return z.object({ beatsHandMade: z.boolean() }).parse(stored).beatsHandMade;
}

export type ProjectionModel = z.output<typeof projectionSchema>;
export type Tower = ProjectionModel['audio'];

export function encodeFloats(values: Float32Array): string {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, true);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function unit(values: ArrayLike<number>): Float32Array {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i] * values[i];
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  return Float32Array.from(values, (value) => value * scale);
}

/**
 * An embedding, of any length, carried into the learned space, of length 1.
 * @throws RangeError for an embedding of another size
 */
export function project({ weights, bias }: Tower, embedding: ArrayLike<number>): Float32Array {
  const size = bias.length;
  if (embedding.length * size !== weights.length) {
    throw new RangeError(`embedding of ${embedding.length}, not ${weights.length / size}`);
  }
  const input = unit(embedding);
  const output = Float32Array.from(bias);
  for (let i = 0; i < input.length; i++) {
    if (input[i] === 0) continue;
    for (let k = 0; k < size; k++) output[k] += input[i] * weights[i * size + k];
  }
  return unit(output);
}

/**
 * What is known of a move or of a moment in a song as one vector of length 1 in the learned space (or
 * all 0): the towers' outputs, each by the weight of `fusionWeights`.
 */
export function projectFused(model: ProjectionModel, of: Modalities): Float32Array {
  const weights = fusionWeights(of);
  const sum = new Float32Array(model.size);
  for (const modality of ['audio', 'movement'] as const) {
    const embedding = of[modality];
    if (embedding === undefined || weights[modality] === 0) continue;
    const projected = project(model[modality], embedding);
    for (let k = 0; k < model.size; k++) sum[k] += weights[modality] * projected[k];
  }
  return unit(sum);
}
