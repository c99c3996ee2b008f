import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { clipFile } from '../files.ts';
import { library } from '../moves/index.ts';
import { catalog } from './catalog.ts';
import { sample } from './sample.ts';

it('is danced on the counts of its song', () => {
  const song = catalog.find(({ id }) => id === sample.songId);
  const file = path.join(import.meta.dirname, song?.truthFile ?? '');
  const { beatsSec } = JSON.parse(readFileSync(file, 'utf8')) as SongTruth;
  for (const sec of sample.beatsSec) {
    expect(Math.min(...beatsSec.map((beat) => Math.abs(beat - sec)))).toBeLessThan(0.03);
  }
});

it('is a dance that the library can dance, move after move', () => {
  let beat = 0;
  let last: (typeof library.moves)[number] | undefined;
  for (const { moveId, startBeat, beats, side, count } of sample.moves) {
    const move = library.byId.get(moveId);
    expect([moveId, startBeat, move?.counts, move?.entry.freeFoot]).toEqual([
      ...[moveId, beat, beats, count],
    ]);
    if (last) expect([moveId, move?.entry.position]).toEqual([moveId, last.exit.position]);
    expect(existsSync(clipFile(moveId, side)), moveId).toBe(true);
    beat += beats;
    last = move;
  }
  expect(sample.beatsSec).toHaveLength(beat + 1);
});
