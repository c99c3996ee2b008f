/** A class plan on paper: the whole class on one page, and the count sheets of its dances behind it. */
import { movesOfContent } from '@bachata/core/class-plans/block-moves.ts';
import { PLAN_DEPTHS } from '@bachata/core/class-plans/block-kinds.ts';
import type { Block, BlockMusic, PlanMove } from '@bachata/core/class-plans/blocks.ts';
import { timed, type TimedBlock } from '@bachata/core/class-plans/check.ts';
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { contentLine } from '../../class-plan-view.ts';
import type { Messages } from '../../i18n/context.ts';
import type { LinkQr } from '../../paper/link-qr.ts';
import type { SheetChoice } from '../../paper/paper-choice.ts';
import type { SheetView } from '../sheet-page.ts';
import { drawCountSheet } from './count-sheet.ts';
import { GRAY, mm, Paper, type DocumentPart, type SetBlock } from './paper.ts';
import type { StyledText } from './set-text.ts';

const MARGIN = mm(12);
/** Column of the minutes. */
const EDGE = mm(24);
/** Above and below each block, of the size of its type. */
const GAP = 0.35;
/** The class is one page: type gets smaller until it fits, and not smaller than can be read. */
const SIZES = [11, 10, 9, 8, 7.5, 7] as const;

type NameOf = (id: string) => string | undefined;

interface Printing {
  /** Of a move, in the reader's language; undefined for one that there is no more. */
  readonly nameOf: NameOf;
  /** Of printing, as the reader writes it. */
  readonly day: string;
  /** To where the plan is shared. */
  readonly qr?: LinkQr | undefined;
}

/** @param sheets of the dances of its blocks, in their order */
export async function classPlanPdf(
  plan: PlanContent,
  sheets: readonly SheetView[],
  choice: SheetChoice,
  messages: Messages,
  { day, qr, nameOf }: Printing,
): Promise<Uint8Array<ArrayBuffer>> {
  const { t, language } = messages;
  const paper = await Paper.create({
    title: plan.title,
    ...{ language, size: choice.paper, margin: MARGIN },
    foot: plan.title,
    pageNumber: (page, of) => `${day} · ${t('sheet.page', { page, of })}`,
  });
  drawClass(paper, plan, messages, { qr, nameOf, hasSheets: sheets.length > 0 });
  for (const sheet of sheets) {
    paper.newPage();
    drawCountSheet(paper, sheet, choice, messages);
  }
  return await paper.finish();
}

function drawClass(
  paper: Paper,
  plan: PlanContent,
  messages: Messages,
  { qr, nameOf, hasSheets }: Omit<Printing, 'day'> & { readonly hasSheets: boolean },
): void {
  const { t } = messages;
  const article = paper.part('Sect');
  const top = paper.y;
  const edge = qr === undefined ? 0 : paper.qrCode(article, qr, t('sheet.qrAlt'));
  const width = paper.width - edge;
  paper.write(article, 'H1', [{ text: plan.title, bold: true }], 20, width);
  paper.write(article, 'P', factsOf(plan, messages), 11, width);
  if (plan.aim) {
    const aim = [
      { text: `${t('plans.aim')}: `, color: GRAY },
      { text: plan.aim, bold: true },
    ];
    paper.write(article, 'P', aim, 12, width);
  }
  if (hasSheets) {
    paper.write(article, 'P', [{ text: t('classPaper.sheetsBehind'), color: GRAY }], 9, width);
  }
  paper.y = Math.max(paper.y + mm(2), top + edge);
  if (plan.blocks.length === 0) paper.write(article, 'P', t('classPaper.noBlocks'), 11);
  const places = timed(plan.blocks);
  const room = paper.bottom - paper.y;
  const rowsAt = (size: number) =>
    places.map((place) => rowOf(paper, place, size, messages, nameOf));
  const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height }) => sum + height, 0);
  const smallest = SIZES[SIZES.length - 1];
  const size = SIZES.find((each) => heightOf(rowsAt(each)) <= room) ?? smallest;
  for (const row of rowsAt(size)) {
    if (paper.y + row.height > paper.bottom && paper.y > paper.top) paper.newPage();
    row.draw(paper.part('Sect', article), paper.y);
    paper.y += row.height;
  }
}

