/** A choreography made from a demo song, then edited, undone and filmed anew, as its owner does it. */
import path from 'node:path';
import { json } from 'node:stream/consumers';
import type { APIResponse, Locator, Page } from '@playwright/test';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { checkPlan } from '@bachata/core/choreography/evaluate/check-plan.ts';
import { revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { library } from '@bachata/library/moves/index.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { accessibilityProblems } from './axe.ts';
import { PRODUCT, ROOT } from './harness.ts';
import { enter, expect, idIn, openVisitor, SMALL, test as base, until } from './test.ts';

const FILM_MS = 120_000;

/** A choreography that its owner, whose page the test has, edits. */
interface Edited {
  readonly id: string;
  choreography(): Promise<Choreography>;
  revision(): Promise<number>;
  presentPlan(): Promise<Plan>;
  /** As the page sends what is done on it. */
  send(what: string, data: object): Promise<APIResponse>;
}

/** The choreography is made once; each test edits a copy that nobody has edited before. */
const test = base.extend<{ edited: Edited; strip: Locator }, { madeId: string }>({
  madeId: [
    async ({ browser, site }, use) => {
      const { page, leave } = await openVisitor(browser, site, { viewport: SMALL });
      await enter(page.context(), site);
      await page.goto('/create');
      const [song] = catalog;
      const file = path.join(ROOT, 'data', 'songs', song?.file ?? '');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('Intermediate', { exact: true }).click();
      await page.getByRole('button', { name: 'Choreograph it' }).click();
      await page.waitForURL(/\/choreographies\//, { timeout: FILM_MS });
      const madeId = idIn(page);
      await leave();
      await use(madeId);
    },
    { scope: 'worker', timeout: 2 * FILM_MS },
  ],
  edited: async ({ page, person, site, madeId }, use) => {
    const { documents, objects } = site.platform;
    const id = crypto.randomUUID();
    const made = await documents.get(choreographies, madeId);
    if (made === undefined) throw new Error('nothing was made');
    // Plan and media are those of the original.
    await documents.create(choreographies, id, { ...made.data, ownerId: person.uid });
    const choreography = async () => {
      const stored = await documents.get(choreographies, id);
      if (stored === undefined) throw new Error('the choreography is gone');
      return stored.data;
    };
    const revisions = async () => (await documents.get(revisionsCollection, id))?.data;
    await use({
      id,
      choreography,
      revision: async () => (await revisions())?.revision ?? 0,
      presentPlan: async () => {
        const key = (await revisions())?.present ?? (await choreography()).planKey;
        return planSchema.parse(await json((await objects.get(key)).body));
      },
      send: (what, data) =>
        page.request.post(`/api/choreographies/${id}/${what}`, {
          data,
          headers: { origin: site.url },
        }),
    });
  },
  strip: async ({ page }, use) => await use(page.getByRole('toolbar').getByRole('button')),
});
test.use({ script: PRODUCT, viewport: SMALL, hasTouch: true });
test.describe.configure({ timeout: 2 * FILM_MS });

const moveIds = (plan: Plan): string[] => plan.segments.map(({ moveId }) => moveId);

/** Opens the choreography and takes another move in the place of its ninth. */
async function takeAnother(page: Page, strip: Locator, id: string): Promise<void> {
  await page.goto(`/choreographies/${id}`);
  await strip.nth(8).click();
  await page.getByText('The move you chose').waitFor();
  await page
    .getByRole('button', { name: /^Use this: / })
    .first()
    .click();
  await page.getByText('You see your changes danced live').waitFor();
}

test.describe('editing', () => {
  test('shows why a move is there and what else would fit, and takes it', async ({
    page,
    strip,
    edited,
  }) => {
    const composed = await edited.presentPlan();
    await takeAnother(page, strip, edited.id);
    await page.locator('canvas').waitFor();
    const plan = await edited.presentPlan();
    expect(moveIds(plan)).not.toEqual(moveIds(composed));
    expect(checkPlan(plan, library.moves)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('shows what suits the part of the song, with all that counted', async ({
    page,
    strip,
    edited,
  }) => {
    await page.goto(`/choreographies/${edited.id}`);
    await strip.nth(8).click();
    await page.getByText('What suits this part of the song').click();
    const suggestions = page.getByRole('list', { name: 'What suits this part of the song' });
    await suggestions.getByRole('listitem').nth(4).waitFor();
    await suggestions.getByText('Energy').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('undoes and redoes, also after a crash of the site', async ({
    page,
    site,
    strip,
    edited,
  }) => {
    const composed = await edited.presentPlan();
    await takeAnother(page, strip, edited.id);
    const swapped = moveIds(await edited.presentPlan());
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You see your changes danced live').waitFor({ state: 'detached' });
    expect(moveIds(await edited.presentPlan())).toEqual(moveIds(composed));
    await site.crashAndRestart();
    await page.reload();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.getByText('You see your changes danced live').waitFor();
    expect(moveIds(await edited.presentPlan())).toEqual(swapped);
  });

  test('locks, takes a phrase anew around the lock, and keeps a move out of the dance', async ({
    page,
    strip,
    edited,
  }) => {
    await page.goto(`/choreographies/${edited.id}`);
    await strip.nth(6).click();
    const locked = (await edited.presentPlan()).segments[6];
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('button', { name: 'Locked', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Redo this phrase' }).click();
    await expect.poll(edited.revision).toBe(2);
    const anew = await edited.presentPlan();
    expect(anew.segments.find(({ startBeat }) => startBeat === locked?.startBeat)).toMatchObject({
      moveId: locked?.moveId,
      locked: true,
    });
    await page.getByRole('button', { name: 'Locked', exact: true }).click();
    await page.getByRole('button', { name: 'Never use this move' }).click();
    await expect.poll(edited.revision).toBe(4);
    const without = await edited.presentPlan();
    expect(moveIds(without)).not.toContain(locked?.moveId);
    expect(checkPlan(without, library.moves)).toEqual([]);
  });

  test('makes one edit of a double click, and none of an outdated page', async ({
    page,
    edited,
  }) => {
    const { segments } = await edited.presentPlan();
    const lock = (index: number) => [{ kind: 'lock', startBeat: segments[index]?.startBeat }];
    await edited.send('edits', { revision: 0, edits: lock(5) });
    await page.goto(`/choreographies/${edited.id}`);
    const base = await edited.revision();
    const answers = await Promise.all(
      [1, 2].map(() => edited.send('edits', { revision: base, edits: lock(3) })),
    );
    expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
    expect(await edited.revision()).toBe(base + 1);
    const outdated = await edited.send('edits', { revision: base, step: 'undo' });
    expect(outdated.status()).toBe(409);
    expect(await outdated.json()).toMatchObject({ code: 'document-changed' });
    expect(await edited.revision()).toBe(base + 1);
    // The page notices and loads what holds now.
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This was changed in the meantime').waitFor();
    await until(page, `document.querySelectorAll('.strip .lock').length === 2`);
  });

  test('says which join breaks and how to fix it', async ({ edited }) => {
    const { segments } = await edited.presentPlan();
    const at = segments.findIndex(({ section }) => section === 'chorus') + 1;
    const [before, target, after] = [at - 1, at, at + 1].map((i) => segments[i]);
    if (!before || !target || !after) throw new Error('the song has no chorus');
    const locks = [before, after].map(({ startBeat }) => ({ kind: 'lock', startBeat }));
    await edited.send('edits', { revision: await edited.revision(), edits: locks });
    const stranger = library.moves.find(
      ({ entry, category }) =>
        entry.position !== target.entry.position &&
        entry.freeFoot === target.entry.freeFoot &&
        category !== 'dips-drops',
    );
    const swap = { kind: 'swap', startBeat: target.startBeat, moveId: stranger?.id };
    const answer = await edited.send('edits', { revision: await edited.revision(), edits: [swap] });
    const refused = (await answer.json()) as {
      done: boolean;
      violations: { code: string }[];
      fixes: { edits: object[] }[];
    };
    expect(refused.done).toBe(false);
    expect(refused.violations.map(({ code }) => code)).toContain('states-differ');
    const fixed = await edited.send('edits', {
      revision: await edited.revision(),
      edits: refused.fixes[0]?.edits,
    });
    expect(await fixed.json()).toMatchObject({ done: true });
    expect(checkPlan(await edited.presentPlan(), library.moves)).toEqual([]);
  });

  for (const { what, body } of [
    { what: 'edits', body: { revision: 'x', edits: [] } },
    { what: 'edits', body: { revision: 0, edits: [{ kind: 'explode' }] } },
    { what: 'video', body: {} },
  ]) {
    test(`refuses what it cannot read: ${what} ${JSON.stringify(body)}`, async ({ edited }) => {
      const answer = await edited.send(what, body);
      expect(answer.status()).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'bad-request' });
    });
  }

  test('refuses a move that is none', async ({ edited }) => {
    const edits = [{ kind: 'swap', startBeat: 0, moveId: 'moonwalk' }];
    const answer = await edited.send('edits', { revision: await edited.revision(), edits });
    expect(await answer.json()).toMatchObject({ code: 'unknown-move' });
  });

  test('films the edited dance once, leaves the earlier video until then, and goes on from there', async ({
    page,
    site,
    strip,
    edited,
  }) => {
    const before = await edited.choreography();
    await takeAnother(page, strip, edited.id);
    const video = () => page.locator('video').getAttribute('src');
    const earlier = await video();
    await strip.nth(4).click();
    await page.getByRole('button', { name: 'Make the video of this version' }).dblclick();
    await page
      .getByText('You see your changes danced live')
      .waitFor({ state: 'detached', timeout: FILM_MS });
    const after = await edited.choreography();
    expect(after.videoKey).not.toBe(before.videoKey);
    expect(after.createdAt).toBe(before.createdAt);
    expect(await site.platform.objects.head(before.videoKey)).toBeDefined();
    expect(after.planKey).toBe(
      (await site.platform.documents.get(revisionsCollection, edited.id))?.data.present,
    );
    const { items } = await site.platform.documents.query(jobs, {
      where: { ownerId: after.ownerId },
    });
    expect(items.filter(({ data }) => data.kind === 'version')).toHaveLength(1);
    await expect.poll(video).not.toBe(earlier);
    const place = (await edited.presentPlan()).segments[4]?.startSec ?? 0;
    await expect
      .poll(() =>
        page.evaluate(() => Reflect.get(document.querySelector('video') ?? {}, 'currentTime')),
      )
      .toBeCloseTo(place, 0);
    await page.goto('/collection');
    expect(await page.getByRole('article').count()).toBe(1);
  });

  test('has a count sheet of every eight, with moves and cues, in both languages', async ({
    page,
    edited,
  }) => {
    const { segments } = await edited.presentPlan();
    await page.goto(`/choreographies/${edited.id}`);
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
  });

  test('compares other versions, danced live, and makes one a choreography of its own', async ({
    page,
    site,
    edited,
  }) => {
    await page.goto(`/choreographies/${edited.id}/versions`);
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
      (url) => url.pathname.startsWith('/choreographies/') && !url.pathname.includes(edited.id),
      { timeout: FILM_MS },
    );
    const present = await edited.choreography();
    const made = await site.platform.documents.get(choreographies, idIn(page));
    expect(made?.data.songHash).toBe(present.songHash);
    expect(made?.data.parameters).toEqual({
      ...present.parameters,
      seed: present.parameters.seed + 1,
    });
  });
});
