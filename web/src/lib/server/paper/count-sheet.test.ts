import { LANGUAGES, pick } from '@bachata/core/languages.ts';
import { DISPLAY_WORDS } from '@bachata/core/lexicon/display-words.ts';
import { describe, expect, it } from 'vitest';
import { withoutRepeats, type SheetEight } from '../../count-sheet.ts';
import { PAPER_SIZES, SHEET_SIZES, type SheetChoice } from '../../paper/paper-choice.ts';
import { linkQr } from '../../paper/link-qr.ts';
import { pictureOf, readQr } from '../../paper/testing/read-qr.ts';
import { sheetOf } from '../../paper/testing/sheets.ts';
import { testMessages } from '../../testing/messages.ts';
import { countSheetPdf } from './count-sheet.ts';
import { pictureOfPage, readPdf, type PrintedPage } from './testing/read-pdf.ts';

const DAY = '29 Nov 2026';

async function print(
  eights: readonly SheetEight[],
  choice: Partial<SheetChoice> = {},
  { language = 'en', title = 'Obsesión', link }: PrintOptions = {},
) {
  const sheet = { title, level: 'intermediate', tempoBpm: 128, durationSec: 201, eights } as const;
  const whole = { size: 'write', role: 'both', paper: 'a4', ...choice } as const;
  const qr = link === undefined ? undefined : linkQr(link);
  return await countSheetPdf(sheet, whole, testMessages(language), { day: DAY, qr });
}
interface PrintOptions {
  readonly language?: 'en' | 'es';
  readonly title?: string;
  readonly link?: string;
}

const wordsOf = ({ texts }: PrintedPage): string =>
  texts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

