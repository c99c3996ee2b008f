/**
 * A move of one's own, as an instructor brings it: upload, stages, confirm what it is, see it used by
 * a choreography; then a maintainer accepts it for everybody.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { moveIdOfClip } from '@bachata/core/user-clips/filmed-move.ts';
import { CLIP_TEMPO_BPM, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { library } from '@bachata/library/moves/index.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { accessibilityProblems } from './axe.ts';
import { ROOT, startSite, until, type Site, type Visitor } from './harness.ts';
import { uidOf } from './seed.ts';

const PRODUCT = path.join(ROOT, 'functions', 'local', 'start.ts');
const MOVE = 'cross-body-lead';

let folder: string;
let product: Site;
let visitor: Visitor;
let page: Page;
let uid: string;
let clipId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-clips-'));
  product = await startSite({ script: PRODUCT });
  visitor = await product.visit();
  page = visitor.page;
  uid = await uidOf(product.platform, await visitor.signUp());
}, 120_000);
afterAll(async () => {
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A drawn move with music, as somebody would film and send it. */
async function filmed(name: string): Promise<string> {
  const move = library.moves.find(({ id }) => id === MOVE);
  const [song] = catalog;
  const file = path.join(folder, name);
  await runFfmpeg({
    args: [
      ...['-i', path.join(ROOT, 'data', 'moves', 'clips', `${move?.id}.left.mp4`)],
      ...['-ss', '30', '-i', path.join(ROOT, 'data', 'songs', song?.file ?? '')],
      ...['-map', '0:v', '-map', '1:a', '-c:v', 'copy', '-c:a', 'aac', '-shortest', file],
    ],
  });
  return file;
}

