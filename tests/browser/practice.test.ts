/** Practicing: what is repeated is repeated on time, and everything works without a mouse. */
import type { Page } from '@playwright/test';
import { knocks, knocksIn, longestGap, recordingOf, recordSound } from './recorder.ts';
import { seedChoreography } from './seed.ts';
import { expect, test } from './test.ts';

/** The seeded song: sixteen beats, half a second each. */
const BEAT_SEC = 0.5;
const SONG_SEC = 8;
const BEATS = Array.from({ length: 16 }, (_, beat) => beat * BEAT_SEC);

test.use({ bypassCSP: true });

async function openDance(page: Page, id: string): Promise<void> {
  await page.route('**/media/audio', async (route) => {
    await route.fulfill({ contentType: 'audio/wav', body: knocks(BEATS, SONG_SEC) });
  });
  await page.goto(`/choreographies/${id}`);
}

const said = (page: Page): ReturnType<Page['locator']> =>
  page.locator('.player').getByRole('status').first();

/** Distances between knocks; the last ones may be cut off by the end of the recording. */
function distances(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

for (const percent of [100, 150, 60]) {
  test(`repeats an eight at ${percent} % without a gap, each count on time`, async ({
    page,
    context,
    site,
    person,
  }) => {
    await recordSound(context);
    await openDance(page, await seedChoreography(site.platform, person.uid));
    await page.getByRole('combobox', { name: /^Speed/ }).selectOption(String(percent));
    await page.getByText('Counts, clicks and voice').click();
    await page.getByRole('combobox', { name: /^Count-in/ }).selectOption('0');
    // The second: before the first count of this song there is silence.
    await page.getByRole('slider', { name: 'Position in the song' }).fill('4.5');
    await page.getByRole('button', { name: 'Eight', exact: true }).click();
    await page.keyboard.press('k');
    await expect(said(page)).toContainText('pass 3', { timeout: 30_000 });
    await page.keyboard.press('k');
    const recording = await recordingOf(page);
    const beat = (BEAT_SEC * 100) / percent;
    const between = distances(knocksIn(recording));
    expect(between.length).toBeGreaterThan(11);
    for (const each of between) expect(Math.abs(each - beat)).toBeLessThan(0.012);
    expect(longestGap(recording)).toBeLessThan(0.01);
  });
}

test('counts in, repeats so many times, and plays on', async ({ page, site, person }) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('combobox', { name: /^Passes/ }).selectOption('2');
  await page.keyboard.press('k');
  await expect(said(page)).toContainText('counting in');
  await expect(said(page)).toContainText('pass 1 of 2');
  await expect(said(page)).toContainText('pass 2 of 2', { timeout: 10_000 });
  await expect(page.getByRole('button', { name: 'Move', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
    { timeout: 10_000 },
  );
});

test('marks a loop by two taps and keeps it with a name for the next visit', async ({
  page,
  site,
  person,
}) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByRole('button', { name: 'A–B' }).click();
  await expect(said(page)).toContainText('where the loop begins');
  await page.getByRole('button', { name: 'Begin here' }).click();
  for (let counts = 0; counts < 4; counts += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'End here' }).click();
  await expect(said(page)).toContainText('Eight 1');
  await page.getByText('Adjust and save').click();
  await page.getByLabel('Name').fill('My turn');
  await page.keyboard.press('Enter');
  await page.reload();
  await page
    .getByRole('button', { name: /My turn/ })
    .first()
    .click();
  await expect(said(page)).toContainText('Eight 1');
  await page.getByRole('button', { name: 'Delete My turn' }).click();
  await page.getByRole('button', { name: 'Undo: My turn' }).click();
  await expect(page.getByRole('button', { name: /My turn/ }).first()).toBeVisible();
});

test('a place outside of the loop takes the loop along', async ({ page, site, person }) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByRole('button', { name: 'Eight', exact: true }).click();
  await expect(said(page)).toContainText('Eight 1');
  await page.getByRole('slider', { name: 'Position in the song' }).fill('6');
  await expect(said(page)).toContainText('Eight 2');
});

test('keys work on the whole page, and not while one types', async ({ page, site, person }) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('combobox', { name: /^Speed/ })).toHaveValue('95');
  await page.keyboard.press('=');
  await expect(page.getByRole('combobox', { name: /^Speed/ })).toHaveValue('100');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Mirror' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('l');
  await expect(said(page)).toContainText('Eight 1');
  await page.getByText('Adjust and save').click();
  await page.getByLabel('Name').fill('');
  await page.keyboard.type('m l');
  await expect(page.getByLabel('Name')).toHaveValue('m l');
  await expect(page.getByRole('button', { name: 'Mirror' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('climbs the ladder and gives the speed back', async ({ page, site, person }) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByText('Counts, clicks and voice').click();
  await page.getByRole('combobox', { name: /^Count-in/ }).selectOption('0');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText('Tempo ladder').click();
  await page.getByRole('combobox', { name: /^From/ }).selectOption('140');
  await page.getByRole('combobox', { name: /^Target/ }).selectOption('150');
  await page.getByRole('combobox', { name: /^Step/ }).selectOption('10');
  await page.getByRole('combobox', { name: /^Passes per step/ }).selectOption('1');
  await page.getByRole('button', { name: 'Start the ladder' }).click();
  await page.keyboard.press('k');
  await expect(page.getByText('Now 140%')).toBeVisible();
  await expect(page.getByText('Now 150%')).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('button', { name: 'Start the ladder' })).toBeVisible({
    timeout: 10_000,
  });
  await expect(page.getByRole('combobox', { name: /^Speed/ })).toHaveValue('100');
});
