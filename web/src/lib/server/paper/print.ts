/** What every PDF of the site has in common: the reader's words and day, and how it is handed over. */
import type { GrantedDocument } from '@bachata/core/grants/grant.ts';
import { isOpenLink } from '@bachata/core/grants/link.ts';
import { pick } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { contentDisposition } from '@bachata/platform/objects/content-disposition.ts';
import { loadTranslator } from '../../i18n/catalogs.ts';
import type { Messages } from '../../i18n/context.ts';
import { createFormatter } from '../../i18n/format.ts';
import { linkPath, linkToken } from '../../link-path.ts';
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

/**
 * The link in an address as a QR code. Only whoever has made a link just now has one to give: what is stored
 * of it is a hash.
 * @param path of the page that the link shows
 * @param url of the request
 * @returns undefined for no link, and for one that does not work
 */
export async function qrOfLink(
  platform: Pick<Platform, 'documents' | 'clock'>,
  document: GrantedDocument,
  path: string,
  url: URL,
): Promise<LinkQr | undefined> {
  const token = linkToken(url);
  if (token === undefined || !(await isOpenLink(platform, document, token))) return undefined;
  return linkQr(new URL(linkPath(path, token), url).href);
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
