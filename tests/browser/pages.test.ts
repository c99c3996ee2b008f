/** Every page at two widths, two themes and two languages: no problems, accessible, fitting. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { acceptedCorrections } from '@bachata/core/songs/counting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { findChromium } from './chromium.ts';
import { startSite, until, type Site, type Visitor, type VisitOptions } from './harness.ts';
import { seedChoreography, seedClip, seedCorrection, seedJob, uidOf } from './seed.ts';

const VISITS = [
  { width: 390, colorScheme: 'light', locale: 'es-DO' },
  { width: 1440, colorScheme: 'dark', locale: 'en-GB' },
] as const satisfies readonly VisitOptions[];

/** A correction's id ends in its song. */
const songOf = (correctionId: string): string => correctionId.split('_').at(-1) ?? '';

describe.skipIf(findChromium() === undefined)('pages', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  }, 240_000);
  afterAll(() => site?.stop());

  describe.each(VISITS)('$width px, $colorScheme, $locale', (options) => {
    let visitor: Visitor;
    const paths: Record<string, string> = {
      home: '/',
      'sign in': '/signin',
      'sign up': '/signup',
      reset: '/reset',
      'new password': '/reset/some-token',
      moves: '/moves',
      'a move': '/moves/right-turn',
      'the graph of moves': '/moves/graph?at=OL',
      'a way in the graph': '/moves/graph?from=C&to=O2',
      'not found': '/no/such/page',
    };
    beforeAll(async () => {
      visitor = await site.visit(options);
    }, 30_000);
    afterAll(() => visitor?.close());

    async function check(path: string): Promise<void> {
      const { page, problems } = visitor;
      await page.goto(path);
      await until(page, 'document.fonts.status === "loaded"');
      expect(await page.getAttribute('html', 'lang')).toBe(options.locale.slice(0, 2));
      const sideways =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(sideways)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
    }

    it.each(Object.keys(paths))('%s', (name) => check(paths[name] ?? ''), 30_000);

    it('the pages of somebody who is signed in', async () => {
      const uid = await uidOf(site.platform, await visitor.signUp());
      await check('/create');
      await check('/collection');
      const title = 'Una bachata con un título tan largo que en ninguna tarjeta cabe entero';
      const danceId = await seedChoreography(site.platform, uid, { title });
      const running = { status: 'running', stage: 'analyze-music', fraction: 0.5 } as const;
      const failure = { code: 'too-long', message: '', details: {} };
      await check(`/jobs/${await seedJob(site.platform, uid, running)}`);
      await check(`/jobs/${await seedJob(site.platform, uid, { status: 'failed', failure })}`);
      await check(`/jobs/${await seedJob(site.platform, uid, { status: 'cancelled' })}`);
      await check('/collection');
      await check(`/choreographies/${danceId}`);
      await check(`/choreographies/${danceId}/counts`);
      await check(`/choreographies/${danceId}/sheet`);
    }, 120_000);

    it('the pages of clips, for their owner and for a maintainer', async () => {
      await visitor.context.clearCookies();
      const uid = await uidOf(site.platform, await visitor.signUp());
      await check('/clips');
      await check('/clips/new');
      const title = 'Una figura con un título tan largo que en ninguna tarjeta cabe entero';
      const clipId = await seedClip(site.platform, uid, {
        title,
        visibility: 'public',
        review: 'waiting',
        reviewNote: 'Los pies no se ven.',
      });
      await check('/clips');
      await check(`/clips/${clipId}`);
      await visitor.page.locator('details summary').click();
      await check(`/create?with=clip-${clipId}`);
      await check('/moves');
      await check(`/moves/clip-${clipId}`);
      await setRoles(site.platform, uid, ['dancer', 'maintainer']);
      await check(`/review/clips?id=${clipId}`);
      await site.platform.documents.update(clips, clipId, { review: 'declined' });
      await check(`/clips/${clipId}`);
      await check('/review/clips');
    }, 120_000);

    it('the page of a maintainer', async () => {
      await visitor.context.clearCookies();
      const uid = await uidOf(site.platform, await visitor.signUp());
      await check('/collection');
      expect(await visitor.page.locator('header a[href="/review/counts"]').count()).toBe(0);
      await setRoles(site.platform, uid, ['dancer', 'maintainer']);
      const correction = await seedCorrection(site.platform, uid);
      await check('/review/counts');
      const link = visitor.page.locator(`a[href="/review/counts?id=${correction}"]`);
      await link.click();
      await visitor.page.waitForURL(/\/review\/counts\?id=/);
      await check(`/review/counts?id=${correction}`);
      await visitor.page.locator('form[action="?/accept"] button').click();
      await visitor.page.waitForURL(/\/review\/counts$/);
      const { documents } = site.platform;
      const accepted = await documents.get(acceptedCorrections, songOf(correction));
      expect(accepted?.data.ownerId).toBe(uid);
      await check('/review/counts');
      const holding = `/review/counts?list=holding&id=${songOf(correction)}`;
      await visitor.page.locator('a[href="/review/counts?list=holding"]').click();
      await visitor.page.locator(`a[href="${holding}"]`).click();
      await visitor.page.waitForURL((url) => url.searchParams.get('id') === songOf(correction));
      await check(holding);
      await visitor.page.locator('form[action="?/withdraw"] button').click();
      await visitor.page.waitForURL(/\/review\/counts\?list=holding$/);
      expect(await documents.get(acceptedCorrections, songOf(correction))).toBeUndefined();
      await check('/review/counts?list=holding');
    }, 60_000);
  });
});
