/** Plans and courses as files. */
import { fileTitle } from '@bachata/core/choreographies/download-name.ts';
import type { CourseFile, PlanFile } from '@bachata/core/class-plans/exported.ts';
import { contentDisposition } from '@bachata/platform/objects/content-disposition.ts';

export function planFileResponse(title: string, file: PlanFile | CourseFile): Response {
  const kind = 'plan' in file ? 'class plan' : 'course';
  return new Response(`${JSON.stringify(file, undefined, 1)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(`${fileTitle(title) || 'class'} - ${kind}.json`),
      'cache-control': 'private, no-store',
    },
  });
}
