/**
 * What slowing does to hits that one dances to: three methods and what the browser does by itself.
 * The shift of the browser's says nothing: it is not known when its sound begins.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { wavOf } from '@bachata/core/music/testing/wav.ts';
import { locateFfmpeg } from '../../../functions/media/ffmpeg/locate.ts';
import { recordingOf, recordSound } from '../../browser/recorder.ts';
import { chromiumPath } from '../render-playback.ts';
import type * as Stretch from '../../../web/src/lib/client/stretch.ts';
import type { Table } from '../table.ts';
import { hitsToSlow, measureHits, type Hits, type Sound } from './hits.ts';

const RATES = [0.75, 0.6, 0.5] as const;
const STRETCH = 'web/src/lib/client/stretch.ts';
const ROOT = path.join(import.meta.dirname, '../../..');

interface Slowed extends Sound {
  /** Seconds of processor time a minute of the song. */
  readonly cpuSec: number;
}

interface Method {
  readonly name: string;
  slow(hits: Hits, rate: number): Promise<Slowed>;
}

/** A filter of the installed FFmpeg, run on a file. */
function ffmpegMethod(name: string, program: string, filter: (rate: number) => string): Method {
  return {
    name,
    async slow(hits, rate) {
      const folder = await mkdtemp(path.join(tmpdir(), 'bachata-slow-'));
      const file = path.join(folder, 'hits.wav');
      await writeFile(file, wavFile(hits));
      const args = ['-benchmark', '-i', file, '-af', filter(rate), '-f', 'f32le', '-'];
      const run = spawnSync(program, args, { maxBuffer: 2 ** 28 });
      await rm(folder, { recursive: true });
      const said = run.stderr.toString();
      const cpu = /utime=([\d.]+)s stime=([\d.]+)s/.exec(said);
      const bytes = Uint8Array.from(run.stdout).buffer;
      return {
        samples: new Float32Array(bytes),
        sampleRate: hits.sampleRate,
        cpuSec: perMinute(Number(cpu?.[1]) + Number(cpu?.[2]), hits),
      };
    },
  };
}

/** What the page does: the same module, in an offline context. */
function stretchMethod(name: string, page: Page, blockMs: number | undefined): Method {
  return {
    name,
    async slow(hits, rate) {
      const before = await rendererCpuSec(page);
      const encoded = await page.evaluate(stretchInPage, {
        wav: wavFile(hits).toString('base64'),
        rate,
        blockMs,
      });
      const bytes = Uint8Array.from(Buffer.from(encoded, 'base64')).buffer;
      return {
        samples: new Float32Array(bytes),
        sampleRate: 48_000,
        cpuSec: perMinute((await rendererCpuSec(page)) - before, hits),
      };
    },
  };
}

