import {
  fileReport,
  LONGEST_REPORT,
  REPORT_REASONS,
  REPORTED_KINDS,
} from '@bachata/core/reports/report.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { z } from 'zod';
import { allow } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { AttemptLimit, clientOf } from '#lib/server/rate-limit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const reportSchema = z.object({
  key: z.uuid(),
  reason: z.enum(REPORT_REASONS),
  text: z.string().trim().max(LONGEST_REPORT),
  answerTo: z.union([z.literal(''), z.email().max(254)]),
});
/** Nobody who means it reports more. */
const filed = new AttemptLimit({ now: () => Date.now() }, { max: 10, windowMs: 3_600_000 });

/** What is reported, for whoever may see it: by a link, or because it is public. */
async function reported(event: RequestEvent) {
  const { kind, id } = event.params;
  const known = REPORTED_KINDS.find((one) => one === kind);
  if (known === undefined) throw new NotFoundError('not-found', `Nobody reports a ${kind}.`);
  const { data } = await (known === 'clip'
    ? allow(event, 'clip:read', id)
    : allow(event, 'choreography:watch', id));
  return { kind: known, id, title: data.title };
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
