/**
 * Playwright's `test`, with the site running. A worker's tests share one site and one browser; each
 * has a page, and an account if it asks for one, of its own.
 *
 *   test('lists what is mine', async ({ page, site, person }) => {
 *     await seedChoreography(site.platform, person.uid);
 *     await page.goto('/collection');
 *   });
 */
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { signIn, signUp } from '@bachata/core/accounts/sign-in.ts';
import { startSite, type Site } from './harness.ts';

export { expect } from '@playwright/test';

export interface Person {
  readonly uid: string;
  readonly email: string;
  readonly password: string;
}

interface TestFixtures {
  /** What went wrong in the pages so far; the test fails unless it is empty at its end. */
  readonly problems: string[];
  /** Somebody new, who is signed in; a test that does not ask for it is nobody. */
  readonly person: Person;
}

interface WorkerFixtures {
  /** Script that serves the site; the site's own server unless a file says otherwise. */
  readonly script: string | undefined;
  /** Settings of the site. */
  readonly env: Readonly<Record<string, string>>;
  readonly site: Site;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  script: [undefined, { option: true, scope: 'worker' }],
  env: [{}, { option: true, scope: 'worker' }],
  site: [
    async ({ script, env }, use) => {
      const site = await startSite({ env, ...(script !== undefined && { script }) });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => await use(site.url),
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitForHydration(page);
    await use(page);
  },
  problems: [
    async ({ context }, use) => {
      const problems = problemsOf(context);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  person: async ({ context, site }, use) => await use(await enter(context, site)),
});

export interface Visitor {
  readonly page: Page;
  /** Closes the page. @throws Error where something went wrong in it */
  leave(): Promise<void>;
}

/** Somebody besides the one whose `page` a test has, or before there is a test. */
export async function openVisitor(
  browser: Browser,
  site: Pick<Site, 'url'>,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: site.url, locale: 'en-GB', ...options });
  const problems = problemsOf(context);
  const page = await context.newPage();
  waitForHydration(page);
  return {
    page,
    leave: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

/** Script errors, refused resources and answers of 500 and up, also those still to come. */
function problemsOf(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(`script error: ${error.error().message}`));
  context.on('console', (message) => {
    // A refused request is reported here too, also where a test has asked for it.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) problems.push(message.text());
  });
  context.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

let people = 0;

/** Makes an account and signs it in, without the pages for that, which have tests of their own. */
export async function enter(context: BrowserContext, { platform, url }: Site): Promise<Person> {
  people += 1;
  const email = `dancer-${process.pid}-${people}@example.org`;
  const password = 'we dance on sunday nights';
  const { uid } = await signUp(platform, { email, password, displayName: `Dancer ${people}` });
  const { token } = await signIn(platform, { kind: 'password', email, password });
  await context.addCookies([{ name: 'session', value: token, url }]);
  return { uid, email, password };
}

/** Waits until an expression is true in the page, which evaluates no strings itself. */
export async function until(page: Page, expression: string): Promise<void> {
  // Every page that is opened waits by this: the pauses that are usual in between would add up to minutes.
  const often = { message: expression, intervals: [10, 20, 30, 50] };
  await expect.poll(() => page.evaluate(expression), often).toBe(true);
}

/** The id that a page's address ends in. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** A screen that leaves a machine without a graphics card time for the test. */
export const SMALL = { width: 390, height: 844 };

/** Makes a page count as opened only when its buttons answer: a click before that is lost. */
function waitForHydration(page: Page): void {
  const hydrated =
    '!document.querySelector("link[rel=modulepreload]") || "hydrated" in document.documentElement.dataset';
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    const response = await goto(...where);
    await until(page, hydrated);
    return response;
  };
  const reload = page.reload.bind(page);
  page.reload = async (...how) => {
    const response = await reload(...how);
    await until(page, hydrated);
    return response;
  };
}
