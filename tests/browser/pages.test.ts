/** Every page at two widths, two themes and two languages: no problems, accessible, fitting. */
import type { Page } from '@playwright/test';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { acceptedCorrections } from '@bachata/core/songs/counting.ts';
import { accessibilityProblems } from './axe.ts';
import { seedChoreography, seedClip, seedCorrection, seedJob } from './seed.ts';
import { expect, test, until } from './test.ts';

test.describe.configure({ mode: 'parallel' });

const VISITS = [
  { width: 390, colorScheme: 'light', locale: 'es-DO' },
  { width: 1440, colorScheme: 'dark', locale: 'en-GB' },
] as const;

/** A correction's id ends in its song. */
const songOf = (correctionId: string): string => correctionId.split('_').at(-1) ?? '';

const PATHS = {
  home: '/',
  'sign in': '/signin',
  'sign up': '/signup',
  reset: '/reset',
  'new password': '/reset/some-token',
  moves: '/moves',
  'a move': '/moves/right-turn',
  'the graph of moves': '/moves/graph?at=OL',
  'a way in the graph': '/moves/graph?from=C&to=O2',
  'moves that are searched for': '/moves?search=copa&level=beginner',
  'ways between two holds': '/moves/graph?start=C&end=S&counts=16',
  'no way between two holds': '/moves/graph?start=S&end=C&counts=4',
  'not found': '/no/such/page',
};

for (const { width, ...options } of VISITS) {
  test.describe(`${width} px, ${options.colorScheme}, ${options.locale}`, () => {
    test.use({
      ...options,
      viewport: { width, height: width < 700 ? 844 : 900 },
      hasTouch: width < 700,
    });

    async function check(page: Page, path: string): Promise<void> {
      await page.goto(path);
      await until(page, 'document.fonts.status === "loaded"');
      expect(await page.getAttribute('html', 'lang')).toBe(options.locale.slice(0, 2));
      const sideways =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(sideways)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    }

    for (const [name, path] of Object.entries(PATHS)) {
      test(name, async ({ page }) => await check(page, path));
    }

    test('the pages of somebody who is signed in', async ({ page, site, person: { uid } }) => {
      await check(page, '/create');
      await check(page, '/collection');
      const title = 'Una bachata con un título tan largo que en ninguna tarjeta cabe entero';
      const danceId = await seedChoreography(site.platform, uid, { title });
      const running = { status: 'running', stage: 'analyze-music', fraction: 0.5 } as const;
      const failure = { code: 'too-long', message: '', details: {} };
      await check(page, `/jobs/${await seedJob(site.platform, uid, running)}`);
      await check(
        page,
        `/jobs/${await seedJob(site.platform, uid, { status: 'failed', failure })}`,
      );
      await check(page, `/jobs/${await seedJob(site.platform, uid, { status: 'cancelled' })}`);
      await check(page, '/collection');
      await check(page, `/choreographies/${danceId}`);
      await check(page, `/choreographies/${danceId}/counts`);
      await check(page, `/choreographies/${danceId}/sheet`);
      await check(page, `/choreographies/${danceId}/phrases`);
    });

    test('the pages of clips, for their owner and for a maintainer', async ({
      page,
      site,
      person: { uid },
    }) => {
      await check(page, '/clips');
      await check(page, '/clips/new');
      const title = 'Una figura con un título tan largo que en ninguna tarjeta cabe entero';
      const clipId = await seedClip(site.platform, uid, {
        title,
        visibility: 'public',
        review: 'waiting',
        reviewNote: 'Los pies no se ven.',
      });
      await check(page, '/clips');
      await check(page, `/clips/${clipId}`);
      await page.locator('details summary').click();
      await check(page, `/create?with=clip-${clipId}`);
      await check(page, '/moves');
      await check(page, `/moves/clip-${clipId}`);
      await setRoles(site.platform, uid, ['dancer', 'maintainer']);
      await check(page, `/review/clips?id=${clipId}`);
      await site.platform.documents.update(clips, clipId, { review: 'declined' });
      await check(page, `/clips/${clipId}`);
      await check(page, '/review/clips');
    });

    test('the page of a maintainer', async ({ page, site, person: { uid } }) => {
      await check(page, '/collection');
      expect(await page.locator('header a[href="/review/counts"]').count()).toBe(0);
      await setRoles(site.platform, uid, ['dancer', 'maintainer']);
      const correction = await seedCorrection(site.platform, uid);
      await check(page, '/review/counts');
      const link = page.locator(`a[href="/review/counts?id=${correction}"]`);
      await link.click();
      await page.waitForURL(/\/review\/counts\?id=/);
      await check(page, `/review/counts?id=${correction}`);
      await page.locator('form[action="?/accept"] button').click();
      await page.waitForURL(/\/review\/counts$/);
      const { documents } = site.platform;
      const accepted = await documents.get(acceptedCorrections, songOf(correction));
      expect(accepted?.data.ownerId).toBe(uid);
      await check(page, '/review/counts');
      const holding = `/review/counts?list=holding&id=${songOf(correction)}`;
      await page.locator('a[href="/review/counts?list=holding"]').click();
      await page.locator(`a[href="${holding}"]`).click();
      await page.waitForURL((url) => url.searchParams.get('id') === songOf(correction));
      await check(page, holding);
      await page.locator('form[action="?/withdraw"] button').click();
      await page.waitForURL(/\/review\/counts\?list=holding$/);
      expect(await documents.get(acceptedCorrections, songOf(correction))).toBeUndefined();
      await check(page, '/review/counts?list=holding');
    });
  });
}
