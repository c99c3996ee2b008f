/**
 * Renders the demo songs: `node data/songs/build.ts [id …]` writes `<id>.m4a` (AAC, 112 kbit/s)
 * and `<id>.truth.json` beside this file. Needs FFmpeg (`FFMPEG_PATH`, or `ffmpeg` on the path).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalog, type CatalogSong } from './catalog.ts';
import { demos } from './demos.ts';
import { composeSong } from './synth/compose.ts';
import { renderSong } from './synth/render.ts';
import type { RenderedSong } from './synth/score.ts';

const FOLDER = import.meta.dirname;
const BITRATE = '112k';
const ENCODE_TIMEOUT_MS = 120_000;

const wanted = process.argv.slice(2);
for (const song of catalog) {
  if (wanted.length === 0 || wanted.includes(song.id)) build(song);
}

function build(song: CatalogSong): void {
  const spec = demos[song.id];
  if (!spec) throw new Error(`${song.id} is in the catalog but has no specification`);
  const rendered = renderSong(composeSong(spec));
  encode(rendered, song);
  const truth = JSON.stringify(rendered.truth, (_key, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  );
  writeFileSync(path.join(FOLDER, song.truthFile), `${truth}\n`);
  const durationSec = rendered.left.length / rendered.sampleRate;
  console.log(
    `${song.id}: ${durationSec.toFixed(2)} s at ${rendered.truth.tempoBpm.toFixed(1)} BPM`,
  );
}

function encode({ left, right, sampleRate }: RenderedSong, song: CatalogSong): void {
  const interleaved = new Float32Array(2 * left.length);
  for (let i = 0; i < left.length; i++) {
    interleaved[2 * i] = left[i];
    interleaved[2 * i + 1] = right[i];
  }
  const input = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2', '-i', 'pipe:0'];
  const output = ['-c:a', 'aac', '-b:a', BITRATE, '-movflags', '+faststart', '-map_metadata', '-1'];
  const { status, error, stderr } = spawnSync(
    process.env['FFMPEG_PATH'] ?? 'ffmpeg',
    [
      ...['-y', '-v', 'error', ...input, ...output],
      ...['-metadata', `title=${song.title}`, path.join(FOLDER, song.file)],
    ],
    { input: Buffer.from(interleaved.buffer), timeout: ENCODE_TIMEOUT_MS },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`FFmpeg could not encode ${song.id}: ${stderr.toString()}`);
}
