/** A dance by link: what its holder sees and hears, and how the link ends. */
import path from 'node:path';
import { shareChoreography } from '@bachata/core/choreographies/share.ts';
import { bytesOfPrint, halved, soundPrint } from '@bachata/core/music/sound-print/sound-print.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import { decodeAudio } from '../../functions/media/audio.ts';
import { pictureOf, readQr } from '../../web/src/lib/paper/testing/read-qr.ts';
import { accessibilityProblems } from './axe.ts';
import { seedChoreography, seedSong } from './seed.ts';
import { expect, openVisitor, SMALL, test } from './test.ts';

const SONGS = path.join(import.meta.dirname, '../../data/songs');

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

test('plays to the visitor’s own copy of the song, which stays with them', async ({
  browser,
  site,
  person,
}) => {
  const id = await seedChoreography(site.platform, person.uid);
  const file = (name: string) => path.join(SONGS, `${name}.m4a`);
  const signal = new AbortController().signal;
  const { pcm } = await decodeAudio({ file: file('bajo-la-luna'), signal });
  const key = songKeys.print(await seedSong(site.platform));
  await site.platform.objects.put(key, bytesOfPrint(soundPrint(halved(pcm))), {
    contentType: 'application/octet-stream',
  });
  const link = { lifetime: '1', sound: false } as const;
  const token = await shareChoreography(site.platform, id, person.uid, link);
  const visitor = await openVisitor(browser, site, { viewport: SMALL });
  const sent: string[] = [];
  visitor.page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await visitor.page.goto(`${site.url}/shared/${id}?link=${token}`);
  const field = visitor.page.getByLabel('your own copy');
  const audio = visitor.page.locator('audio');
  const silence = await audio.getAttribute('src');
  await field.setInputFiles(file('calle-sin-nombre'));
  await expect(visitor.page.getByText('This is another recording')).toBeVisible();
  await expect(field).toBeFocused();
  await field.setInputFiles({ name: 'a.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no') });
  await expect(visitor.page.getByText('cannot read sound in this file')).toBeVisible();
  await expect(audio).toHaveAttribute('src', silence ?? '');
  await field.setInputFiles(file('bajo-la-luna'));
  await expect(visitor.page.getByText('That is the song')).toBeVisible();
  await expect(audio).not.toHaveAttribute('src', silence ?? '');
  expect(await accessibilityProblems(visitor.page)).toEqual([]);
  await visitor.page.keyboard.press('k');
  const place = visitor.page.getByRole('slider', { name: 'Position in the song' });
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(0.5);
  expect(sent).toEqual([]);
  await visitor.leave();
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
