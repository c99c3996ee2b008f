/** The songs that the analyzer is measured on: synthesized, then encoded and decoded like any upload. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { soloSpec } from '@bachata/library/songs/solo.ts';
import { composeSong } from '@bachata/library/songs/synth/compose.ts';
import { entryBeats } from '@bachata/library/songs/synth/form.ts';
import { renderSong } from '@bachata/library/songs/synth/render.ts';
import type { SongSpec } from '@bachata/library/songs/synth/score.ts';
import { wavOf } from '@bachata/core/music/testing/wav.ts';

export const BENCH_SAMPLE_RATE = 44_100;

const ROOT = path.join(import.meta.dirname, '../..');
export const BENCH_SONGS = path.join(ROOT, 'data/songs');
const SYNTH = path.join(BENCH_SONGS, 'synth');
const CACHE = path.join(ROOT, '.local/bench-songs');
const FFMPEG_TIMEOUT_MS = 600_000;

export interface BenchSong {
  name: string;
  /** A file that other trackers can open; absent without FFmpeg. */
  file?: string;
  samples: Float32Array<ArrayBuffer>;
  truth: SongTruth;
  /** Times from which the counting has shifted by a stop of an odd number of bars. */
  oddStopsSec: number[];
}

export function hasFfmpeg(): boolean {
  return spawnSync(ffmpegPath(), ['-version'], { timeout: FFMPEG_TIMEOUT_MS }).status === 0;
}

function ffmpegPath(): string {
  return process.env['FFMPEG_PATH'] ?? 'ffmpeg';
}

/** Songs are kept between runs for as long as the synthesizer does not change. */
export function testSong(seed: number): BenchSong {
  const score = composeSong(seed);
  const { truth } = score;
  const base = { name: `seed ${seed}`, truth, oddStopsSec: oddStops(score.spec.form, truth) };
  if (!hasFfmpeg()) return { ...base, samples: renderMono(seed) };
  const extension = seed % 2 === 0 ? 'mp3' : 'm4a';
  const file = path.join(CACHE, sourceHash(), `${seed}.${extension}`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    encode(renderMono(seed), file);
  }
  return { ...base, file, samples: decode(file) };
}

/** One player alone; not kept, because it is quickly made. */
export function soloSong(seed: number): BenchSong {
  const spec = soloSpec(seed);
  const { truth } = composeSong(spec);
  return { name: `${spec.soloist} ${seed}`, truth, oddStopsSec: [], samples: renderMono(spec) };
}

function oddStops(
  form: ReturnType<typeof composeSong>['spec']['form'],
  truth: SongTruth,
): number[] {
  return form.flatMap((entry, i) =>
    entryBeats(entry) % 8 !== 0 && i + 1 < form.length ? [truth.sections[i].endSec] : [],
  );
}

function renderMono(source: number | SongSpec): Float32Array<ArrayBuffer> {
  const { left, right } = renderSong(composeSong(source));
  return left.map((sample, i) => (sample + right[i]) / 2);
}

let knownHash: string | undefined;

/** Of what the songs are made by, which the soundtracks of moves are not part of. */
function sourceHash(): string {
  if (knownHash === undefined) {
    const hash = createHash('sha256');
    const files = readdirSync(SYNTH, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .filter((name) => name !== 'soundtrack.ts')
      .sort();
    for (const name of files) hash.update(readFileSync(path.join(SYNTH, name)));
    knownHash = hash.digest('hex').slice(0, 12);
  }
  return knownHash;
}

function encode(samples: Float32Array<ArrayBuffer>, file: string): void {
  const input = ['-f', 'f32le', '-ar', String(BENCH_SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0'];
  // Whole or absent: what a broken run leaves behind must not pass for a song in the next.
  const unfinished = path.join(path.dirname(file), `unfinished-${path.basename(file)}`);
  ffmpegToFile([...input, '-b:a', '96k', unfinished], Buffer.from(samples.buffer));
  renameSync(unfinished, file);
}

/** Mono samples of any audio file. */
export function decode(file: string): Float32Array<ArrayBuffer> {
  const output = ['-f', 'f32le', '-ar', String(BENCH_SAMPLE_RATE), '-ac', '1', 'pipe:1'];
  const bytes = ffmpegToFile(['-i', file, ...output]);
  const samples = new Float32Array(bytes.length / 4);
  Buffer.from(samples.buffer).set(bytes);
  return samples;
}

export function ffmpegToFile(args: string[], input: Buffer = Buffer.alloc(0)): Buffer {
  const { status, error, stdout, stderr } = spawnSync(
    ffmpegPath(),
    ['-y', '-v', 'error', ...args],
    {
      input,
      timeout: FFMPEG_TIMEOUT_MS,
      maxBuffer: 2 ** 30,
    },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`FFmpeg failed: ${stderr.toString()}`);
  return stdout;
}

/** Writes 16-bit mono WAV, for trackers that open nothing else. */
export function writeWav(samples: Float32Array, file: string): void {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  const data = Int16Array.from(samples, (sample) => (sample / peak) * 32767);
  writeFileSync(file, wavOf(data, BENCH_SAMPLE_RATE));
}
