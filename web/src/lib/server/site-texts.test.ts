import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '@bachata/core/languages.ts';
import { blocksOf, readSiteText, SITE_PAGES } from './site-texts.ts';

it.each(SITE_PAGES.flatMap((page) => LANGUAGES.map((language) => [page, language] as const)))(
  'has %s in %s, with every value filled in',
  async (page, language) => {
    const blocks = await readSiteText(page, language, { BACHATA_OPERATOR: 'The School' });
    const text = blocks.flatMap(({ lines }) => lines).join('\n');
    expect(blocks.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/\{\{|undefined|NaN/);
    if (page === 'privacy') expect(text).toContain('The School');
  },
);

it('says the same in as many blocks in both languages', async () => {
  for (const page of SITE_PAGES) {
    const [en, es] = await Promise.all(
      LANGUAGES.map(async (language) => await readSiteText(page, language, {})),
    );
    expect(es?.map(({ kind, lines }) => [kind, lines.length])).toEqual(
      en?.map(({ kind, lines }) => [kind, lines.length]),
    );
  }
});

it('takes the words of whoever runs the site, where there are any', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-texts-'));
  await writeFile(path.join(folder, 'terms.en.txt'), 'Be kind.\n\n# Songs\n\n- Your own.\n- Ours.');
  const env = { BACHATA_TEXTS_DIR: folder };
  expect(await readSiteText('terms', 'en', env)).toEqual([
    { kind: 'paragraph', lines: ['Be kind.'] },
    { kind: 'heading', lines: ['Songs'] },
    { kind: 'list', lines: ['Your own.', 'Ours.'] },
  ]);
  expect((await readSiteText('terms', 'es', env)).length).toBeGreaterThan(3);
  await rm(folder, { recursive: true });
});

it('joins the lines of a paragraph, however they end', () => {
  expect(blocksOf('One\r\ntwo.\r\n\r\n\r\n')).toEqual([{ kind: 'paragraph', lines: ['One two.'] }]);
});
