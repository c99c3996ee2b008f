/** The mails with a link in them. Nothing that somebody typed is in one: they go to whoever has the address. */
import type { LinkKind } from '@bachata/core/accounts/link-requests.ts';
import type { Mail } from '@bachata/core/ports.ts';
import type { Translator } from '../i18n/translator.ts';

/** Where a link of the kind leads. @param publicUrl of the site */
export function linkAddress(kind: LinkKind, token: string, publicUrl: URL): string {
  const page = kind === 'reset' ? 'reset' : 'verify';
  return new URL(`/${page}/${encodeURIComponent(token)}`, publicUrl).href;
}

/** @param link as `linkAddress` makes it */
export function linkMail(
  { t, language }: Translator,
  kind: LinkKind,
  { to, link }: { readonly to: string; readonly link: string },
): Mail {
  const values = { site: t('site.name'), host: new URL(link).host };
  const subject = t(`mail.${kind}.subject`, values);
  const lead = t(`mail.${kind}.lead`, values);
  const button = t(`mail.${kind}.button`);
  const until = t(`mail.${kind}.until`);
  const ignore = t('mail.ignore');
  const text = [lead, link, until, ignore].join('\n\n');
  const html = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5">',
    `<p>${escaped(lead)}</p>`,
    `<p><a href="${escaped(link)}">${escaped(button)}</a></p>`,
    `<p>${escaped(link)}</p>`,
    `<p>${escaped(until)}</p>`,
    `<p>${escaped(ignore)}</p>`,
    '</body></html>',
  ].join('\n');
  return { to, subject, text: `${text}\n`, html, language };
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
