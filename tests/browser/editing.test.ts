/** A choreography made from a demo song, then edited, undone and filmed anew, as its owner does it. */
import path from 'node:path';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { checkPlan } from '@bachata/core/choreography/evaluate/check-plan.ts';
import { revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { accessibilityProblems } from './axe.ts';
import { findChromium } from './chromium.ts';
import { ROOT, startSite, until, type Site, type Visitor } from './harness.ts';

const FILM_MS = 120_000;

describe.skipIf(findChromium() === undefined)('editing', () => {
  let site: Site;
  let visitor: Visitor;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    site = await startSite({ script: path.join(ROOT, 'functions', 'local', 'start.ts') });
    // A small stage leaves a machine without a graphics card time for the test.
    visitor = await site.visit({ width: 390 });
    page = visitor.page;
    await visitor.signUp();
    const [song] = catalog;
    const file = path.join(ROOT, 'data', 'songs', song?.file ?? '');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Intermediate', { exact: true }).click();
    await page.getByRole('button', { name: 'Choreograph it' }).click();
    await page.waitForURL(/\/choreographies\//, { timeout: FILM_MS });
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }, 240_000);
  afterAll(async () => {
    expect(visitor?.problems).toEqual([]);
    await site?.stop();
  });

  const choreography = async () => {
    const stored = await site.platform.documents.get(choreographies, id);
    if (stored === undefined) throw new Error('the choreography is gone');
    return stored.data;
  };
  const revision = async () =>
    (await site.platform.documents.get(revisionsCollection, id))?.data.revision ?? 0;
  async function presentPlan(): Promise<Plan> {
    const stored = await site.platform.documents.get(revisionsCollection, id);
    const key = stored?.data.present ?? (await choreography()).planKey;
    const { body } = await site.platform.objects.get(key);
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk as Buffer);
    return planSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  }
  const moveIds = (plan: Plan): string[] => plan.segments.map(({ moveId }) => moveId);
  const strip = () => page.getByRole('toolbar').getByRole('button');
  const send = (what: string, data: object) =>
    page.request.post(`/api/choreographies/${id}/${what}`, {
      data,
      headers: { origin: site.url },
    });
  let composed: Plan;

  it('shows why a move is there and what else would fit, and takes it', async () => {
    composed = await presentPlan();
    await strip().nth(8).click();
    await page.getByText('The move you chose').waitFor();
    await page
      .getByRole('button', { name: /^Take / })
      .first()
      .click();
    await page.getByText('You see your changes danced live').waitFor();
    await page.locator('canvas').waitFor();
    const plan = await presentPlan();
    expect(moveIds(plan)).not.toEqual(moveIds(composed));
    expect(checkPlan(plan, library.moves)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);

  it('shows what suits the part of the song, with all that counted', async () => {
    await page.getByText('What suits this part of the song').click();
    const suggestions = page.getByRole('list', { name: 'What suits this part of the song' });
    await suggestions.getByRole('listitem').nth(4).waitFor();
    await suggestions.getByText('Energy').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 30_000);

  it('undoes and redoes, also after a crash of the site', async () => {
    const swapped = moveIds(await presentPlan());
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You see your changes danced live').waitFor({ state: 'detached' });
    expect(moveIds(await presentPlan())).toEqual(moveIds(composed));
    await site.crashAndRestart();
    await page.reload();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByText('You see your changes danced live').waitFor();
    expect(moveIds(await presentPlan())).toEqual(swapped);
  }, 60_000);

  it('locks, takes a phrase anew around the lock, and keeps a move out of the dance', async () => {
    await strip().nth(6).click();
    const locked = (await presentPlan()).segments[6];
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('button', { name: 'Locked', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Phrase anew' }).click();
    await expect.poll(revision).toBe(5);
    const anew = await presentPlan();
    expect(anew.segments.find(({ startBeat }) => startBeat === locked?.startBeat)).toMatchObject({
      moveId: locked?.moveId,
      locked: true,
    });
    await page.getByRole('button', { name: 'Locked', exact: true }).click();
    await page.getByRole('button', { name: 'Not in this dance' }).click();
    await expect.poll(revision).toBe(7);
    const without = await presentPlan();
    expect(moveIds(without)).not.toContain(locked?.moveId);
    expect(checkPlan(without, library.moves)).toEqual([]);
  }, 60_000);

  it('makes one edit of a double click, and none of an outdated page', async () => {
    const { segments } = await presentPlan();
    const base = await revision();
    const edits = [{ kind: 'lock', startBeat: segments[3]?.startBeat }];
    const answers = await Promise.all([1, 2].map(() => send('edits', { revision: base, edits })));
    expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
    expect(await revision()).toBe(base + 1);
    const outdated = await send('edits', { revision: base, step: 'undo' });
    expect(outdated.status()).toBe(409);
    expect(await outdated.json()).toMatchObject({ code: 'document-changed' });
    expect(await revision()).toBe(base + 1);
    // The page notices and loads what holds now.
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This was changed in the meantime').waitFor();
    await until(page, `document.querySelectorAll('.strip .lock').length === 1`);
  }, 60_000);

  it('says which join breaks and how to fix it', async () => {
    const { segments } = await presentPlan();
    const at = segments.findIndex(({ section }) => section === 'chorus') + 1;
    const [before, target, after] = [at - 1, at, at + 1].map((i) => segments[i]);
    if (!before || !target || !after) throw new Error('the song has no chorus');
    const locks = [before, after].map(({ startBeat }) => ({ kind: 'lock', startBeat }));
    await send('edits', { revision: await revision(), edits: locks });
    const stranger = library.moves.find(
      ({ entry, category }) =>
        entry.position !== target.entry.position &&
        entry.freeFoot === target.entry.freeFoot &&
        category !== 'dips-drops',
    );
    const swap = { kind: 'swap', startBeat: target.startBeat, moveId: stranger?.id };
    const answer = await send('edits', { revision: await revision(), edits: [swap] });
    const refused = (await answer.json()) as {
      done: boolean;
      violations: { code: string }[];
      fixes: { edits: object[] }[];
    };
    expect(refused.done).toBe(false);
    expect(refused.violations.map(({ code }) => code)).toContain('states-differ');
    const fixed = await send('edits', {
      revision: await revision(),
      edits: refused.fixes[0]?.edits,
    });
    expect(await fixed.json()).toMatchObject({ done: true });
    expect(checkPlan(await presentPlan(), library.moves)).toEqual([]);
  }, 60_000);

  it.each([
    { what: 'edits', body: { revision: 'x', edits: [] } },
    { what: 'edits', body: { revision: 0, edits: [{ kind: 'explode' }] } },
    { what: 'video', body: {} },
  ])('refuses what it cannot read: $what $body', async ({ what, body }) => {
    const answer = await send(what, body);
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-request' });
  });

  it('refuses a move that is none', async () => {
    const edits = [{ kind: 'swap', startBeat: 0, moveId: 'moonwalk' }];
    const answer = await send('edits', { revision: await revision(), edits });
    expect(await answer.json()).toMatchObject({ code: 'unknown-move' });
  });

  it('films the edited dance once, leaves the earlier video until then, and goes on from there', async () => {
    await page.reload();
    const before = await choreography();
    const video = () => page.locator('video').getAttribute('src');
    const earlier = await video();
    await strip().nth(4).click();
    await page.getByRole('button', { name: 'Make the video of this version' }).dblclick();
    await page
      .getByText('You see your changes danced live')
      .waitFor({ state: 'detached', timeout: FILM_MS });
    const after = await choreography();
    expect(after.videoKey).not.toBe(before.videoKey);
    expect(after.createdAt).toBe(before.createdAt);
    expect(await site.platform.objects.head(before.videoKey)).toBeDefined();
    expect(after.planKey).toBe(
      (await site.platform.documents.get(revisionsCollection, id))?.data.present,
    );
    const { items } = await site.platform.documents.query(jobs, {
      where: { ownerId: after.ownerId },
    });
    expect(items.filter(({ data }) => data.kind === 'version')).toHaveLength(1);
    await expect.poll(video).not.toBe(earlier);
    const place = (await presentPlan()).segments[4]?.startSec ?? 0;
    await expect
      .poll(() =>
        page.evaluate(() => Reflect.get(document.querySelector('video') ?? {}, 'currentTime')),
      )
      .toBeCloseTo(place, 0);
    await page.goto('/collection');
    expect(await page.getByRole('article').count()).toBe(1);
  }, 180_000);

  it('has a count sheet of every eight, with moves and cues, in both languages', async () => {
    const { segments } = await presentPlan();
    await page.goto(`/choreographies/${id}`);
    await page.getByRole('link', { name: 'Count sheet' }).click();
    await page.waitForURL('**/sheet');
    const beats = segments.reduce((sum, segment) => sum + segment.beats, 0);
    const eights = await page.getByRole('heading', { level: 3 }).count();
    expect(eights).toBeGreaterThanOrEqual(Math.ceil(beats / 8));
    const names = await page.locator('.eight .font-bold').allTextContents();
    expect(names).toEqual(segments.map(({ moveId }) => library.byId.get(moveId)?.name.en));
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
    expect(await page.locator('.eight').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('footer').getByRole('button', { name: 'ES, Español' }).click();
    await page.getByRole('heading', { name: 'Ocho 1', exact: false }).first().waitFor();
    await page.locator('footer').getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('button', { name: 'Print' }).waitFor();
  }, 60_000);

  it('compares other versions, danced live, and makes one a choreography of its own', async () => {
    await page.goto(`/choreographies/${id}/versions`);
    expect(await page.getByRole('columnheader').count()).toBe(5);
    await page
      .getByRole('button', { name: /^See it danced/ })
      .nth(1)
      .click();
    await page.locator('canvas').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Make this one/ })
      .first()
      .click();
    await page.waitForURL(
      (url) => url.pathname.startsWith('/choreographies/') && !url.pathname.includes(id),
      { timeout: FILM_MS },
    );
    const present = await choreography();
    const other = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const made = await site.platform.documents.get(choreographies, other);
    expect(made?.data.songHash).toBe(present.songHash);
    expect(made?.data.parameters).toEqual({
      ...present.parameters,
      seed: present.parameters.seed + 1,
    });
  }, 180_000);
});
