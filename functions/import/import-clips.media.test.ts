import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { checkPlan } from '@bachata/core/choreography/evaluate/check-plan.ts';
import { songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import { annotationFileSchema, annotationSchema } from '@bachata/core/user-clips/annotations.ts';
import { clips, isStoredReady } from '@bachata/core/user-clips/clip.ts';
import { moveIdOfClip } from '@bachata/core/user-clips/filmed-move.ts';
import { clipFile } from '@bachata/library/files.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { validateClip } from '../media/validate-clip.ts';
import { clipSourceOf } from '../pipeline/clip-source.ts';
import { importClips, type ImportResult } from './import-clips.ts';

let folder: string;
let platform: EmbeddedPlatform;
const at = (...names: string[]): string => path.join(folder, ...names);

/** A couple of the library who dance a move of eight counts from its 8 on, with a thud on each beat; a second sound track has a tone. */
async function filmCouple(moveId: string, file: string): Promise<void> {
  const beatSec = 60 / CLIP_TEMPO_BPM;
  const thud = `exp(-25*mod(t-${beatSec / 2},${beatSec}))*sin(2*PI*90*t)`;
  await runFfmpeg({
    args: [
      ...['-stream_loop', '1', '-ss', String(7 * beatSec), '-i', fileUrl(clipFile(moveId, 'left'))],
      ...['-f', 'lavfi', '-i', `aevalsrc='gte(t,${beatSec / 2})*${thud}':d=9`],
      ...['-f', 'lavfi', '-i', 'sine=440:d=9', '-map', '0:v', '-map', '1:a', '-map', '2:a'],
      ...['-t', String(10 * beatSec)],
      ...['-vf', 'scale=640:-2', '-preset', 'ultrafast', '-c:a', 'aac', fileUrl(file)],
    ],
  });
}

const annotation = (clip_id: string, change: Record<string, unknown> = {}) => ({
  clip_id,
  video_path: 'couple.mp4',
  move_label: 'basic_step',
  energy_level: 'medium',
  estimated_tempo: 119,
  difficulty: 'beginner',
  lead_follow_roles: 'both',
  notes: '',
  ...change,
});

async function importing(
  annotated: readonly unknown[],
  ownerId: string,
  from = at('clips'),
  track?: number,
): Promise<ImportResult> {
  const annotationFile = at('annotations.json');
  await writeFile(annotationFile, JSON.stringify({ instructions: '', clips: annotated }));
  return await importClips({ platform, ownerId, folder: from, annotationFile, track });
}

const clipsOf = async (ownerId: string) =>
  (await platform.documents.query(clips, { where: { ownerId } })).items.filter(isStoredReady);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-test-'));
  await mkdir(at('clips'));
  await mkdir(at('data'));
  platform = await openEmbeddedPlatform({ dataDir: at('data'), publicBaseUrl: 'http://localhost' });
  await filmCouple('side-basic', at('clips', 'couple.mp4'));
  await writeFile(at('secret.mp4'), await readFile(at('clips', 'couple.mp4')));
  await writeFile(at('clips', 'cut.mp4'), await readFile(at('clips', 'couple.mp4')));
  await truncate(at('clips', 'cut.mp4'), 20_000);
  await writeFile(at('clips', 'text.mp4'), 'no video at all');
  await symlink(at('secret.mp4'), at('clips', 'link.mp4'));
});
afterAll(async () => {
  platform.close();
  await rm(folder, { recursive: true, force: true });
});

