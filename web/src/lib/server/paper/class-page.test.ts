import { LANGUAGES } from '@bachata/core/languages.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { blockFor, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { describe, expect, it } from 'vitest';
import { linkQr } from '../../paper/link-qr.ts';
import { pictureOf, readQr } from '../../paper/testing/read-qr.ts';
import { sheetOf } from '../../paper/testing/sheets.ts';
import { testMessages } from '../../testing/messages.ts';
import { classPlanPdf } from './class-page.ts';
import { pictureOfPage, readPdf, type PrintedPage } from './testing/read-pdf.ts';

const CHOICE = { size: 'write', role: 'both', paper: 'a4' } as const;
const DAY = '29 Nov 2026';
const PRINTING = { day: DAY, nameOf: () => undefined };
const wordsOf = ({ texts }: PrintedPage): string =>
  texts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

/** An hour as one is planned, with all that a block can hold. */
const HOUR: readonly Block[] = [
  blockFor('a', {
    kind: 'warm-up',
    minutes: 5,
    content: { kind: 'text', text: 'Hips\nShoulders' },
  }),
  blockFor('b', {
    ...{ kind: 'figure', minutes: 20, title: 'New' },
    content: { kind: 'move', move: { id: 'hip-turn', name: 'Hip turn', counts: 4 } },
    cues: { lead: 'Open the space', follow: 'Wait for it', together: 'Look up' },
    pins: [{ id: 'p', count: 5, text: 'Tap, then turn' }],
    music: { title: 'Obsesión', bpm: 128, startSec: 23, speed: 90 },
    rotation: { by: 'phrase', phrases: 2 },
  }),
  blockFor('c', {
    ...{ kind: 'drill', minutes: 35 },
    content: {
      ...{ kind: 'phrase', choreographyId: 'x', title: 'Propuesta', startBeat: 0, beats: 32 },
      moves: [{ id: 'side-basic', name: 'Side basic', counts: 8 }],
    },
  }),
];
const plan = (blocks: readonly Block[], title = 'Cross body leads') =>
  planContent({
    title,
    aim: 'Lead from the center',
    date: '2026-03-09',
    time: '19:30',
    blocks: [...blocks],
  });

describe('a class on paper', () => {
  it.each(LANGUAGES)('is one page with minutes, music and cues, in order: %s', async (language) => {
    const messages = testMessages(language);
    const bytes = await classPlanPdf(plan(HOUR), [], CHOICE, messages, PRINTING);
    const { pages, ...about } = await readPdf(bytes);
    expect(about).toEqual({ title: 'Cross body leads', language, tagged: true });
    expect(pages).toHaveLength(1);
    const words = wordsOf(pages[0]);
    const { t } = messages;
    const expected = [
      ...['Cross body leads', '19:30', 'Lead from the center'],
      ...[t('plans.kinds.warm-up'), 'Hips', '0–5', 'Shoulders'],
      ...[t('plans.kinds.figure'), 'New: Hip turn', '5–25', 'Open the space', 'Wait for it'],
      ...['Look up', 'Tap, then turn', 'Obsesión', '128', '0:23', '90'],
      ...[t('plans.kinds.drill'), 'Propuesta', '25–60', 'Side basic'],
      ...[DAY, t('sheet.page', { page: 1, of: 1 })],
    ];
    let at = 0;
    for (const part of expected) {
      expect(words.indexOf(part, at), part).toBeGreaterThanOrEqual(at);
      at = words.indexOf(part, at);
    }
  });

  it('has the count sheets of its dances behind it, each on a page of its own', async () => {
    const sheet = {
      level: 'beginner',
      tempoBpm: 120,
      durationSec: 180,
      eights: sheetOf(4),
    } as const;
    const sheets = [
      { title: 'First dance', ...sheet },
      { title: 'Second dance', ...sheet },
    ];
    const bytes = await classPlanPdf(plan(HOUR), sheets, CHOICE, testMessages('en'), PRINTING);
    const { pages } = await readPdf(bytes);
    expect(pages.map((page) => wordsOf(page).slice(0, 11))).toEqual([
      ...['Cross body ', 'First dance', 'Second danc'],
    ]);
  });

  it('stays one page with 20 full blocks, and breaks none of 60', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, k) =>
        blockFor(`b${k}`, {
          minutes: 3,
          title: `Block ${k}!`,
          cues: { lead: `Cue ${k}!`, together: 'x' },
        }),
      );
    const print = async (count: number) =>
      await readPdf(
        await classPlanPdf(plan(many(count)), [], CHOICE, testMessages('en'), PRINTING),
      );
    expect((await print(20)).pages).toHaveLength(1);
    const texts = (await print(60)).pages.map(wordsOf);
    for (let k = 0; k < 60; k++) {
      const page = texts.find((text) => text.includes(`Block ${k}!`));
      expect(page, `block ${k}`).toContain(`Cue ${k}!`);
    }
  });

  it('carries a QR code of 3 cm beside its title, which two decoders read from its picture', async () => {
    const link = `https://bachata.example.org/shared/plans/0195f3a2-7c1d?link=${'x'.repeat(43)}`;
    const title = 'A title that is longer than what there is room for beside the code of a link';
    const printing = { ...PRINTING, qr: linkQr(link) };
    const bytes = await classPlanPdf(plan(HOUR, title), [], CHOICE, testMessages('en'), printing);
    expect((await readPdf(bytes)).pages).toHaveLength(1);
    // As on a picture of a phone from half a meter: 74 pixels a centimeter.
    const picture = await pictureOf(await pictureOfPage(bytes, 1, (74 * 2.54) / 72));
    expect(await readQr(picture)).toEqual([link, link]);
  });

  it('prints an empty plan and hostile words', async () => {
    const hostile = blockFor('h', {
      title: '\u202E💃 日本',
      content: { kind: 'text', text: `${'x'.repeat(1_900)}\n\n</b>` },
    });
    const title = 'שלום (2026)';
    const bytes = await classPlanPdf(
      plan([hostile], title),
      [],
      CHOICE,
      testMessages('es'),
      PRINTING,
    );
    expect(wordsOf((await readPdf(bytes)).pages[0])).toContain('□□');
    const empty = await classPlanPdf(plan([]), [], CHOICE, testMessages('en'), PRINTING);
    expect(wordsOf((await readPdf(empty)).pages[0])).toContain('No blocks yet.');
  });
});
