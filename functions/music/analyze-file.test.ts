import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { bandSong, shareNear } from '@bachata/core/music/testing/test-band.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { analyzeAudioFile } from './analyze-file.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'analyze-file-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function encode(
  name: string,
  song: { readonly samples: Float32Array; readonly sampleRate: number },
  output: readonly string[],
): Promise<string> {
  const input = ['-f', 'f32le', '-ar', String(song.sampleRate), '-ac', '1', '-i', 'pipe:0'];
  const stdin = new Uint8Array(song.samples.buffer);
  await runFfmpeg({ args: [...input, ...output, fileUrl(inFolder(name))], stdin });
  return inFolder(name);
}

const analyze = (file: string) =>
  analyzeAudioFile(file, { signal: new AbortController().signal, onProgress: () => undefined });

describe('analyzeAudioFile', () => {
  const song = bandSong({ bpm: 124, bars: 14, startSec: 0.3 });

  it.each<[string, string, readonly string[]]>([
    ['mono at 8 kHz', 'low.wav', ['-ar', '8000']],
    ['stereo at 192 kHz', 'high.flac', ['-ar', '192000', '-ac', '2']],
    ['MP3 that clips', 'loud.mp3', ['-af', 'volume=30dB', '-b:a', '64k']],
  ])('counts a file in %s', async (_, name, output) => {
    const { analysis } = await analyze(await encode(name, song, output));
    expect(analysis.tempoBpm).toBeCloseTo(124, 0);
    expect(shareNear(song.downbeatsSec, analysis.downbeatsSec, 0.04)).toBeGreaterThan(0.9);
  });

  it('counts twelve minutes to the end', async () => {
    const { samples, sampleRate, downbeatsSec } = bandSong({ bpm: 120, bars: 44 });
    const turn = samples.subarray(0, 88 * sampleRate);
    const long = new Float32Array(8 * turn.length);
    for (let k = 0; k < 8; k++) long.set(turn, k * turn.length);
    const file = await encode('long.flac', { samples: long, sampleRate }, []);
    const { analysis } = await analyze(file);
    songAnalysisSchema.parse(analysis);
    expect(analysis.durationSec).toBeCloseTo(704, 1);
    const lastTurn = downbeatsSec.map((time) => time + 7 * 88);
    expect(shareNear(lastTurn, analysis.downbeatsSec)).toBeGreaterThan(0.98);
  });

  it('refuses 44 bytes, a WAV header without sound as well as noise', async () => {
    const header = Buffer.alloc(44);
    header.write('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1');
    header.writeUInt32LE(44100, 24);
    header.writeUInt32LE(88200, 28);
    header.writeUInt16LE(2, 32);
    header.writeUInt16LE(16, 34);
    header.write('data', 36);
    await writeFile(inFolder('header.wav'), header);
    await expect(analyze(inFolder('header.wav'))).rejects.toMatchObject({ code: 'no-audio' });
    await writeFile(inFolder('noise.mp3'), Buffer.alloc(44, 0xa7));
    const refusal = { code: 'unsupported-audio' };
    await expect(analyze(inFolder('noise.mp3'))).rejects.toMatchObject(refusal);
  });

  it('refuses two hours', async () => {
    const silence = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=7200'];
    await runFfmpeg({ args: [...silence, fileUrl(inFolder('set.flac'))] });
    await expect(analyze(inFolder('set.flac'))).rejects.toMatchObject({ code: 'too-long' });
  });

  it('refuses a silent file', async () => {
    const silence = ['-f', 'lavfi', '-i', 'anullsrc=r=44100:cl=stereo:d=30'];
    await runFfmpeg({ args: [...silence, fileUrl(inFolder('silent.mp3'))] });
    await expect(analyze(inFolder('silent.mp3'))).rejects.toMatchObject({ code: 'silent' });
  });
});
