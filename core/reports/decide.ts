/** What a maintainer decides about a report. */
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Page, Services } from '../ports.ts';
import { markReported, reports, type Decision, type Report } from './report.ts';

const PAGE = 20;

/** The latest first, those that were decided about among them. */
export async function listReports(
  { documents }: Pick<Services, 'documents'>,
  cursor?: string,
): Promise<Page<Report>> {
  return await documents.query(reports, {
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: PAGE,
    ...(cursor !== undefined && { cursor }),
  });
}

/**
 * Holds from now on, whatever links there are or will be, until it is decided otherwise. A decision can be
 * changed by another one about the same report.
 * @param version of the report that the maintainer has read
 * @param note for the owner, who is told what it was reported for besides
 * @throws NotFoundError; ConflictError `document-changed`
 */
export async function decideReport(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  reportId: string,
  version: string,
  decision: Decision,
  note = '',
): Promise<void> {
  await documents.transaction(async (tx) => {
    const report = await tx.get(reports, reportId);
    if (report === undefined) throw new NotFoundError('not-found', 'There is no such report.');
    if (report.version !== version) {
      throw new ConflictError('document-changed', `${reportId} was decided in the meantime.`);
    }
    const held =
      decision === 'kept'
        ? { held: undefined, heldWhy: undefined, heldNote: undefined }
        : { held: decision, heldWhy: report.data.reason, heldNote: note || undefined };
    await markReported(tx, report.data, held);
    tx.update(reports, reportId, { decision, decidedAt: clock.now() });
  });
}
