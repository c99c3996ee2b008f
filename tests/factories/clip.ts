/** A clip as the stages leave it behind, for tests that need one in the stores. */
import { confirmationSchema, type Confirmation } from '@bachata/core/moves/confirmation.ts';
import { readyClipSchema, type ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { filmedMove } from '@bachata/core/user-clips/filmed-move.ts';

/** Eight counts in the closed hold, filmed with the lead on the left. */
export function confirmationOf(patch: Partial<Confirmation> = {}): Confirmation {
  return confirmationSchema.parse({
    name: 'Una bachata de prueba',
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    tempoBpm: 120,
    firstCountSec: 0.5,
    counts: 8,
    freeFoot: 1,
    entry: 'C',
    exit: 'C',
    side: 'left',
    swapsSides: false,
    turns: { lead: 0, follow: 0 },
    loadsBack: false,
    ...patch,
  });
}

/** A private clip that its owner has not confirmed yet. The objects are for the caller to put. */
export function clipOf(ownerId: string, patch: Partial<ReadyClip> = {}): ReadyClip {
  return readyClipSchema.parse({
    ownerId,
    title: 'Una bachata de prueba',
    visibility: 'private',
    review: 'none',
    durationSec: 8,
    width: 320,
    height: 180,
    createdAt: 1,
    updatedAt: 1,
    ...patch,
  });
}

/** What confirming adds to it. */
export function confirmedAs(
  id: string,
  confirmation: Confirmation = confirmationOf(),
): NonNullable<ReadyClip['confirmed']> & Record<'posterKey' | 'previewKey', string> {
  return {
    confirmation,
    move: filmedMove(id, confirmation),
    clipKey: clipKeys.move(id, 'first'),
    posterKey: clipKeys.movePoster(id, 'first'),
    previewKey: clipKeys.movePreview(id, 'first'),
  };
}
