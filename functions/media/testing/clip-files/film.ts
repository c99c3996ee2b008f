/**
 * A film of a couple that dances to a song: every picture carries its own number in blocks, and color
 * patches; the song's beats are known. What a product made of it can so be read back exactly.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demos } from '@bachata/library/songs/demos.ts';
import { clipFile } from '@bachata/library/files.ts';
import { composeSong } from '@bachata/library/songs/synth/compose.ts';
import { renderSong } from '@bachata/library/songs/synth/render.ts';
import { wavOf } from '@bachata/core/music/testing/wav.ts';
import { fileUrl, runFfmpeg } from '../../ffmpeg/run.ts';
import { MonoMixer, STEREO_FLOATS } from '../../mono-sound.ts';
import { drawMark, MARK_COLUMNS, MARK_ROWS } from '../test-media.ts';

export const FILM_SEC = 8;
const BPM = 125;

export type Color = readonly [red: number, green: number, blue: number];

/** In the blocks of the third row, behind the bits. */
export const PATCHES: Readonly<Record<string, Color>> = {
  white: [235, 235, 235],
  gray: [128, 128, 128],
  skin: [198, 142, 112],
  red: [180, 40, 40],
  green: [40, 140, 60],
  blue: [50, 70, 170],
};
export const FIRST_PATCH = 41;

function pictureOf(frame: number): Buffer {
  const gray = drawMark({ clip: 0, frame });
  const picture = Buffer.alloc(3 * gray.length);
  gray.forEach((value, block) => picture.fill(value, 3 * block, 3 * block + 3));
  Object.values(PATCHES).forEach((color, index) => picture.set(color, 3 * (FIRST_PATCH + index)));
  return picture;
}

/** The first picture of each film is number 0. */
export interface FilmShape {
  readonly width: number;
  readonly height: number;
  readonly rate: number;
}

export interface Song {
  readonly file: string;
  /** Mono at `ANALYSIS_SAMPLE_RATE`. */
  readonly pcm: Float32Array;
  readonly beatsSec: readonly number[];
}

const INPUT_TAGS = [
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
  ...['-color_range', 'tv'],
];

/** Makes films in a folder, each way once. */
export class FilmStudio {
  readonly folder: string;
  readonly #films = new Map<string, Promise<string>>();
  readonly #encoded = new Map<string, Promise<Buffer>>();
  #song: Promise<Song> | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** As WAV, mono, 44.1 kHz; from 0 s of the film on, and a little longer. */
  song(): Promise<Song> {
    this.#song ??= this.#makeSong();
    return this.#song;
  }

  async #makeSong(): Promise<Song> {
    const demo = demos['bajo-la-luna'];
    if (demo === undefined) throw new Error('The demo song is gone.');
    const score = composeSong({
      ...demo,
      tempo: { bpm: BPM, drift: 0, mamboRatio: 1, ritardando: false },
      form: [{ label: 'chorus', bars: 8, energy: 0.85 }],
      pickupBeats: 0,
    });
    const { left, right, sampleRate, truth } = renderSong(score);
    const samples = Int16Array.from({ length: Math.round((FILM_SEC + 4) * sampleRate) }, (_, i) =>
      Math.round(14_000 * ((left[i] ?? 0) + (right[i] ?? 0))),
    );
    const file = path.join(this.folder, 'song.wav');
    await writeFile(file, wavOf(samples, sampleRate));
    const parts: Float32Array[] = [];
    const mixer = new MonoMixer((mono) => parts.push(mono));
    await runFfmpeg({
      args: ['-i', fileUrl(file), ...STEREO_FLOATS, 'pipe:1'],
      onStdout: (chunk) => mixer.add(chunk),
    });
    mixer.finish();
    const pcm = Float32Array.from(parts.flatMap((part) => [...part]));
    return { file, pcm, beatsSec: truth.beatsSec };
  }

  /** Nearly without loss, without sound. */
  film(shape: FilmShape): Promise<string> {
    const key = JSON.stringify(shape);
    const made = this.#films.get(key) ?? this.#makeFilm(shape);
    this.#films.set(key, made);
    return made;
  }

  async #makeFilm({ width, height, rate }: FilmShape): Promise<string> {
    const file = path.join(this.folder, `film-${width}x${height}-${rate}.mkv`);
    const pictures = Array.from({ length: Math.round(FILM_SEC * rate) }, (_, n) => pictureOf(n));
    const stage = Math.floor((height * 6) / 9 / 2) * 2;
    const couple = `[1:v]fps=${rate},scale=${width}:${stage}:force_original_aspect_ratio=decrease:out_color_matrix=bt709,setsar=1[couple]`;
    const marks = `[0:v]scale=${width}:${height}:flags=neighbor:out_color_matrix=bt709:out_range=tv,format=yuv444p,setsar=1[marks]`;
    await runFfmpeg({
      args: [
        ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${MARK_COLUMNS}x${MARK_ROWS}`],
        ...['-r', String(rate), '-i', 'pipe:0'],
        ...['-stream_loop', '-1', '-i', fileUrl(clipFile('side-basic-open', 'left'))],
        '-filter_complex',
        `${couple};${marks};[marks][couple]overlay=(W-w)/2:H-h:shortest=1,format=yuv420p`,
        ...['-t', String(FILM_SEC), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '10'],
        ...[...INPUT_TAGS, fileUrl(file)],
      ],
      stdin: Buffer.concat(pictures),
    });
    return file;
  }

  /**
   * @param args all of FFmpeg's, but for the output; `PICTURE` and `SOUND` are the film and the song
   * @returns the file's bytes
   */
  encode(shape: FilmShape, extension: string, args: readonly string[]): Promise<Buffer> {
    const key = JSON.stringify([shape, extension, args]);
    const made = this.#encoded.get(key) ?? this.#encode(shape, extension, args);
    this.#encoded.set(key, made);
    return made;
  }

  async #encode(shape: FilmShape, extension: string, args: readonly string[]): Promise<Buffer> {
    const file = path.join(this.folder, `made-${this.#encoded.size}.${extension}`);
    const film = await this.film(shape);
    const { file: song } = await this.song();
    const named = args.map((arg) =>
      arg === 'PICTURE' ? fileUrl(film) : arg === 'SOUND' ? fileUrl(song) : arg,
    );
    await runFfmpeg({ args: [...named, '-strict', '-2', fileUrl(file)] });
    return await readFile(file);
  }
}
