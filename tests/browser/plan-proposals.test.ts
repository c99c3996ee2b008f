/** A class that is drafted, and blocks that are proposed for, on a phone. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { classPlans } from '@bachata/core/class-plans/class-plan.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { accessibilityProblems } from './axe.ts';
import { seedPlan } from './seed-plans.ts';
import { enter, expect, openVisitor, SMALL, test } from './test.ts';

test.use({ viewport: SMALL });

const move = (id: string, moveId: string, name: string, parts: Partial<Block> = {}): Block =>
  blockFor(id, {
    content: { kind: 'move', move: { id: moveId, name, counts: 8 } },
    ...parts,
  });

test('drafts a class, another one, and takes it', async ({ page, site, person }) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  await page.goto('/plans/new');
  await page.getByRole('link', { name: 'Draft it for me' }).click();
  await page.getByLabel('Level').selectOption({ label: 'Intermediate' });
  await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Turns and spins' });
  await page.getByLabel('Length').selectOption('60');
  await page.getByRole('button', { name: 'Draft it' }).click();
  const title = page.locator('#draft-title');
  await expect(title).toBeVisible();
  await expect(page.getByText(/new things?[,:]/).first()).toBeVisible();
  await expect(page.getByText('You have no analyzed songs yet')).toBeVisible();
  await expect(page.getByText('60 min / 60')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const first = page.url();
  await page.getByRole('link', { name: 'Another draft' }).click();
  await expect(page).not.toHaveURL(first);
  await expect(title).toBeVisible();
  const seen = await title.textContent();
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page).toHaveURL(/\/plans\/[^/]+\/edit$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seen ?? '');
  // What was drafted is what is there: the same minutes, and nothing that the check refuses.
  await expect(page.getByText('60 min / 60')).toBeVisible();
  await expect(page.getByText(/dip without its preparation/)).toHaveCount(0);
});

test('says why there is no draft', async ({ page, site, person }) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  await page.goto('/plans/draft?level=beginner&aim=hammerlock&minutes=60');
  await expect(page.getByRole('status')).toContainText('Choose another aim');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('drafts the next class from what was not reached, in Spanish', async ({ browser, site }) => {
  const { page, leave } = await openVisitor(browser, site, { viewport: SMALL, locale: 'es-ES' });
  const { uid } = await enter(page.context(), site);
  await setRoles(site.platform, uid, ['dancer', 'instructor']);
  const blocks = [
    blockFor('warm', { kind: 'warm-up', minutes: 5 }),
    move('turn', 'left-turn', 'Left turn'),
    move('entry', 'hammerlock-entry', 'Hammerlock entry'),
  ];
  const plan = { title: 'Martes', level: 'intermediate', date: '2026-03-02', blocks } as const;
  const id = await seedPlan(site.platform, uid, { ...plan, blocks: [...blocks] });
  await holdClass(site.platform, id, { heldOn: '2026-03-02', ticked: ['warm', 'turn'] });
  await page.goto(`/plans/draft?from=${id}`);
  await expect(page.getByRole('heading', { name: 'Borrador de clase' })).toBeVisible();
  await expect(page.locator('#draft-title')).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /hammerlock/i })
      .first(),
  ).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Quedarme con este plan' }).click();
  await expect(page).toHaveURL(/\/plans\/[^/]+\/edit$/);

  await page
    .getByRole('button', { name: /^Figura/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Proponer' }).click();
  await expect(page.getByText('Buscando propuestas')).toBeHidden();
  expect(await accessibilityProblems(page)).toEqual([]);
  await leave();
});

test('proposes for a block: what it needs before, and the warm-up', async ({
  page,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const blocks = [
    blockFor('warm', { kind: 'warm-up', minutes: 5 }),
    move('copa', 'copa', 'Copa', { minutes: 20 }),
    blockFor('empty', { kind: 'technique' }),
  ];
  const plan = { title: 'Copa', level: 'intermediate', blocks } as const;
  const id = await seedPlan(site.platform, person.uid, { ...plan, blocks: [...blocks] });
  await page.goto(`/plans/${id}/edit`);

  await page.getByRole('button', { name: /^Figure Copa/ }).click();
  const proposeFor = (block: RegExp) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: block }) })
      .getByRole('button', { name: 'Propose' });
  await proposeFor(/^Figure Copa/).click();
  await expect(page.getByText('Needed before, and not taught yet')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const handles = page.getByRole('button', { name: /^Move .*, block / });
  const add = page.getByRole('button', { name: /^Add / }).first();
  const needed = ((await add.textContent()) ?? '').trim().replace(/^Add /, '');
  await add.click();
  await expect(page.getByText('Done.')).toBeAttached();
  await expect(handles).toHaveCount(4);
  // It comes before the block that needs it.
  await expect(page.getByRole('listitem').filter({ has: handles }).nth(1)).toContainText(needed);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(handles).toHaveCount(3);

  await page
    .getByRole('button', { name: /^Warm-up/ })
    .first()
    .click();
  await proposeFor(/^Warm-up/).click();
  await expect(
    page.getByRole('heading', { name: 'Warm-up for what this plan dances' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Use it.*Warm-up for what/ }).click();
  await expect(page.getByText('All saved')).toBeVisible();
  const saved = await site.platform.documents.get(classPlans, id);
  expect(saved?.data.blocks[0].content).toMatchObject({ kind: 'text' });

  await page
    .getByRole('button', { name: /^Warm-up/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Technique/ })
    .first()
    .click();
  await proposeFor(/^Technique/).click();
  await expect(page.getByText('Nothing to propose')).toBeVisible();
});

test('says when nothing could be proposed, and asks again', async ({ page, site, person }) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const blocks = [move('copa', 'copa', 'Copa')];
  const id = await seedPlan(site.platform, person.uid, { level: 'intermediate', blocks });
  await page.goto(`/plans/${id}/edit`);
  await page.route('**/api/plans/proposals', (route) => route.abort());
  await page.getByRole('button', { name: /^Figure Copa/ }).click();
  await page.getByRole('button', { name: 'Propose' }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'Nothing could be proposed' });
  await expect(failed).toBeVisible();
  await page.unroute('**/api/plans/proposals');
  await page.getByRole('button', { name: 'Propose' }).last().click();
  await expect(page.getByText('Needed before, and not taught yet')).toBeVisible();
});
