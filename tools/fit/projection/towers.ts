/**
 * Trains the two towers with TensorFlow.js: InfoNCE (van den Oord et al., 2018) both ways, as CLIP
 * does (Radford et al., 2021), between sound and movement, and between two sounds of a figure, because
 * at run time figures are known by a soundtrack too. Everything that chance decides comes from the seed.
 */
import * as tf from '@tensorflow/tfjs-core';
// Registers the gradients of all operations, besides its layers, which are not used.
import '@tensorflow/tfjs-layers';
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { AUDIO_SIZE, MOVEMENT_SIZE } from '@bachata/core/choreography/recommendation/fusion.ts';
import type { Tower } from '@bachata/core/choreography/recommendation/projection.ts';
import { mean } from '@bachata/core/numeric/statistics.ts';

/** All that one figure sounds and moves like; a step takes one of each. */
export interface TrainingPair {
  readonly audio: readonly (readonly number[])[];
  readonly movement: readonly (readonly number[])[];
}

export interface TrainingOptions {
  readonly seed: number;
  readonly size: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly temperature: number;
  /** Times the weights' squares. */
  readonly decay: number;
  /** Standard deviation of what is added to the inputs, as a share of their length. */
  readonly noise: number;
}

export interface TrainedTowers {
  readonly audio: Tower;
  readonly movement: Tower;
  /** Means over the first and the last tenth of the steps. */
  readonly firstLoss: number;
  readonly lastLoss: number;
  readonly backend: string;
}

/** tfjs-node where somebody has installed it (it downloads a binary), WebAssembly otherwise. */
async function chooseBackend(): Promise<string> {
  const native = '@tensorflow/tfjs-node';
  try {
    await import(native);
    await tf.setBackend('tensorflow');
  } catch {
    // One thread adds in one order: the same seed gives the same weights.
    setThreadsCount(1);
    await tf.setBackend('wasm');
  }
  await tf.ready();
  return tf.getBackend();
}

type Random = () => number;

/** Box and Muller (1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function meanOf(rows: readonly (readonly number[])[], size: number): number[] {
  const sum = new Array<number>(size).fill(0);
  for (const row of rows) for (let i = 0; i < size; i++) sum[i] += row[i];
  return sum.map((value) => value / rows.length);
}

/** One sample of each of the figures drawn, centered, with noise. */
function sample(
  drawn: readonly TrainingPair[],
  modality: 'audio' | 'movement',
  center: readonly number[],
  noise: number,
  random: Random,
): tf.Tensor2D {
  const spread = noise / Math.sqrt(center.length);
  const rows = drawn.map((pair) => {
    const choices = pair[modality];
    const row = choices[Math.floor(random() * choices.length)];
    return row.map((value, i) => value - center[i] + spread * normal(random));
  });
  return tf.tensor2d(rows);
}

function unitRows(rows: tf.Tensor2D): tf.Tensor2D {
  return tf.div(rows, tf.sqrt(tf.add(tf.sum(tf.square(rows), 1, true), 1e-8)));
}

function tower(rows: tf.Tensor2D, weights: tf.Variable): tf.Tensor2D {
  return unitRows(tf.matMul(rows, weights as unknown as tf.Tensor2D));
}

/** InfoNCE both ways, mean over the batch; `same` tells which rows belong together. */
function contrast(
  a: tf.Tensor2D,
  b: tf.Tensor2D,
  same: tf.Tensor2D,
  temperature: number,
): tf.Scalar {
  const scores = tf.div(tf.matMul(a, b, false, true), temperature);
  const own = tf.sum(tf.mul(scores, same), 1);
  const misses = tf.add(tf.sub(tf.logSumExp(scores, 1), own), tf.sub(tf.logSumExp(scores, 0), own));
  return tf.div(tf.mean(misses), 2);
}

/** `weights` of what is centered, as weights of what is not. */
function towerOf(weights: tf.Variable, center: readonly number[], size: number): Tower {
  const values = weights.dataSync() as Float32Array;
  const bias = new Float32Array(size);
  for (let i = 0; i < center.length; i++) {
    for (let k = 0; k < size; k++) bias[k] -= center[i] * values[i * size + k];
  }
  return { weights: Float32Array.from(values), bias };
}

/** @param pairs one for each figure, with embeddings of length 1 */
export async function trainTowers(
  pairs: readonly TrainingPair[],
  options: TrainingOptions,
): Promise<TrainedTowers> {
  const { seed, size, steps, temperature, decay, noise } = options;
  const backend = await chooseBackend();
  const random = randomFrom(seed);
  const batch = Math.min(options.batch, pairs.length);
  const centers = {
    audio: meanOf(
      pairs.flatMap(({ audio }) => audio),
      AUDIO_SIZE,
    ),
    movement: meanOf(
      pairs.flatMap(({ movement }) => movement),
      MOVEMENT_SIZE,
    ),
  };
  const start = (inputs: number): tf.Variable =>
    tf.variable(
      tf.tensor2d(
        Float32Array.from({ length: inputs * size }, () => normal(random) / Math.sqrt(size)),
        [inputs, size],
      ),
    );
  const audioWeights = start(AUDIO_SIZE);
  const movementWeights = start(MOVEMENT_SIZE);
  const optimizer = tf.train.adam(options.learningRate);
  const same = tf.eye(batch);
  const losses: number[] = [];

  for (let step = 0; step < steps; step++) {
    const order = pairs.map((pair) => ({ pair, at: random() })).sort((a, b) => a.at - b.at);
    const drawn = order.slice(0, batch).map(({ pair }) => pair);
    const audio = sample(drawn, 'audio', centers.audio, noise, random);
    const other = sample(drawn, 'audio', centers.audio, noise, random);
    const movement = sample(drawn, 'movement', centers.movement, noise, random);
    const loss = optimizer.minimize(() => {
      const heard = tower(audio, audioWeights);
      const misses = tf.add(
        contrast(heard, tower(movement, movementWeights), same, temperature),
        contrast(heard, tower(other, audioWeights), same, temperature),
      );
      const squares = tf.add(tf.sum(tf.square(audioWeights)), tf.sum(tf.square(movementWeights)));
      return tf.add(tf.div(misses, 2), tf.mul(squares, decay));
    }, true);
    losses.push(loss?.dataSync()[0] ?? NaN);
    tf.dispose([audio, other, movement, loss ?? []]);
  }
  const result = {
    audio: towerOf(audioWeights, centers.audio, size),
    movement: towerOf(movementWeights, centers.movement, size),
    firstLoss: mean(losses.slice(0, Math.ceil(steps / 10))),
    lastLoss: mean(losses.slice(-Math.ceil(steps / 10))),
    backend,
  };
  tf.dispose([audioWeights, movementWeights, same]);
  optimizer.dispose();
  return result;
}
