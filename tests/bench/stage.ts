/**
 * What the 3-D stage asks of a phone's processor: a couple dancing on a small screen, in a Chromium that
 * is slowed down fourfold. The time is that of the page's thread in the callbacks of its pictures, which
 * other programs do not lengthen; drawing itself is the graphics card's and not in it.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { median, quantile } from '@bachata/core/numeric/statistics.ts';
import { library } from '@bachata/library/moves/index.ts';
import { ROOT, startSite } from '../browser/harness.ts';
import { SMALL } from '../browser/test.ts';
import type { Table } from './table.ts';

const SLOWDOWN = 4;
const WANTED_MS = 8;
/** A phone draws these in its first seconds, and its engine has compiled by then what runs often. */
const SETTLE_PICTURES = 240;
const SETTLE_MS = 2_000;
const MEASURE_MS = 12_000;

/** Counts what is drawn, before the page has its context. */
const COUNT_DRAWS = `
  window.draws = { calls: 0, pictures: 0 };
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      window.draws.calls += 1;
      return draw.apply(this, given);
    };
  }
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((now) => {
      const { calls } = window.draws;
      callback(now);
      if (window.draws.calls > calls) window.draws.pictures += 1;
    });
`;

interface TraceEvent {
  readonly name: string;
  /** Microseconds of the thread. */
  readonly tdur?: number;
}

export async function stageBench(): Promise<Table> {
  const setup = path.join(ROOT, 'scripts', 'require-browser.mjs');
  const { default: prepare }: { default: () => Promise<void> } = await import(setup);
  await prepare();
  const site = await startSite();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport: SMALL, locale: 'en-GB' });
    await context.addInitScript(COUNT_DRAWS);
    const page = await context.newPage();
    const [move] = library.moves;
    await page.goto(`${site.url}/moves/${move?.id ?? ''}`);
    await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Live in 3-D' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    while ((await drawn()).pictures < SETTLE_PICTURES) await page.waitForTimeout(500);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.waitForTimeout(SETTLE_MS);
    const before = await drawn();
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await page.waitForTimeout(MEASURE_MS);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const after = await drawn();
    const ms = trace.traceEvents
      .filter(({ name }) => name === 'FireAnimationFrame')
      .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1_000]));
    const pictures = after.pictures - before.pictures;
    return {
      title: `The 3-D stage, ${SMALL.width} pixels wide, processor slowed down ${SLOWDOWN}-fold`,
      columns: ['what', 'here', 'wanted'],
      rows: [
        ['script a picture, ms (median)', median(ms), WANTED_MS],
        ['script a picture, ms (95 of 100)', quantile(ms, 0.95), '-'],
        ['draw calls a picture', (after.calls - before.calls) / pictures, '-'],
        ['pictures measured', ms.length, '-'],
      ],
    };

    async function drawn(): Promise<{ readonly calls: number; readonly pictures: number }> {
      return (await page.evaluate('({ ...window.draws })')) as { calls: number; pictures: number };
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}
