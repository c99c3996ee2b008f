/** The overview of an instructor's classes, from what is stored, and as a table. */
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { readOverview } from '@bachata/core/class-plans/overview/read-overview.ts';
import type { OverviewRange } from '@bachata/core/class-plans/overview/range.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { library } from '@bachata/library/moves/index.ts';
import { csvBytes } from '../../web/src/lib/server/csv.ts';
import { overviewRange, overviewRows } from '../../web/src/lib/server/overview-page.ts';
import { testMessages } from '../../web/src/lib/testing/messages.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

const about = (id: string): Block =>
  blockFor(id, { content: { kind: 'move', move: { id, name: id, counts: 8 } } });
const read = async (range: OverviewRange = {}) =>
  await readOverview(opened.platform.documents, 'ana', library.byId, range);
async function table(range: OverviewRange = {}, language: 'en' | 'es' = 'en') {
  const rows = overviewRows(opened.platform, 'ana', range, testMessages(language));
  const chunks = await Array.fromAsync(csvBytes(rows));
  return Buffer.concat(chunks);
}

it('has the plans and the classes of a range, of a course, and of nobody else', async () => {
  const { platform } = opened;
  const courseId = await seedCourse(platform, 'ana');
  const blocks = [about('cuddle')];
  const first = await seedPlan(
    platform,
    'ana',
    { date: '2026-03-02', blocks },
    { courseId, lesson: 1 },
  );
  const second = await seedPlan(platform, 'ana', { date: '2026-04-06', blocks });
  await seedPlan(platform, 'ana', { blocks });
  const other = await seedPlan(platform, 'ben', { date: '2026-03-02', blocks });
  for (const id of [first, other]) {
    await holdClass(platform, id, { heldOn: '2026-03-02', ticked: ['cuddle'] });
  }
  await holdClass(platform, second, { heldOn: '2026-04-06', ticked: [] });
  expect(await read()).toMatchObject({ plans: 3, classes: 2, undated: 0, hasClasses: true });
  expect(await read({ from: '2026-04-01' })).toMatchObject({ plans: 1, classes: 1, undated: 1 });
  expect(await read({ to: '2026-03-02' })).toMatchObject({ plans: 1, classes: 1 });
  const ofCourse = await read({ courseId });
  expect(ofCourse).toMatchObject({ plans: 1, classes: 1, undated: 0 });
  expect(ofCourse.moves).toMatchObject([{ key: 'cuddle', planned: 1, taught: 1 }]);
  await moveToBin(platform, planBin, first);
  expect(await read()).toMatchObject({ plans: 2, classes: 1 });
});

it('reads ranges from addresses, and none from typing errors', () => {
  const range = (query: string) => overviewRange(new URL(`https://example.org/?${query}`));
  expect(range('from=2026-03-02&to=&course=c1')).toEqual({
    ...{ from: '2026-03-02', to: undefined, courseId: 'c1' },
  });
  expect(range('from=2026-02-30&to=now')).toEqual({
    ...{ from: undefined, to: undefined, courseId: undefined },
  });
});

it('is a table that another reader reads back, whatever titles say', async () => {
  const { platform } = opened;
  const said = 'Uno, "dos"\r\ntres: ñ 💃';
  const target = [{ id: 'cuddle', name: 'Cuddle', counts: 8 }];
  const blocks: Block[] = [
    blockFor('a', { kind: 'warm-up', minutes: 5, content: { kind: 'text', text: said } }),
    // Its target depth is the move itself, which is named once.
    { ...about('cuddle'), minutes: 0, depths: { counts: 8, entry: 'C', exit: 'C', target } },
  ];
  const title = '=HYPERLINK("https://example.org";"here")';
  const courseId = await seedCourse(platform, 'ana', { title: '+1 more' });
  const plan = { title, date: '2026-03-02', blocks };
  const id = await seedPlan(platform, 'ana', plan, { courseId, lesson: 2 });
  await holdClass(platform, id, { heldOn: '2026-03-03', ticked: ['a'] });
  const bytes = await table();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  expect(
    text
      .replaceAll(said, '')
      .split('\n')
      .every((line) => line === '' || line.endsWith('\r')),
  ).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  const cuddle = library.byId.get('cuddle')?.name.en ?? '';
  const plain = ["'+1 more", '2', `'${title}`, 'Beginner'];
  expect(data.slice(1)).toEqual([
    ['Planned', '2026-03-02', ...plain, '1', 'Warm-up', '5', said, '', ''],
    ['Planned', '2026-03-02', ...plain, '2', 'Figure', '0', cuddle, cuddle, ''],
    ['Taught', '2026-03-03', ...plain, '1', 'Warm-up', '5', said, '', 'yes'],
    ['Taught', '2026-03-03', ...plain, '2', 'Figure', '0', cuddle, cuddle, 'no'],
  ]);
  expect(data[0]).toHaveLength(12);
  const spanish = new TextDecoder().decode(await table({ from: '2026-03-03' }, 'es'));
  expect(
    Papa.parse<string[]>(spanish, { skipEmptyLines: true }).data.map(([first]) => first),
  ).toEqual([...['Registro', 'Dado', 'Dado']]);
});
