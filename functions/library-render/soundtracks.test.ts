import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLibrary } from '@bachata/core/moves/library.ts';
import { soundtrackOptionsOf, type Soundtrack } from '@bachata/core/moves/soundtracks.ts';
import { analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { library } from '@bachata/library/moves/index.ts';
import { renderSoundtrack } from '@bachata/library/songs/synth/soundtrack.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import {
  buildSoundtracks,
  describeSoundtrack,
  readSoundtracks,
  soundtrackProblems,
} from './soundtracks.ts';

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * Number(b[i]), 0);

const move = (id: string) => {
  const found = library.byId.get(id);
  if (found === undefined) throw new Error(`no move ${id}`);
  return found;
};

describe('the soundtracks of the library', () => {
  let soundtracks: Map<string, Soundtrack>;
  beforeAll(async () => {
    soundtracks = await readSoundtracks(MOVES_FOLDER);
  });

  it('are those of its moves, every one', () => {
    expect(soundtrackProblems(library, soundtracks)).toEqual([]);
  });

  it('have unit norm, as far as four digits go', () => {
    for (const { embedding } of soundtracks.values()) {
      expect(Math.abs(Math.sqrt(dot(embedding, embedding)) - 1)).toBeLessThan(0.001);
    }
  });

  it('sound nearer to one another within a rhythm than across rhythms', () => {
    const [derecho, mambo] = (['derecho', 'mambo'] as const).map((pattern) => {
      const all = [...soundtracks.values()].filter((other) => other.pattern === pattern);
      const sum = Array.from({ length: 128 }, (_, i) =>
        all.reduce((total, { embedding }) => total + Number(embedding[i]), 0),
      );
      const length = Math.sqrt(dot(sum, sum));
      return { all, center: sum.map((value) => value / length) };
    });
    if (derecho === undefined || mambo === undefined) throw new Error('a rhythm is missing');
    const nearest = mambo.all.filter(
      ({ embedding }) => dot(embedding, mambo.center) > dot(embedding, derecho.center),
    );
    expect(nearest.length / mambo.all.length).toBeGreaterThan(0.8);
  });

  it('are still what the move sounds like', () => {
    const { embedding, ...kept } = describeSoundtrack(move('hammerlock-entry'));
    const stored = soundtracks.get('hammerlock-entry');
    expect(stored).toMatchObject(kept);
    expect(dot(embedding, stored?.embedding ?? [])).toBeGreaterThan(0.98);
  });
});

describe('renderSoundtrack', () => {
  it('is long enough to be analyzed, at the tempo of the move', () => {
    const options = soundtrackOptionsOf(move('side-basic'));
    const { samples, sampleRate } = renderSoundtrack(options);
    const turnSec = (options.counts * 60) / options.tempoBpm;
    const turns = samples.length / sampleRate / turnSec;
    expect(turns).toBeCloseTo(Math.round(turns), 3);
    expect(samples.length / sampleRate).toBeGreaterThanOrEqual(20);
    expect(analyzeSong(samples, sampleRate).tempoBpm).toBeCloseTo(options.tempoBpm, 0);
  });
});

describe('buildSoundtracks', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'soundtracks-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('describes what changed, and forgets what is gone', async () => {
    const basic = move('side-basic');
    const first = await buildSoundtracks(createLibrary([basic]), { folder });
    expect(first).toEqual({ described: 1, removed: 0, total: 1 });
    const renamed = { ...basic, name: { en: 'Another', es: 'Otro' } };
    const second = await buildSoundtracks(createLibrary([renamed]), { folder });
    expect(second.described).toBe(0);
    const livelier = createLibrary([{ ...basic, energy: 'high' as const }]);
    const stored = await readSoundtracks(folder);
    expect(soundtrackProblems(livelier, stored)).toMatchObject([
      { moveId: 'side-basic', code: 'soundtrack-outdated' },
    ]);
    const last = await buildSoundtracks(createLibrary([]), { folder });
    expect(last).toEqual({ described: 0, removed: 1, total: 0 });
  });

  it('refuses a file that holds something else', async () => {
    await writeFile(path.join(folder, 'soundtracks.json'), '[1]');
    await expect(readSoundtracks(folder)).rejects.toMatchObject({ code: 'soundtracks' });
  });
});
