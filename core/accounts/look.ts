/** The language and the colors that somebody has chosen, for every device that they sign in on. */
import type { Services } from '../ports.ts';
import { profiles, type Profile } from './profile.ts';

export type SiteLook = Partial<Pick<Profile, 'language' | 'theme'>>;

/** Nothing happens where there is no such account (any more). */
export async function rememberLook(
  { documents }: Pick<Services, 'documents'>,
  uid: string,
  look: SiteLook,
): Promise<void> {
  await documents.transaction(async (tx) => {
    if ((await tx.get(profiles, uid)) !== undefined) tx.update(profiles, uid, look);
  });
}
