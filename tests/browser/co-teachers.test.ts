/** A plan that two teach from: invited, edited by both, taken out and back; then made public and copied. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './axe.ts';
import { seedPlan } from './seed-plans.ts';
import { enter, expect, openVisitor, test } from './test.ts';

const NARROW = { width: 320, height: 700 };
const isWithin = async (page: Page): Promise<boolean> =>
  await page.evaluate('document.documentElement.scrollWidth <= innerWidth');

test('is taught by two, who see who saved first, for as long as its owner lets them', async ({
  page,
  browser,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const id = await seedPlan(site.platform, person.uid, { title: 'Turns on Monday' });
  await page.goto(`/plans/${id}`);
  await page.getByRole('button', { name: 'Invite a co-teacher' }).click();
  const field = page.getByLabel('Invitation to teach from this plan');
  const invitation = await field.inputValue();
  expect(invitation).toContain('/plans/join/');
  await expect(page.getByText('The invitation works once')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const ben = await openVisitor(browser, site, { viewport: NARROW });
  await ben.page.goto(invitation);
  // Nobody accepts without an account.
  expect(new URL(ben.page.url()).pathname).toBe('/signin');
  const partner = await enter(ben.page.context(), site);
  await ben.page.goto(invitation);
  await expect(ben.page.getByText('invites you to teach from their plan')).toBeVisible();
  expect(await accessibilityProblems(ben.page)).toEqual([]);
  expect(await isWithin(ben.page)).toBe(true);
  await ben.page.getByRole('button', { name: 'Accept' }).dblclick();
  await expect(ben.page.getByRole('heading', { name: 'Turns on Monday' })).toBeVisible();
  await expect(ben.page.getByText(/^by Dancer \d+$/)).toBeVisible();
  for (const name of ['Share', 'Invite a co-teacher', 'Delete …']) {
    await expect(ben.page.getByText(name, { exact: true })).toHaveCount(0);
  }
  expect(await ben.page.content()).not.toContain(person.email);
  expect(await accessibilityProblems(ben.page)).toEqual([]);
  expect(await isWithin(ben.page)).toBe(true);
  await ben.page.goto('/plans');
  await expect(ben.page.getByText(/^by Dancer \d+$/)).toBeVisible();

  await page.goto(`/plans/${id}/edit`);
  await ben.page.goto(`/plans/${id}/edit`);
  await ben.page.getByLabel('One aim').fill('A clear right turn');
  await expect(ben.page.getByText('All saved')).toBeVisible();
  await page.getByLabel('One aim').fill('A clear left turn');
  await expect(page.getByText(/^Dancer \d+ saved first/)).toBeVisible();
  await expect(page.getByText(/^Saved by Dancer \d+$/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write mine over it' }).click();
  await expect(page.getByText('All saved')).toBeVisible();

  await page.goto(`/plans/${id}`);
  expect(await page.content()).not.toContain(partner.email);
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('They cannot open the plan any more.')).toBeVisible();
  expect((await ben.page.goto(`/plans/${id}`))?.status()).toBe(404);
  expect((await ben.page.goto(invitation))?.status()).toBe(404);
  await expect(ben.page.getByText('was used already')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Take out' })).toBeVisible();
  await ben.page.goto(`/plans/${id}`);
  await ben.page.getByRole('button', { name: 'Leave this plan' }).click();
  await expect(ben.page.getByText('You have left the plan.')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Undo' }).click();
  await expect(ben.page.getByRole('heading', { name: 'Turns on Monday' })).toBeVisible();
  await ben.leave();
});

test('is made public, and copied with credit; a substitute gets a link of their own', async ({
  page,
  browser,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const id = await seedPlan(site.platform, person.uid, {
    title: 'Turns for everybody',
    date: '2040-03-05',
  });
  await page.goto(`/plans/${id}/share`);
  await page.getByLabel('Whom it is for').fill('Marta');
  await page.getByRole('button', { name: 'Make the substitute’s link' }).click();
  const link = await page.getByLabel('Link to this class plan').inputValue();
  await expect(page.getByText('For a substitute: Marta')).toBeVisible();
  await expect(page.getByText('It ends by itself on 6 Mar 2040')).toBeVisible();
  await expect(page.getByText('works until 6 Mar 2040')).toBeVisible();
  await page.getByRole('button', { name: 'Make it public' }).click();
  await expect(page.getByText('This plan is public.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const eva = await openVisitor(browser, site, { viewport: NARROW });
  await eva.page.goto(link);
  await expect(eva.page.getByRole('heading', { name: 'Turns for everybody' })).toBeVisible();
  expect(await eva.page.content()).not.toContain('Marta');
  const teacher = await enter(eva.page.context(), site);
  await setRoles(site.platform, teacher.uid, ['dancer', 'instructor']);
  await eva.page.goto('/plans/public');
  expect(await accessibilityProblems(eva.page)).toEqual([]);
  expect(await isWithin(eva.page)).toBe(true);
  await eva.page.getByRole('link', { name: 'Turns for everybody' }).click();
  await expect(eva.page.getByRole('link', { name: 'Report this' })).toBeVisible();
  expect(await accessibilityProblems(eva.page)).toEqual([]);
  expect(await isWithin(eva.page)).toBe(true);
  await eva.page.getByRole('button', { name: 'Copy into my plans' }).click();
  await expect(eva.page.getByText(/^after “Turns for everybody” by Dancer \d+$/)).toBeVisible();
  expect(await eva.page.content()).not.toContain(person.email);
  await eva.leave();

  await page.goto('/links');
  await expect(page.getByText('For a substitute: Marta')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
