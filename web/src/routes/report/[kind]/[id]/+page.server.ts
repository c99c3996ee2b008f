import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { fileReport, LONGEST_REPORT, REPORTED_KINDS } from '@bachata/core/reports/report.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { REPORT_REASONS } from '@bachata/core/held.ts';
import { z } from 'zod';
import { actorsOf, allow } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { AttemptLimit, clientOf } from '#lib/server/rate-limit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const reportSchema = z.object({
  key: z.uuid(),
  reason: z.enum(REPORT_REASONS),
  text: typedText().max(LONGEST_REPORT),
  answerTo: z.union([z.literal(''), z.email().max(254)]),
});
/** Nobody who means it reports more. */
const filed = new AttemptLimit({ now: () => Date.now() }, { max: 10, windowMs: 3_600_000 });

/** What is reported, for whoever may see it: by a link, or because it is public. */
async function reported(event: RequestEvent) {
  const { kind, id } = event.params;
  const known = REPORTED_KINDS.find((one) => one === kind);
  if (known === undefined) throw new NotFoundError('not-found', `Nobody reports a ${kind}.`);
  return { kind: known, id, title: await titleOf(event, known, id) };
}

async function titleOf(
  event: RequestEvent,
  kind: (typeof REPORTED_KINDS)[number],
  id: string,
): Promise<string> {
  switch (kind) {
    case 'clip':
      return (await allow(event, 'clip:read', id)).data.title;
    case 'choreography':
      return (await allow(event, 'choreography:watch', id)).data.title;
    case 'plan': {
      const shared = await findAuthorized(await getPlatform(), actorsOf(event), 'plan:look', id);
      return (shared ?? (await allow(event, 'plan:browse', id))).data.title;
    }
  }
}

export const load: PageServerLoad = async (event) => {
  const { title } = await reported(event);
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  return { title, key: crypto.randomUUID(), reasons: REPORT_REASONS, longest: LONGEST_REPORT };
};

export const actions: Actions = {
  default: async (event) => {
    const about = await reported(event);
    try {
      const { key, answerTo, ...said } = parseForm(await readForm(event.request), reportSchema);
      filed.take(clientOf(event.getClientAddress()));
      const report = { ...about, ...said, ...(answerTo !== '' && { answerTo }) };
      await fileReport(await getPlatform(), key, report);
      return { filed: true as const };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
};
