/**
 * A part of a choreography to a demo song, for who has none yet: as `bachata choreograph bajo-la-luna.m4a
 * --difficulty intermediate --seed 3` composed it, from its first chorus on.
 */
import type { Side } from '@bachata/core/moves/state.ts';

export interface SampleMove {
  readonly moveId: string;
  /** Index into the beats. */
  readonly startBeat: number;
  readonly beats: number;
  /** Where the lead stands in the picture. */
  readonly side: Side;
  /** On its first beat. */
  readonly count: 1 | 5;
}

export interface Sample {
  /** Of the catalog. */
  readonly songId: string;
  /** In the song, with the end of the last one. */
  readonly beatsSec: readonly number[];
  /** One after the other, without a gap. */
  readonly moves: readonly SampleMove[];
}

export const sample: Sample = {
  songId: 'bajo-la-luna',
  beatsSec: [
    45.574, 46.035, 46.496, 46.957, 47.419, 47.881, 48.343, 48.805, 49.268, 49.73, 50.193, 50.655,
    51.116, 51.577, 52.039, 52.501, 52.963, 53.425, 53.887, 54.348, 54.809, 55.27, 55.73, 56.19,
    56.649, 57.109, 57.568, 58.028, 58.489, 58.949, 59.41, 59.869, 60.329, 60.79, 61.25, 61.71,
    62.171, 62.632, 63.094, 63.555, 64.016, 64.476, 64.937, 65.397, 65.858, 66.318, 66.779, 67.239,
    67.7, 68.161, 68.621, 69.081, 69.541, 70.002, 70.462, 70.923, 71.383, 71.844, 72.304, 72.765,
    73.225, 73.685, 74.145, 74.606, 75.068, 75.53, 75.993, 76.455, 76.917, 77.378, 77.839, 78.301,
    78.763, 79.226, 79.689, 80.153, 80.617, 81.08, 81.544, 82.006, 82.469, 82.931, 83.393, 83.856,
    84.319, 84.782, 85.245, 85.708, 86.171, 86.633, 87.096, 87.559, 88.022, 88.485, 88.948, 89.41,
    89.873,
  ],
  moves: [
    { moveId: 'cross-body-lead-double', startBeat: 0, beats: 16, side: 'right', count: 1 },
    { moveId: 'forward-back-open', startBeat: 16, beats: 8, side: 'right', count: 1 },
    { moveId: 'two-hand-right-turn', startBeat: 24, beats: 4, side: 'right', count: 1 },
    { moveId: 'cross-unwind-5', startBeat: 28, beats: 4, side: 'right', count: 5 },
    { moveId: 'lead-turn', startBeat: 32, beats: 4, side: 'right', count: 1 },
    { moveId: 'half-basic-or-5', startBeat: 36, beats: 4, side: 'right', count: 5 },
    { moveId: 'turn-in', startBeat: 40, beats: 4, side: 'right', count: 1 },
    { moveId: 'open-out-5', startBeat: 44, beats: 4, side: 'right', count: 5 },
    { moveId: 'side-basic-open', startBeat: 48, beats: 8, side: 'right', count: 1 },
    { moveId: 'chest-accents', startBeat: 56, beats: 8, side: 'right', count: 1 },
    { moveId: 'lead-turn', startBeat: 64, beats: 4, side: 'right', count: 1 },
    { moveId: 'neck-wrap-5', startBeat: 68, beats: 4, side: 'right', count: 5 },
    { moveId: 'cross-body-lead-open', startBeat: 72, beats: 8, side: 'right', count: 1 },
    { moveId: 'cuddle', startBeat: 80, beats: 4, side: 'left', count: 1 },
    { moveId: 'cuddle-unroll-5', startBeat: 84, beats: 4, side: 'left', count: 5 },
    { moveId: 'pass-by', startBeat: 88, beats: 8, side: 'left', count: 1 },
  ],
};
