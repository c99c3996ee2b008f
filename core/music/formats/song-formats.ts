/**
 * The one list of what is taken as a song, and as a clip where it may hold pictures: the site's file
 * picker, its messages, and the decoder read it. What a file is, its bytes say (`recognize.ts`); names and
 * types only help to find it.
 */

interface SongFormat {
  /** As people call it. */
  readonly name: string;
  /** Without the dot; the usual one first. */
  readonly extensions: readonly string[];
  readonly contentType: string;
  /** It may hold several sound tracks. */
  readonly holdsTracks?: true;
  /** It may hold pictures that move. */
  readonly holdsPictures?: true;
}

/** By the name of FFmpeg's demuxer, which is told what to read and never guesses. */
export const SONG_FORMATS = {
  mp3: { name: 'MP3', extensions: ['mp3', 'mp2', 'mpga'], contentType: 'audio/mpeg' },
  mov: {
    name: 'M4A, MP4, MOV',
    extensions: ['m4a', 'mp4', 'mov', 'm4b', 'm4v', 'qta', '3gp', '3g2'],
    contentType: 'audio/mp4',
    holdsTracks: true,
    holdsPictures: true,
  },
  aac: { name: 'AAC', extensions: ['aac', 'adts'], contentType: 'audio/aac' },
  wav: { name: 'WAV', extensions: ['wav', 'wave', 'bwf'], contentType: 'audio/wav' },
  flac: { name: 'FLAC', extensions: ['flac'], contentType: 'audio/flac' },
  ogg: {
    name: 'Ogg, Opus',
    extensions: ['ogg', 'opus', 'oga', 'ogv', 'spx'],
    contentType: 'audio/ogg',
    holdsTracks: true,
    holdsPictures: true,
  },
  matroska: {
    name: 'WebM, MKV',
    extensions: ['webm', 'mkv', 'mka', 'weba'],
    contentType: 'audio/webm',
    holdsTracks: true,
    holdsPictures: true,
  },
  aiff: { name: 'AIFF', extensions: ['aiff', 'aif', 'aifc'], contentType: 'audio/aiff' },
  asf: {
    name: 'WMA',
    extensions: ['wma', 'wmv', 'asf'],
    contentType: 'audio/x-ms-wma',
    holdsTracks: true,
    holdsPictures: true,
  },
  caf: { name: 'CAF', extensions: ['caf'], contentType: 'audio/x-caf' },
  ac3: { name: 'AC-3', extensions: ['ac3'], contentType: 'audio/ac3' },
  eac3: { name: 'E-AC-3', extensions: ['eac3', 'ec3'], contentType: 'audio/eac3' },
  dts: { name: 'DTS', extensions: ['dts'], contentType: 'audio/vnd.dts' },
  amr: { name: 'AMR', extensions: ['amr'], contentType: 'audio/amr' },
  w64: { name: 'Wave64', extensions: ['w64'], contentType: 'audio/x-w64' },
  au: { name: 'AU', extensions: ['au', 'snd'], contentType: 'audio/basic' },
  ape: { name: "Monkey's Audio", extensions: ['ape'], contentType: 'audio/x-ape' },
  wv: { name: 'WavPack', extensions: ['wv'], contentType: 'audio/x-wavpack' },
  tta: { name: 'TTA', extensions: ['tta'], contentType: 'audio/x-tta' },
  tak: { name: 'TAK', extensions: ['tak'], contentType: 'audio/x-tak' },
  mpc: { name: 'Musepack', extensions: ['mpc'], contentType: 'audio/x-musepack' },
  mpc8: { name: 'Musepack', extensions: [], contentType: 'audio/x-musepack' },
  dsf: { name: 'DSD', extensions: ['dsf'], contentType: 'audio/x-dsf' },
  iff: { name: 'DSD', extensions: ['dff'], contentType: 'audio/x-dff' },
  avi: {
    name: 'AVI',
    extensions: ['avi'],
    contentType: 'video/x-msvideo',
    holdsTracks: true,
    holdsPictures: true,
  },
  flv: { name: 'FLV', extensions: ['flv'], contentType: 'video/x-flv', holdsPictures: true },
  mpegts: {
    name: 'MPEG-TS',
    extensions: ['ts', 'mts', 'm2ts'],
    contentType: 'video/mp2t',
    holdsTracks: true,
    holdsPictures: true,
  },
  mpeg: {
    name: 'MPEG',
    extensions: ['mpg', 'mpeg', 'vob'],
    contentType: 'video/mpeg',
    holdsTracks: true,
    holdsPictures: true,
  },
} as const satisfies Readonly<Record<string, SongFormat>>;

export type SongFormatId = keyof typeof SONG_FORMATS;

const formats: readonly SongFormat[] = Object.values(SONG_FORMATS);

/** Such as `MP3, MP4, AAC`. */
export const SONG_FORMAT_NAMES: string = [...new Set(formats.map(({ name }) => name))].join(', ');

const accept = (types: readonly string[], of: readonly SongFormat[]): string =>
  [
    ...types,
    ...of.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
  ].join(',');

/** For the `accept` attribute of a file field. */
export const SONG_ACCEPT: string = accept(['audio/*', 'video/*'], formats);
export const VIDEO_ACCEPT: string = accept(
  ['video/*'],
  formats.filter(({ holdsPictures }) => holdsPictures),
);

const byExtension = new Map(
  formats.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** What a file of that extension usually is. */
export function formatOfExtension(extension: string): SongFormat | undefined {
  return byExtension.get(extension);
}

export function mayHoldPictures(id: SongFormatId): boolean {
  const format: SongFormat = SONG_FORMATS[id];
  return format.holdsPictures === true;
}

export function mayHoldTracks(id: SongFormatId): boolean {
  const format: SongFormat = SONG_FORMATS[id];
  return format.holdsTracks === true;
}
