/** What a form brings back from a bin. */
import { restoreFromBin, type Bin } from '@bachata/core/bin/bin.ts';
import type { DocumentPermission } from '@bachata/core/access/permissions.ts';
import { allow, type Asking } from './access.ts';
import { formTexts, readForm } from './bodies.ts';
import { getPlatform } from './platform.ts';

/**
 * Every document that the form names as `id`, each asked for by itself.
 * @returns their ids
 * @throws as `readForm`, `authorize`: what was named before stays restored
 */
export async function restoreNamed<T extends object>(
  event: Asking & { readonly request: Request },
  permission: Extract<DocumentPermission, `${string}:restore`>,
  bin: Bin<T>,
): Promise<readonly string[]> {
  const restored: string[] = [];
  for (const wanted of formTexts(await readForm(event.request), 'id')) {
    const { id } = await allow(event, permission, wanted);
    await restoreFromBin(await getPlatform(), bin, id);
    restored.push(id);
  }
  return restored;
}
