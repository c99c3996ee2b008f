import { fileTitle } from '@bachata/core/choreographies/download-name.ts';
import { pick } from '@bachata/core/languages.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { planMoves } from '#lib/server/class-plans.ts';
import { classPlanPdf } from '#lib/server/paper/class-page.ts';
import { pdfResponse, printMessages, qrOfLink } from '#lib/server/paper/print.ts';
import { sheetChoice } from '#lib/server/paper/sheet-choice.ts';
import { sheetsOfPlan } from '#lib/server/plan-paper.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/**
 * The class on one page, and the count sheets of its dances behind it; with a QR code where the address
 * carries a link to the plan that works.
 */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'plan:read', event.params.id));
  const platform = await getPlatform();
  const { messages, day } = await printMessages(event.locals, platform.clock.now());
  const moves = await planMoves(platform.documents, data.ownerId);
  const nameOf = (id: string): string | undefined => {
    const move = moves.get(id);
    return move && pick(move.name, messages.language);
  };
  const sheets = await sheetsOfPlan(platform, data);
  const choice = sheetChoice(event.url);
  const document = { resource: 'plan', id };
  const qr = await qrOfLink(platform, document, `/shared/plans/${id}`, event.url);
  const bytes = await classPlanPdf(data, sheets, choice, messages, { day, qr, nameOf });
  return pdfResponse(bytes, `${fileTitle(data.title) || 'class'}.pdf`);
};
