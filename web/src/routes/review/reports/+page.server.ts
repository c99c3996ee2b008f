import { decideReport, listReports } from '@bachata/core/reports/decide.ts';
import { DECISIONS } from '@bachata/core/reports/report.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

const decisionSchema = z.object({
  id: z.string().min(1).max(100),
  version: z.string().min(1).max(100),
  decision: z.enum(DECISIONS),
});

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'reports:decide'));
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const { items, nextCursor } = await listReports(await getPlatform(), cursor);
  return {
    nextCursor,
    reports: items.map(({ id, version, data }) => ({
      ...{ id, version, kind: data.kind, title: data.title, reason: data.reason },
      ...{ text: data.text, answerTo: data.answerTo, createdAt: data.createdAt },
      ...{ decision: data.decision, href: pathOf(data.kind, data.id) },
      // A clip is shown whole or not at all.
      decisions: DECISIONS.filter((one) => one !== 'silenced' || data.kind !== 'clip'),
    })),
  };
};

function pathOf(kind: 'choreography' | 'clip', id: string): string {
  return kind === 'clip' ? `/clips/${id}` : `/shared/${id}`;
}

export const actions: Actions = {
  decide: async (event) => {
    await allowAccount(event, 'reports:decide');
    const { id, version, decision } = parseForm(await readForm(event.request), decisionSchema);
    await decideReport(await getPlatform(), id, version, decision);
    redirect(303, '/review/reports');
  },
};
