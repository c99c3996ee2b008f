/** Song files as people bring them: container by codec by what happened to them, and what is right. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileUrl, runFfmpeg } from '../../ffmpeg/run.ts';
import {
  after,
  before,
  brand,
  codecTag,
  cutFront,
  editList,
  flacSamples,
  gaplessTag,
  id3Tag,
  keepShare,
  noiseBytes,
  oggPositions,
  wavSizes,
  xingTimes,
  type Fault,
} from './faults.ts';
import type { Expected } from './judge.ts';
import { SOURCE_SEC, sourceWav } from './source.ts';

export interface Variant {
  readonly name: string;
  /** Bytes of the file, made in `folder`. */
  readonly make: (studio: Studio) => Promise<Buffer>;
  /** Of the file's name, which means nothing. */
  readonly extension: string;
  readonly expected: Expected;
  readonly track?: number;
}

/** Encodes with FFmpeg, each way once. */
export class Studio {
  readonly #folder: string;
  readonly #made = new Map<string, Promise<Buffer>>();
  #source: Promise<string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  source(): Promise<string> {
    this.#source ??= (async () => {
      const mono = path.join(this.#folder, 'mono.wav');
      await writeFile(mono, sourceWav());
      const stereo = path.join(this.#folder, 'source.wav');
      const wide = 'pan=stereo|c0=c0|c1=0.8*c0,volume=0.8';
      await runFfmpeg({ args: ['-i', fileUrl(mono), '-af', wide, fileUrl(stereo)] });
      return stereo;
    })();
    return this.#source;
  }

  /** @param args of the output, with `INPUT` arguments in front of the source where there are some */
  encode(
    extension: string,
    args: readonly string[],
    input: readonly string[] = [],
  ): Promise<Buffer> {
    const key = JSON.stringify([extension, args, input]);
    const made = this.#made.get(key) ?? this.#encode(extension, args, input);
    this.#made.set(key, made);
    return made;
  }

  async #encode(
    extension: string,
    args: readonly string[],
    input: readonly string[],
  ): Promise<Buffer> {
    const source = await this.source();
    const file = path.join(this.#folder, `made-${this.#made.size}.${extension}`);
    const sound = input.includes('-i') ? [] : ['-i', fileUrl(source)];
    const named = input.map((arg) => (arg === 'SOURCE' ? fileUrl(source) : arg));
    await runFfmpeg({ args: [...named, ...sound, '-strict', '-2', ...args, fileUrl(file)] });
    return await readFile(file);
  }
}

/** A way to encode: extension and arguments, and what may be done to it. */
interface Kind {
  readonly name: string;
  readonly extension: string;
  readonly args: readonly string[];
  readonly tolerance?: number;
}

const kind = (name: string, extension: string, args: string, tolerance?: number): Kind => ({
  name,
  extension,
  args: args.split(' ').filter((arg) => arg !== ''),
  ...(tolerance !== undefined && { tolerance }),
});

const MP3 = kind('mp3 cbr', 'mp3', '-c:a libmp3lame -b:a 128k');
const MP3_VBR = kind('mp3 vbr', 'mp3', '-c:a libmp3lame -q:a 4');
const MP3_BARE = kind(
  'mp3 vbr without header',
  'mp3',
  '-c:a libmp3lame -q:a 4 -write_xing 0 -id3v2_version 0',
);
const MP2 = kind('mp2', 'mp2', '-c:a mp2');
const ADTS = kind('aac adts', 'aac', '-c:a aac');
const AC3 = kind('ac3', 'ac3', '-c:a ac3');
const EAC3 = kind('eac3', 'eac3', '-c:a eac3');
const M4A = kind('m4a aac', 'm4a', '-c:a aac');
const MOV = kind('mov aac', 'mov', '-c:a aac');
const ALAC = kind('m4a alac', 'm4a', '-c:a alac');
const WAV = kind('wav s16', 'wav', '-c:a pcm_s16le');
const FLAC = kind('flac', 'flac', '-c:a flac');
const OGG = kind('ogg vorbis', 'ogg', '-c:a libvorbis');
const OPUS = kind('ogg opus', 'opus', '-c:a libopus');
const WEBM = kind('webm opus', 'webm', '-c:a libopus');
const MKV = kind('mkv aac', 'mkv', '-c:a aac');
const TS = kind('ts aac', 'ts', '-c:a aac');
const AIFF = kind('aiff', 'aiff', '-c:a pcm_s16be');
const CAF = kind('caf pcm', 'caf', '-c:a pcm_s16be');
const WMA = kind('wma', 'wma', '-c:a wmav2', 0.2);

