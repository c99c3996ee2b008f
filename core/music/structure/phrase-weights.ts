import type { PhraseCue } from './phrase-cues.ts';

/**
 * What a bar that has this cue says of the four bars of a phrase. By `tools/fit/music-eights.ts` on development
 * seeds of both generators, held near what was set by hand.
 */
export const PHRASE_WEIGHTS: Readonly<Record<PhraseCue, readonly number[]>> = {
  chord: [-0.08, -0.14, 0.22, -0.03],
  border: [0.05, -0.09, 0, 0.09],
  clearBorder: [0.53, -0.2, -0.15, -0.17],
  progression: [0.23, -0.18, 0.09, -0.13],
  timbre: [0.43, -0.23, -0.07, -0.13],
  rhythm: [0.52, -0.39, 0.04, -0.16],
  fill: [0.26, 0.16, -0.19, -0.23],
  afterStop: [2.49, -1.48, 0.79, -1.8],
  intoStop: [0.88, -0.48, 0.29, -0.7],
  start: [0.91, -0.54, 0.27, -0.65],
  'hit bass': [0.19, -0.1, -0.15, 0.07],
  'hit bongo': [0.12, 0.14, -0.09, -0.19],
  'hit mid': [0.17, -0.07, 0.11, -0.21],
  'hit pluck': [-0.18, -0.04, 0.12, 0.11],
  'hit guira': [-0.16, 0.25, 0.09, -0.22],
  'level low': [0.18, -0.12, -0.14, 0.08],
  'ending low': [-0.22, 0.06, 0, 0.14],
  'level mid': [-0.17, 0.16, -0.2, 0.21],
  'ending mid': [0, 0.07, -0.32, 0.26],
  'level high': [0.39, -0.14, 0.14, -0.37],
  'ending high': [0.5, -0.36, 0.03, -0.14],
  tonic: [0.32, -0.05, -0.08, -0.2],
  dominant: [0.08, 0.07, -0.21, 0.06],
  subdominant: [-0.11, -0.06, 0.12, 0.04],
};