describe('a count sheet on paper', () => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(SHEET_SIZES)('has every eight whole on one page, in order: %s', async (size) => {
      const eights = sheetOf(24);
      const { pages, ...about } = await readPdf(await print(eights, { size }, { language }));
      const { t } = testMessages(language);
      const title = t('sheet.title', { title: 'Obsesión' });
      expect(about).toEqual({ title, language, tagged: true });
      const rows = withoutRepeats(eights);
      const texts = pages.map(wordsOf);
      let page = 0;
      let from = 0;
      for (const row of rows) {
        const label = 'asBefore' in row ? `${row.from}–${row.to}` : String(row.number);
        const find = (): number => texts[page].search(new RegExp(`(^| )${label} \\d:\\d\\d`));
        if (find() < 0) [page, from] = [page + 1, 0];
        expect(find(), `eight ${label}`).toBeGreaterThanOrEqual(from);
        from = find();
        if ('asBefore' in row) {
          expect(texts[page].slice(from)).toContain(t('sheet.asBefore', row.asBefore));
          continue;
        }
        const said = texts[page].slice(from).replaceAll(' ', '');
        for (const { starts, lead, follow } of row.counts) {
          const words = size === 'dense' ? [starts] : [starts, lead, follow];
          for (const word of words) {
            if (word) expect(said).toContain(pick(word, language).replaceAll(' ', ''));
          }
        }
      }
      expect(page).toBe(pages.length - 1);
      texts.forEach((text, index) => {
        const page = t('sheet.page', { page: index + 1, of: pages.length });
        expect(text).toContain(`${DAY} · ${page} Obsesión`);
      });
    });

    it('says section, holds and what is danced as before', async () => {
      const { pages } = await readPdf(await print(sheetOf(24), {}, { language }));
      const words = pages.map(wordsOf).join(' ');
      const { t } = testMessages(language);
      expect(words).toContain(DISPLAY_WORDS[language].sections.instrumental);
      expect(words).toContain(t('sheet.asBefore', { from: 5, to: 8 }));
      expect(words).toContain(t('positions.OL'));
    });
  });

  it.each([
    ['write', 12],
    ['floor', 14],
  ] as const)('has no type below %s size (%d pt) but at the foot', async (size, least) => {
    const { pages } = await readPdf(await print(sheetOf(12), { size }));
    for (const { texts } of pages) {
      const isFoot = (text: string): boolean => text.includes(DAY) || text === 'Obsesión';
      for (const { text, size: points } of texts) {
        if (!isFoot(text)) expect(points, text).toBeGreaterThanOrEqual(least - 0.01);
      }
    }
  });

  it('has 45 eights and more on a dense page, 6 and more on one to write on', async () => {
    const eights = sheetOf(64).filter(({ phrase }) => phrase % 5 !== 3);
    const count = ({ texts }: PrintedPage) =>
      wordsOf({ texts } as PrintedPage).match(/\d+ \d:\d\d/g);
    const dense = await readPdf(await print(eights, { size: 'dense' }));
    expect(count(dense.pages[0])?.length).toBeGreaterThanOrEqual(45);
    const write = await readPdf(await print(eights, { size: 'write', role: 'lead' }));
    expect(count(write.pages[1])?.length).toBeGreaterThanOrEqual(6);
  });

  it('has the cues of one dancer only where that is wanted', async () => {
    const { pages } = await readPdf(await print(sheetOf(4), { role: 'lead' }));
    expect(wordsOf(pages[0])).toContain('Left foot to the side');
    expect(wordsOf(pages[0])).not.toContain('Right foot to the side · 4 Tap with the left');
  });

  it('is tagged: headings, paragraphs, and a picture where there is a link', async () => {
    const { pages } = await readPdf(await print(sheetOf(8), {}, { link: 'https://example.org' }));
    const { structure } = pages[0];
    expect(structure.slice(0, 6)).toEqual(['Root', 'Document', 'Sect', 'Figure', 'H1', 'P']);
    expect(structure).toContain('H2');
    expect(structure.filter((role) => role === 'H3').length).toBeGreaterThan(4);
  });

  it.each(PAPER_SIZES)('fits on %s', async (paper) => {
    const { pages } = await readPdf(await print(sheetOf(4), { paper }));
    const [width, height] = paper === 'a4' ? [595.28, 841.89] : [612, 792];
    expect(pages[0]).toMatchObject({ width, height });
  });

  it('embeds every font', async () => {
    const file = Buffer.from(await print(sheetOf(8), {}, { title: 'Ελλάδα 💃 שלום' })).toString(
      'latin1',
    );
    const fonts = file.match(/\/Subtype \/Type0/g)?.length;
    expect(fonts).toBeGreaterThanOrEqual(4);
    expect(file.match(/\/FontFile2 /g)).toHaveLength(fonts ?? 0);
    expect(file).not.toMatch(/\/Subtype \/Type1\b/);
  });

  it.each([
    ['long', 'Verylongword'.repeat(10), 'Verylongword'],
    ['from right to left', 'שלום עולם (2026)', 'שלום'],
    ['Arabic', 'رقصة الباتشاتا', 'رقصة'],
    ['emoji', 'Obsesión 💃🏽🕺 ❤️‍🔥', 'Obsesión'],
    ['with marks that turn lines around', 'a\u202Egnp.exe\u0000\n', 'agnp.exe'],
    ['half of a pair', 'a\uD83D b', 'b'],
    ['empty', '', DAY],
  ])('prints a title that is %s', async (_, title, seen) => {
    const { pages } = await readPdf(await print(sheetOf(2), {}, { title }));
    expect(wordsOf(pages[0])).toContain(seen);
  });

  it('shows a box for a sign that no font has, and says what it is', async () => {
    const bytes = await print(sheetOf(2), {}, { title: '日本 Bachata' });
    expect(wordsOf((await readPdf(bytes)).pages[0])).toContain('□□ Bachata');
    const utf16 = Buffer.from('\ufeff日本 Bachata', 'utf16le').swap16().toString('latin1');
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/ActualText (${utf16}`);
  });

  it('prints 0 eights and 300', async () => {
    const nothing = await readPdf(await print([]));
    expect(nothing.pages).toHaveLength(1);
    expect(wordsOf(nothing.pages[0])).toContain('This choreography has no moves.');
    const bytes = await print(sheetOf(300));
    expect(bytes.length).toBeLessThan(500_000);
    const many = await readPdf(bytes);
    expect(many.pages.length).toBeGreaterThan(25);
    expect(wordsOf(many.pages[many.pages.length - 1])).toMatch(/(^| )300 \d/);
  });

  it('carries a QR code of 3 cm that two decoders read from its picture', async () => {
    const link = `https://bachata.example.org/shared/0195f3a2-7c1d?link=${'x'.repeat(43)}`;
    const bytes = await print(sheetOf(2), {}, { link });
    // As on a picture of a phone from half a meter: 74 pixels a centimeter.
    const picture = await pictureOf(await pictureOfPage(bytes, 1, (74 * 2.54) / 72));
    expect(await readQr(picture)).toEqual([link, link]);
  });
});