const FRAMED = [MP3, MP3_BARE, MP2, ADTS, AC3, EAC3];

const KINDS: readonly Kind[] = [
  ...[
    MP3,
    MP3_VBR,
    MP3_BARE,
    MP2,
    ADTS,
    AC3,
    EAC3,
    M4A,
    MOV,
    ALAC,
    WAV,
    FLAC,
    OGG,
    OPUS,
    WEBM,
    MKV,
    TS,
  ],
  ...[AIFF, CAF, WMA],
  kind('mp3 mono', 'mp3', '-c:a libmp3lame -ac 1'),
  kind('mp3 22 kHz', 'mp3', '-c:a libmp3lame -ar 22050'),
  kind('mp3 8 kHz', 'mp3', '-c:a libmp3lame -ar 8000'),
  kind('mp3 48 kHz 320', 'mp3', '-c:a libmp3lame -ar 48000 -b:a 320k'),
  kind('m4a mono 22 kHz', 'm4a', '-c:a aac -ar 22050 -ac 1'),
  kind('m4a 48 kHz', 'm4a', '-c:a aac -ar 48000'),
  kind('m4a 5.1', 'm4a', '-c:a aac -ac 6'),
  kind(
    'm4a fragmented',
    'm4a',
    '-c:a aac -movflags frag_keyframe+empty_moov -frag_duration 1000000',
  ),
  kind('m4a index in front', 'm4a', '-c:a aac -movflags +faststart'),
  kind('mp4 mp3', 'mp4', '-c:a libmp3lame'),
  kind('mp4 opus', 'mp4', '-c:a libopus'),
  kind('mp4 flac', 'mp4', '-c:a flac'),
  kind('mp4 ac3', 'mp4', '-c:a ac3'),
  kind('mov pcm', 'mov', '-c:a pcm_s24le'),
  kind('mov alac', 'mov', '-c:a alac'),
  kind('mov mulaw', 'mov', '-c:a pcm_mulaw'),
  kind('3gp aac', '3gp', '-c:a aac'),
  kind('wav s24', 'wav', '-c:a pcm_s24le'),
  kind('wav s32', 'wav', '-c:a pcm_s32le'),
  kind('wav f32', 'wav', '-c:a pcm_f32le'),
  kind('wav f64', 'wav', '-c:a pcm_f64le'),
  kind('wav u8', 'wav', '-c:a pcm_u8'),
  kind('wav alaw', 'wav', '-c:a pcm_alaw'),
  kind('wav ms adpcm', 'wav', '-c:a adpcm_ms'),
  kind('wav ima adpcm', 'wav', '-c:a adpcm_ima_wav'),
  kind('wav mp3', 'wav', '-c:a libmp3lame'),
  kind('wav 96 kHz', 'wav', '-c:a pcm_s24le -ar 96000'),
  kind('wav 5.1', 'wav', '-c:a pcm_s16le -ac 6'),
  kind('wav mono 8 kHz', 'wav', '-c:a pcm_s16le -ac 1 -ar 8000'),
  kind('rf64', 'wav', '-c:a pcm_s16le -rf64 always'),
  kind('w64', 'w64', '-c:a pcm_s16le'),
  kind('flac 24 bit 96 kHz', 'flac', '-c:a flac -sample_fmt s32 -ar 96000'),
  kind('ogg flac', 'oga', '-c:a flac'),
  kind('ogg speex', 'spx', '-c:a libspeex -ar 16000 -ac 1'),
  kind('opus mono', 'opus', '-c:a libopus -ac 1 -b:a 48k'),
  kind('webm vorbis', 'webm', '-c:a libvorbis'),
  kind('mka mp3', 'mka', '-c:a libmp3lame'),
  kind('mka flac', 'mka', '-c:a flac'),
  kind('mka opus', 'mka', '-c:a libopus'),
  kind('mka ac3', 'mka', '-c:a ac3'),
  kind('mka pcm', 'mka', '-c:a pcm_s16le'),
  kind('mka alac', 'mka', '-c:a alac'),
  kind('mka tta', 'mka', '-c:a tta'),
  kind('mka wavpack', 'mka', '-c:a wavpack'),
  kind('aifc', 'aifc', '-c:a pcm_s16le -f aiff'),
  kind('aiff 24 bit', 'aiff', '-c:a pcm_s24be'),
  kind('caf alac', 'caf', '-c:a alac'),
  kind('caf aac', 'caf', '-c:a aac'),
  kind('caf mulaw', 'caf', '-c:a pcm_mulaw'),
  kind('wma 1', 'wma', '-c:a wmav1', 0.2),
  kind('asf mp3', 'asf', '-c:a libmp3lame'),
  kind('dts', 'dts', '-c:a dca -ar 48000'),
  kind('au', 'au', '-c:a pcm_s16be'),
  kind('wavpack', 'wv', '-c:a wavpack'),
  kind('tta', 'tta', '-c:a tta'),
  kind('avi mp3', 'avi', '-c:a libmp3lame'),
  kind('avi pcm', 'avi', '-c:a pcm_s16le'),
  kind('avi ac3', 'avi', '-c:a ac3'),
  kind('flv aac', 'flv', '-c:a aac'),
  kind('flv mp3', 'flv', '-c:a libmp3lame'),
  kind('ts mp2', 'ts', '-c:a mp2'),
  kind('ts mp3', 'ts', '-c:a libmp3lame'),
  kind('ts ac3', 'ts', '-c:a ac3'),
  kind('m2ts ac3', 'm2ts', '-c:a ac3'),
  kind('mpeg mp2', 'mpg', '-c:a mp2'),
  kind('vob ac3', 'vob', '-c:a ac3'),
];

