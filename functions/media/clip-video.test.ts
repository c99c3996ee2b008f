import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClipVideo } from './clip-video.ts';
import { runFfmpeg } from './ffmpeg/run.ts';
import { describeVideo } from './describe-video.ts';
import { readSourceClip } from '../vision/source-clip.ts';
import { ANALYSIS_SAMPLE_RATE } from './mono-sound.ts';
import { isHdr } from './plain-picture.ts';
import { codecTag } from './testing/song-files/faults.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-clip-video-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);

/** A moving test picture with a tone. */
async function film(
  name: string,
  options: {
    readonly size?: string;
    readonly rate?: number;
    readonly seconds?: number;
    readonly sound?: boolean;
    readonly args?: readonly string[];
  } = {},
): Promise<string> {
  const { size = '320x180', rate = 25, seconds = 4, sound = true, args = [] } = options;
  const file = inFolder(name);
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`],
      ...(sound ? ['-f', 'lavfi', '-i', `sine=440:d=${seconds}`] : []),
      ...['-preset', 'ultrafast', '-pix_fmt', 'yuv420p', ...args, file],
    ],
  });
  return file;
}

const output = () => inFolder('out.mp4');

async function codeOf(file: string): Promise<string> {
  const refused = await makeClipVideo({ file, output: output() }).then(
    () => ({ code: 'taken' }),
    (error: { code: string }) => error,
  );
  return refused.code;
}

/** Hz of a tone, to the nearest ten, by how often it crosses zero from its first second on. */
async function pitchOf(file: string): Promise<number> {
  const { stdout } = await runFfmpeg({
    args: ['-ss', '1', '-i', file, '-t', '1', '-ac', '1', '-ar', '8000', '-f', 's16le', 'pipe:1'],
  });
  let crossings = 0;
  for (let at = 2; at < stdout.length; at += 2) {
    if (stdout.readInt16LE(at - 2) < 0 !== stdout.readInt16LE(at) < 0) crossings++;
  }
  return 10 * Math.round(crossings / 20);
}

/** Time and hash of each picture. */
async function picturesOf(file: string): Promise<string> {
  const { stdout } = await runFfmpeg({
    args: ['-i', file, '-map', '0:v', '-f', 'framemd5', 'pipe:1'],
  });
  return stdout.toString('latin1');
}

describe('makeClipVideo', () => {
  it.each([
    ['mp4 of 4K', 'a.mp4', { size: '3840x2160', seconds: 3, rate: 4 }, [1280, 720]],
    ['portrait mov', 'b.mov', { size: '720x1280', rate: 10 }, [720, 1280]],
    ['webm', 'c.webm', { rate: 10, args: ['-c:v', 'libvpx', '-deadline', 'realtime'] }, [320, 180]],
    ['HEVC', 'd.mp4', { args: ['-c:v', 'libx265', '-tag:v', 'hvc1'] }, [320, 180]],
    ['240 frames a second', 'e.mp4', { rate: 240 }, [320, 180]],
    ['without sound', 'f.mp4', { sound: false }, [320, 180]],
    ['odd sizes', 'g.mov', { size: '321x241', args: ['-pix_fmt', 'yuv444p'] }, [320, 240]],
  ] as const)('takes %s', async (_, name, options, [width, height]) => {
    const file = await film(name, options);
    const made = await makeClipVideo({ file, output: output() });
    expect(made).toMatchObject({ width, height });
    expect(made.durationSec).toBeCloseTo('seconds' in options ? options.seconds : 4, 0);
    expect(Buffer.from(made.poster).subarray(0, 2).toString('hex')).toBe('ffd8');
    const probe = await describeVideo(output());
    expect(probe.soundTracks).toEqual('sound' in options ? [] : [0]);
  });

  it('is written with each sound track that can be decoded, the wanted one first', async () => {
    const plain = await film('tones.mp4', { args: ['-bf', '2'] });
    const two = inFolder('two.mov');
    await runFfmpeg({
      args: [
        ...['-i', plain, '-f', 'lavfi', '-i', 'sine=1500:d=4', '-map', '0', '-map', '1:a'],
        ...['-c:v', 'copy', two],
      ],
    });
    const outputWith = (track: number): string => inFolder(`sound-${track}.mp4`);
    const usual = await makeClipVideo({ file: two, output: output(), outputWith });
    expect(usual.soundTracks).toEqual([0, 1]);
    expect([await pitchOf(output()), await pitchOf(outputWith(1))]).toEqual([440, 1500]);
    expect(await picturesOf(outputWith(1))).toEqual(await picturesOf(output()));
    const turned = await makeClipVideo({ file: two, output: output(), track: 1, outputWith });
    expect(turned.soundTracks).toEqual([1, 0]);
    expect([await pitchOf(output()), await pitchOf(outputWith(0))]).toEqual([1500, 440]);

    // Where nobody asks for the others, there is one.
    expect((await makeClipVideo({ file: two, output: output() })).soundTracks).toEqual([0]);

    await writeFile(two, codecTag('mp4a', 'apac')(await readFile(two)));
    const left = await makeClipVideo({ file: two, output: output(), outputWith });
    expect(left.soundTracks).toEqual([1]);
    expect(await pitchOf(output())).toBe(1500);
    for (const track of [0, 2]) {
      const refused = makeClipVideo({ file: two, output: output(), track });
      await expect(refused).rejects.toMatchObject({ code: 'clip-track' });
    }
  });

  it('has each sound track in its place', async () => {
    const late = inFolder('late.ts');
    const from = ['-itsoffset', '0.7', '-f', 'lavfi', '-i'];
    await runFfmpeg({
      args: [
        ...['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=4'],
        ...[...from, 'sine=440:d=3', ...from, 'sine=1500:d=3', '-map', '0', '-map', '1'],
        ...['-map', '2', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', late],
      ],
    });
    const outputWith = (): string => inFolder('late-other.mp4');
    await makeClipVideo({ file: late, output: output(), outputWith });
    for (const file of [output(), outputWith()]) {
      const heard = (await readSourceClip(file)).sound ?? new Float32Array();
      const onset = heard.findIndex((value) => Math.abs(value) > 0.02);
      expect(onset / ANALYSIS_SAMPLE_RATE).toBeCloseTo(0.7, 2);
    }
  });

  it('turns the picture as its rotation says', async () => {
    const plain = await film('plain.mp4', { size: '640x360' });
    const file = inFolder('turned.mp4');
    await runFfmpeg({
      args: ['-i', plain, '-c', 'copy', '-metadata:s:v', 'rotate=90', file],
    });
    expect(await makeClipVideo({ file, output: output() })).toMatchObject({
      width: 360,
      height: 640,
    });
  });

  it('spaces frames of a changing rate evenly, without losing time', async () => {
    const file = await film('vfr.mp4', {
      rate: 30,
      args: ['-vf', "select='lt(t,2)+not(mod(n,5))'", '-fps_mode', 'vfr'],
    });
    const made = await makeClipVideo({ file, output: output() });
    expect(made.durationSec).toBeCloseTo(4, 0);
  });

  it('takes what a browser has recorded, which does not say how long it is', async () => {
    for (const [name, args] of [
      ['recorded.webm', ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus']],
      ['recorded.mp4', ['-movflags', 'frag_keyframe+empty_moov']],
    ] as const) {
      const { stdout } = await runFfmpeg({
        args: [
          ...['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=4', '-f', 'lavfi', '-i', 'sine=d=4'],
          ...['-pix_fmt', 'yuv420p', ...args, '-f', path.extname(name).slice(1), 'pipe:1'],
        ],
      });
      await writeFile(inFolder(name), stdout);
      const made = await makeClipVideo({ file: inFolder(name), output: output() });
      expect(made.durationSec, name).toBeCloseTo(4, 0);
    }
  });

  it('makes plain colors of HDR in a mov', async () => {
    const hlg = ['-color_trc', 'arib-std-b67', '-color_primaries', 'bt2020'];
    const file = await film('hlg.mov', {
      args: [
        ...['-c:v', 'libx265', '-x265-params', 'log-level=error', '-tag:v', 'hvc1'],
        ...['-pix_fmt', 'yuv420p10le', ...hlg, '-colorspace', 'bt2020nc'],
      ],
    });
    expect(isHdr(await describeVideo(file))).toBe(true);
    await makeClipVideo({ file, output: output() });
    expect((await describeVideo(output())).colors).toEqual({
      range: 'tv',
      matrix: 'bt709',
      primaries: 'bt709',
      transfer: 'bt709',
    });
  });

  it('ends the sound with the picture, and both after two minutes', async () => {
    const long = inFolder('long-sound.mp4');
    await runFfmpeg({
      args: [
        ...['-f', 'lavfi', '-i', 'testsrc2=s=128x128:r=5:d=120.6'],
        ...['-f', 'lavfi', '-i', 'anoisesrc=d=140:r=8000:a=0.1', '-pix_fmt', 'yuv420p', long],
      ],
    });
    const { durationSec } = await makeClipVideo({ file: long, output: output() });
    expect(durationSec).toBeLessThanOrEqual(120);
    const { stderrTail } = await runFfmpeg({
      args: ['-i', output(), '-map', '0:a', '-ss', '121', '-f', 'null', '-'],
    });
    expect(stderrTail).toMatch(/nothing was encoded/i);
  }, 60_000);

  it('tells nobody where it was filmed', async () => {
    const file = await film('tagged.mp4', {
      args: ['-metadata', 'location=+18.4861-069.9312/', '-movflags', 'use_metadata_tags'],
    });
    expect((await readFile(file)).includes('+18.4861')).toBe(true);
    await makeClipVideo({ file, output: output() });
    expect((await readFile(output())).includes('+18.4861')).toBe(false);
  });

  describe('refuses, and leaves nothing behind,', () => {
    it.each([
      ['2 s', 'video-too-short', { seconds: 2 }],
      ['a pixel', 'video-too-small', { size: '2x2' }],
      ['what is longer than two minutes', 'video-too-long', { seconds: 130, rate: 5 }],
      ['ten minutes', 'video-too-long', { seconds: 600, rate: 1, sound: false }],
    ] as const)('%s', async (_, code, options) => {
      await rm(output(), { force: true });
      expect(await codeOf(await film('odd.mp4', options))).toBe(code);
      const left = (await readdir(folder)).filter((name) => name.startsWith('out.mp4'));
      expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
    });

    it.each([
      ['a playlist', '#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n', 'video-is-playlist'],
      ['a concat script', "ffconcat version 1.0\nfile '/etc/passwd'\n", 'video-is-playlist'],
      ['a page', '<html><video src=x></video></html>', 'video-is-text'],
      ['nothing', '', 'empty-file'],
    ])('%s posing as mp4', async (_, text, code) => {
      const file = inFolder('posing.mp4');
      await writeFile(file, text);
      expect(await codeOf(file)).toBe(code);
    });

    it('a sound without a picture', async () => {
      const file = inFolder('sound.mp4');
      await runFfmpeg({ args: ['-f', 'lavfi', '-i', 'sine=440:d=4', '-c:a', 'aac', file] });
      expect(await codeOf(file)).toBe('no-video');
    });

    it.each([
      ['black frames', 'color=black:s=320x180:r=25:d=4'],
      ['a photograph', 'testsrc2=s=320x180:r=25:d=0.04,loop=100:1:0,trim=duration=4'],
    ])('%s: nothing moves in them', async (_, source) => {
      const file = inFolder('still.mp4');
      const args = ['-f', 'lavfi', '-i', source, '-pix_fmt', 'yuv420p', '-crf', '35', file];
      await runFfmpeg({ args });
      await expect(makeClipVideo({ file, output: output() })).rejects.toMatchObject({
        code: 'clip-unusable',
        details: { reason: 'still' },
      });
      expect((await readdir(folder)).filter((name) => name.startsWith('out.mp4'))).toEqual([]);
    });

    it.each([
      // FFmpeg reads what is there.
      ['endless time', 'stts', 8, 'taken'],
      ['endless frames', 'stsz', 8, 'unsupported-video'],
      ['an endless index', 'moov', -8, 'taken'],
    ] as const)('%s in its boxes', async (_, box, offset, code) => {
      const file = await film('boxes.mp4', { sound: false, args: ['-movflags', '+faststart'] });
      const bytes = await readFile(file);
      bytes.writeUInt32BE(0x7fffffff, bytes.indexOf(box) + 4 + offset);
      await writeFile(file, bytes);
      expect(await codeOf(file)).toBe(code);
    });

    it('a long file that claims to be short', async () => {
      const file = await film('liar.mkv', { seconds: 200, rate: 2, size: '128x128', sound: false });
      const bytes = await readFile(file);
      // The element Duration of Matroska: a number of 8 bytes, milliseconds.
      bytes.writeDoubleBE(5000, bytes.indexOf(Buffer.of(0x44, 0x89, 0x88)) + 3);
      await writeFile(file, bytes);
      expect(await codeOf(file)).toBe('video-too-long');
    });

    it('a file that was cut off', async () => {
      const file = await film('cut.mp4', { args: ['-movflags', '+faststart'] });
      await truncate(file, Math.floor((await stat(file)).size / 2));
      expect(await codeOf(file)).toBe('video-truncated');
    });

    it('noise behind a true beginning', async () => {
      const file = await film('noise.mp4', { args: ['-movflags', '+faststart'] });
      const bytes = await readFile(file);
      const data = bytes.indexOf('mdat') + 4;
      for (let i = data; i < bytes.length; i++) bytes[i] = (i * 7919) & 0xff;
      await writeFile(file, bytes);
      expect(await codeOf(file)).not.toBe('taken');
    });
  });
});
