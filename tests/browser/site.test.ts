/** What people do on the site, in a real browser, up to the door of the pipeline and after it. */
import { openLinkRequests, takeLink } from '@bachata/core/accounts/link-requests.ts';
import { jobs, type Job, type SongJob } from '@bachata/core/jobs/job.ts';
import type { Page } from '@playwright/test';
import type { Site } from './harness.ts';
import { accessibilityProblems } from './axe.ts';
import { seedChoreography, seedClip, seedJob, seedSong, smallPlan } from './seed.ts';
import { expect, openVisitor, SMALL, test, until } from './test.ts';

/** Frames of MPEG audio with nothing in them: 128 kbit/s at 44.1 kHz. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
const SONG = {
  name: 'mi_cancion.mp3',
  mimeType: 'audio/mpeg',
  buffer: Buffer.concat(Array.from({ length: 720 }, () => FRAME)),
};

test.describe.configure({ mode: 'parallel' });

/** What was ordered; a song that is uploaded is listened to besides. */
const jobsOf = async (site: Site, ownerId: string) =>
  (await site.platform.documents.query(jobs, { where: { ownerId } })).items.filter(
    ({ data }) => data.kind !== 'hearing',
  );
const timeOf = (page: Page): Promise<number> =>
  page
    .locator('video')
    .first()
    .evaluate((video) => Reflect.get(video, 'currentTime') as number);

test.describe('accounts', () => {
  test('signs in, goes where one wanted to go, and signs out', async ({ page, site, person }) => {
    await page.goto('/create');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(site.url + '/');
    await page.goto('/collection');
    await page.waitForURL('**/signin?next=%2Fcollection');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.locator('main form .btn-primary').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('wrong');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(person.email);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await page.locator('main form .btn-primary').click();
    await page.waitForURL('**/collection');
  });

  test('sets a new password with the link that a maintainer hands over, once', async ({
    page,
    site,
    person,
  }) => {
    await page.goto('/create');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/reset');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Ask for a link' }).click();
    await page.getByRole('status').waitFor();
    const { items } = await openLinkRequests(site.platform);
    const asked = items.find(({ data }) => data.email === person.email);
    const { token } = await takeLink(site.platform, asked?.id ?? '');
    await page.goto(`/reset/${token}`);
    await page.getByLabel('New password').fill('a quite different sentence');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await page.waitForURL('**/signin?reset');
    await page.goto(`/reset/${token}`);
    await page.getByLabel('New password').fill('yet another sentence here');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await page.getByRole('alert').waitFor();
  });
});