const whole = (tolerance = 0.1): Expected => ({ sec: SOURCE_SEC, tolerance });

/** One kind with a fault; right is all of the song where nothing else is said. */
function damaged(
  { name, extension, args, tolerance }: Kind,
  fault: string,
  change: Fault,
  expected: Expected = whole(tolerance),
): Variant {
  return {
    name: `${name}: ${fault}`,
    extension,
    expected,
    make: async (studio) => change(await studio.encode(extension, args)),
  };
}

/** One kind with further arguments of FFmpeg's. */
function made(
  base: Kind,
  how: string,
  extra: { readonly args?: readonly string[]; readonly input?: readonly string[] },
  expected: Expected = whole(base.tolerance),
): Variant {
  const { name, extension, args } = base;
  return {
    name: `${name}: ${how}`,
    extension,
    expected,
    make: (studio) => studio.encode(extension, [...args, ...(extra.args ?? [])], extra.input),
  };
}

const same: Fault = (bytes) => bytes;

const healthy = KINDS.map((each) => damaged(each, 'as it is', same));

const misnamed = [...FRAMED, M4A, WAV, FLAC, OGG, OPUS, WEBM, AIFF, CAF, WMA, ALAC].flatMap(
  (each) =>
    ['txt', 'mp3', ''].map((extension) => ({
      ...damaged(each, `named .${extension}`, same),
      extension,
    })),
);

const strays = FRAMED.flatMap((each) => [
  damaged(each, 'ten strays in front', before(Buffer.from('0123456789'))),
  damaged(each, 'a tag and strays in front', before(id3Tag(300), Buffer.from('0123456789'))),
  damaged(each, 'a tag and 40 kB of zeros in front', before(id3Tag(300), Buffer.alloc(40_960))),
  damaged(each, '300 kB of zeros in front', before(Buffer.alloc(300_000))),
  damaged(each, 'two tags in front', before(id3Tag(5000), id3Tag(100))),
  damaged(each, 'begins within a frame', cutFront(500)),
  damaged(each, 'ends within a frame', keepShare(0.95), { sec: 0.95 * SOURCE_SEC, tolerance: 0.8 }),
  damaged(each, '5 kB of noise behind', after(noiseBytes(5000)), whole(0.4)),
  damaged(
    each,
    'a tag of version 1 behind',
    after(Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)])),
  ),
]);

