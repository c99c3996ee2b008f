/** An instructor's week: a plan is made, filled, moved about, taught, and made again; nothing is lost. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { classPlans } from '@bachata/core/class-plans/class-plan.ts';
import { listedPlans } from '@bachata/core/class-plans/plan-index.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './axe.ts';
import { seedCourse, seedPlan } from './seed-plans.ts';
import { seedChoreography } from './seed.ts';
import { enter, expect, openVisitor, SMALL, test, type Person } from './test.ts';
import type { Site } from './harness.ts';

async function teaches(site: Site, { uid }: Pick<Person, 'uid'>): Promise<void> {
  await setRoles(site.platform, uid, ['dancer', 'instructor']);
}

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const BLOCKS = [
  blockFor('warm', { kind: 'warm-up', minutes: 5, content: text('Hips') }),
  blockFor('turn', { content: text('Right turn'), minutes: 30 }),
  blockFor('dance', { kind: 'free-dance', minutes: 20, content: text('One song') }),
];

/** What the blocks are about, as they stand. */
async function order(page: Page): Promise<string[]> {
  const names = await page.getByRole('button', { name: /^(Move|Mover) / }).all();
  return await Promise.all(
    names.map(async (name) => ((await name.getAttribute('aria-label')) ?? '').split(',')[0]),
  );
}

test.describe('on a phone', () => {
  test.use({ viewport: SMALL });

  test('makes, fills and teaches a plan', async ({ page, site, person }) => {
    await page.goto('/plans');
    await expect(page.getByText('Class plans are for those who teach.')).toBeVisible();
    await teaches(site, person);
    const dance = await seedChoreography(site.platform, person.uid, { title: 'Propuesta' });
    await page.goto('/plans');
    await expect(page.getByText('Plan a class in minutes')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'New plan' }).click();
    await page.getByLabel('Title').fill('Turns on Monday');
    await page.getByLabel('One aim').fill('A clear right turn');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the plan' }).click();

    const figure = page.getByRole('button', { name: /^Figure/ }).first();
    await figure.click();
    await page.getByRole('button', { name: 'A move', exact: true }).click();
    await page.getByLabel('Find a move').fill('side dip');
    await page.getByRole('button', { name: /^Side dip/ }).click();
    await expect(page.getByText(/is a dip without its preparation/)).toBeVisible();
    await page.getByLabel('Lead', { exact: true }).fill('Slow, and low');
    expect(await accessibilityProblems(page)).toEqual([]);
    await figure.click();

    await page
      .getByRole('button', { name: /^Drill to music/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'A dance of mine' }).click();
    await page.getByRole('button', { name: /^Propuesta/ }).click();
    await page
      .getByRole('button', { name: /^Section at/ })
      .first()
      .click();
    await expect(page.getByLabel('Song', { exact: true })).not.toHaveValue('');
    await expect(page.getByText('All saved')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Slow, and low')).toBeVisible();

    await page.getByRole('link', { name: 'To the plan' }).click();
    await expect(page.getByText(/^From “Propuesta”/)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByText('Write down a class').click();
    for (const block of ['Warm-up', 'Review', 'Technique'])
      await page.getByRole('checkbox', { name: block }).check();
    await page.getByLabel('One line afterwards').fill('The dip needs a week more.');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('3 of 8 blocks reached').click();
    await page.getByRole('button', { name: 'Next week from the rest' }).click();
    await expect(page.getByRole('heading', { name: 'Turns on Monday, continued' })).toBeVisible();
    await expect(page.getByText('Side dip').first()).toBeVisible();

    await site.platform.documents.delete(choreographies, dance);
    await page.goto('/plans');
    await page.getByRole('link', { name: 'Turns on Monday', exact: true }).click();
    await expect(page.getByText('The choreography is gone.')).toBeVisible();
  });

  test('moves blocks by keys, by buttons and by dragging, and takes it back', async ({
    page,
    site,
    person,
  }) => {
    await teaches(site, person);
    const id = await seedPlan(site.platform, person.uid, { title: 'Order', blocks: BLOCKS });
    await page.goto(`/plans/${id}/edit`);
    const handles = page.getByRole('button', { name: /^Move / });
    await expect(handles).toHaveCount(3);
    const first = await order(page);
    await handles.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Now at place 2 of 3')).toBeAttached();
    expect(await order(page)).toEqual([first[1], first[0], first[2]]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await order(page)).toEqual(first);
    const [from, to] = [await handles.first().boundingBox(), await handles.last().boundingBox()];
    if (from === null || to === null) throw new Error('no handles');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y + 60, { steps: 8 });
    await page.mouse.up();
    expect(await order(page)).toEqual([first[1], first[2], first[0]]);
    await expect(page.getByText('All saved')).toBeVisible();
    const saved = await site.platform.documents.get(classPlans, id);
    expect(saved?.data.blocks.map((block) => block.id)).toEqual(['turn', 'dance', 'warm']);
  });
});

