import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FfmpegFailedError, fileUrl, guardInputs, runFfmpeg } from './run.ts';
import { findFfmpeg } from './locate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ffmpeg-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=8000:duration=2'];
const RAW = ['-f', 's16le', 'pipe:1'];
const ENDLESS = ['-re', '-f', 'lavfi', '-i', 'sine=frequency=440', '-f', 'null', '-'];

describe('findFfmpeg', () => {
  it('says what to do where there is none', async () => {
    await expect(findFfmpeg({ PATH: folder })).rejects.toMatchObject({
      code: 'ffmpeg-missing',
      message: expect.stringContaining('FFMPEG_PATH'),
    });
  });

  it('does not look past a configured path that cannot be run', async () => {
    const env = { ...process.env, FFMPEG_PATH: join(folder, 'nothing') };
    await expect(findFfmpeg(env)).rejects.toMatchObject({ code: 'ffmpeg-missing' });
  });

  it('takes the configured program first', async () => {
    const env = { PATH: '', FFMPEG_PATH: process.execPath };
    expect(await findFfmpeg(env)).toEqual({ path: process.execPath, origin: 'FFMPEG_PATH' });
  });
});

describe('runFfmpeg', () => {
  it('returns what FFmpeg writes', async () => {
    const { stdout } = await runFfmpeg({ args: [...TONE, ...RAW] });
    expect(stdout.length).toBe(2 * 8000 * 2);
  });

  it('feeds standard input and writes to a stream', async () => {
    const samples = Buffer.alloc(16_000, 7);
    const sink = new PassThrough();
    const received = sink.toArray();
    await runFfmpeg({
      args: ['-f', 's16le', '-ar', '8000', '-ac', '1', '-i', 'pipe:0', ...RAW],
      stdin: Readable.from([samples.subarray(0, 5001), samples.subarray(5001)]),
      stdout: sink,
    });
    expect(Buffer.concat(await received)).toEqual(samples);
  });

  it('hands over two pipes of one run', async () => {
    const hash = createHash('sha256');
    let side = '';
    await runFfmpeg({
      args: [...TONE, '-map', '0:a', ...RAW, '-map', '0:a', '-f', 'hash', 'pipe:4'],
      onStdout: (chunk) => hash.update(chunk),
      onSideOutput: (chunk) => (side += chunk.toString()),
    });
    expect(side.trim()).toBe(`SHA256=${hash.digest('hex')}`);
  });

  it('reports progress up to the end', async () => {
    const seen: (number | undefined)[] = [];
    let done = false;
    await runFfmpeg({
      args: [...TONE, '-f', 'null', '-'],
      onProgress: (block) => {
        seen.push(block.outTimeSec);
        done = block.done;
      },
    });
    expect(done).toBe(true);
    expect(seen.at(-1)).toBeCloseTo(2, 1);
  });

  it('keeps what FFmpeg said when it fails', async () => {
    const path = join(folder, 'noise.mp3');
    await writeFile(path, 'this is not audio');
    const run = runFfmpeg({ args: ['-f', 'mp3', '-i', fileUrl(path), ...RAW] });
    await expect(run).rejects.toBeInstanceOf(FfmpegFailedError);
    await expect(run).rejects.toMatchObject({ stderrTail: expect.stringMatching(/\S/) });
  });

  it('ends with the reason of the signal', async () => {
    const reason = new Error('the dancer has left');
    const controller = new AbortController();
    const run = runFfmpeg({ args: ENDLESS, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(run).rejects.toBe(reason);
  });

  it('ends when the time is up', async () => {
    await expect(runFfmpeg({ args: ENDLESS, timeoutMs: 100 })).rejects.toMatchObject({
      code: 'ffmpeg-timeout',
    });
  });

  it('ends when it writes too much', async () => {
    const endless = ['-f', 'lavfi', '-i', 'sine=frequency=440', ...RAW];
    await expect(runFfmpeg({ args: endless, maxOutputBytes: 100_000 })).rejects.toMatchObject({
      code: 'media-output',
    });
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    const run = runFfmpeg({ args: [...TONE, '-f', 'wav', fileUrl('/dev/full')] });
    await expect(run).rejects.toMatchObject({ code: 'disk-full', retryable: true });
  });

  it.skipIf(process.platform !== 'linux')('may not use more memory than it is given', async () => {
    const small = ['-f', 'lavfi', '-i', 'color=s=640x360:d=1', '-vf', 'scale=12000:8000'];
    const huge = [...small, '-f', 'rawvideo', '/dev/null'];
    const run = runFfmpeg({ args: huge, maxMemoryBytes: 64 * 2 ** 20 });
    await expect(run).rejects.toMatchObject({ code: 'media-memory', kind: 'limit' });
  });

  it('ends with what a callback threw', async () => {
    const reason = new Error('no more of this');
    const run = runFfmpeg({
      args: [...TONE, ...RAW],
      onStdout: () => {
        throw reason;
      },
    });
    await expect(run).rejects.toBe(reason);
  });

  it('reads no network and no nested protocol', async () => {
    for (const input of ['http://127.0.0.1:9/x.mp3', 'concat:a.mp3|b.mp3', 'data:,x']) {
      await expect(runFfmpeg({ args: ['-i', input, ...RAW] })).rejects.toMatchObject({
        stderrTail: expect.stringMatching(/not on whitelist|whitelist/i),
      });
    }
  });
});

describe('arguments', () => {
  it('whitelists every input', () => {
    expect(guardInputs(['-i', 'a', '-ss', '1', '-i', 'b', 'out'])).toEqual(
      '-protocol_whitelist file,pipe -i a -ss 1 -protocol_whitelist file,pipe -i b out'.split(' '),
    );
  });

  it('names a file so that nothing else can be meant', () => {
    expect(fileUrl('-rf.mp3')).toMatch(/^file:.*-rf\.mp3$/);
  });
});
