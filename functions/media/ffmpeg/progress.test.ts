import { describe, expect, it } from 'vitest';
import { parseProgress, progressFraction } from './progress.ts';

const FIRST =
  'frame=12\nfps=0.00\nbitrate=N/A\ntotal_size=48\nout_time_us=N/A\nout_time_ms=N/A\n' +
  'out_time=N/A\nspeed=N/A\nprogress=continue\n';
const LATER =
  'frame=96\nfps=47.5\nbitrate= 512.1kbits/s\ntotal_size=262192\nout_time_us=3166667\n' +
  'out_time_ms=3166667\nout_time=00:00:03.166667\ndup_frames=0\nspeed=2.04x\nprogress=continue\n';
const LAST = LATER.replace('progress=continue', 'progress=end');

describe('parseProgress', () => {
  it('reads each complete block', () => {
    const { blocks, rest } = parseProgress(FIRST + LATER + LAST);
    expect(rest).toBe('');
    expect(blocks).toEqual([
      { outTimeSec: undefined, frame: 12, speed: undefined, done: false },
      { outTimeSec: 3.166667, frame: 96, speed: 2.04, done: false },
      { outTimeSec: 3.166667, frame: 96, speed: 2.04, done: true },
    ]);
  });

  it('gives the same blocks however the text was cut', () => {
    const whole = parseProgress(FIRST + LATER + LAST).blocks;
    const text = FIRST + LATER + LAST;
    for (const size of [1, 7, 64]) {
      const blocks = [];
      let rest = '';
      for (let at = 0; at < text.length; at += size) {
        const parsed = parseProgress(rest + text.slice(at, at + size));
        blocks.push(...parsed.blocks);
        rest = parsed.rest;
      }
      expect(blocks).toEqual(whole);
    }
  });

  it('does not let the time before the first frame go below zero', () => {
    const { blocks } = parseProgress('out_time_us=-23220\nprogress=continue\n');
    expect(blocks[0]?.outTimeSec).toBe(0);
  });
});

describe('progressFraction', () => {
  const block = { outTimeSec: 30, frame: 1, speed: 1, done: false };

  it('is the share of the output, at most 1, and 1 at the end', () => {
    expect(progressFraction(block, 120)).toBe(0.25);
    expect(progressFraction(block, 20)).toBe(1);
    expect(progressFraction({ ...block, done: true }, 120)).toBe(1);
  });

  it('is unknown where FFmpeg does not know', () => {
    expect(progressFraction({ ...block, outTimeSec: undefined }, 120)).toBeUndefined();
  });
});