function factsOf(plan: PlanContent, { t, format }: Messages): string {
  const { level, minutes, date, time, place } = plan;
  return [
    t('classPaper.classPlan'),
    t(`levels.${level}`),
    t('plans.minutes', { count: minutes }),
    ...(date === undefined ? [] : [format.day(Date.parse(`${date}T12:00:00Z`))]),
    ...(time === undefined ? [] : [time]),
    ...(place ? [place] : []),
  ].join(' · ');
}

interface Row {
  readonly height: number;
  readonly draw: (within: DocumentPart, y: number) => void;
}

function rowOf(
  paper: Paper,
  { block, from, to }: TimedBlock,
  size: number,
  messages: Messages,
  nameOf: NameOf,
): Row {
  const { t } = messages;
  const kind = t(`plans.kinds.${block.kind}`);
  const minutes = paper.measure(
    [
      { text: `${from}–${to} `, bold: true },
      { text: `(${block.minutes})`, color: GRAY },
    ],
    size,
    EDGE,
  );
  const gap = size * GAP;
  const width = paper.width - EDGE;
  // Every line of what was typed is one of its own.
  const [about = '', ...more] = contentLine(block, messages, nameOf).split(/\r?\n/);
  const heading = paper.measure(
    [{ text: kind, bold: true }, ...(about === '' ? [] : [{ text: ` · ${about}` }])],
    size,
    width,
  );
  const lines: SetBlock[] = linesOf(block, more, messages, nameOf).map((line) =>
    paper.measure(line, size, width),
  );
  const body = lines.reduce((sum, { height }) => sum + height, heading.height);
  return {
    height: Math.max(body, minutes.height) + 2 * gap,
    draw: (within, y) => {
      const x = paper.left + EDGE;
      paper.decorate(() => paper.rule(paper.left, y, paper.left + paper.width, y));
      paper.draw(within, 'H2', heading, x, y + gap);
      paper.draw(within, 'P', minutes, paper.left, y + gap);
      let below = y + gap + heading.height;
      for (const line of lines) {
        paper.draw(within, 'P', line, x, below);
        below += line.height;
      }
    },
  };
}

function linesOf(
  block: Block,
  more: readonly string[],
  messages: Messages,
  nameOf: NameOf,
): (readonly StyledText[])[] {
  const { t } = messages;
  const named = (moves: readonly PlanMove[]): string =>
    moves.map(({ id, name }) => nameOf(id) ?? name).join(' · ');
  const moves = block.content?.kind === 'move' ? [] : movesOfContent(block.content);
  const { cues: words = {}, depths, pins = [], music, rotation } = block;
  const labeled = (label: string, text: string): StyledText[] => [
    { text: `${label}: `, color: GRAY },
    { text },
  ];
  return [
    ...more.map((text) => [{ text }]),
    ...(moves.length === 0 ? [] : [[{ text: named(moves) }]]),
    ...(['lead', 'follow', 'together'] as const).flatMap((role) => {
      const said = words[role];
      return said ? [labeled(t(`plans.cues.${role}`), said)] : [];
    }),
    ...PLAN_DEPTHS.flatMap((depth) => {
      const steps = depths?.[depth];
      if (steps === undefined) return [];
      return [labeled(t(`plans.depths.${depth}`), named(steps))];
    }),
    ...pins.map(({ count, text }) => [{ text: t('plans.pin', { count, text }) }]),
    ...(music === undefined ? [] : [[{ text: musicLine(music, messages) }]]),
    ...(rotation === undefined
      ? []
      : [
          [
            {
              text:
                rotation.by === 'phrase'
                  ? t('plans.rotationPhrase', { count: rotation.phrases })
                  : t('plans.rotationTime', { seconds: rotation.seconds }),
            },
          ],
        ]),
  ];
}

function musicLine({ title, bpm, startSec, speed }: BlockMusic, { t, format }: Messages): string {
  const music = [
    title,
    ...(bpm === undefined ? [] : [t('plans.musicBpm', { bpm: format.number(bpm) })]),
    ...(startSec === 0 ? [] : [t('plans.musicFrom', { at: format.length(startSec) })]),
    ...(speed === 100 ? [] : [t('plans.musicSpeed', { speed })]),
  ].join(' · ');
  return t('classPaper.music', { music });
}
