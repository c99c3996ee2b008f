/** Pages of paper: text set in lines, headings and paragraphs that assistive technology knows, page numbers. */
import PDFDocument from 'pdfkit';
import type { Language } from '@bachata/core/languages.ts';
import type { LinkQr } from '../../paper/link-qr.ts';
import { printedCm } from '../../paper/link-qr.ts';
import type { PaperSize } from '../../paper/paper-choice.ts';
import { readFonts, type Fonts } from './fonts.ts';
import { setLine, setText, type SetTextLine, type SetText, type StyledText } from './set-text.ts';

const POINTS_PER_MM = 72 / 25.4;
export const mm = (millimeters: number): number => millimeters * POINTS_PER_MM;

/** Room for the line at the foot of each page. */
const FOOT = mm(7);
/** Between the baselines of two lines, of the size of the font; and from the top of a line to its baseline. */
const LEADING = 1.25;
const ASCENT = 0.95;

export const GRAY = '#555555';
const PALE = '#bbbbbb';

/** A part of the document's structure (ISO 32000-1, 14.8), such as `Sect`. */
export type DocumentPart = PDFKit.PDFStructureElement;

export interface PaperOptions {
  readonly title: string;
  readonly language: Language;
  readonly size: PaperSize;
  /** Margin of the pages, points. */
  readonly margin: number;
  /** At the foot of each page, on the left. */
  readonly foot: string;
  /** At the foot of each page, on the right. */
  readonly pageNumber: (page: number, of: number) => string;
}

/** Lines measured and not yet drawn. */
export interface SetBlock {
  readonly set: SetText;
  readonly size: number;
  readonly height: number;
}

export class Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #fonts: Fonts;
  readonly #options: PaperOptions;
  readonly #root: DocumentPart;
  readonly #done: Promise<Uint8Array<ArrayBuffer>>;
  /** Where the next thing is drawn, points from the top of the page. */
  y: number;

  private constructor(options: PaperOptions, fonts: Fonts) {
    const { title, language, size, margin } = options;
    this.#options = options;
    this.#fonts = fonts;
    this.#pdf = new PDFDocument({
      size: size === 'letter' ? 'LETTER' : 'A4',
      // Text that comes too low must not start pages of its own.
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title.toWellFormed(), Creator: 'Bachata Buddy', Producer: 'Bachata Buddy' },
    });
    for (const { name, data } of [...fonts.regular, ...fonts.bold]) {
      this.#pdf.registerFont(name, data);
    }
    const chunks: Buffer[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    this.#pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.#pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    this.#pdf.on('error', reject);
    this.#done = promise;
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
    this.y = margin;
  }

  static async create(options: PaperOptions): Promise<Paper> {
    return new Paper(options, await readFonts());
  }

  get left(): number {
    return this.#options.margin;
  }
  get top(): number {
    return this.#options.margin;
  }
  /** Of what may be drawn on. */
  get width(): number {
    return this.#pdf.page.width - 2 * this.#options.margin;
  }
  get bottom(): number {
    return this.#pdf.page.height - this.#options.margin - FOOT;
  }

  newPage(): void {
    this.#pdf.addPage();
    this.y = this.top;
  }

  /** A part of another part, or of the document. */
  part(type: string, within = this.#root): DocumentPart {
    const part = this.#pdf.struct(type);
    within.add(part);
    return part;
  }

  measure(spans: readonly StyledText[] | string, size: number, width: number): SetBlock {
    const set = setText(this.#fonts, spans, size, width);
    return { set, size, height: set.lines.length * size * LEADING };
  }

  /**
   * @param type such as `P` or `H1`
   * @param y top of its first line
   * @param actual what is read out and copied in its place
   */
  draw(
    within: DocumentPart,
    type: string,
    block: SetBlock,
    x: number,
    y: number,
    actual?: string,
  ): void {
    const { set, size } = block;
    if (set.lines.length === 0) return;
    const said = actual ?? set.actual;
    const options = said === undefined ? {} : { actual: said };
    const element = this.#pdf.struct(type, options, () => {
      set.lines.forEach((line, index) => this.#line(line, size, x, y + index * size * LEADING));
    });
    within.add(element);
  }

  /** Where the cursor is, which goes below it. */
  write(
    within: DocumentPart,
    type: string,
    spans: readonly StyledText[] | string,
    size: number,
    width = this.width,
  ): void {
    const block = this.measure(spans, size, width);
    if (this.y + block.height > this.bottom) this.newPage();
    this.draw(within, type, block, this.left, this.y);
    this.y += block.height;
  }

  /** Draws again what assistive technology has been told. */
  repeat({ set, size }: SetBlock, x: number, y: number): void {
    this.decorate(() => {
      set.lines.forEach((line, index) => this.#line(line, size, x, y + index * size * LEADING));
    });
  }

  /** What is decoration, or stands elsewhere already. */
  decorate(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Within `decorate`. @param x its middle */
  mark(text: string, size: number, x: number, y: number, look: MarkLook = {}): void {
    const line = setLine(this.#fonts, [{ text, ...look }], size, mm(100));
    this.#line(line, size, x - line.width / 2, y);
    if (look.circled) {
      const middle = y + size * (ASCENT - 0.36);
      this.#pdf
        .lineWidth(0.7)
        .strokeColor(GRAY)
        .circle(x, middle, size * 0.62)
        .stroke();
    }
  }

  /** Within `decorate`. */
  rule(x1: number, y1: number, x2: number, y2: number, look: RuleLook = {}): void {
    const { width = 0.5, color = PALE } = look;
    this.#pdf.lineWidth(width).strokeColor(color);
    this.#pdf.moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  /** A link as a QR code at the upper right of the page; its edge with the quiet zone, points. */
  qrCode(within: DocumentPart, qr: LinkQr, alt: string): number {
    const edge = mm(10 * printedCm(qr));
    const x = this.left + this.width - edge;
    const options = { alt, bbox: [x, this.top, x + edge, this.top + edge] };
    const figure = this.#pdf.struct('Figure', options, () => {
      this.#pdf
        .save()
        .translate(x, this.top)
        .scale(edge / qr.size);
      this.#pdf.path(qr.path).fill('#000000');
      this.#pdf.restore();
    });
    within.add(figure);
    return edge;
  }

  /** The bytes of the document, which nothing is added to any more. */
  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    const { foot, pageNumber } = this.#options;
    this.#root.end();
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.#pdf.switchToPage(page);
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
      const size = 9;
      const y = this.bottom + FOOT - size * LEADING;
      const number = setLine(this.#fonts, pageNumber(page + 1, count), size, this.width);
      this.#line(number, size, this.left + this.width - number.width, y);
      const room = this.width - number.width - mm(5);
      this.#line(setLine(this.#fonts, foot, size, room), size, this.left, y);
      this.#pdf.endMarkedContent();
    }
    this.#pdf.end();
    return await this.#done;
  }

  #line({ pieces }: SetTextLine, size: number, x: number, top: number): void {
    let from = x;
    for (const { face, text, color, width, rightToLeft } of pieces) {
      this.#pdf.font(face.name, size).fillColor(color);
      this.#pdf.text(text, from, top + size * ASCENT, {
        lineBreak: false,
        baseline: 'alphabetic',
        // With features PDFKit hands the words over at once, and the font turns them around together.
        ...(rightToLeft && { features: [] }),
      });
      from += width * size;
    }
  }
}

interface MarkLook {
  readonly bold?: boolean;
  readonly color?: string;
  readonly circled?: boolean;
}

interface RuleLook {
  readonly width?: number;
  readonly color?: string;
}
