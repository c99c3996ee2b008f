/** An instructor's classes in numbers. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { accessibilityProblems } from './axe.ts';
import { seedCourse, seedPlan } from './seed-plans.ts';
import { expect, SMALL, test } from './test.ts';

test.use({ viewport: SMALL });

const figure = (moveId: string): Block =>
  blockFor(moveId, {
    ...{ kind: 'figure', minutes: 20 },
    content: { kind: 'move', move: { id: moveId, name: moveId, counts: 8 } },
  });

test('counts what was taught beside what was planned, and finds what came too early', async ({
  page,
  site,
  person,
}) => {
  const { platform } = site;
  await setRoles(platform, person.uid, ['dancer', 'instructor']);
  await page.goto('/plans/overview');
  await expect(page.getByText('See what you have taught, and what is missing.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const courseId = await seedCourse(platform, person.uid, { title: 'Spring' });
  const lessons = [['copa'], ['left-turn', 'cuddle']];
  for (const [index, moves] of lessons.entries()) {
    const date = `2026-0${index + 3}-02`;
    const blocks = [blockFor('warm', { kind: 'warm-up', minutes: 5 }), ...moves.map(figure)];
    const said = { title: `Lesson ${index + 1}`, level: 'intermediate', date, blocks } as const;
    const id = await seedPlan(
      platform,
      person.uid,
      { ...said, blocks },
      { courseId, lesson: index + 1 },
    );
    if (index === 0) await page.goto('/plans/overview');
    if (index === 0)
      await expect(page.getByText('Nothing is written down as taught')).toBeVisible();
    await holdClass(platform, id, { heldOn: date, ticked: moves });
  }
  await page.goto('/plans');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('2 classes taught')).toBeVisible();
  const gaps = page.getByRole('region', { name: 'Taught before what it builds on' });
  await expect(gaps.getByRole('link', { name: 'Lesson 1' })).toBeVisible();
  await expect(gaps).toContainText('taught later, on 2 Apr 2026');
  await expect(page.getByRole('region', { name: 'What could come next' })).toContainText('Spring');
  const minutes = page.getByRole('region', { name: 'Minutes by kind of block' });
  await expect(minutes.getByRole('listitem').filter({ hasText: 'Figure' })).toContainText(/60\s*·/);
  const classes = page.getByRole('region', { name: 'Classes over time' });
  await classes.getByText('As a table').click();
  await expect(classes.getByRole('row', { name: 'Apr 2026 1 1' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByLabel('From').fill('2026-04-01');
  await page.getByLabel('Course').selectOption('Spring');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 class taught')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('classes.csv');
  expect(new URL(download.url()).search).toContain('from=2026-04-01');
});
