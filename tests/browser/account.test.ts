/** A person's own page: what they say of themselves, take along, and remove. */
import { accessibilityProblems } from './axe.ts';
import { seedChoreography } from './seed.ts';
import { expect, SMALL, test } from './test.ts';

test.use({ viewport: SMALL });

test('keeps what one says of oneself, and begins new choreographies with it', async ({
  page,
  person,
}) => {
  await page.goto('/account');
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByLabel('Your name').fill('Ana la maestra');
  await page.getByRole('radio', { name: 'Follow' }).check();
  await page.getByRole('radio', { name: 'Advanced' }).check();
  await page.getByRole('checkbox', { name: 'No dips' }).check();
  await page.getByRole('checkbox', { name: 'I teach' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Ana la maestra');
  await expect(page.getByRole('checkbox', { name: 'I teach' })).toBeChecked();
  await page.goto('/create');
  await expect(page.getByRole('radio', { name: /^Advanced/ })).toBeChecked();
  await page.goto('/moves/right-turn');
  await expect(page.getByText('The other role')).toBeVisible();
});

test('gives everything away in one archive', async ({ page, site, person }) => {
  await seedChoreography(site.platform, person.uid);
  await page.goto('/account');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my data' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('bachata-buddy.zip');
  expect(await download.failure()).toBeNull();
});

test('is deleted with the right password only', async ({ page, person }) => {
  await page.goto('/account');
  await page.getByText('Delete my account …').click();
  await page.getByLabel('Password', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByText('The address or the password is wrong.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByText('are gone')).toBeVisible();
  await page.goto('/collection');
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
});
