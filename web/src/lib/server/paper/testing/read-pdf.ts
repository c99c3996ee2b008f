/** What a reader of PDFs that shares nothing with the writer makes of a document. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
}

export interface PrintedPage {
  /** In the order in which the document has it. */
  readonly texts: readonly PrintedText[];
  /** Without what is only there for the eye: kinds of the structure, the outer ones first. */
  readonly structure: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface PrintedDocument {
  readonly pages: readonly PrintedPage[];
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  // It takes the bytes away from whoever hands them over.
  await using task = closing(getDocument({ data: bytes.slice(), verbosity: 0 }));
  const document = await task.promise;
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  // Its types say an object.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const tree: unknown = await page.getStructTree();
    const [, , width, height] = page.view;
    pages.push({
      texts: items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , c, d] = item.transform as number[];
        return { text: item.str, size: Math.hypot(c, d) };
      }),
      structure: rolesOf(tree),
      ...{ width, height },
    });
  }
  return {
    pages,
    title: info.Title,
    language: info.Language,
    tagged: marks?.get('Marked') === true,
  };
}

/** A page as a picture, PNG. @param scale pixels a point */
export async function pictureOfPage(bytes: Uint8Array, number: number, scale: number) {
  await using task = closing(getDocument({ data: bytes.slice(), verbosity: 0 }));
  const document = await task.promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const factory = document.canvasFactory as {
    create: (
      width: number,
      height: number,
    ) => {
      canvas: HTMLCanvasElement & { toBuffer: (type: 'image/png') => Uint8Array };
    };
  };
  const { canvas } = factory.create(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.toBuffer('image/png');
}

function closing<T extends { destroy: () => Promise<void> }>(task: T): T & AsyncDisposable {
  return Object.assign(task, { [Symbol.asyncDispose]: () => task.destroy() });
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const { role, children } = node as { role: string; children: readonly unknown[] };
  return [role, ...children.flatMap(rolesOf)];
}
