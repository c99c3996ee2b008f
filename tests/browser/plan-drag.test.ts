/** The blocks of a plan, dragged with a finger: as the browser tells touches, near the edge, and given up. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { classPlans } from '@bachata/core/class-plans/class-plan.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import type { Page } from '@playwright/test';
import { seedPlan } from './seed-plans.ts';
import { enter, expect, openVisitor, SMALL, test, until, type Visitor } from './test.ts';
import type { Site } from './harness.ts';

const COUNT = 14;
const IDS = Array.from({ length: COUNT }, (_, n) => `b${n}`);
const BLOCKS = IDS.map((id) =>
  blockFor(id, { content: { kind: 'text', text: `Block ${id}` }, minutes: 4 }),
);

interface Finger {
  down(x: number, y: number): Promise<void>;
  to(x: number, y: number, steps?: number): Promise<void>;
  up(): Promise<void>;
  /** The system takes the touch away, as for a call. */
  cancel(): Promise<void>;
}

async function fingerOn(page: Page): Promise<Finger> {
  const devtools = await page.context().newCDPSession(page);
  let at = { x: 0, y: 0 };
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel') => {
    const touchPoints = type === 'touchStart' || type === 'touchMove' ? [at] : [];
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: async (x, y) => {
      at = { x, y };
      await send('touchStart');
    },
    to: async (x, y, steps = 8) => {
      const from = at;
      for (let step = 1; step <= steps; step++) {
        const part = step / steps;
        at = { x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part };
        await send('touchMove');
      }
    },
    up: async () => await send('touchEnd'),
    cancel: async () => await send('touchCancel'),
  };
}

let visitor: Visitor;
let page: Page;
let planId: string;
let finger: Finger;

async function open(site: Site, browser: Parameters<typeof openVisitor>[0]): Promise<void> {
  visitor = await openVisitor(browser, site, { viewport: SMALL, hasTouch: true, isMobile: true });
  page = visitor.page;
  const { uid } = await enter(page.context(), site);
  await setRoles(site.platform, uid, ['dancer', 'instructor']);
  planId = await seedPlan(site.platform, uid, { title: 'By touch', blocks: BLOCKS });
  await page.goto(`/plans/${planId}/edit`);
  finger = await fingerOn(page);
}

const handle = (place: number) =>
  page.getByRole('button', { name: new RegExp(`^Move Figure, block ${place} `) });

/** The middle of the handle of the block at a place, on the screen. */
async function middle(place: number): Promise<{ x: number; y: number }> {
  const box = await handle(place).boundingBox();
  if (box === null) throw new Error('no handle');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const shown = async (): Promise<string[]> =>
  (await page.locator('ol > li button span.truncate').allTextContents()).map((text) =>
    text.trim().replace('Block ', ''),
  );

test.beforeEach(async ({ site, browser }) => await open(site, browser));
test.afterEach(async () => await visitor.leave());

test('goes where the finger lets go, as one step back', async ({ site }) => {
  await handle(2).evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const [first, third] = [await middle(1), await middle(3)];
  const before = (await page.evaluate('scrollY')) as number;
  await finger.down(first.x, first.y);
  await finger.to(third.x, third.y + 20);
  expect(await page.evaluate('scrollY')).toBe(before);
  await expect(page.locator('li.dragged')).toHaveCount(1);
  await expect(page.locator('li.after')).toContainText('Block b2');
  expect(await shown()).toEqual(IDS);
  await finger.up();
  expect(await shown()).toEqual(['b1', 'b2', 'b0', ...IDS.slice(3)]);
  await expect(page.getByText('Now at place 3 of 14')).toBeAttached();
  await expect(page.getByText('All saved')).toBeVisible();
  const saved = await site.platform.documents.get(classPlans, planId);
  expect(saved?.data.blocks.slice(0, 3).map(({ id }) => id)).toEqual(['b1', 'b2', 'b0']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await shown()).toEqual(IDS);
});

test('scrolls the page while the finger rests near its edge', async () => {
  await handle(1).scrollIntoViewIfNeeded();
  const { x, y } = await middle(1);
  await finger.down(x, y);
  await finger.to(x, SMALL.height - 10);
  await until(
    page,
    'scrollY + innerHeight > document.querySelector("ol").getBoundingClientRect().bottom + scrollY',
  );
  await finger.up();
  expect(await shown()).toEqual([...IDS.slice(1), 'b0']);
  const last = await middle(COUNT);
  await finger.down(last.x, last.y);
  await finger.to(last.x, 8);
  await until(page, 'document.querySelector("ol").getBoundingClientRect().top > 0');
  await finger.up();
  expect(await shown()).toEqual(IDS);
});

test('stays where it was after Escape, and where the system takes the touch', async ({ site }) => {
  await handle(2).evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const [first, third] = [await middle(1), await middle(3)];
  await finger.down(first.x, first.y);
  await finger.to(third.x, third.y + 20);
  await expect(page.locator('li.dragged')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('li.dragged')).toHaveCount(0);
  await finger.to(third.x, third.y + 60);
  await finger.up();
  expect(await shown()).toEqual(IDS);
  await finger.down(first.x, first.y);
  await finger.to(third.x, third.y + 20);
  await expect(page.locator('li.dragged')).toHaveCount(1);
  await finger.cancel();
  await expect(page.locator('li.dragged')).toHaveCount(0);
  expect(await shown()).toEqual(IDS);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  const saved = await site.platform.documents.get(classPlans, planId);
  expect(saved?.data.revision).toBe(1);
});

test('leaves a finger beside the handle to the page', async () => {
  await handle(1).scrollIntoViewIfNeeded();
  const { x, y } = await middle(3);
  const before = (await page.evaluate('scrollY')) as number;
  await finger.down(x + 120, y);
  await finger.to(x + 120, y - 200);
  await finger.up();
  await until(page, `scrollY > ${before + 100}`);
  expect(await shown()).toEqual(IDS);
});
