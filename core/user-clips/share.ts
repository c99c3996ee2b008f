/** What the owner of a clip decides: who may see it, and by which link. */
import { createLink, openLinks, revokeLinks, type OpenLink } from '../grants/link.ts';
import type { Platform } from '../ports.ts';
import { readyClips, reviewAfter, type ReadyClip, type Visibility } from './clip.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

const granted = (id: string) => ({ resource: 'clip', id });

/**
 * Who may see it from now on, and under which name. What everybody would see waits for a maintainer.
 * A clip that is not unlisted (any more) has no links.
 * @param credit empty for no name; counts with a public clip
 */
export async function shareClip(
  platform: Needs,
  id: string,
  { visibility, credit }: { readonly visibility: Visibility; readonly credit: string },
): Promise<void> {
  const { documents, clock } = platform;
  await documents.transaction(async (tx) => {
    const clip = (await tx.get(readyClips, id))?.data;
    if (clip === undefined) return;
    const said = visibility === 'public' ? { credit } : {};
    if (clip.visibility === visibility && (said.credit ?? clip.credit) === clip.credit) return;
    tx.update(readyClips, id, {
      visibility,
      ...said,
      review: reviewAfter({ ...clip, visibility }),
      updatedAt: clock.now(),
    });
  });
  if (visibility !== 'unlisted') await revokeLinks(platform, granted(id));
}

/**
 * A new link to an unlisted clip, in the place of the one before.
 * @returns its token, which cannot be had again
 */
export async function renewClipLink(
  platform: Needs,
  id: string,
  { ownerId }: Pick<ReadyClip, 'ownerId'>,
): Promise<string> {
  await revokeLinks(platform, granted(id));
  return await createLink(platform, { ...granted(id), ownerId, role: 'viewer' });
}

/** The link that shows the clip; undefined where none was made, or it has expired. */
export async function clipLink(platform: Needs, id: string): Promise<OpenLink | undefined> {
  return (await openLinks(platform, granted(id)))[0];
}
