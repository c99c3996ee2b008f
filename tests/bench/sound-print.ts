/**
 * Sound prints on the test songs: whether another encoding of a song is known again and laid over it, and
 * how near other songs come. Songs of one synthesizer, and of one style, are as near to each other as
 * songs get.
 */
import { closestLag, findCopy } from '@bachata/core/music/sound-print/find-copy.ts';
import { PRINT_RATE, soundPrint } from '@bachata/core/music/sound-print/sound-print.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { TEST_SEEDS } from '@bachata/library/songs/synth/seeds.ts';
import { ffmpegToFile, testSong } from './music-material.ts';
import type { Table } from './table.ts';

const SEEDS = TEST_SEEDS.slice(0, 20);

interface Encoding {
  readonly name: string;
  readonly args: readonly string[];
}
const mp3 = (kbps: number): readonly string[] => ['-b:a', `${kbps}k`, '-f', 'mp3'];
const ENCODINGS: readonly Encoding[] = [
  { name: 'MP3 64', args: mp3(64) },
  { name: 'MP3 128', args: mp3(128) },
  { name: 'MP3 320', args: mp3(320) },
  { name: 'AAC 96', args: ['-c:a', 'aac', '-b:a', '96k', '-f', 'adts'] },
  { name: 'Opus 48', args: ['-c:a', 'libopus', '-b:a', '48k', '-f', 'ogg'] },
  { name: 'MP3 128, 3.2 s of silence before', args: ['-af', 'adelay=3217:all=1', ...mp3(128)] },
  { name: 'MP3 128, its first 21.3 s cut off', args: ['-ss', '21.3', ...mp3(128)] },
  { name: 'MP3 128, 1 % faster', args: ['-af', 'asetrate=44542,aresample=44100', ...mp3(128)] },
];
const OUTPUT = ['-f', 'f32le', '-ac', '1', '-ar', String(PRINT_RATE), 'pipe:1'];

export function soundPrintBench(): Table[] {
  const songs = SEEDS.map((seed) => {
    const { file } = testSong(seed);
    if (file === undefined) throw new Error('FFmpeg is needed: set FFMPEG_PATH.');
    const samples = samplesOf(ffmpegToFile(['-i', file, ...OUTPUT]));
    return { file, samples, print: soundPrint(samples) };
  });
  const rows = ENCODINGS.map(({ name, args }) => {
    const copies = songs.map(({ file, samples, print }) => {
      const encoded = ffmpegToFile(['-i', file, ...args, 'pipe:1']);
      const copy = samplesOf(ffmpegToFile(['-i', 'pipe:0', ...OUTPUT], encoded));
      const before = process.cpuUsage().user;
      const found = findCopy(print, copy);
      const cpuMs = (process.cpuUsage().user - before) / 1000;
      return { cpuMs, found, error: found && errorMs(samples, copy, found.offsetSec) };
    });
    const errors = copies.flatMap(({ error }) => error ?? []);
    const differences = copies.flatMap(({ found }) => found?.difference ?? []);
    return [
      name,
      `${errors.length} of ${songs.length}`,
      errors.length > 0 ? median(errors) : '-',
      errors.length > 0 ? Math.max(...errors) : '-',
      differences.length > 0 ? Math.max(...differences) : '-',
      median(copies.map(({ cpuMs }) => cpuMs)),
    ];
  });
  const others = songs.flatMap(({ print }, i) =>
    songs.slice(i + 1).map((other) => closestLag(print, other.print, 1)?.difference ?? 1),
  );
  return [
    {
      title: `Copies of ${songs.length} test songs, known again by their sound prints`,
      columns: ['copy', 'found', 'off, ms', 'worst, ms', 'most bits that differ', 'CPU, ms'],
      rows,
    },
    {
      title: 'Different songs',
      columns: ['pairs', 'least bits that differ', 'median', 'taken for a copy (below 0.3)'],
      rows: [
        [others.length, Math.min(...others), median(others), others.filter((d) => d < 0.3).length],
      ],
    },
  ];
}

function samplesOf(bytes: Buffer): Float32Array {
  const samples = new Float32Array(bytes.length / 4);
  Buffer.from(samples.buffer).set(bytes);
  return samples;
}

/** Against where the two waves agree best, within 40 ms of what was found, over 20 s of their middle. */
function errorMs(song: Float32Array, copy: Float32Array, offsetSec: number): number {
  const from = Math.floor(song.length / 2);
  const around = Math.round(offsetSec * PRINT_RATE);
  const reach = Math.round(0.04 * PRINT_RATE);
  let best = { lag: 0, product: -Infinity };
  for (let lag = -reach; lag <= reach; lag++) {
    let product = 0;
    for (let i = from; i < from + 20 * PRINT_RATE; i++) {
      product += (song[i] ?? 0) * (copy[i + around + lag] ?? 0);
    }
    if (product > best.product) best = { lag, product };
  }
  return Math.abs((around + best.lag) / PRINT_RATE - offsetSec) * 1000;
}
