/** A person's own page: what they say of themselves, take along, and remove. */
import sharp from 'sharp';
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

test('shows a picture that one has brought, until it is taken away', async ({ page, person }) => {
  const create = { width: 900, height: 600, channels: 3, background: '#c2185b' } as const;
  const photo = await sharp({ create }).jpeg().toBuffer();
  await page.goto('/account');
  await expect(page.getByText(person.email)).toBeVisible();
  const bring = async (buffer: Buffer) =>
    await page
      .getByLabel(/^Choose a/)
      .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
  await bring(photo);
  const picture = page.getByRole('img', { name: 'Your picture' });
  await expect(picture).toBeVisible();
  const size = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(size).toBe(256);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('Remove the picture …').click();
  await page.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(picture).toHaveCount(0);
});

test('says beside the picture what is wrong with it', async ({ page, person }) => {
  await page.goto('/account');
  await expect(page.getByText(person.email)).toBeVisible();
  const field = page.getByLabel(/^Choose a/);
  const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
  await field.setInputFiles(file);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(
    (await page.getByRole('alert').textContent())?.trim() ?? '',
  );
});

test('orders what is always left out without being told again', async ({ page, person }) => {
  await page.goto('/account');
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByRole('checkbox', { name: 'No dips' }).check();
  await page.getByRole('checkbox', { name: 'Go easy on neck and back' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/create');
  await page.getByRole('radio', { name: 'Use a demo song' }).check();
  await page.locator('input[name=song]').first().check();
  const [order] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/api/choreographies')),
    page.getByRole('button', { name: 'Choreograph it' }).click(),
  ]);
  expect(order.postDataJSON()).toMatchObject({
    parameters: { noDips: true, noHeadOrBackLoad: true },
  });
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
