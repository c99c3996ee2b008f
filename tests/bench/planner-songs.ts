/** What plans are measured on: the demo songs as they are analyzed, and songs of other forms. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  FORM_WITH_BREAKS,
  randomSong,
  songAnalysis,
} from '@bachata/core/choreography/testing/songs.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { analyzeAudioFile } from '../../functions/music/analyze-file.ts';

export const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

/** Recordings beside the checkout, where there are any. */
const RECORDINGS = path.join(import.meta.dirname, '../../../shared/audio');
/** Songs out of seeds that nothing was made by. */
const TEST_SEEDS = 20;
const FIRST_TEST_SEED = 4001;
/** Of those, the ones that somebody would dance to: two to six minutes at 95 to 150 BPM. */
const DANCEABLE = { sec: [120, 360], bpm: [95, 150] } as const;

async function analyze(file: string): Promise<SongAnalysis> {
  const { signal } = new AbortController();
  return (await analyzeAudioFile(file, { signal, onProgress: () => {} })).analysis;
}

const demoSongs = readOnce(async (): Promise<SongAnalysis[]> => {
  const demos: SongAnalysis[] = [];
  for (const song of catalog) demos.push(await analyze(songFile(song)));
  return demos;
});

async function recordings(): Promise<SongAnalysis[]> {
  if (!existsSync(RECORDINGS)) return [];
  const songs: SongAnalysis[] = [];
  for (const name of readdirSync(RECORDINGS).filter((file) => file.endsWith('.mp3'))) {
    songs.push(await analyze(path.join(RECORDINGS, name)));
  }
  return songs;
}

/** @param first the seed to begin with */
export function testSongs(count = TEST_SEEDS, first = FIRST_TEST_SEED): SongAnalysis[] {
  const songs: SongAnalysis[] = [];
  for (let seed = first; songs.length < count; seed++) {
    const song = randomSong(seed);
    const { durationSec: sec, tempoBpm: bpm } = song;
    const isDanceable =
      sec >= DANCEABLE.sec[0] &&
      sec <= DANCEABLE.sec[1] &&
      bpm >= DANCEABLE.bpm[0] &&
      bpm <= DANCEABLE.bpm[1];
    if (isDanceable) songs.push(song);
  }
  return songs;
}

/** The demo songs, recordings beside the checkout, and songs out of seeds. */
export const judgedSongs = readOnce(async (): Promise<SongAnalysis[]> => [
  ...(await demoSongs()),
  ...(await recordings()),
  ...testSongs(),
]);

async function analyzeSongs(): Promise<SongAnalysis[]> {
  return [
    ...(await demoSongs()),
    songAnalysis({ tempoBpm: 128 }),
    songAnalysis({ tempoBpm: 116, form: FORM_WITH_BREAKS, drift: 0.01 }),
  ];
}

/** Analyzed once a run. */
export const benchSongs = readOnce(analyzeSongs);
