/**
 * The analyzer against a recorded song annotated by hand. The recording is not part of the project:
 * the tests skip where it is absent (`BACHATA_SHARED`, else `../shared` beside the repository) or
 * where there is no FFmpeg to decode it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SongAnalysis } from '../analysis.ts';
import { analyzeSong } from './analyze.ts';

const repository = resolve(import.meta.dirname, '../../..');
const folder = resolve(process.env.BACHATA_SHARED ?? resolve(repository, '../shared'), 'audio');
const song = resolve(folder, 'sample_bachata.mp3');
const annotation = resolve(folder, 'sample_bachata.truth.json');
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg';
const isHere =
  existsSync(song) &&
  existsSync(annotation) &&
  spawnSync(ffmpeg, ['-version'], { stdio: 'ignore' }).status === 0;

const times = z.array(z.number());
const regions = z.array(z.tuple([z.number(), z.number()]));
const truthSchema = z.object({
  beats: times,
  downbeats: times,
  eights: times,
  sections: z.array(z.object({ t: z.number(), label: z.string() })),
  certain: regions,
  certainDown: regions,
  certainEight: regions,
});

/** F-measure of times within `tolerance`, counting only what lies in the certain regions. */
function fMeasure(
  found: readonly number[],
  wanted: readonly number[],
  tolerance: number,
  certain: readonly (readonly [number, number])[],
): number {
  const inside = (time: number): boolean =>
    certain.some(([from, to]) => time >= from && time <= to);
  const [a, b] = [found.filter(inside), wanted.filter(inside)];
  const hits = b.filter((time) => a.some((other) => Math.abs(other - time) <= tolerance)).length;
  return (2 * hits) / (a.length + b.length);
}

describe.skipIf(!isHere)('a recorded song', () => {
  let analysis: SongAnalysis;
  let truth: z.infer<typeof truthSchema>;

  beforeAll(() => {
    truth = truthSchema.parse(JSON.parse(readFileSync(annotation, 'utf8')));
    const args = ['-v', 'error', '-i', song, '-f', 'f32le', '-ac', '1', '-ar', '22050', '-'];
    const { stdout } = spawnSync(ffmpeg, args, { maxBuffer: 2 ** 28, timeout: 60_000 });
    const samples = new Float32Array(new Uint8Array(stdout).buffer);
    analysis = analyzeSong(samples, 22050);
  }, 60_000);

  it('has its beats found, to within 30 ms', () => {
    expect(fMeasure(analysis.beatsSec, truth.beats, 0.07, truth.certain)).toBeGreaterThan(0.98);
    expect(fMeasure(analysis.beatsSec, truth.beats, 0.03, truth.certain)).toBeGreaterThan(0.95);
    expect(analysis.tempoBpm).toBeCloseTo(126.7, 0);
    expect(analysis.tempoStable).toBe(true);
  });

  it('is counted from the right 1, also after its stop', () => {
    const { downbeatsSec, eightCountsSec } = analysis;
    expect(fMeasure(downbeatsSec, truth.downbeats, 0.07, truth.certainDown)).toBeGreaterThan(0.97);
    expect(fMeasure(eightCountsSec, truth.eights, 0.07, truth.certainEight)).toBeGreaterThan(0.9);
    expect(analysis.confidence.downbeats).toBeGreaterThan(0.8);
  });

  it('falls into its sections, with the chorus recognized when it comes back', () => {
    const starts = analysis.sections.map(({ startSec }) => startSec);
    const borders = truth.sections.slice(1).map(({ t }) => t);
    const whole = [[0, analysis.durationSec]] as const;
    expect(fMeasure(starts.slice(1), borders, 3, whole)).toBeGreaterThan(0.8);
    const choruses = truth.sections.filter(({ label }) => label.startsWith('chorus'));
    const groups = choruses.map(({ t }) => {
      const section = analysis.sections.find(({ startSec, endSec }) => {
        return startSec <= t + 1 && endSec > t + 1;
      });
      return `${section?.label} ${section?.group}`;
    });
    expect(new Set(groups).size).toBe(1);
    expect(groups[0]).toContain('chorus');
  });
});
