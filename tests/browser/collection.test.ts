/** Keeping choreographies: what one says of them, finding them again, and the bin. */
import { accessibilityProblems } from './axe.ts';
import { seedChoreography, seedJob } from './seed.ts';
import { expect, SMALL, test } from './test.ts';

test.use({ viewport: SMALL });

test('gives a dance another title, tags and a star, and finds it by them', async ({
  page,
  site,
  person,
}) => {
  const id = await seedChoreography(site.platform, person.uid);
  await page.goto(`/choreographies/${id}`);
  await page.getByRole('link', { name: 'Title and notes' }).click();
  await page.getByLabel('Title').fill('Boda de Lucía');
  await page.getByLabel('Tags').fill('boda, lento');
  await page.getByLabel('Notes').fill('The first dance.\nPractice the entrance.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Boda de Lucía' })).toBeVisible();
  await page.goto('/collection');
  await page.getByRole('button', { name: 'Favorite: Boda de Lucía' }).click();
  await expect(page.getByRole('button', { name: 'Favorite: Boda de Lucía' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByPlaceholder('A title, a song').fill('lucia lento');
  await page.getByRole('checkbox', { name: 'Favorites only' }).check();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 choreography')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Boda de Lucía' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('takes a failure off the list', async ({ page, site, person }) => {
  await seedJob(site.platform, person.uid, {
    status: 'failed',
    failure: { code: 'silent', message: 'Nothing to hear.', details: {} },
  });
  await page.goto('/collection');
  await page.getByRole('button', { name: /^Remove from this list/ }).click();
  await expect(page.getByText('Failed. See why')).toHaveCount(0);
});

test('has what was deleted in a bin, one or many', async ({ page, site, person }) => {
  await seedChoreography(site.platform, person.uid);
  await seedChoreography(site.platform, person.uid);
  await page.goto('/collection');
  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(left);
  }
  await page.goto('/collection/bin');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore what is chosen' }).click();
  await expect(page.getByText('Tick what you want to restore first.')).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Restore what is chosen' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.goto('/collection');
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(2);
});

test('deletes several at once, and takes all of it back', async ({ page, site, person }) => {
  for (const title of ['Una', 'Dos', 'Tres']) {
    await seedChoreography(site.platform, person.uid, { title });
  }
  await page.goto('/collection');
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByLabel('Choose “Una”').check();
  await page.getByLabel('Choose “Tres”').check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete what is chosen' }).click();
  await expect(page.getByText('2 deleted.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Una' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Una' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tres' })).toBeVisible();
});

test('shows the collection in numbers, each of which leads to what was counted', async ({
  page,
  site,
  person,
}) => {
  await seedChoreography(site.platform, person.uid);
  await page.goto('/collection');
  await page.getByRole('link', { name: 'In numbers' }).click();
  await expect(page.getByText('1 choreography')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: '120–129' }).click();
  await expect(page.getByLabel('Tempo (BPM), from')).toHaveValue('120');
  await expect(page.getByText('1 choreography')).toBeVisible();
  await page.getByLabel('Tempo (BPM), to').fill('110');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('has the form of another choreography as it was filled in, also after Back', async ({
  page,
  site,
  person,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const id = await seedChoreography(site.platform, person.uid, { title: 'La primera' });
  await page.goto(`/choreographies/${id}`);
  await page.getByRole('link', { name: 'Copy or keep' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Change the wishes' }).click();
  await expect(page.getByRole('radio', { name: /^La primera/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Advanced/ }).check();
  await page.getByRole('textbox', { name: /own words/ }).fill('sensual, no dips');
  await page.getByRole('link', { name: 'My choreographies' }).first().click();
  await expect(page.getByRole('heading', { name: 'My choreographies' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: /^Advanced/ })).toBeChecked();
  await expect(page.getByRole('textbox', { name: /own words/ })).toHaveValue('sensual, no dips');
  await expect(page.getByRole('radio', { name: /^La primera/ })).toBeChecked();
});

test('says what is wrong with a file that is no choreography', async ({ page, person }) => {
  expect(person.uid).not.toBe('');
  await page.goto('/collection/import');
  const file = { name: 'dance.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('This is not a file that was saved')).toBeVisible();
  const field = page.getByLabel('The file');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/This is not a file that was saved/);
  expect(await accessibilityProblems(page)).toEqual([]);
});
