import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio, ingestAudio } from './audio.ts';
import { ANALYSIS_SAMPLE_RATE } from './mono-sound.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';

const SONG_SEC = 22;
const CLICK_SEC = 5;

let folder: string;
const path = (name: string): string => join(folder, name);

/** Silence with a short burst that starts at `CLICK_SEC`, encoded as the arguments say. */
async function makeSong(
  name: string,
  encode: readonly string[],
  seconds = SONG_SEC,
): Promise<string> {
  const signal = `aevalsrc=sin(2*PI*1000*t)*between(t\\,${CLICK_SEC}\\,${CLICK_SEC}.05):s=44100:d=${seconds}`;
  await runFfmpeg({ args: ['-f', 'lavfi', '-i', signal, ...encode, fileUrl(path(name))] });
  return path(name);
}

/** Seconds to the first sample of half the burst's amplitude. */
function burstStartSec(pcm: Float32Array): number {
  return pcm.findIndex((value) => Math.abs(value) > 0.5) / ANALYSIS_SAMPLE_RATE;
}

let mp3: string;
let m4a: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audio-test-'));
  mp3 = await makeSong('song.mp3', ['-c:a', 'libmp3lame']);
  m4a = await makeSong('song.m4a', ['-c:a', 'aac', '-ac', '2']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ingest(file: string) {
  const outDir = await mkdtemp(path('out-'));
  return ingestAudio({ file, outDir });
}

describe('ingestAudio', () => {
  it('starts every format at its own time zero and keeps its length', async () => {
    const others = [
      await makeSong('song.wav', []),
      await makeSong('song.flac', []),
      await makeSong('song.ogg', ['-c:a', 'libvorbis']),
      await makeSong('song.opus', ['-c:a', 'libopus']),
    ];
    for (const file of [mp3, m4a, ...others]) {
      const song = await ingest(file);
      expect(Math.abs(song.durationSec - SONG_SEC), file).toBeLessThan(0.05);
      expect(Math.abs(burstStartSec(song.pcm) - CLICK_SEC), file).toBeLessThan(0.002);
      const track = await decodeAudio({ file: song.aacFile });
      expect(Math.abs(burstStartSec(track.pcm) - CLICK_SEC), file).toBeLessThan(0.002);
      // Where a decoder cannot trim the end, the track lasts up to one AAC frame longer.
      expect(Math.abs(track.durationSec - song.durationSec), file).toBeLessThan(0.024);
    }
  });

  it('names a song by its sound and not by its tags', async () => {
    const tagged = path('tagged.mp3');
    const tags = ['-c', 'copy', '-metadata', 'title=Obsesión', '-metadata', 'artist=Somebody'];
    await runFfmpeg({ args: ['-i', fileUrl(mp3), ...tags, fileUrl(tagged)] });
    expect(await readFile(tagged)).not.toEqual(await readFile(mp3));
    const [first, second, other] = await Promise.all([mp3, tagged, m4a].map(ingest));
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.sha256).toBe(first?.sha256);
    expect(other?.sha256).not.toBe(first?.sha256);
  });

  it('takes what is exactly as long as a song has to be, and reads its track again', async () => {
    const { aacFile, durationSec } = await ingest(await makeSong('least.wav', [], 20));
    expect(durationSec).toBe(20);
    await expect(decodeAudio({ file: aacFile })).resolves.toBeDefined();
  });

  it('copies the packets of an AAC upload', async () => {
    const { aacFile, isCopied, pcm } = await ingest(m4a);
    expect(await packetSizes(aacFile)).toEqual(await packetSizes(m4a));
    expect(isCopied).toBe(true);
    expect((await decodeAudio({ file: aacFile })).pcm).toEqual(pcm);
  });

  it('encodes AAC again where it starts too late to be copied', async () => {
    const late = path('late.m4a');
    await runFfmpeg({ args: ['-itsoffset', '1', '-i', fileUrl(m4a), '-c', 'copy', fileUrl(late)] });
    const { aacFile, isCopied } = await ingest(late);
    expect(isCopied).toBe(false);
    expect(await packetSizes(aacFile)).not.toEqual(await packetSizes(m4a));
  });

  it('reports progress that only grows', async () => {
    const seen: number[] = [];
    await ingestAudio({ file: mp3, outDir: folder, onProgress: (share) => seen.push(share) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const outDir = path('cancelled');
    await mkdir(outDir);
    const reason = new Error('not this song');
    await expect(
      ingestAudio({ file: mp3, outDir, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(await readdir(outDir)).toEqual([]);
  });
});

describe('what is refused', () => {
  async function refusal(file: string): Promise<unknown> {
    const outDir = await mkdtemp(path('refused-'));
    const error: unknown = await ingestAudio({ file, outDir }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(await readdir(outDir)).toEqual([]);
    return error;
  }

  it('text, playlists and pictures, under any name', async () => {
    const contents = {
      'list.mp3': ['#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1/secret\n', 'song-is-playlist'],
      'concat.m4a': ["ffconcat version 1.0\nfile 'song.mp3'\n", 'song-is-playlist'],
      'lyrics.wav': ['Y ahora que no estás aquí\n'.repeat(20), 'song-is-text'],
      'notes.mp3': ['MThd\0\0\0\x06\0\x01', 'song-is-midi'],
      'scan.flac': ['%PDF-1.7\n', 'song-is-document'],
      'empty.mp3': ['', 'empty-file'],
    };
    for (const [name, [text = '', code]] of Object.entries(contents)) {
      await writeFile(path(name), text);
      expect(await refusal(path(name)), name).toMatchObject({ code });
    }
  });

  it('random bytes behind a valid beginning', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 40_000 }, (_, i) => (i * 7919 * (i % 251)) & 0x7f),
    );
    bytes.set([0xff, 0xfb, 0x90, 0x64]);
    await writeFile(path('noise.mp3'), bytes);
    expect(await refusal(path('noise.mp3'))).toMatchObject({
      code: expect.stringMatching(/unsupported-audio|song-codec|too-short/),
    });
  });

  it('video without sound', async () => {
    const silent = ['-f', 'lavfi', '-i', 'color=red:s=64x64:d=22', '-pix_fmt', 'yuv420p'];
    await runFfmpeg({ args: [...silent, fileUrl(path('silent.mp4'))] });
    expect(await refusal(path('silent.mp4'))).toMatchObject({ code: 'no-audio' });
  });

  it('files cut off in the middle', async () => {
    const front = await makeSong('front.m4a', ['-c:a', 'aac', '-movflags', '+faststart']);
    for (const file of [m4a, front]) {
      const bytes = await readFile(file);
      const cut = file.replace('.', '-cut.');
      await writeFile(cut, bytes.subarray(0, bytes.length / 2));
      expect(await refusal(cut), file).toMatchObject({ code: 'truncated' });
    }
  });

  it('songs that are too short or too long, files that are too large', async () => {
    const short = await makeSong('short.mp3', [], 19.5);
    expect(await refusal(short)).toMatchObject({
      code: 'too-short',
      details: { seconds: 19.5, minSec: 20 },
    });
    const silence = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=725'];
    await runFfmpeg({ args: [...silence, fileUrl(path('long.flac'))] });
    expect(await refusal(path('long.flac'))).toMatchObject({ code: 'too-long', kind: 'limit' });
    const large = path('large.wav');
    await writeFile(large, Buffer.alloc(SONG_LIMITS.maxBytes + 1));
    expect(await refusal(large)).toMatchObject({ code: 'too-large', kind: 'limit' });
  });
});

async function packetSizes(file: string): Promise<number[]> {
  using input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('no audio track');
  const sizes: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) sizes.push(packet.byteLength);
  return sizes;
}