test('loses nothing on a reload without a connection', async ({ page, site, person }) => {
  await teaches(site, person);
  const id = await seedPlan(site.platform, person.uid, { title: 'Offline', blocks: BLOCKS });
  await page.goto(`/plans/${id}/edit`);
  await page.route('**/api/plans/**', (route) => route.abort());
  await page.getByLabel('One aim').fill('Kept on the device');
  await expect(page.getByText('Not sent yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('One aim')).toHaveValue('Kept on the device');
  await page.unroute('**/api/plans/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('All saved')).toBeVisible();
  const stored = await site.platform.documents.get(classPlans, id);
  expect(stored?.data.aim).toBe('Kept on the device');
});

test('keeps both versions of two tabs', async ({ page, context, site, person }) => {
  await teaches(site, person);
  const id = await seedPlan(site.platform, person.uid, { title: 'Both', blocks: BLOCKS });
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/plans/${id}/edit`, { waitUntil: 'networkidle' });
  }
  await page.getByLabel('One aim').fill('Of the first tab');
  await expect(page.getByText('All saved')).toBeVisible();
  await other.getByLabel('One aim').fill('Of the second tab');
  await expect(other.getByText('This plan was changed elsewhere')).toBeVisible();
  await expect(other.getByText('Of the first tab')).toBeVisible();
  expect(await accessibilityProblems(other)).toEqual([]);
  await other.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(other.getByRole('heading', { name: 'Both (copy)' })).toBeVisible();
  const aims = (await listedPlans(site.platform.documents, person.uid)).map(({ aim }) => aim);
  expect(aims.sort()).toEqual(['Of the first tab', 'Of the second tab']);
});

test('says what is empty and where plans are that were put away, and ends a class of any title', async ({
  browser,
  site,
}) => {
  const { page, leave } = await openVisitor(browser, site, { viewport: SMALL });
  const person = await enter(page.context(), site);
  await teaches(site, person);
  const id = await seedPlan(site.platform, person.uid, { title: 'Oneword'.repeat(15) });
  await page.goto(`/plans/${id}/teach`);
  await page.getByRole('button', { name: 'Start the class' }).click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeVisible();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.getByRole('button', { name: 'Do not write it down' }).click();

  const empty = await seedPlan(site.platform, person.uid, { title: 'Empty', blocks: [] });
  await page.goto(`/plans/${empty}`);
  await expect(page.getByText('No blocks yet.')).toBeVisible();
  await page.goto('/plans');
  const away = page.getByRole('button', { name: 'Put away' });
  await away.first().click();
  await expect(away).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(away).toHaveCount(2);
  await away.first().click();
  await expect(away).toHaveCount(1);
  await away.click();
  await expect(page.getByText('All your plans are put away.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Show them' }).click();
  await page.getByRole('button', { name: 'Take back out' }).first().click();
  await expect(away).toBeVisible();
  await leave();
});

test('teaches a course again, in Spanish: the days are shown before anything is made', async ({
  browser,
  site,
}) => {
  const { page, leave } = await openVisitor(browser, site, { locale: 'es-ES' });
  const person = await enter(page.context(), site);
  await teaches(site, person);
  const courseId = await seedCourse(site.platform, person.uid, { title: 'Primavera' });
  for (const [index, date] of ['2026-03-02', '2026-03-09'].entries()) {
    const said = { title: `Tema ${index + 1}`, date, blocks: BLOCKS };
    await seedPlan(site.platform, person.uid, said, { courseId, lesson: index + 1 });
  }
  await page.goto(`/plans/courses/${courseId}`);
  await page.getByLabel('Día de la primera clase').fill('2026-09-07');
  await page.getByRole('button', { name: 'Ver los días' }).click();
  await expect(page.getByText('Se harían 2 planes')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Sin clase el 14 sept 2026' }).check();
  await page.getByRole('button', { name: 'Ver los días' }).click();
  await expect(page.getByRole('cell', { name: '21 sept 2026', exact: true })).toBeVisible();
  expect(await listedPlans(site.platform.documents, person.uid)).toHaveLength(2);
  await page.getByRole('button', { name: 'Hacer estos planes' }).click();
  await expect(page.getByRole('heading', { name: 'Primavera (copia)' })).toBeVisible();
  await expect(page.getByText('21 sept 2026')).toBeVisible();
  await page.goto('/plans');
  expect(await accessibilityProblems(page)).toEqual([]);
  await leave();
});
