/** What every PDF of the site has in common: the reader's words and day, and how it is handed over. */
import { pick } from '@bachata/core/languages.ts';
import { contentDisposition } from '@bachata/platform/objects/content-disposition.ts';
import { loadTranslator } from '../../i18n/catalogs.ts';
import type { Messages } from '../../i18n/context.ts';
import { createFormatter } from '../../i18n/format.ts';
import { linkQr, type LinkQr } from '../../paper/link-qr.ts';

/** @param now milliseconds since the Unix epoch */
export async function printMessages(
  { language }: Pick<App.Locals, 'language'>,
  now: number,
): Promise<{ readonly messages: Messages; readonly day: string }> {
  const translator = await loadTranslator(language);
  const format = createFormatter(language);
  return {
    messages: { ...translator, format, pick: (localized) => pick(localized, language) },
    day: format.day(now),
  };
}

/** More than this no address of ours has; a code of it would be too fine to be read. */
const LONGEST_LINK = 400;

export function qrOf({ href }: URL): LinkQr | undefined {
  return href.length > LONGEST_LINK ? undefined : linkQr(href);
}

export function pdfResponse(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(name),
      'cache-control': 'private, no-store',
    },
  });
}