async function upload(file: string, by = page): Promise<void> {
  await by.goto('/clips/new');
  await by.locator('input[type=file]').setInputFiles(file);
  await by.getByRole('button', { name: 'Look at it' }).click();
  await by.waitForURL(/\/jobs\//);
}

describe('a clip of one’s own', () => {
  it('is looked at, stage by stage, also where the machine loses power meanwhile', async () => {
    await upload(await filmed('Mi figura.mp4'));
    const jobId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const stage = async () => (await product.platform.documents.get(jobs, jobId))?.data.stage;
    await expect.poll(stage, { timeout: 60_000, interval: 50 }).toBe('analyze-pose');
    await product.crashAndRestart();
    await page.goto(`/jobs/${jobId}`);
    await expect.poll(() => page.getByText('Looking for the dancers').count()).toBeGreaterThan(0);
    await page.waitForURL(/\/clips\/[0-9a-f]+$/, { timeout: 300_000 });
    clipId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await product.platform.objects.list('uploads/')).toEqual([]);
  }, 400_000);

  it('shows the dancers drawn over it, and the counts', async () => {
    await page.getByRole('img', { name: /from beginning to end, with \d+ count/ }).waitFor();
    await until(
      page,
      `(() => {
        const canvas = document.querySelector('canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value) => value > 0);
      })()`,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('becomes a move once its owner has said what it is', async () => {
    await page.getByLabel('Tempo in BPM').fill(String(CLIP_TEMPO_BPM));
    const oneSec = (FIRST_COUNT_AT * 60) / CLIP_TEMPO_BPM + 0.001;
    await page.getByLabel('Position in the clip').fill(oneSec.toFixed(2));
    await page.evaluate(`document.querySelector('video').currentTime = ${oneSec}`);
    await until(page, `Math.abs(document.querySelector('video').currentTime - ${oneSec}) < 0.01`);
    await page.waitForTimeout(100);
    await page.getByRole('button', { name: 'This is a 1' }).click();
    await page.getByLabel('Length').selectOption('8');
    await page.getByLabel('Name of the move').fill('Cruce de Ana');
    await page.getByLabel('Starts in').selectOption('C');
    await page.getByLabel('Ends in').selectOption('C');
    await page.getByLabel('The lead begins on the').selectOption('left');
    await page.getByRole('button', { name: 'Make it a move' }).click();
    await page.waitForURL(/\/jobs\//);
    await page.waitForURL(/\/clips\/[0-9a-f]+$/, { timeout: 60_000 });
    await page.getByText('Your choreographies can use it.', { exact: true }).waitFor();
    const stored = await product.platform.documents.get(clips, clipId);
    expect(stored?.data.confirmed?.move).toMatchObject({
      id: moveIdOfClip(clipId),
      name: { en: 'Cruce de Ana' },
      side: 'left',
      counts: 8,
    });
  }, 120_000);

  it('is in its owner’s library and in nobody else’s', async () => {
    const ids = async (ownerId: string): Promise<string[]> =>
      (await filmedMoves(product.platform.documents, ownerId)).map(({ id }) => id);
    expect(await ids(uid)).toContain(moveIdOfClip(clipId));
    expect(await ids('somebody-else')).not.toContain(moveIdOfClip(clipId));
  });

  it('is danced in the video of a choreography that asks for it', async () => {
    await page.goto(`/clips/${clipId}`);
    await page.getByRole('link', { name: 'Choreograph with it' }).click();
    await page.getByText('With your wish: “Cruce de Ana”.').waitFor();
    await page.getByText('Use a demo song').click();
    await page.locator('input[name=song]').first().check({ force: true });
    await page.getByText('Advanced', { exact: true }).click();
    await page.getByRole('button', { name: 'Choreograph it' }).click();
    await page.waitForURL(/\/choreographies\/[0-9a-f]+$/, { timeout: 120_000 });
    const jobId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('Cruce de Ana').first().waitFor();
    const made = await product.platform.documents.get(choreographies, jobId);
    const { body } = await product.platform.objects.get(made?.data.planKey ?? '');
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk as Buffer);
    const plan = planSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const danced = plan.segments.filter(({ moveId }) => moveId === moveIdOfClip(clipId));
    expect(danced.length).toBeGreaterThan(0);
    for (const { entry } of danced) expect(entry.side).toBe('left');
    const picture = `button img[src="/clips/${clipId}/media/poster"]`;
    await page.locator(picture).first().scrollIntoViewIfNeeded();
    await until(page, `document.querySelector('${picture}').naturalWidth === 640`);
  }, 180_000);

  it('is for everybody once it is public and a maintainer has accepted it', async () => {
    await page.goto(`/clips/${clipId}`);
    await page.getByText('Public', { exact: true }).click();
    await page.getByLabel('Name that is shown with it').fill('La maestra');
    await page.getByRole('button', { name: 'Save who may see it' }).click();
    await page.getByText('it waits for a maintainer').waitFor();
    const maintainer = await product.visit({ width: 390, locale: 'es' });
    const maintainerUid = await uidOf(product.platform, await maintainer.signUp());
    await setRoles(product.platform, maintainerUid, ['dancer', 'maintainer']);
    await maintainer.page.goto('/review/clips');
    await maintainer.page.getByRole('link', { name: /Cruce de Ana/ }).click();
    expect(await accessibilityProblems(maintainer.page)).toEqual([]);
    await maintainer.page.getByRole('button', { name: 'Aceptarlo para todo el mundo' }).click();
    await maintainer.page.getByText('Ningún vídeo espera una decisión.').waitFor();
    const moves = await filmedMoves(product.platform.documents, 'somebody-else');
    expect(moves.map(({ id }) => id)).toContain(moveIdOfClip(clipId));
    await maintainer.page.goto('/moves?search=ana');
    const tile = maintainer.page.getByRole('link', { name: /Cruce de Ana/ });
    await tile.getByText('Grabada por La maestra').waitFor();
    await tile.click();
    await maintainer.page.getByRole('heading', { name: 'Cruce de Ana' }).waitFor();
    await until(maintainer.page, `document.querySelector('video').videoWidth === 1280`);
    expect(await accessibilityProblems(maintainer.page)).toEqual([]);
    expect(maintainer.problems).toEqual([]);
    await maintainer.close();
  }, 60_000);

  it('goes when it is deleted, and comes back when that is taken back', async () => {
    await page.goto('/clips');
    await page.getByRole('button', { name: 'Delete “Cruce de Ana”' }).click();
    await page.getByText('No clip yet.').waitFor();
    expect(await product.platform.documents.get(clips, clipId)).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Cruce de Ana' }).waitFor();
    expect(visitor.problems).toEqual([]);
  });

  it('is refused in words when it is none, with nothing left behind', async () => {
    const playlist = path.join(folder, 'playlist.mp4');
    await writeFile(playlist, '#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n');
    await upload(playlist);
    await page.getByText('The file could not be read as a video.').waitFor({ timeout: 30_000 });
    const jobId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect((await product.platform.documents.get(jobs, jobId))?.data.status).toBe('failed');
    expect(await product.platform.objects.list('uploads/')).toEqual([]);
    expect(await product.platform.objects.list(`clips/${jobId}/`)).toEqual([]);
  }, 60_000);
});
