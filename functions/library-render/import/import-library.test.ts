import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationFileSchema, annotationSchema } from '@bachata/core/moves/annotations.ts';
import { resample, WORKING_RATE } from '@bachata/core/music/signal/resample.ts';
import { fileUrl, runFfmpeg } from '../../media/ffmpeg/run.ts';
import { validateClip } from '../../media/validate-clip.ts';
import { renderSoundtrack } from '@bachata/library/songs/synth/soundtrack.ts';
import { findTiming } from './clip-timing.ts';
import { importLibrary, readUserLibrary } from './import-library.ts';

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);

/** A moving picture with a low thud each half second, the first after 0.4 s. */
async function makeClip(file: string, durationSec: number, sound = true): Promise<void> {
  const thuds = `aevalsrc='gte(t,0.4)*exp(-25*mod(t-0.4,0.5))*sin(2*PI*90*t)':d=${durationSec}`;
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', `testsrc=s=64x36:r=25:d=${durationSec}`],
      ...(sound ? ['-f', 'lavfi', '-i', thuds, '-c:a', 'aac'] : []),
      ...['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-movflags', '+faststart', fileUrl(file)],
    ],
  });
}

const annotation = (clip_id: string, change: Record<string, unknown> = {}) => ({
  clip_id,
  video_path: 'basic.mp4',
  move_label: 'basic_step',
  energy_level: 'medium',
  estimated_tempo: 119,
  difficulty: 'beginner',
  lead_follow_roles: 'both',
  notes: '',
  ...change,
});

