import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import { keepChoreography, waitingChoreographies } from '@bachata/core/choreographies/keep.ts';
import { COLLECTION_ORDERS, type CollectionQuery } from '@bachata/core/choreographies/search.ts';
import { dismissJob } from '@bachata/core/jobs/dismiss-job.ts';
import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { z } from 'zod';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, formTexts, readForm } from '#lib/server/bodies.ts';
import { findChoreographies, listChoreographies } from '#lib/server/choreographies.ts';
import { listOpenJobs } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { restoreNamed } from '#lib/server/restore.ts';
import { viewCards, viewFound } from '#lib/server/choreography-cards.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_SEARCH = 200;
const MOST_PAGES = 1_000;

const number = z.coerce.number().positive().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const DAY_MS = 24 * 3_600_000;

/** An address that was typed or cut off shows the whole collection; an empty field is none. */
const askedSchema = z.object({
  search: z
    .string()
    .trim()
    .transform((text) => text.slice(0, MAX_SEARCH))
    .catch(''),
  level: z.enum(LEVELS).optional().catch(undefined),
  style: z.enum(STYLES).optional().catch(undefined),
  bpmFrom: number,
  bpmTo: number,
  minutesFrom: number,
  minutesTo: number,
  dayFrom: day,
  dayTo: day,
  favorites: z.literal('on').optional().catch(undefined),
  order: z.enum(COLLECTION_ORDERS).optional().catch(undefined),
  page: z.coerce.number().int().min(0).max(MOST_PAGES).catch(0),
});
type Asked = z.infer<typeof askedSchema>;

function isPlain({ search, order = 'best', page, ...filters }: Asked): boolean {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return search === '' && page === 0 && !isFiltered && (order === 'best' || order === 'newest');
}

function queryOf(asked: Asked): CollectionQuery {
  const { search, level, style, order, page, favorites } = asked;
  const minutes = (value: number | undefined) => value && value * 60;
  const start = (value: string | undefined) => value && Date.parse(value);
  const end = (value: string | undefined) => value && Date.parse(value) + DAY_MS - 1;
  return {
    ...{ text: search, level, style, order, page, favorites: favorites === 'on' },
    tempoBpm: { from: asked.bpmFrom, to: asked.bpmTo },
    durationSec: { from: minutes(asked.minutesFrom), to: minutes(asked.minutesTo) },
    createdAt: { from: start(asked.dayFrom) || undefined, to: end(asked.dayTo) || undefined },
  };
}

export const load: PageServerLoad = async (event) => {
  const account = await orSignIn(event, allowAccount(event, 'choreographies:list'));
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const asked = askedSchema.parse(Object.fromEntries(searchParams));
  const common = { asked, levels: LEVELS, styles: STYLES, orders: COLLECTION_ORDERS };
  if (!isPlain(asked)) {
    const query = queryOf(asked);
    const { items, found, pages } = await findChoreographies(platform, account.uid, query);
    const isLast = asked.page + 1 >= pages;
    return {
      ...{ ...common, jobs: [], waiting: [], cards: viewFound(items), found },
      ...{ nextCursor: undefined, nextPage: isLast ? undefined : asked.page + 1 },
      ...{ isFirstPage: asked.page === 0, deletedIds: [] },
    };
  }
  const cursor = searchParams.get('after') ?? undefined;
  const [page, jobs, waiting] = await Promise.all([
    listChoreographies(platform, account.uid, cursor),
    cursor === undefined ? listOpenJobs(platform, account.uid, ['song', 'version', 'camera']) : [],
    cursor === undefined ? waitingChoreographies(platform.documents, account.uid) : [],
  ]);
  return {
    ...{ ...common, jobs, cards: viewCards(page.items), found: undefined },
    waiting: waiting.map(({ id, data }) => ({ id, title: data.title, createdAt: data.createdAt })),
    ...{ nextCursor: page.nextCursor, nextPage: undefined },
    ...{ isFirstPage: cursor === undefined, deletedIds: searchParams.getAll('deleted') },
  };
};

export const actions: Actions = {
  /** One or many; none where nothing was ticked. */
  delete: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const deletedIds: string[] = [];
    for (const wanted of formTexts(await readForm(event.request), 'id')) {
      const { id } = await allow(event, 'choreography:change', wanted);
      await moveToBin(await getPlatform(), choreographyBin, id);
      deletedIds.push(id);
    }
    return { deletedIds };
  },
  keep: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'choreography:change', wanted);
    await keepChoreography(await getPlatform(), id);
    return {};
  },
  restore: async (event) => {
    await allowAccount(event, 'choreographies:list');
    return { restoredIds: await restoreNamed(event, 'choreography:restore', choreographyBin) };
  },
  favorite: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const form = await readForm(event.request);
    const { id } = await allow(event, 'choreography:change', formText(form, 'id'));
    const favorite = formText(form, 'favorite') === 'on';
    await describeChoreography(await getPlatform(), id, { favorite });
    return {};
  },
  dismiss: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'job:change', wanted);
    await dismissJob(await getPlatform(), id);
    return {};
  },
};
