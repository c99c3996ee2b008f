import { downloadName } from '@bachata/core/choreographies/download-name.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { countSheetPdf } from '#lib/server/paper/count-sheet.ts';
import { pdfResponse, printMessages, qrOfLink } from '#lib/server/paper/print.ts';
import { sheetChoice } from '#lib/server/paper/sheet-choice.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewSheet } from '#lib/server/sheet-page.ts';
import type { RequestHandler } from './$types';

/** The count sheet as a PDF; with a QR code where the address carries a link to the dance that works. */
export const GET: RequestHandler = async (event) => {
  const found = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const platform = await getPlatform();
  const { messages, day } = await printMessages(event.locals, platform.clock.now());
  const document = { resource: 'choreography', id: found.id };
  const qr = await qrOfLink(platform, document, `/shared/${found.id}`, event.url);
  const sheet = await viewSheet(platform, found);
  const bytes = await countSheetPdf(sheet, sheetChoice(event.url), messages, {
    ...{ day, qr },
  });
  return pdfResponse(bytes, downloadName(found.data, 'pdf'));
};
