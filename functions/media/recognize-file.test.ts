import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeVideo } from './describe-video.ts';
import { openSongFile } from './song-file.ts';

/** Names as somebody types them. */
it.each([
  ['a file that is not there', path.join(os.tmpdir(), 'no such song.mp3'), 'no such file'],
  ['a folder', os.tmpdir(), 'a folder'],
])('says of %s that it cannot be read', async (_, file, reason) => {
  for (const read of [openSongFile, describeVideo]) {
    await expect(read(file)).rejects.toMatchObject({
      ...{ kind: 'invalid-input', code: 'file-unreadable' },
      message: expect.stringContaining(reason) as string,
    });
  }
});
