/**
 * Every page at six widths: no problems, accessible, nothing sideways. A page is loaded once and its window
 * resized, with theme and language in turn; `npm run test:a11y` looks at each in both of both.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { acceptedCorrections } from '@bachata/core/songs/counting.ts';
import { accessibilityProblems } from './axe.ts';
import { ROOT } from './harness.ts';
import { PAGE_STATES } from './pages.ts';
import { seedCorrection } from './seed.ts';
import { expect, test, until } from './test.ts';

test.describe.configure({ mode: 'parallel' });

/** Set by `a11y.config.ts`. */
const EVERY_LOOK = process.env['BACHATA_EVERY_LOOK'] === '1';
const WIDTHS = [320, 390, 768, 844, 1024, 1440] as const;
const THEMES = ['dark', 'light'] as const;
const LOCALES = ['es-DO', 'en-GB'] as const;
type Locale = (typeof LOCALES)[number];
interface Look {
  readonly width: number;
  readonly colorScheme: (typeof THEMES)[number];
}

/** @param turn of the page: the next one has the other theme at each width */
function looksOf(turn: number): readonly Look[] {
  return WIDTHS.flatMap((width, index) =>
    THEMES.filter((_, theme) => EVERY_LOOK || theme === (turn + index) % 2).map((colorScheme) => ({
      ...{ width, colorScheme },
    })),
  );
}

/** Colors change in a moment, in which text and ground are neither of both; out of sight it never ends. */
const FINISH_TRANSITIONS = `for (const one of document.getAnimations()) {
  if (one instanceof CSSTransition) one.finish();
}`;

/** A phone held sideways is as low as it is wide otherwise. */
const heightAt = (width: number): number => (width === 844 ? 390 : width < 700 ? 844 : 900);

async function check(page: Page, address: string, locale: Locale, turn = 0): Promise<void> {
  const [first, ...others] = looksOf(turn);
  if (first === undefined) throw new Error('no look');
  const { width, colorScheme } = first;
  await page.setViewportSize({ width, height: heightAt(width) });
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
  await until(page, 'document.fonts.status === "loaded"');
  expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
  await look(page, first);
  for (const other of others) {
    await page.emulateMedia({ colorScheme: other.colorScheme });
    await page.setViewportSize({ width: other.width, height: heightAt(other.width) });
    await until(page, `innerWidth === ${other.width}`);
    await page.evaluate(FINISH_TRANSITIONS);
    await look(page, other);
  }
}

async function look(page: Page, { width, colorScheme }: Look): Promise<void> {
  const where = `at ${width} px, ${colorScheme}`;
  const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(sideways), where).toBe(0);
  expect(await accessibilityProblems(page), where).toEqual([]);
}

test('knows every page', () => {
  const routes = path.join(ROOT, 'web', 'src', 'routes');
  const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === '+page.svelte')
    .map((file) => `/${path.dirname(file).split(path.sep).join('/')}`.replace('/.', '/'));
  const known = new Set(PAGE_STATES.map(({ route }) => route).filter(Boolean));
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
});

/** A correction's id ends in its song. */
const songOf = (correctionId: string): string => correctionId.split('_').at(-1) ?? '';

LOCALES.forEach((locale, language) => {
  test.describe(locale, () => {
    test.use({ locale, hasTouch: true });

    PAGE_STATES.forEach(({ name, as, address }, turn) => {
      if (!EVERY_LOOK && turn % 2 !== language) return;
      // Each language has both themes at each width over the pages.
      const look = Math.floor(turn / 2);
      if (as === 'nobody') {
        test(name, async ({ page, site }) => {
          await check(page, await address(site.platform, crypto.randomUUID(), ''), locale, look);
        });
        return;
      }
      test(`${name}, ${as}`, async ({ page, site, person: { uid, email } }) => {
        if (as === 'maintainer') await setRoles(site.platform, uid, ['dancer', 'maintainer']);
        await check(page, await address(site.platform, uid, email), locale, look);
      });
    });
  });
});

test('a maintainer takes counts and gives them back', async ({ page, site, person: { uid } }) => {
  await page.goto('/collection');
  expect(await page.locator('header a[href="/review/counts"]').count()).toBe(0);
  await setRoles(site.platform, uid, ['dancer', 'maintainer']);
  const correction = await seedCorrection(site.platform, uid);
  await page.goto('/review/counts');
  const link = page.locator(`a[href="/review/counts?id=${correction}"]`);
  await link.click();
  await page.waitForURL(/\/review\/counts\?id=/);
  await page.locator('form[action="?/accept"] button').click();
  await page.waitForURL(/\/review\/counts$/);
  const { documents } = site.platform;
  const accepted = await documents.get(acceptedCorrections, songOf(correction));
  expect(accepted?.data.ownerId).toBe(uid);
  await check(page, '/review/counts', 'en-GB');
  const holding = `/review/counts?list=holding&id=${songOf(correction)}`;
  await page.locator('a[href="/review/counts?list=holding"]').click();
  await page.locator(`a[href="${holding}"]`).click();
  await page.waitForURL((url) => url.searchParams.get('id') === songOf(correction));
  await check(page, holding, 'en-GB');
  await page.locator('form[action="?/withdraw"] button').click();
  await page.waitForURL(/\/review\/counts\?list=holding$/);
  expect(await documents.get(acceptedCorrections, songOf(correction))).toBeUndefined();
  await check(page, '/review/counts?list=holding', 'en-GB');
});
