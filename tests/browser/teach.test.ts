/** A class is taught from its plan: its clocks, its blocks, its music, and what becomes of it. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import type { BrowserContext, Page } from '@playwright/test';
import { accessibilityProblems } from './axe.ts';
import type { Site } from './harness.ts';
import { seedPlan } from './seed-plans.ts';
import { seedChoreography } from './seed.ts';
import { enter, expect, openVisitor, SMALL, test } from './test.ts';

const MINUTE = 60_000;
/** By the clock of the studio. */
const BEGIN = new Date('2026-11-23T19:00:00');

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const BLOCKS: readonly Block[] = [
  blockFor('warm', { kind: 'warm-up', minutes: 5, content: text('Hips') }),
  blockFor('turn', { minutes: 10, content: text('Right turn'), cues: { lead: 'Lift on 4' } }),
  blockFor('close', { kind: 'close', minutes: 0, content: text('Thanks') }),
];

/**
 * A plan of somebody who teaches. The page notes how often the phone shakes and sounds, and whether its screen
 * is kept on.
 */
async function openClass(
  page: Page,
  context: BrowserContext,
  { platform }: Site,
  uid: string,
  blocks: readonly Block[] = BLOCKS,
): Promise<string> {
  await setRoles(platform, uid, ['dancer', 'instructor']);
  const id = await seedPlan(platform, uid, { title: 'Turns', minutes: 20, blocks: [...blocks] });
  await context.addInitScript(() => {
    const shakes: number[] = [];
    const told = { tones: 0, awake: 0 };
    Object.assign(globalThis, { shakes, told });
    const start = AudioBufferSourceNode.prototype.start as (this: unknown, ...at: number[]) => void;
    AudioBufferSourceNode.prototype.start = function (...at: number[]) {
      told.tones += 1;
      start.apply(this, at);
    };
    const request = (): Promise<object> => {
      told.awake += 1;
      const release = (): Promise<void> => Promise.resolve(void (told.awake -= 1));
      return Promise.resolve({ released: false, release });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.defineProperty(navigator, 'vibrate', {
      value: (pattern: readonly number[]) => shakes.push(pattern.length) > 0,
    });
  });
  await page.clock.install({ time: BEGIN });
  await page.goto(`/plans/${id}/teach`);
  return id;
}

/** Patterns by which the phone has shaken: one shake at one minute left, three at the end. */
const shakes = (page: Page) => page.evaluate('globalThis.shakes');
const told = (page: Page) => page.evaluate('globalThis.told');
const clockOf = (page: Page) => page.locator('.time.block');
const nowOn = (page: Page) => page.getByRole('region', { name: /^(Now|Ahora)$/ });

test.describe('on a phone', () => {
  test.use({ viewport: SMALL });

  test('goes through a class by clock and clicker, and writes it down', async ({
    page,
    context,
    site,
    person,
    problems,
  }) => {
    const id = await openClass(page, context, site, person.uid);
    await page.goto(`/plans/${id}`);
    await page.getByRole('link', { name: 'Teach' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start the class' }).dblclick();
    await expect(nowOn(page)).toContainText('Hips');
    await expect(clockOf(page)).toContainText(/5:00|4:5\d/);
    await expect(page.getByRole('status')).toHaveText(
      'Now: Warm-up: Hips. Next: Figure: Right turn.',
    );
    await expect(page.getByRole('banner')).toBeHidden();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.clock.runFor(4 * MINUTE);
    await expect(clockOf(page)).toContainText('One minute');
    expect(await shakes(page)).toEqual([1]);
    expect(await told(page)).toEqual({ tones: 0, awake: 1 });
    await page.clock.runFor(MINUTE + 1_000);
    await expect(clockOf(page)).toContainText('Time');
    await expect(clockOf(page)).toContainText('+0:');
    expect(await shakes(page)).toEqual([1, 5]);
    expect(await told(page)).toEqual({ tones: 1, awake: 1 });
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('PageDown');
    await expect(nowOn(page)).toContainText('Right turn');
    await expect(nowOn(page)).toContainText('Lift on 4');
    await expect(clockOf(page)).toContainText(/10:00|9:5\d/);
    await page.clock.fastForward(4 * MINUTE);
    await expect(clockOf(page)).toContainText(/5:5\d/);
    // The clock of the block begins again, and that of the class does not.
    await page.keyboard.press('F5');
    await expect(clockOf(page)).toContainText(/10:00|9:5\d/);
    await expect(page.locator('.time.class')).toContainText('11 min');

    await page.reload();
    await expect(nowOn(page)).toContainText('Right turn');
    await expect(clockOf(page)).toContainText(/9:[45]\d/);
    const other = await context.newPage();
    await other.goto(`/plans/${id}/teach`, { waitUntil: 'networkidle' });
    await expect(nowOn(other)).toContainText('Right turn');
    await other.keyboard.press('PageUp');
    await expect(nowOn(other)).toContainText('Hips');
    await expect(nowOn(page)).toContainText('Hips');
    await other.close();

    // A phone that has slept tells what time it is, and makes up for nothing.
    await page.clock.runFor(2_000);
    await page.keyboard.press('n');
    await page.clock.fastForward(40 * MINUTE);
    await expect(clockOf(page)).toContainText('+30:');
    expect(await shakes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next block' }).click();
    await expect(clockOf(page)).toContainText('so far');
    await expect(page.getByRole('button', { name: 'Next block' })).toBeDisabled();

    await page.getByRole('button', { name: 'End', exact: true }).click();
    expect(await told(page)).toEqual({ tones: 0, awake: 0 });
    await expect(page.getByRole('checkbox', { name: /Hips/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /Right turn/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /Thanks/ })).not.toBeChecked();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('One line afterwards').fill('They turn');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByText('It could not be sent.')).toBeVisible();
    await context.setOffline(false);
    // The framework tells of it as well.
    expect(problems.join()).toContain('Failed to fetch');
    problems.length = 0;
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByText('2 of 3 blocks reached')).toBeVisible();
    const [taught] = await taughtBy(site.platform.documents, id);
    expect(taught?.data).toMatchObject({ heldOn: '2026-11-23', ticked: ['warm', 'turn'] });
    await page.goto(`/plans/${id}/teach`);
    await expect(page.getByRole('button', { name: 'Start the class' })).toBeVisible();
  });

  test('goes on without a connection, and says what it no longer has', async ({
    page,
    context,
    site,
    person,
  }) => {
    const lost = { choreographyId: 'gone', title: 'A lost dance', moves: [] };
    const blocks = [
      blockFor('a', { content: { kind: 'choreography', ...lost }, minutes: 3 }),
      blockFor('b', { kind: 'break', minutes: 5 }),
    ];
    await openClass(page, context, site, person.uid, blocks);
    await context.setOffline(true);
    await page.keyboard.press('F5');
    await expect(nowOn(page)).toContainText('A lost dance');
    await expect(page.getByText('The choreography is gone.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
    await page.clock.fastForward(2.5 * MINUTE);
    await expect(clockOf(page)).toContainText(/0:[23]\d/);
    await page.clock.runFor(2_000);
    await page.keyboard.press('PageDown');
    await expect(nowOn(page)).toContainText('Break');
    await context.setOffline(false);
  });

  test('has nothing to begin where the plan is empty', async ({ page, context, site, person }) => {
    await openClass(page, context, site, person.uid, []);
    await expect(page.getByText('The plan has no blocks yet.')).toBeVisible();
    await page.keyboard.press('F5');
    await expect(page.getByRole('link', { name: 'Fill the plan' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('plays the dance of a block, and partners change, in Spanish', async ({ browser, site }) => {
  const { page, leave } = await openVisitor(browser, site, {
    ...{ locale: 'es-ES', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  });
  const person = await enter(page.context(), site);
  const dance = await seedChoreography(site.platform, person.uid, { title: 'Propuesta' });
  const about = { choreographyId: dance, title: 'Propuesta', moves: [] };
  const music = { title: 'Propuesta', choreographyId: dance, startSec: 0, bpm: 120, speed: 50 };
  const blocks = [
    blockFor('dance', {
      ...{
        kind: 'drill',
        minutes: 10,
        content: { kind: 'phrase', startBeat: 0, beats: 8, ...about },
      },
      ...{ music, rotation: { by: 'time', seconds: 60 } },
    }),
    // So fast that the media element plays it: the audio clock does not leap with that of the test.
    blockFor('free', {
      kind: 'free-dance',
      music: { ...music, speed: 75 },
      rotation: { by: 'phrase', phrases: 1 },
    }),
    blockFor('close', { kind: 'close', minutes: 5 }),
  ];
  await openClass(page, page.context(), site, person.uid, blocks);
  await page.getByRole('button', { name: 'Empezar la clase' }).click();
  await expect(nowOn(page)).toContainText('Propuesta');
  // The block's own speed and stretch.
  await expect(page.locator('.bpm')).toContainText('60');
  await expect(page.getByText('Ocho 1', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.digit')).toBeVisible();
  await expect(page.locator('.digit')).not.toHaveText('·');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.bpm')).toContainText('66');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Clic', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('.');
  await expect(page.locator('.digit')).toHaveCount(0);

  await page.keyboard.press('r');
  await page.clock.fastForward(50_000);
  await expect(page.getByText(/^Cambio en \d+ s$/)).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByText('Cambio', { exact: true })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Cambio de pareja' }).selectOption('none');
  await expect(page.getByText('Cambio', { exact: true })).toHaveCount(0);
  // No phrase of the seeded dance ends in an open hold; while a part is repeated each pass is one.
  await page.getByRole('combobox', { name: 'Cambio de pareja' }).selectOption('phrase');
  await expect(page.getByText('Cambia por tiempo.')).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  // Who dance freely change where a phrase of the song ends: the seeded one after its first eight.
  await page.keyboard.press('n');
  await expect(page.getByText('En esta canción se cambia de pareja una vez')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText(/^Cambio en [1-8]$/)).toBeVisible();
  await expect(page.getByText('Cambio', { exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await expect(nowOn(page)).toContainText('Cierre');
  await expect(page.locator('.digit')).toHaveCount(0);
  await page.getByRole('button', { name: 'Terminar' }).click();
  await page.getByRole('button', { name: 'Volver a la clase' }).click();
  await expect(nowOn(page)).toContainText('Cierre');
  await leave();
});
