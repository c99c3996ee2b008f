import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  spanFMeasure,
  boundaryFMeasure,
  brierScore,
  calibration,
  fMeasure,
  expectedCalibrationError,
  pairwiseFMeasure,
  isOctaveError,
  keyScore,
  tempoIsRight,
  frameAccuracy,
  within,
} from './evaluation.ts';

const grid = (count: number, offset = 0) => Array.from({ length: count }, (_, i) => offset + i / 2);

describe('eventAgreement', () => {
  it('is whole for the same events and nothing for events half a beat away', () => {
    expect(fMeasure(grid(20), grid(20), 0.07).f).toBe(1);
    expect(fMeasure(grid(20), grid(20, 0.25), 0.07).f).toBe(0);
  });

  it('lets each event be met once only', () => {
    const doubled = grid(10).flatMap((time) => [time, time + 0.01]);
    expect(fMeasure(grid(10), doubled, 0.07)).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('depends on the window', () => {
    expect(fMeasure(grid(20), grid(20, 0.04), 0.07).f).toBe(1);
    expect(fMeasure(grid(20), grid(20, 0.04), 0.02).f).toBe(0);
  });

  it('handles empty sides', () => {
    expect(fMeasure([], [], 0.07).f).toBe(1);
    expect(fMeasure(grid(3), [], 0.07).f).toBe(0);
  });
});

describe('within', () => {
  it('keeps what lies in a span', () => {
    expect(within([1, 2, 3, 4], [[1.5, 3]])).toEqual([2, 3]);
  });
});

describe('tempo', () => {
  it('tells a wrong octave from a wrong tempo', () => {
    expect(tempoIsRight(120, 121)).toBe(true);
    expect(tempoIsRight(120, 123)).toBe(false);
    expect(isOctaveError(120, 60)).toBe(true);
    expect(isOctaveError(80, 161)).toBe(true);
    expect(isOctaveError(120, 130)).toBe(false);
  });
});

const song = [
  { startSec: 0, endSec: 10, label: 'verse', pattern: 'derecho', group: 0 },
  { startSec: 10, endSec: 20, label: 'chorus', pattern: 'majao', group: 1 },
  { startSec: 20, endSec: 30, label: 'verse', pattern: 'derecho', group: 0 },
];

describe('sections', () => {
  it('compares inner boundaries', () => {
    const late = song.map((piece) => ({ ...piece, startSec: piece.startSec + 1 }));
    expect(boundaryFMeasure(song, late, 3).f).toBe(1);
    expect(boundaryFMeasure(song, late, 0.5).f).toBe(0);
  });

  it('weighs labels by time', () => {
    const oneVerse = [{ startSec: 0, endSec: 30, label: 'verse', pattern: 'majao', group: 0 }];
    expect(frameAccuracy(song, oneVerse, 'label')).toBeCloseTo(2 / 3);
    expect(frameAccuracy(song, oneVerse, 'pattern')).toBeCloseTo(1 / 3);
  });

  it('compares groups whatever they are called', () => {
    const renamed = song.map((piece) => ({ ...piece, group: 7 - piece.group }));
    expect(pairwiseFMeasure(song, renamed).f).toBe(1);
    const apart = song.map((piece, group) => ({ ...piece, group }));
    expect(pairwiseFMeasure(song, apart)).toMatchObject({ precision: 1 });
    expect(pairwiseFMeasure(song, apart).recall).toBeLessThan(0.7);
  });
});

describe('keyScore', () => {
  it('follows MIREX', () => {
    const aMinor = { tonic: 'A', mode: 'minor' as const };
    expect(keyScore(aMinor, aMinor)).toBe(1);
    expect(keyScore(aMinor, { tonic: 'E', mode: 'minor' })).toBe(0.5);
    expect(keyScore(aMinor, { tonic: 'C', mode: 'major' })).toBe(0.3);
    expect(keyScore(aMinor, { tonic: 'A', mode: 'major' })).toBe(0.2);
    expect(keyScore(aMinor, { tonic: 'F#', mode: 'major' })).toBe(0);
    const flat = { tonic: 'Bb', mode: 'major' as const };
    expect(keyScore(flat, { tonic: 'A#', mode: 'major' })).toBe(1);
  });
});

describe('calibration', () => {
  it('is perfect when claims come true and bad when they do not', () => {
    const honest = [
      { confidence: 0.9, correctness: 0.9 },
      { confidence: 0.3, correctness: 0.3 },
    ];
    expect(expectedCalibrationError(calibration(honest))).toBeCloseTo(0);
    const boasting = [{ confidence: 1, correctness: 0 }];
    expect(calibration(boasting)).toHaveLength(1);
    expect(expectedCalibrationError(calibration(boasting))).toBe(1);
    expect(brierScore(honest)).toBeCloseTo(0);
    expect(brierScore(boasting)).toBe(1);
  });
});

describe('spanFMeasure', () => {
  it('wants both ends, and forgives those at the ends of the song', () => {
    const truth = [
      [0, 10],
      [50, 60],
    ] as const;
    const said = [
      [0.8, 10.4],
      [50, 63],
    ] as const;
    expect(spanFMeasure(truth, said, 1, 100)).toEqual({ hits: 1, said: 2, right: 2 });
    expect(spanFMeasure([[90, 100]], [[90.5, 99.4]], 1, 100).hits).toBe(1);
  });
});

describe('areaUnderCurve', () => {
  it('is 1 for scores that part the two, and one half for equal ones', () => {
    expect(areaUnderCurve([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(areaUnderCurve([0.5], [0.5, 0.5])).toBe(0.5);
  });
});
