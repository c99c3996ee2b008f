/** Moves are marked and unmarked, each person's own, and a click too many changes nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitError } from '@bachata/core/errors.ts';
import { favorites, MOST_FAVORITES, readFavorites, setFavorite } from '@bachata/core/favorites.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

const marked = (uid: string) => readFavorites(opened.platform.documents, uid);

describe('favorites', () => {
  it('are marked and unmarked, for the one who asks', async () => {
    const { platform } = opened;
    expect(await marked('ana')).toEqual([]);
    await setFavorite(platform, 'ana', 'madrid', true);
    await setFavorite(platform, 'ana', 'copa', true);
    await setFavorite(platform, 'bea', 'cuddle', true);
    await setFavorite(platform, 'ana', 'madrid', false);
    expect(await marked('ana')).toEqual(['copa']);
    expect(await marked('bea')).toEqual(['cuddle']);
  });

  it('stay as they are when the same is asked again', async () => {
    const { platform } = opened;
    await setFavorite(platform, 'ana', 'madrid', false);
    expect(await platform.documents.get(favorites, 'ana')).toBeUndefined();
    await setFavorite(platform, 'ana', 'madrid', true);
    const first = await platform.documents.get(favorites, 'ana');
    await setFavorite(platform, 'ana', 'madrid', true);
    expect(await platform.documents.get(favorites, 'ana')).toEqual(first);
  });

  it('keep both of two that are marked at once', async () => {
    const { platform } = opened;
    await Promise.all(['madrid', 'copa'].map((id) => setFavorite(platform, 'ana', id, true)));
    expect((await marked('ana')).sort()).toEqual(['copa', 'madrid']);
  });

  it('are no more than anybody looks through, and can be taken off then', async () => {
    const { platform } = opened;
    const moveIds = Array.from({ length: MOST_FAVORITES }, (_, i) => `move-${i}`);
    const full = { ownerId: 'ana', moveIds, updatedAt: 1 };
    await platform.documents.create(favorites, 'ana', full);
    await expect(setFavorite(platform, 'ana', 'copa', true)).rejects.toThrow(LimitError);
    await setFavorite(platform, 'ana', 'move-0', false);
    expect(await marked('ana')).toHaveLength(MOST_FAVORITES - 1);
  });
});