describe('importClips', () => {
  it('makes a move of an annotated clip, which its owner’s choreographies dance', async () => {
    const { imported, problems } = await importing([annotation('basic_step_1')], 'ana');
    expect(problems).toEqual([]);
    const [clip] = imported;
    expect(clip?.wasMove).toBe(false);
    expect(clip?.confirmation).toMatchObject({
      name: 'Basic step 1',
      category: 'basic-steps',
      level: 'beginner',
      counts: 8,
      entry: 'C',
      side: 'left',
      swapsSides: false,
    });
    // It is heard in the clip, whatever was annotated.
    expect(Math.abs(Number(clip?.confirmation.tempoBpm) - CLIP_TEMPO_BPM)).toBeLessThan(2);
    const [stored] = await clipsOf('ana');
    expect(stored?.id).toBe(clip?.clipId);
    expect(stored?.data).toMatchObject({ visibility: 'private', title: 'Basic step 1' });

    const moveId = moveIdOfClip(String(clip?.clipId));
    const libraries = await dancerLibraries();
    const library = await libraries.of(platform.documents, 'ana');
    const context = await planningContext(songAnalysis({ tempoBpm: 124 }), library);
    const parameters = planParametersSchema.parse({
      difficulty: 'intermediate',
      preferredMoves: [moveId],
    });
    const plan = composePlan({ ...context, parameters });
    expect(checkPlan(plan, context.library.moves)).toEqual([]);
    expect(plan.segments.map((segment) => segment.moveId)).toContain(moveId);
    const bytes = await clipSourceOf(platform, 'ana', plan)(moveId, 'left');
    await writeFile(at('move.mp4'), bytes);
    expect(await validateClip(at('move.mp4'), { beats: 8, decode: true })).toEqual([]);

    const again = await importing([annotation('basic_step_1')], 'ana');
    expect(again.imported).toEqual([{ ...clip, wasMove: true }]);
    expect(await clipsOf('ana')).toHaveLength(1);

    // The other sound track is heard from then on; counts and move stay.
    const otherSound = await importing([annotation('basic_step_1')], 'ana', at('clips'), 1);
    expect(otherSound.imported).toEqual([{ ...clip, wasMove: true }]);
    expect((await clipsOf('ana'))[0]?.data).toMatchObject({ soundTracks: [0, 1], soundTrack: 1 });
  }, 600_000);

  it('takes the sound track that is asked for, and no clip that does not have it', async () => {
    const { problems } = await importing([annotation('wrong')], 'dora', at('clips'), 2);
    expect(problems).toMatchObject([{ code: 'clip-track' }]);
    expect(await clipsOf('dora')).toEqual([]);
  });

  it.each([
    ['outside', { video_path: '../secret.mp4' }],
    ['outside', { video_path: 'link.mp4' }],
    ['outside', { video_path: '/etc/hostname' }],
    ['clip-missing', { video_path: 'nowhere.mp4' }],
    ['unknown-label', { move_label: 'tango_walk' }],
    ['video-truncated', { video_path: 'cut.mp4' }],
    ['video-is-text', { video_path: 'text.mp4' }],
    ['bad-annotation', { estimated_tempo: 'fast' }],
    ['bad-annotation', { clip_id: '' }],
  ])('says %s of %o and leaves nothing behind', async (code, change) => {
    const { imported, problems } = await importing([annotation('wrong', change)], 'bea');
    expect(imported).toEqual([]);
    expect(problems).toMatchObject([{ code }]);
    expect(problems[0]?.message).not.toBe('');
    expect(await clipsOf('bea')).toEqual([]);
    expect(await platform.objects.list('uploads/')).toEqual([]);
  });

  it('goes on after a problem, and tries a clip anew that was refused before', async () => {
    const refused = annotation('no_clip', { video_path: 'text.mp4' });
    const { problems } = await importing(
      [annotation('a', { video_path: 'no.mp4' }), refused, 7],
      'carla',
    );
    expect(problems.map(({ clip, code }) => [clip, code])).toEqual([
      ['a', 'clip-missing'],
      ['no_clip', 'video-is-text'],
      ['clip 3', 'bad-annotation'],
    ]);
    await importing([refused], 'carla');
    const { items } = await platform.documents.query(jobs, { where: { ownerId: 'carla' } });
    expect(items.map(({ data }) => data.status)).toEqual(['failed', 'failed']);
  });

  it('refuses a file of annotations that is none', async () => {
    await writeFile(at('none.json'), '[]');
    const work = { platform, ownerId: 'ana', folder: at('clips') };
    await expect(importClips({ ...work, annotationFile: at('none.json') })).rejects.toMatchObject({
      code: 'annotations',
    });
  });
});

describe('bachata library import', () => {
  it('says so where nobody has the account, or none is named', () => {
    const command = fileURLToPath(new URL('../cli/bachata.ts', import.meta.url));
    const env = { ...process.env, BACHATA_PLATFORM: 'embedded', BACHATA_DATA_DIR: at('data') };
    const run = (...more: string[]) =>
      spawnSync(
        process.execPath,
        [command, 'library', 'import', at('clips'), '--annotations', at('none.json'), ...more],
        { env, encoding: 'utf8', timeout: 60_000 },
      );
    const unknown = run('--account', 'nobody@example.org');
    expect(unknown.stderr).toContain('account-not-found');
    expect(unknown.status).toBe(3);
    expect(run().status).toBe(2);
  });
});

const shared =
  process.env['BACHATA_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
const annotations = path.join(shared, 'clips', 'bachata_annotations.json');

describe.skipIf(!existsSync(annotations))('an annotated example clip', () => {
  it('is imported at about the annotated tempo', { timeout: 600_000 }, async () => {
    const file = annotationFileSchema.parse(JSON.parse(await readFile(annotations, 'utf8')));
    const [turn] = file.clips
      .map((clip) => annotationSchema.parse(clip))
      .filter(({ move_label }) => move_label === 'lady_right_turn');
    const { imported, problems } = await importing([turn], 'dora', path.join(shared, 'clips'));
    expect(problems).toEqual([]);
    const { tempoBpm, category } = imported[0]?.confirmation ?? {};
    expect(category).toBe('turns-spins');
    expect(Math.abs(Number(tempoBpm) / Number(turn?.estimated_tempo) - 1)).toBeLessThan(0.05);
  });
});
