/** A dance by link: what its holder sees and hears, and how the link ends. */
import { pictureOf, readQr } from '../../web/src/lib/paper/testing/read-qr.ts';
import { accessibilityProblems } from './axe.ts';
import { seedChoreography } from './seed.ts';
import { expect, openVisitor, SMALL, test } from './test.ts';

test('is practiced without an account, without its song, until it is withdrawn', async ({
  page,
  browser,
  site,
  person,
}) => {
  const id = await seedChoreography(site.platform, person.uid);
  await page.goto(`/choreographies/${id}`);
  await page.getByRole('link', { name: 'Share' }).click();
  await page.getByRole('radio', { name: '7 days' }).check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this choreography').inputValue();
  expect(link).toContain(`/shared/${id}?link=`);
  await expect(page.getByText('opened 0 times')).toBeVisible();
  await page.getByRole('button', { name: 'Show QR code' }).click();
  const code = page.getByRole('img', { name: 'QR code with the link to' });
  expect(await readQr(await pictureOf(await code.screenshot()))).toEqual([link, link]);
  expect(await accessibilityProblems(page)).toEqual([]);

  const partner = await openVisitor(browser, site, { viewport: SMALL });
  const heard: string[] = [];
  partner.page.on('request', (request) => heard.push(new URL(request.url()).pathname));
  await partner.page.goto(link);
  await expect(partner.page.getByText('without the song')).toBeVisible();
  expect(await accessibilityProblems(partner.page)).toEqual([]);
  await partner.page.keyboard.press('k');
  await expect(partner.page.getByRole('slider', { name: 'Position in the song' })).not.toHaveValue(
    '0',
  );
  await expect
    .poll(async () =>
      Number(await partner.page.getByRole('slider', { name: 'Position in the song' }).inputValue()),
    )
    .toBeGreaterThan(1);
  expect(heard.filter((path) => /media\/(video|audio|download)/.test(path))).toEqual([]);
  expect(await partner.page.content()).not.toContain(person.email);

  await page.reload();
  await expect(page.getByText('opened 1 time')).toBeVisible();
  // The second click of a double click would find the link withdrawn.
  await page.getByRole('button', { name: 'Withdraw' }).dblclick();
  await expect(page.getByText('No link is open')).toBeVisible();
  await partner.page.reload();
  await expect(partner.page.getByText('This link was withdrawn')).toBeVisible();
  await partner.leave();
});

test('plays its song where the owner has added it', async ({ page, browser, site, person }) => {
  const id = await seedChoreography(site.platform, person.uid);
  await page.goto(`/choreographies/${id}/share`);
  await page.getByRole('checkbox', { name: 'With the song' }).check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this choreography').inputValue();
  const partner = await openVisitor(browser, site);
  await partner.page.goto(link);
  await expect(partner.page.locator('video')).toHaveAttribute('src', /media\/video.*link=/);
  const video = await partner.page.request.get(
    await partner.page.locator('video').evaluate((element: HTMLVideoElement) => element.src),
  );
  expect(video.status()).toBe(200);
  await page.goto('/links');
  await page.getByRole('button', { name: 'Remove the song' }).click();
  await expect(page.getByRole('button', { name: 'Add the song' })).toBeVisible();
  await partner.page.reload();
  await expect(partner.page.locator('video')).toHaveCount(0);
  await partner.leave();
});

test('says that there is no such link', async ({ page, site }) => {
  const response = await page.goto(`${site.url}/shared/nothing?link=${'x'.repeat(43)}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByText('There is no such link')).toBeVisible();
});
