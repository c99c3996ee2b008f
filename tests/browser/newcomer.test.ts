/**
 * The first minute: somebody who has never been here sees the sample dance, makes a dance of a demo song
 * without an account, signs up, and finds it in the collection.
 */
import type { Page } from '@playwright/test';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { PRODUCT } from './harness.ts';
import { expect, SMALL, test, until } from './test.ts';

const PATIENCE_MS = 180_000;
test.use({ script: PRODUCT });
test.describe.configure({ timeout: PATIENCE_MS });

const HEARD = `[...document.querySelectorAll('audio, .player video')].some((one) => !one.paused && !one.muted)`;

async function tryDemo(page: Page): Promise<void> {
  await page.goto('/');
  await until(
    page,
    `[...document.querySelectorAll('.sample video')].some((one) => one.currentTime > 0.5)`,
  );
  await page.getByRole('link', { name: 'Try it with a demo song' }).click();
  await page.getByText('You need no account for this.').waitFor();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.waitForURL(/\/jobs\//);
}

for (const [name, viewport] of [
  ['a phone', SMALL],
  ['a desktop', { width: 1280, height: 800 }],
] as const) {
  test(`somebody new tries a demo song on ${name}, signs up, and finds the dance`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize(viewport);
    await tryDemo(page);
    // Nothing is heard until Play is pressed, here or on the page of the result.
    await page.waitForURL(/\/choreographies\//, { timeout: PATIENCE_MS });
    expect(await page.evaluate(HEARD)).toBe(false);
    await page.getByText('You are trying this without an account.').waitFor();
    await page.getByRole('link', { name: 'Sign up to share it' }).waitFor();
    expect(
      (await context.cookies()).map((cookie) => [cookie.name, cookie.httpOnly]),
    ).toContainEqual(['guest', true]);

    await page.getByRole('link', { name: 'Sign up to keep it.' }).click();
    await page.getByText('What you have made comes with you.').waitFor();
    await page.locator('input[name=displayName]').fill('Ana');
    await page.locator('input[name=email]').fill(`ana-${crypto.randomUUID()}@example.org`);
    await page.locator('input[name=password]').fill('we dance on sunday nights');
    await page.locator('main form button.btn-primary').click();
    // Back to the dance, which is theirs now.
    await page.waitForURL(/\/choreographies\//);
    await page.getByRole('link', { name: 'Share' }).waitFor();
    expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain('guest');
    await page.goto('/collection');
    await page
      .getByRole('link', { name: catalog[0]?.title ?? '' })
      .first()
      .waitFor();
  });
}

test('Play that is pressed before there is a plan plays once there is one', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await tryDemo(page);
  await page.getByRole('button', { name: /^Play/ }).first().click();
  await until(page, HEARD);
});

test('a song without sound is said to be so before anything is ordered', async ({ page }) => {
  await page.goto('/create');
  await page.locator('input[type=file]').setInputFiles(silentSong());
  await page.getByText('There is no audible music').waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  const opener = page.getByRole('button', { name: 'Choose another' });
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAccessibleDescription(/There is no audible music/);
  expect(page.url()).toContain('/create');
});

/** Frames of MPEG audio with nothing in them, for 30 seconds. */
function silentSong() {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
  const buffer = Buffer.concat(Array.from({ length: 1_150 }, () => frame));
  return { name: 'silencio.mp3', mimeType: 'audio/mpeg', buffer };
}

test('where no links are taken none are offered, and whoever comes for that is told', async ({
  page,
}) => {
  await page.goto('/create');
  await expect(page.getByRole('radio', { name: 'A song by link' })).toHaveCount(0);
  await page.goto('/create?from=link');
  await page.getByText('Songs by link are switched off on this site.').waitFor();
});
