import { decideReport, listReports } from '@bachata/core/reports/decide.ts';
import { LONGEST_HELD_NOTE } from '@bachata/core/held.ts';
import { DECISIONS } from '@bachata/core/reports/report.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const decisionSchema = z.object({
  id: z.string().min(1).max(100),
  version: z.string().min(1).max(100),
  decision: z.enum(DECISIONS),
  note: typedText().max(LONGEST_HELD_NOTE).default(''),
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
      // Only a choreography has a song to be switched off.
      decisions: DECISIONS.filter((one) => one !== 'silenced' || data.kind === 'choreography'),
    })),
    longestNote: LONGEST_HELD_NOTE,
  };
};

const PAGE_OF = { choreography: '/shared', clip: '/clips', plan: '/plans/public' } as const;

function pathOf(kind: keyof typeof PAGE_OF, id: string): string {
  return `${PAGE_OF[kind]}/${id}`;
}

export const actions: Actions = {
  decide: async (event) => {
    await allowAccount(event, 'reports:decide');
    const said = parseForm(await readForm(event.request), decisionSchema);
    await decideReport(await getPlatform(), said.id, said.version, said.decision, said.note);
    redirect(303, '/review/reports');
  },
};
