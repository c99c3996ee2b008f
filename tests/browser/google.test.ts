/**
 * The main job as on Google Cloud: Firebase Auth signs in, browsers put songs into a bucket and play from
 * it, tasks go through a queue, documents lie in Firestore. Emulators and local servers stand in for them.
 */
import path from 'node:path';
import { test, type Page, type Response } from '@playwright/test';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { emulatorsMissing } from '../../infra/emulators/missing.ts';
import { startEmulatedProduct, type EmulatedProduct } from './emulated-product.ts';
import { ROOT } from './harness.ts';
import { expect, openVisitor } from './test.ts';

const PASSWORD = 'uno dos tres toca';
const CHANGED = 'quiero bailar más';
/** A busy machine takes its time. */
const STEP_MS = 60_000;
const JOB_MS = 240_000;
const [SONG] = catalog;

const missing = emulatorsMissing();
test.describe(`the product on Google’s services${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test.skip(missing !== undefined, missing ?? '');
  test.describe.configure({ timeout: 900_000 });
  let product: EmulatedProduct;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    product = await startEmulatedProduct();
  });
  test.afterAll(async () => await product?.stop());

  test('takes somebody from signing up to dancing, and knows them after a restart', async ({
    browser,
  }) => {
    const { page, leave } = await openVisitor(browser, product);
    page.setDefaultTimeout(STEP_MS);
    const email = `ana-${crypto.randomUUID()}@example.org`;

    await test.step('signs up, and in once the address is confirmed', async () => {
      await page.goto('/signup');
      await page.getByLabel('Your name').fill('Ana');
      await page.getByLabel('E-mail address').fill(email);
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.locator('main form button.btn-primary').click();
      await page.getByText('We have sent you a mail.').waitFor();
      await page.goto(await product.mailedLink(email, 'verifyEmail'));
      await page.getByRole('button', { name: 'Yes, this is my address' }).click();
      await page.getByText('Your address is confirmed.').waitFor();
      await signIn(page, email, PASSWORD);
    });

    await test.step('has a demo song choreographed, and plays it from the bucket', async () => {
      await page.goto('/create');
      await page.getByText('Use a demo song', { exact: true }).click();
      await page.getByRole('radio', { name: SONG?.title ?? '' }).check({ force: true });
      const fromBucket = page.waitForResponse(isVideoFromBucket, { timeout: JOB_MS });
      await order(page);
      await plays(page);
      expect([200, 206]).toContain((await fromBucket).status());
    });

    await test.step('uploads a song to the bucket', async () => {
      await page.goto('/create');
      const uploaded = page.waitForResponse(
        (response) => response.request().method() === 'PUT' && response.url().includes('upload_id'),
      );
      const file = path.join(ROOT, 'data', 'songs', SONG?.file ?? '');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('input[name=title]').fill('Subida por Ana');
      await order(page);
      const answer = await uploaded;
      expect(answer.status()).toBe(200);
      expect(new URL(answer.url()).host).not.toBe(new URL(product.url).host);
    });

    await test.step('finds both in the collection, signed out and in again', async () => {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto('/collection');
      await page.waitForURL(/\/signin/);
      await signIn(page, email, PASSWORD);
      await seesBoth(page);
    });

    await test.step('is signed out everywhere by a new password', async () => {
      const { page: elsewhere, leave: leaveElsewhere } = await openVisitor(browser, product);
      await elsewhere.goto('/reset');
      await elsewhere.getByLabel('E-mail address').fill(email);
      await elsewhere.getByRole('button', { name: 'Ask for a link' }).click();
      await elsewhere.getByText('a mail with a link is on its way').waitFor();
      await elsewhere.goto(await product.mailedLink(email, 'resetPassword'));
      await elsewhere.locator('input[name=password]').fill(CHANGED);
      await elsewhere.getByRole('button', { name: 'Set the new password' }).click();
      await elsewhere.getByText('Your password has been changed.').waitFor();
      await leaveElsewhere();
      await page.goto('/collection');
      await page.waitForURL(/\/signin/);
      await enter(page, email, PASSWORD);
      await page.getByText('The address or the password is wrong.').waitFor();
      await signIn(page, email, CHANGED);
    });

    await test.step('finds everything after a restart', async () => {
      await page.goto('about:blank');
      await product.restart();
      // The session is one too.
      await seesBoth(page);
      await page
        .getByRole('link', { name: /Subida por Ana/ })
        .first()
        .click();
      await page.waitForURL(/\/choreographies\//);
      await plays(page);
    });
    await leave();
  });
});

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/signin');
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button.btn-primary').click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await enter(page, email, password);
  await page.waitForURL((url) => url.pathname !== '/signin');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Resolves on the page of the finished choreography. */
async function order(page: Page): Promise<void> {
  await page.getByText('Beginner', { exact: true }).click();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.waitForURL(/\/choreographies\//, { timeout: JOB_MS });
}

async function seesBoth(page: Page): Promise<void> {
  await page.goto('/collection');
  for (const title of [SONG?.title ?? '', 'Subida por Ana']) {
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .waitFor();
  }
}

function isVideoFromBucket(response: Response): boolean {
  const { pathname, searchParams } = new URL(response.url());
  return (
    /^\/demo-bachata-media\/.*\/video\.mp4$/.test(pathname) && searchParams.has('X-Goog-Signature')
  );
}

async function plays(page: Page): Promise<void> {
  await page.locator('video').first().waitFor();
  await page.evaluate(async () => {
    const video = document.querySelector('video');
    if (video === null) throw new Error('there is no video');
    video.muted = true;
    await video.play();
    await new Promise((done) => setTimeout(done, 1500));
    if (video.currentTime < 0.3) throw new Error('the video does not move');
  });
}
