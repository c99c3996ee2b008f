import type { PhraseCue } from './phrase-cues.ts';

/**
 * What a bar that has this cue says of the four bars of a phrase. By `tools/fit/music-eights.ts` on development
 * seeds of both generators, held near what was set by hand.
 */
export const PHRASE_WEIGHTS: Readonly<Record<PhraseCue, readonly number[]>> = {
  chord: [-0.04, -0.13, 0.23, -0.08],
  border: [0.07, -0.13, 0.05, 0.03],
  clearBorder: [0.55, -0.26, -0.12, -0.14],
  progression: [0.23, -0.08, 0.04, -0.18],
  timbre: [0.44, -0.22, -0.07, -0.15],
  rhythm: [0.43, -0.29, 0.05, -0.17],
  fill: [0.15, 0.14, -0.17, -0.13],
  afterStop: [2.5, -1.48, 0.78, -1.8],
  intoStop: [0.88, -0.48, 0.28, -0.67],
  start: [0.92, -0.57, 0.28, -0.64],
  'hit bass': [0.23, -0.07, -0.14, -0.01],
  'hit bongo': [0.11, 0.32, -0.11, -0.32],
  'hit mid': [0.18, -0.08, 0.14, -0.25],
  'hit pluck': [-0.19, -0.04, 0.02, 0.21],
  'hit guira': [-0.08, 0.14, 0.12, -0.18],
  'fill bass': [-0.02, 0.19, -0.22, 0.04],
  'fill bongo': [0.44, -0.35, -0.15, 0.04],
  'fill mid': [0.29, -0.41, 0.03, 0.08],
  'fill pluck': [0.18, -0.09, -0.12, 0.01],
  'fill guira': [0.35, -0.28, 0.05, -0.14],
  'level low': [0.11, -0.11, -0.12, 0.11],
  'ending low': [-0.13, 0.08, -0.08, 0.12],
  'level mid': [-0.11, 0.13, -0.19, 0.17],
  'ending mid': [0.01, 0, -0.24, 0.27],
  'level high': [0.35, -0.13, 0.11, -0.34],
  'ending high': [0.31, -0.26, 0.02, -0.06],
  tonic: [0.18, 0.01, 0.07, -0.27],
  dominant: [0.1, 0.01, -0.16, 0.05],
  subdominant: [-0.12, -0.1, 0.21, 0],
};
