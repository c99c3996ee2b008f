import { expect, it } from 'vitest';
import { waveformOf } from './waveform.ts';

it('outlines the sound, relative to its loudest place', () => {
  const samples = new Float32Array(32_000);
  samples[8_000] = -0.5;
  samples[24_000] = 0.25;
  const { durationSec, peaks } = waveformOf(samples, 16_000);
  expect(durationSec).toBe(2);
  expect(peaks).toHaveLength(1600);
  expect(peaks[400]).toBe(1);
  expect(peaks[1200]).toBe(0.5);
  expect(peaks.filter((peak) => peak > 0)).toHaveLength(2);
});

it('has no more peaks than samples, and bears silence', () => {
  expect(waveformOf(new Float32Array(3), 8_000).peaks).toEqual([0, 0, 0]);
});
