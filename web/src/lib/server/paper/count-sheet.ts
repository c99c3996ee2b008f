/** A count sheet on paper: eight by eight, in one column or two. An eight never breaks over a page. */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import type { Localized } from '@bachata/core/languages.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import { withoutRepeats, type EightsAsBefore, type SheetEight } from '../../count-sheet.ts';
import type { Messages } from '../../i18n/context.ts';
import type { LinkQr } from '../../paper/link-qr.ts';
import type { SheetChoice, SheetRole, SheetSize } from '../../paper/paper-choice.ts';
import { isTap } from '../../result-view.ts';
import type { SheetView } from '../sheet-page.ts';
import { GRAY, mm, Paper, type SetBlock, type DocumentPart } from './paper.ts';
import type { StyledText } from './set-text.ts';

/** Sizes of type in points, everything else as well. */
interface Look {
  readonly heading: number;
  readonly text: number;
  readonly count: number;
  readonly columns: number;
  /** Column at the edge: section, number and time. */
  readonly edge: number;
  readonly cues: boolean;
  /** To write on, above the rule of the next eight. */
  readonly write: number;
  /** Below each eight. */
  readonly gap: number;
  readonly margin: number;
}

const LOOKS: Readonly<Record<SheetSize, Look>> = {
  write: {
    ...{ heading: 20, text: 12, count: 12, columns: 1, edge: mm(31) },
    ...{ cues: true, write: mm(6), gap: mm(1), margin: mm(11) },
  },
  dense: {
    ...{ heading: 15, text: 7.5, count: 7, columns: 2, edge: mm(19) },
    ...{ cues: false, write: 0, gap: mm(0.8), margin: mm(10) },
  },
  floor: {
    ...{ heading: 26, text: 14, count: 20, columns: 1, edge: mm(36) },
    ...{ cues: true, write: 0, gap: mm(4), margin: mm(11) },
  },
};
const GUTTER = mm(6);
/** Of the counts, of the size of their font. */
const COUNT_LINE = 1.5;

export function sheetMargin(size: SheetSize): number {
  return LOOKS[size].margin;
}

