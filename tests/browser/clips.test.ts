/**
 * A move of one's own, as an instructor brings it: upload, stages, confirm what it is, see it used by
 * a choreography; then a maintainer accepts it for everybody.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { clips, readyClips } from '@bachata/core/user-clips/clip.ts';
import { moveIdOfClip } from '@bachata/core/user-clips/filmed-move.ts';
import { CLIP_TEMPO_BPM, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { library } from '@bachata/library/moves/index.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { accessibilityProblems } from './axe.ts';
import { PRODUCT, ROOT } from './harness.ts';
import { enter, expect, idIn, openVisitor, SMALL, test as base, until } from './test.ts';

const MOVE = 'cross-body-lead';
/** Poses are looked for slowly on a busy machine. */
const PATIENCE_MS = 400_000;

interface OwnClip {
  readonly id: string;
  readonly ownerId: string;
  /** With its owner signed in. */
  readonly storageState: NonNullable<BrowserContextOptions['storageState']>;
}

/** One clip goes all the way, as far as a test needs it: each of them can be run alone. */
const test = base.extend<object, { looked: OwnClip; move: OwnClip }>({
  looked: [
    async ({ browser, site }, use) => {
      const { page, leave } = await openVisitor(browser, site);
      const { uid } = await enter(page.context(), site);
      const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-clips-'));
      await upload(page, await filmed(path.join(folder, 'Mi figura.mp4')));
      await rm(folder, { recursive: true });
      const jobId = idIn(page);
      const stage = async () => (await site.platform.documents.get(jobs, jobId))?.data.stage;
      await expect.poll(stage, { timeout: 60_000, intervals: [50] }).toBe('analyze-pose');
      await site.crashAndRestart();
      await page.goto(`/jobs/${jobId}`);
      await page.getByText('Looking for the dancers').first().waitFor();
      await page.waitForURL(/\/clips\/[0-9a-f]+$/, { timeout: PATIENCE_MS });
      const storageState = await page.context().storageState();
      const id = idIn(page);
      await leave();
      await use({ id, ownerId: uid, storageState });
    },
    { scope: 'worker', timeout: PATIENCE_MS },
  ],
  move: [
    async ({ browser, site, looked }, use) => {
      const { storageState } = looked;
      const { page, leave } = await openVisitor(browser, site, { storageState });
      await page.goto(`/clips/${looked.id}`);
      await confirm(page);
      await page.waitForURL(/\/jobs\//);
      await page.waitForURL(/\/clips\/[0-9a-f]+$/, { timeout: 60_000 });
      await page.getByText('Your choreographies can use it.', { exact: true }).waitFor();
      await leave();
      await use(looked);
    },
    { scope: 'worker', timeout: PATIENCE_MS },
  ],
  storageState: async ({ looked }, use) => await use(looked.storageState),
});
base.use({ script: PRODUCT });
base.describe.configure({ timeout: 180_000 });

/** A drawn move with music, as somebody would film and send it. */
async function filmed(file: string): Promise<string> {
  const move = library.moves.find(({ id }) => id === MOVE);
  const [song] = catalog;
  await runFfmpeg({
    args: [
      ...['-i', path.join(ROOT, 'data', 'moves', 'clips', `${move?.id}.left.mp4`)],
      ...['-ss', '30', '-i', path.join(ROOT, 'data', 'songs', song?.file ?? '')],
      ...['-map', '0:v', '-map', '1:a', '-c:v', 'copy', '-c:a', 'aac', '-shortest', file],
    ],
  });
  return file;
}

async function upload(page: Page, file: string): Promise<void> {
  await page.goto('/clips/new');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.waitForURL(/\/jobs\//);
}

/** Says what the clip is, on its page. */
async function confirm(page: Page): Promise<void> {
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
  await page.getByRole('button', { name: 'Add to my moves' }).click();
}

test.describe('a clip of one’s own', () => {
  test('is looked at, stage by stage, also where the machine loses power meanwhile', async ({
    site,
    looked,
  }) => {
    expect(await site.platform.documents.get(clips, looked.id)).toBeDefined();
    expect(await site.platform.objects.list(uploadKeys.folder(looked.ownerId))).toEqual([]);
  });

  test('shows the dancers drawn over it, and the counts', async ({ page, looked }) => {
    await page.goto(`/clips/${looked.id}`);
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

  test('becomes a move once its owner has said what it is', async ({ site, move }) => {
    const stored = await site.platform.documents.get(readyClips, move.id);
    expect(stored?.data.confirmed?.move).toMatchObject({
      id: moveIdOfClip(move.id),
      name: { en: 'Cruce de Ana' },
      side: 'left',
      counts: 8,
    });
  });

  test('is in its owner’s library and in nobody else’s', async ({ site, move }) => {
    const ids = async (ownerId: string): Promise<string[]> =>
      (await filmedMoves(site.platform.documents, ownerId)).map(({ id }) => id);
    expect(await ids(move.ownerId)).toContain(moveIdOfClip(move.id));
    expect(await ids('somebody-else')).not.toContain(moveIdOfClip(move.id));
  });

  test('is danced in the video of a choreography that asks for it', async ({
    page,
    site,
    move,
  }) => {
    await page.goto(`/clips/${move.id}`);
    await page.getByRole('link', { name: 'Choreograph with it' }).click();
    await page.getByText('With your wish: “Cruce de Ana”.').waitFor();
    await page.getByText('Use a demo song').click();
    await page.locator('input[name=song]').first().check({ force: true });
    await page.getByText('Advanced', { exact: true }).click();
    await page.getByRole('button', { name: 'Choreograph it' }).click();
    await page.waitForURL(/\/choreographies\/[0-9a-f]+$/, { timeout: 120_000 });
    const jobId = idIn(page);
    await page.getByText('Cruce de Ana').first().waitFor();
    const made = await site.platform.documents.get(choreographies, jobId);
    const { body } = await site.platform.objects.get(made?.data.planKey ?? '');
    const plan = planSchema.parse(await json(body));
    const danced = plan.segments.filter(({ moveId }) => moveId === moveIdOfClip(move.id));
    expect(danced.length).toBeGreaterThan(0);
    for (const { entry } of danced) expect(entry.side).toBe('left');
    const picture = `button img[src="/clips/${move.id}/media/poster"]`;
    await page.locator(picture).first().scrollIntoViewIfNeeded();
    await until(page, `document.querySelector('${picture}').naturalWidth === 640`);
  });

  test('is for everybody once it is public and a maintainer has accepted it', async ({
    browser,
    page,
    site,
    move,
  }) => {
    await page.goto(`/clips/${move.id}`);
    await page.getByText('Public', { exact: true }).click();
    await page.getByLabel('Name that is shown with it').fill('La maestra');
    await page.getByRole('button', { name: 'Save who may see it' }).click();
    await page.getByText('Sharing it with everybody waits for a maintainer').waitFor();
    const maintainer = await openVisitor(browser, site, {
      viewport: SMALL,
      hasTouch: true,
      locale: 'es',
    });
    const { uid: maintainerUid } = await enter(maintainer.page.context(), site);
    await setRoles(site.platform, maintainerUid, ['dancer', 'maintainer']);
    await maintainer.page.goto('/review/clips');
    await maintainer.page.getByRole('link', { name: /Cruce de Ana/ }).click();
    expect(await accessibilityProblems(maintainer.page)).toEqual([]);
    await maintainer.page.getByRole('button', { name: 'Aceptarlo para todo el mundo' }).click();
    await maintainer.page.getByText('Ningún vídeo espera una decisión.').waitFor();
    const moves = await filmedMoves(site.platform.documents, 'somebody-else');
    expect(moves.map(({ id }) => id)).toContain(moveIdOfClip(move.id));
    await maintainer.page.goto('/moves?search=ana');
    const tile = maintainer.page.getByRole('link', { name: /Cruce de Ana/ });
    await tile.getByText('Grabada por La maestra').waitFor();
    await tile.click();
    await maintainer.page.getByRole('heading', { name: 'Cruce de Ana' }).waitFor();
    await until(maintainer.page, `document.querySelector('video').videoWidth === 1280`);
    expect(await accessibilityProblems(maintainer.page)).toEqual([]);
    await maintainer.leave();
  });

  test('goes when it is deleted, and comes back when that is taken back', async ({
    page,
    site,
    move,
  }) => {
    await page.goto('/clips');
    await page.getByRole('button', { name: 'Delete “Cruce de Ana”' }).click();
    await page.getByText('No clip yet.').waitFor();
    expect(await site.platform.documents.get(clips, move.id)).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Cruce de Ana' }).waitFor();
  });

  base(
    'is refused in words when it is none, with nothing left behind',
    async ({ page, site, person }, testInfo) => {
      // What it is by its first bytes is seen in the browser; what it holds is not.
      const empty = testInfo.outputPath('empty.mp4');
      await writeFile(empty, '\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1');
      await upload(page, empty);
      await page.getByText('The clip is incomplete.').waitFor({ timeout: 30_000 });
      const jobId = idIn(page);
      expect((await site.platform.documents.get(jobs, jobId))?.data.status).toBe('failed');
      expect(await site.platform.objects.list(uploadKeys.folder(person.uid))).toEqual([]);
      expect(await site.platform.objects.list(`clips/${jobId}/`)).toEqual([]);
    },
  );
});
