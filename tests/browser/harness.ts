/**
 * Runs the built site on a data folder of its own and opens it in Chromium.
 *
 *   const site = await startSite();
 *   const visitor = await site.visit({ width: 390 });
 *   await visitor.page.goto('/');
 *   expect(visitor.problems).toEqual([]);
 *   await site.stop();
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import type { OpenPlatform } from '@bachata/platform/opened.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { launchChromium } from './chromium.ts';

export const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const WEB = path.join(ROOT, 'web');
const START_TIMEOUT_MS = 30_000;

export interface VisitOptions {
  /** CSS pixels; default 1440. Below 700 the visitor has a touch screen. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Default `en-GB`. */
  readonly locale?: string;
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page so far: script errors, refused resources, answers of 500 and up. */
  readonly problems: string[];
  /** Signs up somebody new, who is then signed in. */
  signUp(): Promise<Person>;
  close(): Promise<void>;
}

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

export interface Site {
  readonly url: string;
  readonly dataDir: string;
  /** The same stores as the site's, for arranging and for looking. */
  readonly platform: OpenPlatform;
  /** What the site has logged so far. */
  readonly logged: () => string;
  visit(options?: VisitOptions): Promise<Visitor>;
  /** Kills the process without a warning and starts it again on the same data. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** Script that serves the site and prints its address; default the site's own server. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function startSite(options: SiteOptions = {}): Promise<Site> {
  await buildSite(ROOT);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bachata-site-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    BACHATA_PLATFORM: 'embedded',
    BACHATA_DATA_DIR: dataDir,
    BACHATA_PUBLIC_URL: url,
    PORT: String(port),
    ...options.env,
  };
  const script = options.script ?? path.join(WEB, 'server.ts');
  const lines: string[] = [];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, env });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    }
    await answers(url, child, lines);
    return child;
  };

  let child = await start();
  const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: url });
  let browser: Browser | undefined;
  return {
    url,
    dataDir,
    platform,
    logged: () => lines.join(''),
    visit: async (visit = {}) => {
      browser ??= await launchChromium();
      return await openVisitor(browser, url, visit);
    },
    crashAndRestart: async () => {
      await end(child, 'SIGKILL');
      child = await start();
    },
    stop: async () => {
      await browser?.close();
      await platform.close();
      await end(child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openVisitor(browser: Browser, url: string, options: VisitOptions): Promise<Visitor> {
  const { width = 1440, height = width < 700 ? 844 : 900 } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    hasTouch: width < 700,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-GB',
  });
  const page = await context.newPage();
  waitForHydration(page);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is reported here too, also where a test has asked for it.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  return {
    context,
    page,
    problems,
    signUp: () => signUp(page),
    close: () => context.close(),
  };
}

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

const PATIENCE_MS = 15_000;

/**
 * Waits until an expression is true in the page. Unlike Playwright's own waiting it evaluates from
 * outside, which works under a content security policy without `unsafe-eval`.
 */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > deadline) throw new Error(`Never true in the page: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

let people = 0;

async function signUp(page: Page): Promise<Person> {
  people += 1;
  const person = {
    email: `dancer-${process.pid}-${people}@example.org`,
    password: 'we dance on sunday nights',
    displayName: `Dancer ${people}`,
  };
  await page.goto('/signup');
  await page.locator('input[name=displayName]').fill(person.displayName);
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(person.password);
  await page.locator('main form button.btn-primary').click();
  await page.waitForURL('**/create');
  return person;
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was free.');
  return address.port;
}

/** Waits until the site is ready. @throws Error with its output where it ends or stays silent */
async function answers(url: string, child: ChildProcess, lines: readonly string[]): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The site did not start:\n${lines.join('')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(late);
}