test('changes language and colors on the spot and remembers both', async ({ page }) => {
  await page.goto('/moves');
  await page.locator('footer').getByRole('button', { name: 'ES, Español' }).click();
  await page.getByRole('heading', { level: 1, name: 'Las figuras' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  await page.locator('footer').getByRole('button', { name: 'Oscuro' }).click();
  await until(page, 'document.documentElement.dataset.theme === "dark"');
  await page.reload();
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toBe('dark');
});

/** The problem is beside the file, tied to what has the focus. */
async function expectLed(page: Page, problem: string): Promise<void> {
  const opener = page.getByRole('button', { name: /^Choose a(nother| file)$/ }).first();
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAccessibleDescription(new RegExp(problem));
  await expect(page.getByRole('alert')).toContainText(problem);
}

test('starts its scripts after it has been seen', async ({ request }) => {
  const html = await (await request.get('/')).text();
  expect(html).toMatch(/requestAnimationFrame\(.+import\("[^"]+\/entry\/start/);
  expect(html).toMatch(/modulepreload" fetchpriority="low"/);
});

test.describe('a request', () => {
  const file = (page: Page) => page.locator('input[type=file]');
  const submit = (page: Page) =>
    page.locator('main form > div:last-child > div:last-child > button');
  test.beforeEach(async ({ page, person: _signedIn }) => {
    await page.goto('/create');
  });

  test('refuses what cannot be a song before anything is sent', async ({ page }) => {
    await submit(page).click();
    await expectLed(page, 'Choose a song');
    await page.getByLabel('Describe it in your own words').focus();
    await file(page).setInputFiles({ ...SONG, buffer: Buffer.from('%PDF-1.7 no music at all') });
    await expectLed(page, 'is a document, not a song');
    await page.getByLabel('Describe it in your own words').focus();
    await file(page).setInputFiles({ ...SONG, buffer: Buffer.alloc(0) });
    await expectLed(page, 'empty');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('says beside the file what the server has against it, and tries again', async ({
    page,
    problems,
  }) => {
    const refusal = { code: 'too-many-uploads', message: 'Too much waits.' };
    await page.route('**/api/uploads', (route) => route.fulfill({ status: 429, json: refusal }), {
      times: 2,
    });
    await file(page).setInputFiles(SONG);
    await expect(page.getByRole('group', { name: /mi_cancion/ }).getByRole('alert')).toContainText(
      'Too much waits.',
    );
    await submit(page).click();
    await expectLed(page, 'Too much waits.');
    await submit(page).click();
    await page.waitForURL('**/jobs/*');
    problems.length = 0;
  });

  test('uploads the song to the store and makes one job of a double click', async ({
    page,
    site,
    person,
  }) => {
    const { uid } = person;
    await file(page).setInputFiles(SONG);
    expect(await page.getByLabel('Title').inputValue()).toBe('mi cancion');
    await page.getByText('Intermediate').click();
    await submit(page).dblclick();
    await page.waitForURL('**/jobs/*');
    const [job, ...more] = await jobsOf(site, uid);
    expect(more).toEqual([]);
    expect(job?.data).toMatchObject({
      title: 'mi cancion',
      parameters: { difficulty: 'intermediate' },
    });
    const source = job?.data.kind === 'song' ? job.data.source : undefined;
    if (source?.kind !== 'upload') throw new Error('The job has no upload.');
    const stored = await site.platform.objects.head(source.objectKey);
    expect(stored).toMatchObject({ size: SONG.buffer.byteLength, contentType: 'audio/mpeg' });
  });

  test('understands a wish in words, and lets what was chosen by hand hold', async ({
    page,
    site,
    person,
  }) => {
    const { uid } = person;
    const wish = page.getByLabel('Describe it in your own words');
    await page.getByText('Beginner', { exact: true }).click();
    await wish.fill('romántica, difícil, sin caídas, gran final en el mambo, elefantes');
    const chips = page.getByRole('list', { name: 'What was understood' });
    await chips.getByText('replaced by your choice below').waitFor();
    expect(await page.getByText('Not understood').textContent()).toContain('elefantes');
    expect(await page.getByRole('radio', { name: 'Romantic' }).isChecked()).toBe(true);
    await chips.getByRole('button', { name: 'Leave out: No dips' }).click();
    await page.getByText('More wishes').click();
    expect(await page.getByRole('checkbox', { name: /^No dips/ }).isChecked()).toBe(false);
    await page.getByText('Moves to leave out').click();
    await page.getByRole('searchbox').fill('serpentina');
    await page.getByRole('checkbox', { name: /Serpentina/ }).check();
    await file(page).setInputFiles(SONG);
    await submit(page).click();
    await page.waitForURL('**/jobs/*');
    const [job] = await jobsOf(site, uid);
    expect(job?.data).toMatchObject({
      parameters: {
        difficulty: 'beginner',
        style: 'romantic',
        noDips: false,
        climax: 'mambo',
        bannedMoves: ['serpentina'],
      },
    });
  });

  test('takes what was described instead of what was chosen by hand when asked to', async ({
    page,
  }) => {
    await page.getByText('Beginner', { exact: true }).click();
    await page.getByLabel('Describe it in your own words').fill('hard');
    await page.getByRole('button', { name: 'Use this' }).click();
    expect(await page.getByRole('radio', { name: /^Advanced/ }).isChecked()).toBe(true);
    await page.getByLabel('Describe it in your own words').fill('easy but hard');
    await page.getByText('replaced by what you said later').waitFor();
    await page.getByRole('button', { name: 'Use this' }).click();
    expect(await page.getByRole('radio', { name: /^Beginner/ }).isChecked()).toBe(true);
  });

  test('shows words as they are, however long', async ({ page }) => {
    const wish = page.getByLabel('Describe it in your own words');
    await wish.fill(`<b>romantic</b> ${'x'.repeat(5000)}`);
    await page.getByText('Not understood').waitFor();
    expect(await wish.inputValue()).toHaveLength(500);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('remembers the moves that one knows until told to forget them, and how to begin', async ({
    page,
    site,
    person,
  }) => {
    const { uid } = person;
    const uses = page.getByText('Made of what you know');
    await page.getByText('More wishes').click();
    await page.getByLabel('Before the first 1').selectOption({ label: 'Basic steps' });
    await page.getByText('Moves that we know').click();
    await page.getByRole('button', { name: 'All: Beginner' }).click();
    await page.getByRole('button', { name: 'Remember them for next time' }).click();
    await page.getByText('These are remembered').waitFor();
    await page.goto(`${site.url}/create`);
    await uses.waitFor();
    await page.getByText('More wishes').click();
    await page.getByLabel('Before the first 1').selectOption({ label: 'Basic steps' });
    await file(page).setInputFiles(SONG);
    await submit(page).click();
    await page.waitForURL('**/jobs/*');
    const [job] = await jobsOf(site, uid);
    expect(job?.data).toMatchObject({
      parameters: { intro: 'basics', knownMoves: expect.arrayContaining(['side-basic']) },
    });
    await page.goto(`${site.url}/create`);
    await page.getByText('More wishes').click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.getByRole('button', { name: 'Forget them' }).waitFor({ state: 'detached' });
    await page.goto(`${site.url}/create`);
    await page.getByText('More wishes').waitFor();
    expect(await uses.count()).toBe(0);
  });

  test('survives a broken upload, with one job', async ({ page, site, person, problems }) => {
    await page.route('**/objects/**', (route) => route.abort(), { times: 2 });
    await file(page).setInputFiles(SONG);
    await submit(page).click();
    await page.waitForURL('**/jobs/*');
    expect(await jobsOf(site, person.uid)).toHaveLength(1);
    problems.length = 0;
  });
});

test.describe('a job', () => {
  test('shows each change as it happens, survives a crash of the site, and opens the result', async ({
    page,
    site,
    person,
  }) => {
    const { uid } = person;
    const id = await seedJob(site.platform, uid);
    await page.goto(`/jobs/${id}`);
    await page.getByText('Waiting for its turn').waitFor();
    const update = (patch: Partial<Job>) => site.platform.documents.update(jobs, id, patch);
    await update({ status: 'running', stage: 'analyze-music', fraction: 0.5 });
    await page.locator('.running', { hasText: 'Finding the counts' }).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    await site.crashAndRestart();
    await update({ stage: 'render-video', fraction: 0.9 });
    await page.locator('.running', { hasText: 'Filming the couple' }).waitFor();
    await seedChoreography(site.platform, uid, { id });
    await update({ status: 'done', fraction: 1 });
    await page.waitForURL(`**/choreographies/${id}`);
  });

  test('dances from the plan once Play is pressed, and goes on with the video from there', async ({
    page,
    site,
    person,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { uid } = person;
    const songHash = await seedSong(site.platform);
    const id = await seedJob(site.platform, uid, { status: 'running', stage: 'analyze-music' });
    const planKey = `choreographies/${id}/plan.json`;
    const plan = Buffer.from(JSON.stringify(smallPlan()));
    await site.platform.objects.put(planKey, plan, { contentType: 'application/json' });
    await page.goto(`/jobs/${id}`);
    const update = (patch: Partial<SongJob>) =>
      site.platform.documents.update(jobs, id, patch as Partial<Job>);
    const stages = { 'plan-choreography': { state: 'done', attempts: 1 } } as const;
    await update({ stage: 'render-video', fraction: 0.75, songHash, stages });
    await page.locator('.clips video').first().waitFor();
    // Nothing plays by itself.
    expect(await page.evaluate('document.querySelector("audio").paused')).toBe(true);
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    await until(page, 'document.querySelector("audio").currentTime > 0.5');
    await until(page, '!document.querySelector(".clips video").paused');
    await seedChoreography(site.platform, uid, { id });
    await update({ status: 'done', fraction: 1 });
    await page.waitForURL(`**/choreographies/${id}`);
    await until(page, 'document.querySelector("video").currentTime > 0.5');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('is cancelled by its owner and can be tried again', async ({ page, site, person }) => {
    const { uid } = person;
    const id = await seedJob(site.platform, uid);
    await page.goto(`/jobs/${id}`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Nothing was kept').waitFor();
    expect((await site.platform.documents.get(jobs, id))?.data.status).toBe('cancelled');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/jobs/') && !url.href.includes(id));
    expect(await jobsOf(site, uid)).toHaveLength(2);
  });

  test('says in words why it failed and what to do', async ({ page, site, person }) => {
    const { uid } = person;
    const failure = { code: 'no-steady-beat', message: 'internal', details: {} };
    const id = await seedJob(site.platform, uid, { status: 'failed', failure });
    await page.goto(`/jobs/${id}`);
    const words = await page.getByRole('alert').textContent();
    expect(words).toContain('percussion');
    expect(words).not.toContain('internal');
  });
});

test.describe('a clip that is shared by a link', () => {
  test('is shown to somebody without an account, with both dancers, until the link ends', async ({
    browser,
    page,
    site,
    person,
  }) => {
    const id = await seedClip(site.platform, person.uid);
    await page.goto(`/clips/${id}`);
    await page.getByText('With the link', { exact: true }).click();
    await page.getByRole('button', { name: 'Save who may see it' }).click();
    await page.getByText('Nobody else can see the clip yet').waitFor();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel('Link to this clip').inputValue();
    expect(await accessibilityProblems(page)).toEqual([]);
    const { page: theirs, leave } = await openVisitor(browser, site, { viewport: SMALL });
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: 'Una bachata de prueba' }).waitFor();
    await until(theirs, 'document.querySelector("video").readyState >= 1');
    await until(
      theirs,
      `(() => {
        const canvas = document.querySelector('canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value) => value > 0);
      })()`,
    );
    expect(await theirs.getByRole('button', { name: 'Add to my moves' }).count()).toBe(0);
    expect(await accessibilityProblems(theirs)).toEqual([]);
    await page.reload();
    await page.getByText('There is a link since').waitFor();
    await page.getByText('Private', { exact: true }).click();
    await page.getByRole('button', { name: 'Save who may see it' }).click();
    await page.getByText('There is a link since').waitFor({ state: 'detached' });
    expect((await theirs.reload())?.status()).toBe(404);
    await leave();
  });
});

test.describe('a result', () => {
  test('plays, seeks with mouse and keyboard, slows down and mirrors', async ({
    page,
    site,
    person,
  }) => {
    const id = await seedChoreography(site.platform, person.uid);
    await page.goto(`/choreographies/${id}`);
    await until(page, 'document.querySelector("video").readyState >= 1');
    const moves = page.getByRole('toolbar').getByRole('button');
    expect(await moves.count()).toBe(3);
    await moves.nth(1).click();
    expect(await timeOf(page)).toBeCloseTo(4, 1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await timeOf(page)).toBeCloseTo(6, 1);
    // The third move starts on count 5.
    await page.locator('.count', { hasText: '5' }).waitFor();
    await page.getByLabel('Speed').selectOption({ label: '50%' });
    const video = page.locator('video').first();
    expect(await video.evaluate((element) => Reflect.get(element, 'playbackRate') as number)).toBe(
      0.5,
    );
    expect(
      await video.evaluate((element) => Reflect.get(element, 'preservesPitch') as boolean),
    ).toBe(true);
    await page.getByRole('button', { name: 'Mirror' }).click();
    expect(await video.getAttribute('class')).toContain('-scale-x-100');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'document.querySelector("video").currentTime > 6.2');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  });

  test('has captions of the reader’s language, and gives the file a name', async ({
    page,
    site,
    person,
  }) => {
    const id = await seedChoreography(site.platform, person.uid, { title: 'Corazón' });
    await page.goto(`/choreographies/${id}`);
    const captions = page.getByRole('button', { name: 'Captions' });
    await captions.click();
    await page.getByText('1 2 3 tap: Side basic').waitFor();
    await captions.click();
    await page.getByText('1 2 3 tap: Side basic').waitFor({ state: 'detached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Corazón - bachata beginner, 120 BPM.mp4');
  });
});

test.describe('the collection', () => {
  test('deletes with an undo', async ({ page, site, person }) => {
    const id = await seedChoreography(site.platform, person.uid, { title: 'Corazón' });
    await page.goto(`/choreographies/${id}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL('**/collection*');
    await page.getByText('Your first song is waiting').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Corazón' }).waitFor();
    await page.goto(`/choreographies/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Corazón' }).waitFor();
  });

  test('goes through many page by page, newest first', async ({ page, site, person }) => {
    const { uid } = person;
    for (let i = 1; i <= 14; i++) {
      await seedChoreography(site.platform, uid, { title: `Song ${i}.`, createdAt: i * 1000 });
    }
    await page.goto('/collection');
    expect(await page.getByRole('article').count()).toBe(12);
    expect(await page.getByRole('article').first().textContent()).toContain('Song 14.');
    await page.getByRole('link', { name: 'Older ones' }).click();
    await page.getByRole('link', { name: 'Song 1.', exact: true }).waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByRole('link', { name: 'Back to the newest' }).click();
    await page.getByRole('link', { name: 'Song 14.' }).waitFor();
  });
});

test.describe('the live stage', () => {
  // Without a graphics card every pixel costs: a small stage leaves time for the test.
  test.use({ viewport: { width: 390, height: 844 } });

  test('is loaded only when it is asked for, dances, and goes count by count', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/moves/right-turn');
    await until(page, 'document.fonts.status === "loaded"');
    expect(asked).not.toContain('/api/dances');
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    const now = page.locator('main .strip .now');
    await now.first().waitFor();
    expect(asked).toContain('/api/dances');
    await page.getByRole('button', { name: 'One count on' }).click();
    const counts = await page
      .locator('main .strip .dot')
      .evaluateAll((dots) => dots.map((dot) => dot.className.includes('now')));
    expect(counts.filter(Boolean)).toHaveLength(1);
    await page.getByLabel('View from').selectOption('above');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('is played and looked at from the keyboard', async ({ page }) => {
    await page.goto('/moves/side-basic');
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    const stage = page.getByRole('application', { name: /Side basic/ });
    const count = page.locator('main .count');
    await count.waitFor();
    await stage.press('.');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    // It dances on to the count first.
    let before = NaN;
    await expect
      .poll(
        async () => {
          const earlier = before;
          before = Number(await count.textContent());
          return before === earlier;
        },
        { intervals: [1500] },
      )
      .toBe(true);
    await stage.press(',');
    await expect.poll(async () => Number(await count.textContent())).toBe(((before + 6) % 8) + 1);
    const seen = await stage.screenshot();
    for (let i = 0; i < 5; i++) await stage.press('ArrowRight');
    await expect.poll(async () => (await stage.screenshot()).equals(seen)).toBe(false);
    await stage.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  });

  test('gives way to the video where there is no WebGL', async ({ page }) => {
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await page.goto('/moves/side-basic');
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main video').first().isVisible()).toBe(true);
    expect(await page.locator('canvas').count()).toBe(0);
  });

  test('dances a choreography by the clips of its moves where there is no WebGL', async ({
    page,
    site,
    person,
  }) => {
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    const id = await seedChoreography(site.platform, person.uid);
    await page.goto(`/choreographies/${id}`);
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    // The next clip waits unseen.
    const clip = page
      .getByLabel('danced by the clips of its moves')
      .locator('video:not(.opacity-0)');
    await clip.waitFor();
    const [first, second] = smallPlan().segments;
    await expect
      .poll(() => clip.getAttribute('src'))
      .toBe(`/library/clips/${first?.moveId}.left.mp4`);
    await page.getByRole('toolbar').getByRole('button').nth(1).press('Enter');
    await expect
      .poll(() => clip.getAttribute('src'))
      .toBe(`/library/clips/${second?.moveId}.left.mp4`);
    // A clip begins half a beat before its first count.
    await expect
      .poll(() => clip.evaluate((video) => Reflect.get(video, 'currentTime') as number))
      .toBeCloseTo(0.5 * (60 / 112.5), 1);
  });

  test('follows the song of a choreography', async ({ page, site, person }) => {
    const id = await seedChoreography(site.platform, person.uid);
    await page.goto(`/choreographies/${id}`);
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    await page.locator('canvas').waitFor();
    await page.getByRole('toolbar').getByRole('button').nth(1).press('Enter');
    expect(await timeOf(page)).toBeCloseTo(4, 1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

test('finds moves by name and level', async ({ page }) => {
  await page.goto('/moves');
  await page.getByLabel('Search').fill('giro derecha');
  await page
    .getByRole('link', { name: /Right turn/ })
    .first()
    .waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Side basic/ }).count()).toBe(0);
  await page.reload();
  expect(await page.getByLabel('Search').inputValue()).toBe('giro derecha');
  await page.getByRole('link', { name: 'Clear everything' }).click();
  await page
    .getByRole('link', { name: /Side basic/ })
    .first()
    .waitFor();
  expect(new URL(page.url()).search).toBe('');
});