/** Runs in the page. @returns the sound in base64 */
async function stretchInPage(asked: {
  readonly wav: string;
  readonly rate: number;
  readonly blockMs: number | undefined;
}): Promise<string> {
  const { stretched } = (await import('/stretch.js' as string)) as typeof Stretch;
  const context = new OfflineAudioContext(1, 1, 48_000);
  const wav = Uint8Array.from(atob(asked.wav), (char) => char.charCodeAt(0));
  const song = await context.decodeAudioData(wav.buffer);
  const frames = Math.round(song.length / asked.rate);
  const result = await stretched(song, 0, frames, asked.rate, asked.blockMs);
  const bytes = new Uint8Array(result.getChannelData(0).buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(text);
}

/** An audio element at another rate, as every page has it. */
function browserMethod(browser: Browser, url: string): Method {
  return {
    name: 'the browser (preservesPitch)',
    async slow(hits, rate) {
      const context = await browser.newContext();
      await recordSound(context);
      const page = await context.newPage();
      await page.route('**/hits.wav', async (route) => {
        await route.fulfill({ contentType: 'audio/wav', body: wavFile(hits) });
      });
      await page.goto(url);
      const before = await rendererCpuSec(page);
      await page.evaluate(async (playbackRate) => {
        const context = new AudioContext({ sampleRate: 48_000 });
        const audio = new Audio('/hits.wav');
        context.createMediaElementSource(audio).connect(context.destination);
        audio.preservesPitch = true;
        audio.playbackRate = playbackRate;
        // The recorder's worklet has to be there first.
        await new Promise((resolve) => setTimeout(resolve, 500));
        await audio.play();
        await new Promise((resolve) => (audio.onended = resolve));
      }, rate);
      const cpuSec = perMinute((await rendererCpuSec(page)) - before, hits);
      const { samples, sampleRate } = await recordingOf(page);
      await context.close();
      const first = samples.findIndex((sample) => Math.abs(sample) > 0.02);
      const begin = Math.max(first - Math.round(((hits.hitsSec[0] ?? 0) / rate) * sampleRate), 0);
      return { samples: samples.subarray(begin), sampleRate, cpuSec };
    },
  };
}

const wavFile = ({ samples, sampleRate }: Hits): Buffer =>
  wavOf(
    Int16Array.from(samples, (value) => 32_000 * Math.max(-1, Math.min(1, value))),
    sampleRate,
  );

const perMinute = (cpuSec: number, { samples, sampleRate }: Hits): number =>
  (cpuSec * 60 * sampleRate) / samples.length;

/** Processor time of the browser's pages so far. */
async function rendererCpuSec(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  return (info?.processInfo ?? [])
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** The page's own module in one file, as the site's build makes it. */
async function servePage(): Promise<{ readonly server: Server; readonly url: string }> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: ROOT },
    build: { write: false, lib: { entry: STRETCH, formats: ['es'], fileName: 'stretch' } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The module was not built.');
  const server = createServer((request, response) => {
    const isScript = request.url === '/stretch.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? chunk.code : '<!doctype html><title>slow</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was free.');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

export async function slowingTables(): Promise<Table[]> {
  const executablePath = await chromiumPath();
  const { path: ffmpeg } = await locateFfmpeg();
  const { server, url } = await servePage();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const filters = spawnSync(ffmpeg, ['-hide_banner', '-filters']).stdout.toString();
    const methods: Method[] = [
      stretchMethod('Signalsmith Stretch', page, undefined),
      stretchMethod('Signalsmith Stretch, 60 ms', page, 60),
      ...(filters.includes('rubberband')
        ? [ffmpegMethod('FFmpeg rubberband', ffmpeg, (rate) => `rubberband=tempo=${rate}`)]
        : []),
      ffmpegMethod('FFmpeg atempo', ffmpeg, (rate) => `atempo=${rate}`),
      browserMethod(browser, url),
    ];
    const tables: Table[] = [];
    for (const hits of hitsToSlow()) tables.push(await tableOf(hits, methods));
    return tables;
  } finally {
    await browser.close();
    server.close();
  }
}

async function tableOf(hits: Hits, methods: readonly Method[]): Promise<Table> {
  const rows: (string | number)[][] = [row('the song itself', 1, measureHits(hits, hits, 1))];
  for (const rate of RATES) {
    for (const method of methods) {
      const slowed = await method.slow(hits, rate);
      const measured = measureHits(hits, slowed, rate);
      rows.push(row(method.name, rate, measured, slowed.cpuSec));
    }
  }
  return {
    title: `Slowed sound: ${hits.name}, ${hits.hitsSec.length} hits`,
    columns: [
      ...[
        'method',
        '%',
        'attack ms',
        'before dB',
        'shift ms',
        'away ms',
        'p90 ms',
        'length ms/min',
      ],
      'CPU s/min',
    ],
    rows,
  };
}

function row(
  name: string,
  rate: number,
  {
    attackMs,
    beforeDb,
    shiftMs,
    awayMs,
    awayP90Ms,
    lengthMsPerMinute,
  }: ReturnType<typeof measureHits>,
  cpuSec?: number,
): (string | number)[] {
  const tenths = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1);
  return [
    name,
    Math.round(rate * 100),
    ...[attackMs, beforeDb, shiftMs, awayMs, awayP90Ms, lengthMsPerMinute].map(tenths),
    cpuSec === undefined ? '-' : tenths(cpuSec),
  ];
}