const tails = [M4A, MOV, WAV, FLAC, OGG, OPUS, WEBM, AIFF, CAF, WMA, TS].map((each) =>
  damaged(each, 'noise behind', after(noiseBytes(3000)), whole(0.5)),
);
const cutEnds = [WAV, FLAC, OGG, OPUS, AIFF, TS, kind('au', 'au', '-c:a pcm_s16be'), CAF].map(
  (each) =>
    damaged(each, 'cut at the end', keepShare(0.95), { sec: 0.95 * SOURCE_SEC, tolerance: 0.9 }),
);
const tagged = [FLAC, OGG, WAV, ADTS].map((each) =>
  damaged(each, 'behind an ID3 tag', before(id3Tag(2000))),
);

const lengths = [MP3, MP3_VBR].flatMap((each) =>
  [0, 0.2, 3, 15].map((times) =>
    damaged(each, `its header names ${times} times the length`, xingTimes(times), whole(0.15)),
  ),
);
const sizes = [0, 0xffff_ffff, 0x7fff_0000, 1000].map((size) =>
  damaged(WAV, `its header names ${size} bytes`, wavSizes(size)),
);
const flacLengths = [0, 10_000, 999_999_999].map((samples) =>
  damaged(FLAC, `its header names ${samples} samples`, flacSamples(samples)),
);

const positions = [OGG, OPUS].flatMap((each) => [
  damaged(
    each,
    'pages without position',
    oggPositions(() => -1n),
    whole(0.2),
  ),
  damaged(
    each,
    'positions from an hour on',
    oggPositions((at) => at + 158_760_000n),
    whole(0.2),
  ),
  damaged(
    each,
    'positions with a gap',
    oggPositions((at, page) => (page > 10 ? at + 9_999_999n : at)),
    whole(0.2),
  ),
  damaged(
    each,
    'positions that go back',
    oggPositions((at, page) => (page > 10 ? at / 2n : at)),
    whole(0.5),
  ),
]);

const offsets = [
  OGG,
  OPUS,
  WEBM,
  MKV,
  TS,
  M4A,
  MOV,
  kind('flv aac', 'flv', '-c:a aac'),
  WMA,
].flatMap((each) =>
  [1.5, 300].map((sec) =>
    made(each, `time stamps from ${sec} s`, { args: ['-output_ts_offset', String(sec)] }),
  ),
);
const GAP = 'asetpts=PTS+gt(T\\,10)*6/TB';
const gaps = [
  MKV,
  WEBM,
  TS,
  kind('mka mp3', 'mka', '-c:a libmp3lame'),
  kind('mka pcm', 'mka', '-c:a pcm_s16le'),
].map((each) => made(each, 'time stamps with a gap', { args: ['-af', GAP] }));

const half = (from: number, more: readonly string[] = []): readonly string[] => [
  ...['-ss', String(from), '-t', String(SOURCE_SEC / 2)],
  ...more,
];
/** Two parts, put together byte by byte. */
function joined(each: Kind, how: string, first: readonly string[], tolerance = 0.2): Variant {
  const { name, extension, args } = each;
  return {
    name: `${name}: ${how}`,
    extension,
    expected: { sec: SOURCE_SEC, tolerance },
    make: async (studio) =>
      Buffer.concat([
        await studio.encode(extension, [...args, ...half(0, first)]),
        await studio.encode(extension, [...args, ...half(SOURCE_SEC / 2)]),
      ]),
  };
}
const joins = [MP3, MP3_VBR, MP3_BARE, MP2, ADTS, AC3, OGG, OPUS, TS].flatMap((each) => [
  joined(each, 'two joined', []),
  joined(each, 'two joined, the first in mono', ['-ac', '1']),
  ...(each === OPUS ? [] : [joined(each, 'two joined of two rates', ['-ar', '32000'])]),
]);

