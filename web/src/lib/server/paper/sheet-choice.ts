/** How whoever follows a link to a PDF wants it. */
import { z } from 'zod';
import {
  PAPER_SIZES,
  SHEET_ROLES,
  SHEET_SIZES,
  type SheetChoice,
} from '../../paper/paper-choice.ts';

const choiceSchema = z.object({
  size: z.enum(SHEET_SIZES).catch('write'),
  role: z.enum(SHEET_ROLES).catch('both'),
  paper: z.enum(PAPER_SIZES).catch('a4'),
});

/** What is not said, or nothing that there is, is as on the page. */
export function sheetChoice({ searchParams }: URL): SheetChoice {
  return choiceSchema.parse(Object.fromEntries(searchParams));
}