async function importing(clips: readonly unknown[], out: string, acceptProposals = false) {
  const annotationFile = at('annotations.json');
  await writeFile(annotationFile, JSON.stringify({ instructions: '', clips }));
  return await importLibrary({
    folder: at('clips'),
    out: at(out),
    annotationFile,
    acceptProposals,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-test-'));
  await mkdir(at('clips'));
  await makeClip(at('clips', 'basic.mp4'), 6);
  await makeClip(at('clips', 'silent.mkv'), 4, false);
  await makeClip(at('clips', 'short.mp4'), 1);
  await makeClip(at('secret.mp4'), 6);
  await makeClip(at('clips', 'cut.mp4'), 6);
  await truncate(at('clips', 'cut.mp4'), 20_000);
  await writeFile(at('clips', 'text.mp4'), 'no video at all');
  await symlink(at('secret.mp4'), at('clips', 'link.mp4'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('importLibrary', () => {
  it('makes clips of the library out of clips, and proposes what it cannot know', async () => {
    const { imported, problems } = await importing(
      [
        annotation('basic_1'),
        annotation('turn_1', {
          video_path: 'silent.mkv',
          move_label: 'Lady right turn',
          estimated_tempo: 62,
        }),
      ],
      'library',
    );
    expect(problems).toEqual([]);
    const [basic, turn] = imported;
    expect(basic).toMatchObject({
      id: 'basic-1',
      category: 'basic-steps',
      counts: 8,
      timing: { source: 'annotation-and-sound', annotated: 119 },
      entry: { position: 'C', freeFoot: 1 },
      exit: { position: 'C', freeFoot: 1 },
      confirmed: false,
    });
    expect(basic?.tempoBpm).toBeCloseTo(120, 0);
    expect(Math.abs(Number(basic?.timing.firstCountSec) - 0.4)).toBeLessThan(0.04);
    expect(turn).toMatchObject({
      category: 'turns-spins',
      tempoBpm: 124,
      timing: { source: 'annotation' },
      entry: { position: 'OL' },
      exit: { position: 'OR' },
    });
    for (const { file, counts } of imported) {
      expect(await validateClip(at('library', file), { beats: counts })).toEqual([]);
    }
    expect((await readUserLibrary(at('library'))).moves).toEqual(imported);
  });

  it.each([
    ['outside', { video_path: '../secret.mp4' }],
    ['outside', { video_path: 'link.mp4' }],
    ['outside', { video_path: '/etc/hostname' }],
    ['clip-missing', { video_path: 'nowhere.mp4' }],
    ['unknown-label', { move_label: 'tango_walk' }],
    ['truncated', { video_path: 'cut.mp4' }],
    ['unsupported-video', { video_path: 'text.mp4' }],
    ['too-few-counts', { video_path: 'short.mp4' }],
    ['bad-annotation', { estimated_tempo: 'fast' }],
    ['bad-annotation', { clip_id: '…' }],
  ])('says %s of %o and leaves nothing behind', async (code, change) => {
    const { imported, problems } = await importing([annotation('wrong', change)], 'refused');
    expect(imported).toEqual([]);
    expect(problems).toMatchObject([{ code }]);
    expect(problems[0]?.message).not.toBe('');
    expect(existsSync(at('refused', 'clips', 'wrong.left.mp4'))).toBe(false);
  });

  it('goes on after a problem, and takes an id only once', async () => {
    const { imported, problems } = await importing(
      [annotation('a', { video_path: 'no.mp4' }), annotation('basic 1'), annotation('Basic_1'), 7],
      'library',
      true,
    );
    expect(imported.map(({ id, confirmed }) => [id, confirmed])).toEqual([['basic-1', true]]);
    expect(problems.map(({ clip, code }) => [clip, code])).toEqual([
      ['a', 'clip-missing'],
      ['Basic_1', 'twice'],
      ['clip 4', 'bad-annotation'],
    ]);
  });

  it('keeps what has been confirmed when the clip comes again', async () => {
    const file = at('library', 'library.json');
    const library = await readUserLibrary(at('library'));
    const moves = library.moves.map((move) =>
      move.id === 'basic-1' ? { ...move, confirmed: true, side: 'right' } : move,
    );
    await writeFile(file, JSON.stringify({ ...library, moves }));
    const { imported } = await importing([annotation('basic_1')], 'library');
    expect(imported).toMatchObject([{ confirmed: true, side: 'right' }]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 });
  });

  it('refuses a file of annotations, or a library, that is none', async () => {
    await writeFile(at('none.json'), '[]');
    const work = { folder: at('clips'), acceptProposals: false };
    await expect(
      importLibrary({ ...work, out: at('library'), annotationFile: at('none.json') }),
    ).rejects.toMatchObject({ code: 'annotations' });
    await mkdir(at('broken'));
    await writeFile(at('broken', 'library.json'), '{"version":2}');
    await expect(importing([annotation('a')], 'broken')).rejects.toMatchObject({
      code: 'user-library',
    });
  });
});

describe('findTiming', () => {
  it('hears tempo and the 1 where the soundtrack is long enough, whatever was annotated', async () => {
    const { samples, sampleRate } = renderSoundtrack({
      tempoBpm: 126,
      energy: 'medium',
      pattern: 'majao',
      counts: 8,
      seed: 5,
    });
    const beatSec = 60 / 126;
    // The clip begins on the 6 of the loop, so that its first 1 is three beats in.
    const sound = resample(
      samples.slice(Math.round(5 * beatSec * sampleRate)),
      sampleRate,
      WORKING_RATE,
    );
    const found = await findTiming({ sound }, { estimated_tempo: 63 });
    expect(found.source).toBe('soundtrack');
    expect(found.tempoBpm).toBeCloseTo(126, 0);
    const one = Number(found.beatsSec[found.one]) / beatSec;
    expect(Math.abs(((one - 3 + 4) % 8) - 4)).toBeLessThan(0.15);
  });
});

const shared =
  process.env['BACHATA_SHARED'] ?? path.resolve(import.meta.dirname, '../../../../shared');
const sharedClips = path.join(shared, 'clips');
const annotations = path.join(sharedClips, 'bachata_annotations.json');

describe.skipIf(!existsSync(annotations))('the annotated example clips', () => {
  it('are imported at a tempo near the annotated one, the dip where its notes say', async () => {
    const { clips } = annotationFileSchema.parse(JSON.parse(await readFile(annotations, 'utf8')));
    const wanted = clips
      .map((clip) => annotationSchema.parse(clip))
      .filter(({ move_label }) => ['basic_step', 'dips'].includes(move_label));
    const annotationFile = at('examples.json');
    await writeFile(annotationFile, JSON.stringify({ clips: wanted }));
    const { imported, problems } = await importLibrary({
      folder: sharedClips,
      out: at('examples'),
      annotationFile,
      acceptProposals: true,
    });
    expect(problems).toEqual([]);
    expect(imported.map(({ label }) => label).sort()).toEqual(['basic_step', 'dips']);
    for (const { tempoBpm, timing, confirmed } of imported) {
      expect(confirmed).toBe(true);
      expect(Math.abs(tempoBpm / timing.annotated - 1)).toBeLessThan(0.031);
    }
    const dip = imported.find(({ label }) => label === 'dips');
    expect(dip?.timing.firstCountSec).toBeGreaterThan(5);
  });
});
