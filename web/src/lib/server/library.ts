/** What pages say of the library's moves: their names, and links to their clips and pictures. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { MoveMedia } from '../move-view.ts';

/** A move that the library does not have any more goes by its id. */
export function nameOf(
  byId: Pick<ReadonlyMap<string, Pick<Move, 'name'>>, 'get'>,
  moveId: string,
): Move['name'] {
  return byId.get(moveId)?.name ?? { en: moveId };
}

/** Looks among the drawn moves and somebody's filmed ones, which are few. */
export function movesWith(filmed: readonly MoveInfo[]): Pick<ReadonlyMap<string, MoveInfo>, 'get'> {
  return { get: (id) => library.byId.get(id) ?? filmed.find((move) => move.id === id) };
}

/** The files that everybody may fetch, relative to the folder of the moves. */
const PUBLIC = /^(clips\/[a-z0-9-]+\.(left|right)\.mp4|(posters|previews)\/[a-z0-9-]+\.webp)$/;

/** The path of a file of the library; undefined for a name that is none of its public files'. */
export function mediaPath(kind: string, file: string): string | undefined {
  return PUBLIC.test(`${kind}/${file}`) ? path.join(MOVES_FOLDER, kind, file) : undefined;
}

export function mediaType(file: string): string {
  return file.endsWith('.mp4') ? 'video/mp4' : 'image/webp';
}

/** Links to what there is of a move to look at. */
export function mediaOf(moveId: string): MoveMedia {
  const link = (file: string): string | undefined =>
    existsSync(path.join(MOVES_FOLDER, file)) ? `/library/${file}` : undefined;
  return {
    clipUrl: link(moveFiles.clip(moveId, 'left')),
    posterUrl: link(moveFiles.poster(moveId)),
    previewUrl: link(moveFiles.preview(moveId)),
  };
}
