/** What a class plan takes along on paper and into calendars. */
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { openedDances } from '@bachata/core/class-plans/block-moves.ts';
import type { ClassPlan } from '@bachata/core/class-plans/class-plan.ts';
import { fileTitle } from '@bachata/core/choreographies/download-name.ts';
import type { Language } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { contentDisposition } from '@bachata/platform/objects/content-disposition.ts';
import { classCalendar, type CalendarClass } from './class-calendar.ts';
import { viewSheet, type SheetView } from './sheet-page.ts';

/** The count sheets of the dances of a plan, each once, in the order of its blocks; of those that there are. */
export async function sheetsOfPlan(platform: Platform, plan: ClassPlan): Promise<SheetView[]> {
  const sheets: SheetView[] = [];
  for (const id of openedDances(plan)) {
    const found = await findAuthorized(platform, [ownerActor(plan)], 'choreography:read', id);
    if (found !== undefined) sheets.push(await viewSheet(platform, found));
  }
  return sheets;
}

/** @param name of the calendar, and of the file */
export function calendarResponse(
  classes: readonly CalendarClass[],
  name: string,
  language: Language,
): Response {
  return new Response(classCalendar(classes, { name, language }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': contentDisposition(`${fileTitle(name) || 'class'}.ics`),
      'cache-control': 'private, no-store',
    },
  });
}