const brands = [M4A, ALAC, MOV].flatMap((each) =>
  ['qt  ', 'M4A ', 'M4V ', 'isom', '3gp4', 'mp42', 'dash', 'XXXX', ''].map((name) =>
    damaged(each, `brand “${name}”`, brand(name)),
  ),
);

const part = (sec: number, fromSec: number | undefined) => ({ sec, fromSec });
const edits = [
  M4A,
  MOV,
  kind('m4a index in front', 'm4a', '-c:a aac -movflags +faststart'),
].flatMap((each) =>
  each.args.includes('+faststart')
    ? [made(each, 'trimmed while encoding', { args: ['-t', '21'] }, { sec: 21 })]
    : [
        damaged(each, 'an edit list with an end', editList([part(20.5, 0)]), { sec: 20.5 }),
        damaged(each, 'an edit list with a start', editList([part(20.2, 1.5)]), {
          sec: 20.2,
          eighthSec: 6.5,
        }),
        damaged(each, 'a piece cut out', editList([part(12, 0), part(8.5, 13)]), { sec: 20.5 }),
        damaged(each, 'a piece taken twice', editList([part(12, 0), part(9, 3)]), { sec: 21 }),
        damaged(each, 'the end put in front', editList([part(5, 15), part(16, 0)]), {
          sec: 21,
          eighthSec: 13,
        }),
        damaged(each, 'silence in front', editList([part(1, undefined), part(21, 0)]), {
          sec: 21,
          tolerance: 1.1,
          eighthSec: null,
        }),
        damaged(each, 'no edit list', editList([]), whole(0.15)),
        damaged(
          each,
          'a tag of priming and no edit list',
          (bytes) => gaplessTag(2112, SOURCE_SEC * 44_100)(editList([])(bytes)),
          whole(0.15),
        ),
      ],
);

const PICTURE = ['-f', 'lavfi', '-i', `testsrc2=s=160x120:r=10:d=${SOURCE_SEC}`];
const film = (name: string, extension: string, args: string): Variant =>
  made(
    kind(name, extension, args),
    'with a picture',
    {
      input: [...PICTURE, '-i', 'SOURCE'],
      args: ['-map', '0:v', '-map', '1:a', '-pix_fmt', 'yuv420p'],
    },
    whole(0.15),
  );
const X264 = '-c:v libx264 -preset ultrafast';
const films = [
  film('mp4 aac', 'mp4', `${X264} -c:a aac`),
  film('mov aac', 'mov', `${X264} -c:a aac`),
  film('mov pcm', 'mov', `${X264} -c:a pcm_s16le`),
  film('mkv ac3', 'mkv', `${X264} -c:a ac3`),
  film('mkv opus', 'mkv', `${X264} -c:a libopus`),
  film('webm vorbis', 'webm', '-c:v libvpx -deadline realtime -c:a libvorbis'),
  film('webm opus', 'webm', '-c:v libvpx -deadline realtime -c:a libopus'),
  film('avi mp3', 'avi', '-c:v mpeg4 -c:a libmp3lame'),
  film('ts aac', 'ts', `${X264} -c:a aac`),
  film('mpeg mp2', 'mpg', '-c:v mpeg1video -r 25 -c:a mp2'),
  film('wmv', 'wmv', '-c:v wmv2 -c:a wmav2'),
  film('flv', 'flv', '-c:v flv -c:a libmp3lame -ar 44100'),
  film('ogv', 'ogv', '-c:v libtheora -c:a libvorbis'),
];

const COVER = ['-f', 'lavfi', '-i', 'color=red:s=64x64:d=0.04', '-i', 'SOURCE'];
const covers = [MP3, M4A, FLAC].map((each) =>
  made(each, 'with a cover', {
    input: COVER,
    args: [
      '-map',
      '1:a',
      '-map',
      '0:v',
      '-c:v',
      'mjpeg',
      '-frames:v',
      '1',
      '-disposition:v',
      'attached_pic',
    ],
  }),
);

