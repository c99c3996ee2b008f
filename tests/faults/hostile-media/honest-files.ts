/** An honest file of every kind that is taken, made by FFmpeg. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileUrl, runFfmpeg } from '../../../functions/media/ffmpeg/run.ts';
import { composeShortSong, shortSongFile } from '../short-song.ts';

const CODECS: Readonly<Record<string, readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '64k'],
  m4a: ['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart'],
  aac: ['-c:a', 'aac', '-b:a', '64k', '-f', 'adts'],
  flac: ['-c:a', 'flac'],
  ogg: ['-c:a', 'libvorbis', '-b:a', '64k'],
};
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const VP9 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '300k'];
const CLIP_CODECS: Readonly<Record<string, readonly string[]>> = {
  mp4: [...H264, '-c:a', 'aac', '-movflags', '+faststart'],
  mov: [...H264, '-c:a', 'aac'],
  mkv: [...H264, '-c:a', 'libmp3lame'],
  webm: [...VP9, '-c:a', 'libvorbis'],
};

/** By their extension: songs of 24 s, clips of 4 s. */
export async function honestFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-honest-'));
  try {
    const song = path.join(folder, 'song.wav');
    await writeFile(song, shortSongFile(composeShortSong(), 0));
    const made: Record<string, Buffer> = { wav: await readFile(song) };
    const make = async (name: string, args: readonly string[]): Promise<void> => {
      const file = path.join(folder, `made.${name}`);
      await runFfmpeg({ args: [...args, fileUrl(file)] });
      made[name] = await readFile(file);
    };
    for (const [name, codec] of Object.entries(CODECS)) {
      await make(name, ['-i', fileUrl(song), ...codec]);
    }
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=15:d=4'];
    const sound = ['-f', 'lavfi', '-i', 'sine=d=4'];
    for (const [name, codec] of Object.entries(CLIP_CODECS)) {
      await make(name, [...picture, ...sound, ...codec, '-shortest']);
    }
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
