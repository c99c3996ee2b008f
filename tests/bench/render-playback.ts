/** Plays a video in Chromium as a visitor does: from the start, by seeking, and to the end. */
import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';

export interface PlaybackReport {
  /** Until the first picture can be shown. */
  readonly readySec: number;
  readonly durationSec: number;
  /** Of the song, in `playedWallSec` of the clock. */
  readonly playedSec: number;
  readonly playedWallSec: number;
  readonly frames: number;
  readonly droppedFrames: number;
  /** Times that playing stopped to wait for data. */
  readonly stalls: number;
  /** |shown picture's time - time asked for| where it is not the picture of that time, else 0. */
  readonly seekErrorsSec: readonly number[];
  readonly seekWallSec: readonly number[];
  readonly decodedAudioBytes: number;
  readonly ended: boolean;
  readonly error: string | null;
}

/** The browser to play in; undefined where there is none. */
export async function chromiumPath(): Promise<string | undefined> {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return access(path).then(
    () => path,
    () => undefined,
  );
}

/** Serves one file with range requests, as the site does. */
async function serve(file: string): Promise<Server> {
  const { size } = await stat(file);
  const server = createServer((request, response) => {
    if (request.url !== '/video.mp4') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><video id="video" playsinline muted width="640"></video>');
      return;
    }
    const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
    const start = Number(range?.[1] ?? 0);
    const end = range?.[2] ? Number(range[2]) : size - 1;
    response.writeHead(range ? 206 : 200, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    });
    createReadStream(file, { start, end })
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/**
 * @param seekTo Seconds to seek to, in this order.
 * @param frameTimesSec When each picture of the file begins, ascending.
 */
export async function playInChromium(
  executablePath: string,
  file: string,
  options: {
    readonly playSec: number;
    readonly seekTo: readonly number[];
    readonly frameTimesSec: readonly number[];
  },
): Promise<PlaybackReport> {
  const server = await serve(file);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const measured = await page.evaluate(playAndSeek, {
      playSec: options.playSec,
      seekTo: options.seekTo,
    });
    const { shownAfterSeek, ...rest } = measured;
    const seekErrorsSec = options.seekTo.map((target, index) => {
      const expected = options.frameTimesSec.findLast((time) => time <= target + 1e-6) ?? 0;
      return Math.abs(Number(shownAfterSeek[index]) - expected);
    });
    return { ...rest, seekErrorsSec };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
async function playAndSeek({
  playSec,
  seekTo,
}: {
  readonly playSec: number;
  readonly seekTo: readonly number[];
}) {
  const video = document.getElementById('video') as HTMLVideoElement & {
    readonly webkitAudioDecodedByteCount: number;
  };
  const now = (): number => performance.now() / 1000;
  const after = (milliseconds: number): Promise<false> =>
    new Promise((done) => setTimeout(() => done(false), milliseconds));
  const event = (name: string): Promise<true> =>
    new Promise((done) => video.addEventListener(name, () => done(true), { once: true }));
  let error: string | null = null;
  let stalls = 0;
  video.addEventListener('error', () => (error = video.error?.message ?? 'error'));

  const loading = now();
  const ready = event('canplay');
  video.src = '/video.mp4';
  await Promise.race([ready, after(10_000)]);
  const readySec = now() - loading;

  await video.play().catch((reason: unknown) => (error = String(reason)));
  video.addEventListener('waiting', () => stalls++);
  const started = now();
  const from = video.currentTime;
  await after(playSec * 1000);
  const playedSec = video.currentTime - from;
  const playedWallSec = now() - started;
  const quality = video.getVideoPlaybackQuality();
  const playingStalls = stalls;
  video.pause();

  const shownAfterSeek: number[] = [];
  const seekWallSec: number[] = [];
  for (const target of seekTo) {
    const asked = now();
    const shown = new Promise<number>((done) => {
      video.requestVideoFrameCallback((_time, frame) => done(frame.mediaTime));
    });
    const seeked = event('seeked');
    video.currentTime = target;
    await Promise.race([seeked, after(8000)]);
    const time = await Promise.race([shown, after(3000)]);
    shownAfterSeek.push(time === false ? NaN : time);
    seekWallSec.push(now() - asked);
  }

  const ending = event('ended');
  const back = event('seeked');
  video.currentTime = Math.max(0, video.duration - 2);
  await back;
  await video.play();
  const ended = await Promise.race([ending, after(8000)]);
  return {
    readySec,
    durationSec: video.duration,
    playedSec,
    playedWallSec,
    frames: quality.totalVideoFrames,
    droppedFrames: quality.droppedVideoFrames,
    stalls: playingStalls,
    shownAfterSeek,
    seekWallSec,
    decodedAudioBytes: video.webkitAudioDecodedByteCount,
    ended,
    error,
  };
}
