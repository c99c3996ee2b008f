/** How something is printed. Pages import it: it brings no schema along. */
export const PAPER_SIZES = ['a4', 'letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/**
 * write: about ten eights a page, with room to write; dense: about fifty, without cues; floor: to be read
 * from the floor.
 */
export const SHEET_SIZES = ['write', 'dense', 'floor'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** Whose cues are printed. */
export const SHEET_ROLES = ['both', 'lead', 'follow'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

export interface SheetChoice {
  readonly size: SheetSize;
  readonly role: SheetRole;
  readonly paper: PaperSize;
}
