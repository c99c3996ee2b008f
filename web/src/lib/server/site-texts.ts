/**
 * Pages of plain text: what a hosted site owes its visitors, and what helps newcomers. Whoever runs the site
 * puts files of the same names into a folder of their own, which then say it in their words.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KEPT_MS } from '@bachata/core/bin/bin.ts';
import { JOBS_KEPT_MS } from '@bachata/core/jobs/job.ts';
import type { Language } from '@bachata/core/languages.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import { guestDays } from './guests.ts';
import { contact } from './site-texts/contact.ts';
import { filming } from './site-texts/filming.ts';
import { glossary } from './site-texts/glossary.ts';
import { privacy } from './site-texts/privacy.ts';
import { terms } from './site-texts/terms.ts';

export const SITE_PAGES = ['privacy', 'terms', 'contact', 'glossary', 'filming'] as const;
export type SitePage = (typeof SITE_PAGES)[number];

export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list';
  /** Of a list its items, else one. */
  readonly lines: readonly string[];
}

const DEFAULTS: Readonly<Record<SitePage, Readonly<Record<Language, string>>>> = {
  ...{ privacy, terms, contact, glossary, filming },
};
const DAY_MS = 24 * 3_600_000;

type Env = Readonly<Record<string, string | undefined>>;

/** Who runs the site, and where they can be written to, as the pages say it. */
function peopleOf(env: Env, language: Language) {
  const nobody = language === 'es' ? 'quien instaló este sitio' : 'whoever set this site up';
  const operator = env['BACHATA_OPERATOR'] || nobody;
  return { operator, contact: env['BACHATA_CONTACT'] || operator };
}

export async function readSiteText(
  page: SitePage,
  language: Language,
  env: Env,
): Promise<readonly TextBlock[]> {
  const values: Readonly<Record<string, string | number>> = {
    ...peopleOf(env, language),
    binDays: KEPT_MS / DAY_MS,
    jobDays: JOBS_KEPT_MS / DAY_MS,
    guestDays: guestDays(),
    ...{ minSec: CLIP_LIMITS.minSec, maxSec: CLIP_LIMITS.maxSec },
  };
  const own = await ownText(env['BACHATA_TEXTS_DIR'], `${page}.${language}.txt`);
  const text = own ?? DEFAULTS[page][language];
  return blocksOf(text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? '')));
}

/** Undefined where there is none of that name. */
async function ownText(folder: string | undefined, name: string): Promise<string | undefined> {
  if (folder === undefined || folder === '') return undefined;
  try {
    return await readFile(path.join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Blocks are a line apart; `# ` begins a heading, `- ` an item of a list. */
export function blocksOf(text: string): readonly TextBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): TextBlock => {
      const lines = block.split('\n');
      if (lines.every((line) => line.startsWith('- '))) {
        return { kind: 'list', lines: lines.map((line) => line.slice(2)) };
      }
      return block.startsWith('# ')
        ? { kind: 'heading', lines: [block.slice(2)] }
        : { kind: 'paragraph', lines: [lines.join(' ')] };
    });
}
