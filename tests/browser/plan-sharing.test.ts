/** A class plan by link: read by a class without an account, with its dances, until it is withdrawn. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { savePlan } from '@bachata/core/class-plans/save-plan.ts';
import { blockFor, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { accessibilityProblems } from './axe.ts';
import { seedPlan } from './seed-plans.ts';
import { seedChoreography } from './seed.ts';
import { expect, openVisitor, SMALL, test } from './test.ts';

test('is read and practiced without an account, as it was shared', async ({
  page,
  browser,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const dance = await seedChoreography(site.platform, person.uid, { title: 'Propuesta' });
  const content = {
    kind: 'choreography',
    ...{ choreographyId: dance, title: 'Propuesta', moves: [] },
  } as const;
  const blocks = [blockFor('a', { content, cues: { lead: 'Slow, and low' } })];
  const id = await seedPlan(site.platform, person.uid, { title: 'Turns on Monday', blocks });

  await page.goto(`/plans/${id}`);
  await page.getByRole('link', { name: 'Share' }).click();
  await expect(page.getByText('No link is open')).toBeVisible();
  await page.getByRole('radio', { name: '24 hours' }).check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this class plan').inputValue();
  expect(link).toContain(`/shared/plans/${id}?link=`);
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the link to' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const dancer = await openVisitor(browser, site, { viewport: SMALL });
  await dancer.page.goto(link);
  await expect(dancer.page.getByRole('heading', { name: 'Turns on Monday' })).toBeVisible();
  await expect(dancer.page.getByText('Slow, and low')).toBeVisible();
  expect(await dancer.page.content()).not.toContain(person.uid);
  expect(await dancer.page.content()).not.toContain(person.email);
  expect(await accessibilityProblems(dancer.page)).toEqual([]);
  await dancer.page.getByRole('link', { name: 'Watch and practice' }).click();
  await expect(dancer.page.getByText('without the song')).toBeVisible();

  const saved = await savePlan(site.platform, id, {
    ...{ base: 1, requestKey: crypto.randomUUID() },
    content: planContent({ title: 'Turns, once more', blocks }),
  });
  expect(saved.outcome).toBe('saved');
  await dancer.page.goto(link);
  await expect(dancer.page.getByRole('heading', { name: 'Turns on Monday' })).toBeVisible();
  await dancer.page.getByRole('link', { name: 'Show the plan as it is now' }).click();
  await expect(dancer.page.getByRole('heading', { name: 'Turns, once more' })).toBeVisible();

  await page.goto('/links');
  await page
    .getByRole('combobox', { name: 'The link works for' })
    .selectOption('Until I withdraw it');
  await page.getByRole('button', { name: 'Extend' }).click();
  await expect(page.getByText('works until you withdraw it')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText('No link is open')).toBeVisible();
  await dancer.page.reload();
  await expect(dancer.page.getByText('This link was withdrawn')).toBeVisible();
  await dancer.leave();
});

test('asks for the password of its link, once', async ({ page, browser, site, person }) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const id = await seedPlan(site.platform, person.uid, { title: 'Turns on Monday' });
  await page.goto(`/plans/${id}/share`);
  await page.getByLabel('Password (optional)').fill('dos por tres');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this class plan').inputValue();
  await expect(page.getByText('with a password')).toBeVisible();

  const dancer = await openVisitor(browser, site, { viewport: SMALL });
  await dancer.page.goto(link);
  const heading = dancer.page.getByRole('heading', { name: 'Turns on Monday' });
  await expect(dancer.page.getByRole('heading', { name: 'A class plan' })).toBeVisible();
  await expect(heading).toHaveCount(0);
  expect(await accessibilityProblems(dancer.page)).toEqual([]);
  await dancer.page.getByLabel('Password of this link').fill('dos por tres');
  await dancer.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(heading).toBeVisible();
  await dancer.page.goto(link);
  await expect(heading).toBeVisible();
  await dancer.leave();
});