/** @param day of printing, as the reader writes it; @param qr to where the dance can be watched */
export async function countSheetPdf(
  sheet: SheetView,
  choice: SheetChoice,
  messages: Messages,
  { day, qr }: { readonly day: string; readonly qr?: LinkQr | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const { t, language } = messages;
  const paper = await Paper.create({
    title: t('sheet.title', { title: sheet.title }),
    ...{ language, size: choice.paper, margin: sheetMargin(choice.size) },
    foot: sheet.title,
    pageNumber: (page, of) => `${day} · ${t('sheet.page', { page, of })}`,
  });
  drawCountSheet(paper, sheet, choice, messages, qr);
  return await paper.finish();
}

/** From where the cursor is, which is to be at the top of a page. */
export function drawCountSheet(
  paper: Paper,
  sheet: SheetView,
  { size, role }: SheetChoice,
  messages: Messages,
  qr?: LinkQr,
): void {
  const look = LOOKS[size];
  const { t, format } = messages;
  const article = paper.part('Sect');
  const top = paper.y;
  const edge = qr === undefined ? 0 : paper.qrCode(article, qr, t('sheet.qrAlt'));
  const width = paper.width - edge;
  const small = Math.max(look.text, 9);
  paper.write(article, 'H1', [{ text: sheet.title, bold: true }], look.heading, width);
  const facts = [
    t('sheet.subtitle'),
    t(`levels.${sheet.level}`),
    t('units.bpm', { value: format.number(sheet.tempoBpm) }),
    format.length(sheet.durationSec),
    ...(look.cues ? [t(`sheet.roles.${role}`)] : []),
  ];
  paper.write(article, 'P', facts.join(' · '), small, width);
  paper.write(article, 'P', [{ text: t('sheet.legend'), color: GRAY }], small, width);
  paper.y = Math.max(paper.y + mm(3), top + edge);
  const rows = withoutRepeats(sheet.eights);
  if (rows.length === 0) paper.write(article, 'P', t('sheet.nothing'), look.text);
  else new Rows(paper, article, look, role, messages).draw(rows);
}

type Row = SheetEight | EightsAsBefore;

/** What of an eight stands under its counts. */
interface Figure {
  readonly column: number;
  readonly block: SetBlock;
  readonly actual: string;
}

class Rows {
  readonly #paper: Paper;
  readonly #article: DocumentPart;
  readonly #look: Look;
  readonly #role: SheetRole;
  readonly #messages: Messages;
  readonly #width: number;
  /** Where the rows of this page begin. */
  #top: number;
  #column = 0;
  #section: SectionLabel | undefined;
  #part: DocumentPart | undefined;

  constructor(
    paper: Paper,
    article: DocumentPart,
    look: Look,
    role: SheetRole,
    messages: Messages,
  ) {
    this.#paper = paper;
    this.#article = article;
    this.#look = look;
    this.#role = role;
    this.#messages = messages;
    this.#top = paper.y;
    this.#width = (paper.width - GUTTER * (look.columns - 1)) / look.columns;
  }

  draw(rows: readonly Row[]): void {
    for (const row of rows) this.#row(row);
    this.#paper.y = this.#paper.bottom;
  }

  #row(row: Row): void {
    const { text, gap } = this.#look;
    const paper = this.#paper;
    const startsSection = row.section !== this.#section;
    const label = this.#label(row.section);
    const number = this.#number(row);
    const body = 'asBefore' in row ? this.#repeat(row) : this.#eight(row);
    // At the top of a column the section is said again, so there is always room for it.
    const height = Math.max(body.height, label.height + number.height) + gap;
    const isNewColumn = this.#place(height);
    const x = paper.left + this.#column * (this.#width + GUTTER);
    if (startsSection || this.#part === undefined) {
      this.#part = paper.part('Sect', this.#article);
      this.#section = row.section;
    }
    const y = paper.y;
    const color = startsSection ? '#000000' : undefined;
    paper.decorate(() => paper.rule(x, y, x + this.#width, y, color && { color, width: 1 }));
    let below = y + text * 0.2;
    if (startsSection) paper.draw(this.#part, 'H2', label, x, below);
    else if (isNewColumn) paper.repeat(label, x, below);
    if (startsSection || isNewColumn) below += label.height;
    const eight = paper.part('Div', this.#part);
    paper.draw(eight, 'H3', number, x, below);
    body.draw(eight, x + this.#look.edge, y + text * 0.2);
    paper.y += height;
  }

  /** Makes room. @returns whether the row is the first of its column */
  #place(height: number): boolean {
    const paper = this.#paper;
    if (paper.y + height > paper.bottom && paper.y > this.#top) {
      this.#column = (this.#column + 1) % this.#look.columns;
      if (this.#column === 0) {
        paper.newPage();
        this.#top = paper.top;
      }
      paper.y = this.#top;
    }
    return paper.y === this.#top;
  }

  #label(section: SectionLabel): SetBlock {
    const { text, edge } = this.#look;
    const label = { text: this.#messages.t(`sections.${section}`), bold: true };
    return this.#paper.measure([label], text, edge - mm(2));
  }

  #number(row: Row): SetBlock {
    const { text, edge } = this.#look;
    const { format } = this.#messages;
    const number = 'asBefore' in row ? `${row.from}–${row.to}` : String(row.number);
    const spans: StyledText[] = [
      { text: number, bold: true },
      { text: ` ${format.length(row.startSec)}`, color: GRAY },
    ];
    return this.#paper.measure(spans, text, edge - mm(1));
  }

  #repeat({ asBefore }: EightsAsBefore): Drawable {
    const { text, edge } = this.#look;
    const said = this.#messages.t('sheet.asBefore', asBefore);
    const block = this.#paper.measure([{ text: said, bold: true }], text, this.#width - edge);
    return {
      height: block.height,
      draw: (within, x, y) => this.#paper.draw(within, 'P', block, x, y),
    };
  }

  #eight(eight: SheetEight): Drawable {
    const paper = this.#paper;
    const { count, edge, write } = this.#look;
    const column = (this.#width - edge) / 8;
    const figures = this.#figures(eight, column);
    const cues = this.#look.cues ? this.#cues(eight) : [];
    const strip = count * COUNT_LINE;
    const named = Math.max(0, ...figures.map(({ block }) => block.height));
    const height = strip + named + cues.reduce((sum, cue) => sum + cue.height, 0) + write;
    return {
      height,
      draw: (within, x, y) => {
        paper.decorate(() => this.#strip(eight, x, y, column));
        for (const { column: at, block, actual } of figures) {
          paper.draw(within, 'P', block, x + at * column, y + strip, actual);
        }
        let below = y + strip + named;
        for (const cue of cues) {
          paper.draw(within, 'P', cue, x, below);
          below += cue.height;
        }
      },
    };
  }

  #strip({ counts }: SheetEight, x: number, y: number, column: number): void {
    for (const { count, starts } of counts) {
      const middle = x + (count - 1) * column + this.#look.count * 0.65;
      this.#paper.mark(String(count), this.#look.count, middle, y, {
        ...{ bold: starts !== undefined, circled: isTap(count) },
        ...(starts === undefined && { color: GRAY }),
      });
    }
  }

  #figures({ counts, goesOn }: SheetEight, column: number): Figure[] {
    const { t, pick } = this.#messages;
    const begins: { readonly count: number; readonly spans: readonly StyledText[] }[] = [];
    if (goesOn !== undefined) {
      const text = t('sheet.goesOn', { move: pick(goesOn) });
      begins.push({ count: counts[0]?.count ?? 1, spans: [{ text, color: GRAY }] });
    }
    for (const { count, starts, holds } of counts) {
      if (starts === undefined) continue;
      const text = ` ${holds === undefined ? '' : this.#holds(holds)}`;
      begins.push({
        count,
        spans: [
          { text: pick(starts), bold: true },
          { text, color: GRAY },
        ],
      });
    }
    return begins.map(({ count, spans }, index) => {
      const end = begins[index + 1]?.count ?? 9;
      const block = this.#paper.measure(spans, this.#look.text, (end - count) * column - mm(1));
      // The number stands above, among the counts.
      return { column: count - 1, block, actual: `${count} ${textOf(spans)}` };
    });
  }

  #holds([from, to]: NonNullable<SheetEight['counts'][number]['holds']>): string {
    const { t } = this.#messages;
    const begin = t(`positions.${from}`);
    return from === to ? begin : t('sheet.holds', { from: begin, to: t(`positions.${to}`) });
  }

  #cues({ counts }: SheetEight): SetBlock[] {
    const { t, pick } = this.#messages;
    const { text, edge } = this.#look;
    const roles = DANCE_ROLES.filter((role) => this.#role === 'both' || this.#role === role);
    return roles.flatMap((role) => {
      const cued = counts.flatMap((each) => {
        const cue: Localized | undefined = each[role];
        return cue === undefined ? [] : { count: each.count, text: pick(cue) };
      });
      if (cued.length === 0) return [];
      const spans = cued.flatMap(({ count, text: cue }, index): StyledText[] => [
        { text: `${index === 0 ? '' : ' · '}${count} `, bold: true },
        { text: cue },
      ]);
      const label = { text: `${t(`result.${role}`)}: `, color: GRAY };
      return this.#paper.measure([label, ...spans], text, this.#width - edge);
    });
  }
}

/** Measured, and drawn where there is room for it. */
interface Drawable {
  readonly height: number;
  readonly draw: (within: DocumentPart, x: number, y: number) => void;
}

const textOf = (spans: readonly StyledText[]): string =>
  spans
    .map(({ text }) => text)
    .join('')
    .trim();
