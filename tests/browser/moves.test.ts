/** Moves are found while one types and without a script, and marked as favorites. */
import type { Page } from '@playwright/test';
import { readFavorites } from '@bachata/core/favorites.ts';
import { seedChoreography } from './seed.ts';
import { expect, SMALL, test } from './test.ts';

const names = (page: Page) => page.getByRole('main').getByRole('listitem');
const star = (page: Page, name: string) => page.getByRole('button', { name: `Favorite: ${name}` });

test('moves are found while one types, by what dancers call them', async ({ page }) => {
  await page.goto('/moves');
  await page.getByLabel('Search').pressSequentially('dile qeu no');
  await expect(names(page).first()).toContainText('Cross body lead');
  await expect(page).toHaveURL(/search=dile\+qeu\+no/);
  await page.getByLabel('Level').selectOption('Advanced');
  await expect(page).toHaveURL(/level=advanced/);
  await page.getByLabel('Search').fill('madrid');
  await expect(page.getByRole('status')).toContainText('the filters leave it out');
  await expect(names(page)).toContainText('Madrid step');
  await page.getByRole('link', { name: 'Keep the search, clear the filters' }).click();
  await expect(page).toHaveURL(/\/moves\?search=madrid$/);
  await page.getByLabel('Search').fill('madrid hips turned');
  await expect(page.getByRole('status')).toContainText('No move is called that');
  await page.getByRole('link', { name: 'Clear everything' }).press('Enter');
  await expect(page).toHaveURL(/\/moves$/);
});

test('a picture comes alive under the pointer and with the focus, one at a time', async ({
  page,
}) => {
  await page.goto('/moves?search=copa');
  const picture = (at: number) => names(page).nth(at).locator('img');
  await picture(0).hover();
  await expect(picture(0)).toHaveAttribute('src', /\/previews\//);
  await names(page).nth(1).getByRole('link').focus();
  await expect(picture(1)).toHaveAttribute('src', /\/previews\//);
  await expect(picture(0)).toHaveAttribute('src', /\/posters\//);
  await page.getByLabel('Search').focus();
  await expect(picture(1)).toHaveAttribute('src', /\/posters\//);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await picture(1).hover();
  await expect(picture(1)).toHaveAttribute('src', /\/posters\//);
});

test.describe('on a phone', () => {
  test.use({ viewport: SMALL });
  test('the filters are folded away until one wants them', async ({ page }) => {
    await page.goto('/moves');
    await expect(page.getByLabel('Style')).toBeHidden();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Style').selectOption('Sensual');
    await expect(page.getByText('Filters: 1 is set')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Style')).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address and the form find moves, and favorites are marked', async ({
    page,
    site,
    person,
  }) => {
    await page.goto('/moves');
    await page.getByLabel('Search').fill('copa');
    await page.getByLabel('Level').selectOption('Beginner');
    await page.getByRole('button', { name: 'Show the moves' }).click();
    await expect(page).toHaveURL(/search=copa&level=beginner/);
    await page.getByRole('link', { name: 'Keep the search, clear the filters' }).click();
    await expect(names(page).filter({ hasText: 'Copa (in and out)' })).toBeVisible();
    await star(page, 'Copa (in and out)').click();
    await expect(page).toHaveURL(/search=copa/);
    await expect(star(page, 'Copa (in and out)')).toHaveAttribute('aria-pressed', 'true');
    expect(await readFavorites(site.platform.documents, person.uid)).toEqual(['copa']);
  });
});

test('a favorite is marked at once, a double click marks it once, and it is there again', async ({
  page,
  site,
  person,
}) => {
  await page.goto('/moves?search=madrid');
  await star(page, 'Madrid step').dblclick();
  await expect(star(page, 'Madrid step')).toHaveAttribute('aria-pressed', 'true');
  const kept = () => readFavorites(site.platform.documents, person.uid);
  await expect.poll(kept).toEqual(['madrid']);
  await page.goto('/moves/madrid');
  await expect(page.getByRole('button', { name: 'Favorite', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto('/moves');
  await page.getByLabel('My favorites only').check();
  await expect(names(page)).toHaveCount(1);
  await star(page, 'Madrid step').press('Enter');
  await expect(page.getByRole('status')).not.toHaveText('1 move');
  await expect.poll(kept).toEqual([]);
});

test('what cannot be kept is taken back and said', async ({ page, person }) => {
  void person;
  await page.goto('/moves/madrid');
  await page.route('**/moves?/favorite', (route) =>
    route.fulfill({ status: 429, json: { type: 'error', status: 429, error: { message: 'x' } } }),
  );
  const mark = page.getByRole('button', { name: 'Mark as favorite' });
  await mark.click();
  await expect(page.getByRole('alert')).toContainText('could not be kept');
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
});

test('whoever is not signed in is led to it, and back', async ({ page }) => {
  await page.goto('/moves/madrid');
  await page.getByRole('link', { name: 'Mark as favorite' }).click();
  await expect(page).toHaveURL(/\/signin\?next=%2Fmoves%2Fmadrid/);
});

test('ways from one hold to another, with the keyboard alone', async ({ page }) => {
  await page.goto('/moves/graph');
  await page.getByLabel('From', { exact: true }).selectOption('shadow');
  await page.getByLabel('To', { exact: true }).selectOption('closed hold');
  await page.getByLabel('Counts').selectOption('4 counts');
  await page.getByRole('button', { name: 'Show the ways' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('Not possible');
  await page.getByRole('link', { name: /Possible in \d+ counts/ }).press('Enter');
  await expect(page.getByRole('status')).toContainText(/ways? from shadow to closed hold/);
  await expect(page.getByLabel('Counts')).not.toHaveValue('4');
  await expect(page.getByRole('heading', { name: /^Way 1: \d+ counts/ })).toBeVisible();
});

test('a phrase of a dance at three levels, from the dance', async ({ page, site, person }) => {
  const id = await seedChoreography(site.platform, person.uid);
  await page.goto(`/choreographies/${id}`);
  await page.getByRole('link', { name: 'Phrase at three levels' }).click();
  await expect(page).toHaveURL(new RegExp(`/choreographies/${id}/phrases\\?beat=0`));
  const danced = page.getByRole('region', { name: 'As it is danced' });
  await expect(danced.getByRole('listitem')).toHaveText(/Side basic/);
  await expect(page.getByRole('region', { name: 'Simplified' })).toContainText('Not possible here');
  await page.getByLabel('Phrase').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Show the levels' }).press('Enter');
  await expect(page).toHaveURL(/beat=8&eights=0/);
  // The small dance that tests have cuts its second move short, which no dance is composed with.
  await expect(page.getByRole('status')).toContainText('Choose another phrase');
});