const heard = [WAV, MP3, M4A, FLAC, OGG, WEBM].flatMap((each) => {
  const filtered = (how: string, filter: string): Variant =>
    made(each, how, { args: ['-af', filter] });
  return [
    filtered('channels that cancel', 'pan=stereo|c0=c0|c1=-1*c0'),
    filtered('one channel with the wrong polarity', 'pan=stereo|c0=c0|c1=-0.9*c1'),
    filtered('a silent left channel', 'pan=stereo|c0=0*c0|c1=c1'),
    filtered('strong direct current', 'volume=0.4,dcshift=0.5'),
    filtered('50 dB softer', 'volume=-50dB'),
    filtered('clipped', 'volume=25dB'),
  ];
});

/** Two sound tracks: a tone, and the song. */
const TWO = ['-f', 'lavfi', '-i', `sine=f=200:d=${SOURCE_SEC}`, '-i', 'SOURCE'];
const second = { input: TWO, args: ['-map', '0:a', '-map', '1:a'] };
const tracks: readonly Variant[] = [
  ...[MKV, M4A, MOV, TS].map((each) => ({
    ...made(each, 'its second track is meant', second),
    track: 1,
  })),
  {
    ...made(MKV, 'a track that is not there is meant', second, { refused: 'no-such-track' }),
    track: 5,
  },
  ...[M4A, MOV].map((each): Variant => ({
    name: `${each.name}: the first track is of an unknown codec`,
    extension: each.extension,
    expected: whole(),
    make: async (studio) =>
      codecTag(
        'mp4a',
        'apac',
      )(await studio.encode(each.extension, [...each.args, ...second.args], TWO)),
  })),
];

const given = (name: string, bytes: Buffer, refused: string, extension = 'mp3'): Variant => ({
  name,
  extension,
  expected: { refused },
  make: async () => bytes,
});
const refusals: readonly Variant[] = [
  given('nothing', Buffer.alloc(0), 'empty-file'),
  given('noise', noiseBytes(60_000), 'unsupported-audio'),
  given('zeros', Buffer.alloc(60_000), 'unsupported-audio'),
  given(
    'a web page',
    Buffer.from('<!doctype html><html><body>404 Not Found</body></html>'),
    'song-is-text',
  ),
  given('lyrics', Buffer.from('Ay amor, ¿dónde estás?\n'.repeat(40)), 'song-is-text', 'wav'),
  given('a playlist', Buffer.from('#EXTM3U\nhttp://127.0.0.1/x.mp3\n'), 'song-is-playlist'),
  given(
    'a list of parts',
    Buffer.from("ffconcat version 1.0\nfile 'a.mp3'\n"),
    'song-is-playlist',
    'm4a',
  ),
  given('notes', Buffer.from('MThd\0\0\0\x06\0\x01\0\x02', 'latin1'), 'song-is-midi', 'wav'),
  given('a document', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), 'song-is-document'),
  given('an archive', Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'song-is-archive'),
  given('a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'song-is-picture', 'm4a'),
  made(MP3, 'too short', { args: ['-t', '15'] }, { refused: 'too-short' }),
  damaged(M4A, 'without its index', keepShare(0.5), { refused: 'truncated' }),
  damaged(
    kind('m4a index in front', 'm4a', '-c:a aac -movflags +faststart'),
    'cut',
    keepShare(0.5),
    { refused: 'truncated' },
  ),
  damaged(MKV, 'cut', keepShare(0.5), { refused: 'truncated' }),
  damaged(M4A, 'protected', codecTag('mp4a', 'drms'), { refused: 'song-protected' }),
  damaged(MOV, 'of an unknown codec', codecTag('mp4a', 'apac'), { refused: 'song-codec' }),
  {
    ...film('mp4', 'mp4', X264),
    name: 'mp4: a picture without sound',
    expected: { refused: 'no-audio' },
    make: (studio) => studio.encode('mp4', ['-pix_fmt', 'yuv420p'], PICTURE),
  },
];

export const VARIANTS: readonly Variant[] = [
  ...[
    healthy,
    misnamed,
    strays,
    tails,
    cutEnds,
    tagged,
    lengths,
    sizes,
    flacLengths,
    positions,
  ].flat(),
  ...[offsets, gaps, joins, brands, edits, films, covers, heard, tracks, refusals].flat(),
];
