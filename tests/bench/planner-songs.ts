/** What plans are measured on: the demo songs as they are analyzed, and songs of other forms. */
import { FORM_WITH_BREAKS, songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { analyzeAudioFile } from '../../functions/music/analyze-file.ts';

export const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

async function analyzeSongs(): Promise<SongAnalysis[]> {
  const demos: SongAnalysis[] = [];
  const { signal } = new AbortController();
  for (const song of catalog) {
    demos.push((await analyzeAudioFile(songFile(song), { signal, onProgress: () => {} })).analysis);
  }
  return [
    ...demos,
    songAnalysis({ tempoBpm: 128 }),
    songAnalysis({ tempoBpm: 116, form: FORM_WITH_BREAKS, drift: 0.01 }),
  ];
}

/** Analyzed once a run. */
export const benchSongs = readOnce(analyzeSongs);
