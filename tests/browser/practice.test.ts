/** Practicing: what is repeated is repeated on time, and everything works without a mouse. */
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './axe.ts';
import { knocks, knocksIn, longestGap, recordingOf, recordSound } from './recorder.ts';
import { seedChoreography, smallPlan } from './seed.ts';
import { expect, SMALL, test } from './test.ts';

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
  await expect(page.getByText('Now 140%')).toBeVisible();
  await expect(page.getByText('Now 150%')).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('button', { name: 'Start the ladder' })).toBeVisible({
    timeout: 10_000,
  });
  await expect(page.getByRole('combobox', { name: /^Speed/ })).toHaveValue('100');
});

const position = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('slider', { name: 'Position in the song' });

test('shows the next move in the picture four counts ahead', async ({ page, site, person }) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  // The second move begins at 4 s, a beat lasts half a second.
  const next = page.locator('.screen .next');
  await position(page).fill('1.5');
  await expect(next).toBeHidden();
  await position(page).fill('2.1');
  await expect(next).toContainText('Next in 4');
  await page.getByRole('button', { name: 'Next move', exact: true }).click();
  await expect(next).toBeHidden();
});

/** Moves the focus by Tab until it is on what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      '(({ ariaLabel, labels, textContent }) => (ariaLabel || labels?.[0]?.textContent || textContent || "").trim())(document.activeElement)',
    );
    if (name.test(String(focused))) return;
  }
  throw new Error(`Tab does not reach ${String(name)}.`);
}

test('a loop, A-B, the ladder and the sheet of keys, all by keyboard', async ({
  page,
  site,
  person,
}) => {
  await openDance(page, await seedChoreography(site.platform, person.uid));
  // A slider that was dragged keeps the keys that move it, and no others.
  await position(page).focus();
  await page.keyboard.press('l');
  await expect(said(page)).toContainText('Eight 1');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Eight', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  await tabTo(page, /^A–B$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Begin here$/);
  await page.keyboard.press('Enter');
  for (let counts = 0; counts < 4; counts += 1) await page.keyboard.press('Shift+ArrowRight');
  await tabTo(page, /^End here$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'A–B' })).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, /^Tempo ladder$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Start the ladder$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Now 60%')).toBeVisible();
  await tabTo(page, /^Stop the ladder$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Speed/ })).toHaveValue('100');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Double tap, right side');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

/** What is too small to hit, within the player. */
async function smallTargets(page: Page, least: number): Promise<unknown> {
  return await page.evaluate(`[...document.querySelectorAll('.player :is(button, select, input, summary, a)')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ name: element.ariaLabel ?? element.textContent.trim(), box: (element.closest('label.tool') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => Math.round(box.width) < ${least} || Math.round(box.height) < ${least})
    .map(({ name, box }) => name + ' ' + box.width + ' x ' + box.height)`);
}

test('every control can be hit by a thumb, and in the huge mode by a toe', async ({
  page,
  site,
  person,
}) => {
  await page.setViewportSize(SMALL);
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByRole('button', { name: 'Eight', exact: true }).click();
  for (const title of ['Tempo ladder', 'Counts, clicks and voice', 'Speaker delay']) {
    await page.getByText(title).click();
  }
  expect(await smallTargets(page, 44)).toEqual([]);
  await page.getByRole('button', { name: 'Huge controls' }).click();
  expect(await smallTargets(page, 64)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Huge controls' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('two taps go an eight on or back, a swipe a move, a long press repeats', async ({
    page,
    context,
    site,
    person,
  }) => {
    await openDance(page, await seedChoreography(site.platform, person.uid));
    const box = await page.locator('.screen').boundingBox();
    if (!box) throw new Error('There is no picture.');
    const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
    const session = await context.newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) => {
      const touchPoints = type === 'touchEnd' ? [] : [at(share)];
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    const tap = async (share: number) => {
      await touch('touchStart', share);
      await touch('touchEnd', share);
    };
    await tap(0.9);
    await tap(0.9);
    await expect(page.locator('.sign')).toHaveText('One eight on');
    await expect.poll(async () => Number(await position(page).inputValue())).toBeGreaterThan(3.5);
    await tap(0.1);
    await tap(0.1);
    await expect.poll(async () => Number(await position(page).inputValue())).toBeLessThan(1);

    await touch('touchStart', 0.8);
    for (const share of [0.7, 0.5, 0.4]) await touch('touchMove', share);
    await touch('touchEnd', 0.4);
    await expect(page.locator('.sign')).toHaveText('One move on');

    await touch('touchStart', 0.5);
    await expect(said(page)).toContainText('Eight');
    await touch('touchEnd', 0.5);
    await expect(page.getByRole('button', { name: 'Eight', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});

test('finds the hard spots, says where they are, and repeats only them', async ({
  page,
  site,
  person,
}) => {
  const small = smallPlan();
  const segments = small.segments.map((segment, index) =>
    index === 0 ? { ...segment, moveId: 'double-left-turn' } : segment,
  );
  const plan = { ...small, segments };
  await openDance(page, await seedChoreography(site.platform, person.uid, { plan }));
  await page.getByText('Hard spots', { exact: true }).click();
  await expect(
    page.getByRole('button', { name: /^Eight 1, .*Double left turn.*turns/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Only the hard parts, in turn' }).click();
  await expect(said(page)).toContainText('Eight 1');
  await expect(page.getByRole('button', { name: 'Hard parts', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('keeps notes to a count, as text, with the last change to be taken back', async ({
  page,
  site,
  person,
}) => {
  const text = '<img src=x onerror=alert(1)> shoulders down';
  await openDance(page, await seedChoreography(site.platform, person.uid));
  await page.getByRole('slider', { name: 'Position in the song' }).fill('1.1');
  await page.keyboard.press('k');
  await page.getByText('Notes (0)').click();
  await page.getByRole('button', { name: 'Add a note at this count' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /count/ })).toBeFocused();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Save note' }).click();
  const notes = page.getByRole('list', { name: 'Notes' });
  await expect(notes).toContainText(text);
  await page.reload();
  await page.getByText('Notes (1)').click();
  await expect(notes).toContainText(text);
  await page.getByRole('button', { name: /^Delete the note/ }).click();
  await expect(notes).toBeHidden();
  await page.getByRole('button', { name: /^Undo the last change/ }).click();
  await expect(notes).toContainText(text);
  expect(await accessibilityProblems(page)).toEqual([]);
});
