/** Clips as people bring them: container by codec by what happened to them, and what is right. */
import {
  after,
  before,
  brand,
  codecTag,
  keepShare,
  noiseBytes,
  type Fault,
} from '../song-files/faults.ts';
import { displayMatrix, editTrack, type Matrix } from './faults.ts';
import { FILM_SEC, type FilmShape, type FilmStudio } from './film.ts';
import type { Accepted, Expected, Piece } from './judge.ts';

export interface ClipVariant {
  readonly name: string;
  /** Of the file's name, which means nothing. */
  readonly extension: string;
  readonly expected: Expected;
  /** Bytes of the file. */
  readonly make: (studio: FilmStudio) => Promise<Buffer>;
}

/** A way to encode: extension and arguments. */
interface Kind {
  readonly name: string;
  readonly extension: string;
  readonly args: readonly string[];
  /** Whether its tracks say to a sample when they begin, behind all priming. */
  readonly isExact: boolean;
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const kind = (name: string, extension: string, args: string): Kind => ({
  name,
  extension,
  args: words(args),
  isExact: /^(mp4|mov)$/.test(extension) && !/empty_moov|use_editlist/.test(args),
});

const X264 = '-c:v libx264 -preset ultrafast -crf 18';
const X265 = '-c:v libx265 -preset ultrafast -crf 18 -x265-params log-level=error';
const VP8 = '-c:v libvpx -deadline realtime -cpu-used 8 -b:v 2M';
const VP9 = '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 2M';
const AV1 = '-c:v libsvtav1 -preset 12 -crf 30';

const MP4 = kind('mp4', 'mp4', `${X264} -c:a aac`);
const MOV = kind('mov', 'mov', `${X264} -c:a aac`);
const MKV = kind('mkv', 'mkv', `${X264} -c:a aac`);
const TS = kind('ts', 'ts', `${X264} -c:a aac`);
/** What says nothing of its colors is taken for BT.601 where it is small; pictures of JPEG always are. */
const SD = '-vf scale=out_color_matrix=smpte170m';
const AVI = kind('avi', 'avi', `-c:v mpeg4 -q:v 3 -c:a libmp3lame ${SD}`);
const WEBM = kind('webm', 'webm', `${VP8} -c:a libopus ${SD}`);

const KINDS: readonly Kind[] = [
  ...[MP4, MOV, MKV, WEBM, TS, AVI],
  kind('mp4 hevc', 'mp4', `${X265} -tag:v hvc1 -c:a aac`),
  kind('mov hevc pcm', 'mov', `${X265} -tag:v hvc1 -c:a pcm_s16le`),
  kind('mp4 av1 opus', 'mp4', `${AV1} -c:a libopus`),
  kind('mp4 vp9 flac', 'mp4', `${VP9} -c:a flac`),
  kind('mp4 b-frames', 'mp4', '-c:v libx264 -preset veryfast -bf 3 -crf 20 -c:a aac'),
  kind('mp4 of one key frame', 'mp4', '-c:v libx264 -preset veryfast -g 9999 -crf 20 -c:a aac'),
  kind(
    'mp4 open groups',
    'mp4',
    '-c:v libx264 -preset veryfast -g 30 -flags -cgop -x264-params open-gop=1 -crf 20 -c:a aac',
  ),
  kind('mp4 mpeg4 mp3', 'mp4', '-c:v mpeg4 -q:v 3 -c:a libmp3lame'),
  kind('mp4 fragmented', 'mp4', `${X264} -c:a aac -movflags frag_keyframe+empty_moov`),
  kind('mp4 index in front', 'mp4', `${X264} -c:a aac -movflags +faststart`),
  kind('mp4 without edit lists', 'mp4', `${X264} -c:a aac -use_editlist 0`),
  kind('3gp', '3gp', `-c:v mpeg4 -q:v 3 -c:a aac ${SD}`),
  kind('mov prores alac', 'mov', '-c:v prores_ks -c:a alac'),
  kind(
    'mov mjpeg pcm',
    'mov',
    `-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_s16be ${SD}:out_range=pc`,
  ),
  kind('mkv hevc ac3', 'mkv', `${X265} -c:a ac3`),
  kind('mkv vp9 vorbis', 'mkv', `${VP9} -c:a libvorbis`),
  kind('mkv av1 flac', 'mkv', `${AV1} -c:a flac`),
  kind('mkv mpeg2 mp2', 'mkv', '-c:v mpeg2video -q:v 3 -c:a mp2'),
  kind(
    'mkv mjpeg pcm',
    'mkv',
    `-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_s16le ${SD}:out_range=pc`,
  ),
  kind('webm vp9', 'webm', `${VP9} -c:a libopus`),
  kind('webm av1 vorbis', 'webm', `${AV1} -c:a libvorbis`),
  kind('ts mpeg2 mp2', 'ts', '-c:v mpeg2video -q:v 3 -c:a mp2'),
  kind('m2ts', 'm2ts', `${X264} -c:a ac3`),
  kind('mpg', 'mpg', '-c:v mpeg2video -q:v 3 -c:a mp2'),
  kind(
    'avi mjpeg pcm',
    'avi',
    `-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_s16le ${SD}:out_range=pc`,
  ),
  kind('wmv', 'wmv', `-c:v wmv2 -q:v 3 -c:a wmav2 ${SD}`),
  kind('flv', 'flv', `${X264} -c:a aac`),
  kind('ogv', 'ogv', `-c:v libtheora -q:v 9 -c:a libvorbis ${SD}`),
];

const LANDSCAPE: FilmShape = { width: 320, height: 180, rate: 30 };
const PORTRAIT: FilmShape = { width: 180, height: 320, rate: 30 };

const whole: Piece = { at: 0, from: 0, sec: FILM_SEC };
const from = (sec: number): Piece => ({ at: sec, from: sec, sec: FILM_SEC - sec });

const taken = (more: Partial<Accepted> = {}): Accepted => ({
  sec: FILM_SEC,
  pictures: [whole],
  sound: [whole],
  rate: 30,
  ...more,
});

interface Way {
  readonly shape?: FilmShape;
  /** Before the arguments of the kind. */
  readonly input?: readonly string[];
  readonly args?: readonly string[];
  readonly fault?: Fault;
  /** Of the file's name. */
  readonly extension?: string;
  readonly expected?: Partial<Accepted>;
  readonly refused?: string;
}

const INPUT = ['-i', 'PICTURE', '-i', 'SOUND'];
const MAPPED = ['-map', '0:v', '-map', '1:a', '-t', String(FILM_SEC), '-pix_fmt', 'yuv420p'];
const same: Fault = (bytes) => bytes;

function clip(each: Kind, how: string, way: Way = {}): ClipVariant {
  const { shape = LANDSCAPE, input = INPUT, args = [], fault = same } = way;
  const { name, extension } = each;
  return {
    name: `${name}: ${how}`,
    extension: way.extension ?? extension,
    expected:
      way.refused === undefined
        ? taken({
            rate: shape.rate,
            aspect: shape.width / shape.height,
            isExact: each.isExact,
            ...way.expected,
          })
        : { refused: way.refused },
    make: async (studio) =>
      fault(await studio.encode(shape, extension, [...input, ...MAPPED, ...each.args, ...args])),
  };
}

const healthy = KINDS.map((each) => clip(each, 'as it is', { expected: { colors: 16 } }));

const misnamed = [MP4, MKV, WEBM, AVI, TS].flatMap((each) =>
  ['', 'mp4', 'txt'].map((extension) => clip(each, `named “.${extension}”`, { extension })),
);

const filters = (video: string, audio?: string): string[] => [
  ...(video === '' ? [] : ['-vf', video, '-fps_mode', 'passthrough', '-enc_time_base', '1:90000']),
  ...(audio === undefined ? [] : ['-af', audio]),
];

/** Containers that keep when each track begins. */
const TIMED = [MP4, MOV, MKV, WEBM, TS];
const starts = TIMED.flatMap((each) => [
  clip(each, 'sound from 0.7 s on', {
    args: filters('', 'atrim=start=0.7'),
    expected: { sound: [from(0.7)] },
  }),
  clip(each, 'sound from 0.04 s on', {
    args: filters('', 'atrim=start=0.04'),
    expected: { sound: [from(0.04)] },
  }),
  clip(each, 'pictures from 0.7 s on', {
    args: filters('trim=start=0.7'),
    expected: { pictures: [from(0.7)] },
  }),
  clip(each, 'time stamps from 200 s', {
    args: ['-output_ts_offset', '200'],
    // Both tracks are late by the priming of the sound.
    expected: { isExact: false },
  }),
  clip(each, 'time stamps from 200 s, sound from 200.7 s', {
    args: [...filters('', 'atrim=start=0.7'), '-output_ts_offset', '200'],
    expected: { sound: [from(0.7)], isExact: false },
  }),
  clip(each, 'sound that ends after the pictures', {
    args: ['-t', '11', ...filters('trim=end=8')],
  }),
  clip(each, 'sound that ends before the pictures', {
    args: filters('', 'atrim=end=5'),
    expected: { sound: [{ at: 0, from: 0, sec: 5 }] },
  }),
  clip(each, 'pictures missing for 1.5 s', {
    args: filters("select='not(between(t,3,4.5))'"),
    expected: {
      pictures: [
        { at: 0, from: 0, sec: 3 },
        { at: 4.6, from: 4.6, sec: 3.4 },
      ],
    },
  }),
  clip(each, 'pictures at changing rates', {
    args: filters("select='lt(t,2)+gt(t,5)+not(mod(n,3))'"),
    expected: { pictures: [{ at: 0, from: 0, sec: 2 }, from(5.2)] },
  }),
]);
const soundGaps = [MKV, WEBM, TS].map((each) =>
  clip(each, 'sound with a gap', {
    args: filters('', "aselect='not(between(t,3,4))'"),
    expected: {
      sound: [
        { at: 0, from: 0, sec: 3 },
        { at: 4.1, from: 4.1, sec: 3.9 },
      ],
    },
  }),
);

/** As phones write them, and what undoes them. */
const MATRICES: readonly (readonly [name: string, matrix: Matrix, undone: string])[] = [
  ['turned by 90°', [0, 1, -1, 0], 'transpose=cclock'],
  ['turned by 180°', [-1, 0, 0, -1], 'hflip,vflip'],
  ['turned by 270°', [0, -1, 1, 0], 'transpose=clock'],
  ['mirrored', [-1, 0, 0, 1], 'hflip'],
  ['upside down in a mirror', [1, 0, 0, -1], 'vflip'],
  ['mirrored and turned by 90°', [0, 1, 1, 0], 'transpose=cclock_flip'],
  ['mirrored and turned by 270°', [0, -1, -1, 0], 'transpose=clock_flip'],
];
const turned = [MP4, MOV, kind('mov hevc', 'mov', `${X265} -tag:v hvc1 -c:a aac`)].flatMap((each) =>
  [LANDSCAPE, PORTRAIT].flatMap((shape) =>
    MATRICES.map(([name, matrix, undone]) =>
      clip(each, `${shape === PORTRAIT ? 'tall, ' : ''}${name}`, {
        shape,
        args: ['-vf', undone],
        fault: displayMatrix(matrix),
      }),
    ),
  ),
);

/** 203 nits are the white of what was not made for HDR (ITU-R BT.2408). */
const toHdr = (trc: string): string =>
  'zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020,' +
  `zscale=t=${trc}:m=bt2020nc:r=tv:npl=203,format=yuv420p10le`;
const hdr = [
  kind('mov hevc', 'mov', `${X265} -tag:v hvc1 -c:a aac`),
  kind('mp4 hevc', 'mp4', `${X265} -tag:v hvc1 -c:a aac`),
  kind(
    'mp4 hevc without box of colors',
    'mp4',
    `${X265} -tag:v hvc1 -c:a aac -movflags -write_colr`,
  ),
  kind('mkv hevc', 'mkv', `${X265} -c:a aac`),
  kind('webm vp9', 'webm', `${VP9} -profile:v 2 -c:a libopus`),
  kind('mp4 av1', 'mp4', `${AV1} -c:a aac`),
  kind('mkv av1', 'mkv', `${AV1} -c:a aac`),
].flatMap((each) =>
  [
    ['PQ', 'smpte2084'],
    ['HLG', 'arib-std-b67'],
  ].map(([name, trc]) =>
    clip(each, String(name), {
      args: [
        ...['-pix_fmt', 'yuv420p10le', '-vf', toHdr(String(trc)), '-color_trc', String(trc)],
        ...['-color_primaries', 'bt2020', '-colorspace', 'bt2020nc', '-color_range', 'tv'],
      ],
      expected: { colors: 40 },
    }),
  ),
);
const hdrUnsaid = ['smpte2084', 'arib-std-b67'].map((trc) =>
  clip(kind('mkv hevc', 'mkv', `${X265} -c:a aac`), `${trc} and nothing else said`, {
    args: [
      ...[
        '-pix_fmt',
        'yuv420p10le',
        '-vf',
        `${toHdr(trc)},setparams=color_primaries=unknown:colorspace=unknown`,
      ],
      ...['-color_trc', trc, '-color_primaries', 'unknown', '-colorspace', 'unknown'],
    ],
    expected: { colors: 40 },
  }),
);

const deep = [
  kind('mp4 h264', 'mp4', `${X264} -c:a aac`),
  kind('mkv h264', 'mkv', `${X264} -c:a aac`),
  kind('mp4 hevc', 'mp4', `${X265} -tag:v hvc1 -c:a aac`),
  kind('webm vp9', 'webm', `${VP9} -profile:v 2 -c:a libopus`),
  kind('mp4 av1', 'mp4', `${AV1} -c:a aac`),
].map((each) =>
  clip(each, '10 bits', { args: ['-pix_fmt', 'yuv420p10le'], expected: { colors: 16 } }),
);
const sampled = [
  clip(MP4, '4:4:4', { args: ['-pix_fmt', 'yuv444p'], expected: { colors: 16 } }),
  clip(MKV, '4:2:2, 10 bits', { args: ['-pix_fmt', 'yuv422p10le'], expected: { colors: 16 } }),
];

const said = (matrix: string, primaries: string, trc: string, range = 'tv'): string[] => [
  ...[
    '-colorspace',
    matrix,
    '-color_primaries',
    primaries,
    '-color_trc',
    trc,
    '-color_range',
    range,
  ],
];
const BT601 = 'scale=in_color_matrix=bt709:out_color_matrix=smpte170m';
const colors = [MP4, MOV, MKV].flatMap((each) => [
  clip(each, 'colors of BT.601', {
    args: ['-vf', BT601, ...said('smpte170m', 'smpte170m', 'smpte170m')],
    expected: { colors: 16 },
  }),
  clip(each, 'full range', {
    args: ['-vf', 'scale=out_range=pc', ...said('bt709', 'bt709', 'bt709', 'pc')],
    expected: { colors: 16 },
  }),
]);
const wide = [MP4, kind('mkv hevc', 'mkv', `${X265} -c:a aac`)].map((each) =>
  clip(each, 'BT.2020 without HDR', {
    args: [
      ...['-pix_fmt', 'yuv420p10le', '-vf', 'zscale=p=bt2020:t=bt2020-10:m=bt2020nc'],
      ...said('bt2020nc', 'bt2020', 'bt2020-10'),
    ],
    expected: { colors: 20 },
  }),
);

const rates = [MP4, MOV].flatMap((each) =>
  [12, 24, 25, 50, 60, 120, 240].map((rate) =>
    clip(each, `${rate} pictures a second`, { shape: { ...LANDSCAPE, rate } }),
  ),
);
const slow = [MP4, MOV, MKV].flatMap((each) => [
  clip(each, 'half as fast, the sound, too', {
    shape: { ...LANDSCAPE, rate: 60 },
    args: ['-t', '16', ...filters('trim=end=8,setpts=2*PTS', 'atrim=end=8,atempo=0.5')],
    expected: {
      sec: 16,
      pictures: [{ at: 0, from: 0, sec: 16, speed: 0.5 }],
      sound: [{ at: 0, from: 0, sec: 16, speed: 0.5 }],
    },
  }),
]);
/** Recorded at 240 pictures a second, written at 30, as Android does. */
const tagged = clip(kind('mp4', 'mp4', `${X264} -an`), 'slow motion with its capture rate', {
  shape: { ...LANDSCAPE, rate: 240 },
  args: [
    ...['-t', '64', ...filters('setpts=8*PTS'), '-movflags', 'use_metadata_tags'],
    ...['-metadata', 'com.android.capture.fps=240.000000'],
  ],
  expected: { sound: [], raw: false },
});

const edited = [
  MP4,
  MOV,
  kind('mp4 b-frames', 'mp4', '-c:v libx264 -preset veryfast -bf 2 -crf 20 -c:a aac'),
]
  .map((each): Kind => ({
    ...each,
    args: [...each.args, '-video_track_timescale', '30000', '-ar', '44100'],
  }))
  .flatMap((each) => {
    const both =
      (parts: readonly { sec: number; fromSec: number | undefined }[]): Fault =>
      (bytes) =>
        editTrack('soun', 44_100, parts)(editTrack('vide', 30_000, parts)(bytes));
    const pieces = (...parts: Piece[]): Partial<Accepted> => ({
      sec: parts.reduce((sum, { sec }) => sum + sec, 0),
      pictures: parts,
      sound: parts,
      // FFmpeg begins a further edit of sound with a whole packet.
      ...(parts.length > 1 && { isExact: false }),
    });
    return [
      clip(each, 'trimmed by its edit list', {
        fault: both([{ sec: 5, fromSec: 1.5 }]),
        expected: pieces({ at: 0, from: 1.5, sec: 5 }),
      }),
      clip(each, 'its end trimmed by its edit list', {
        fault: both([{ sec: 5, fromSec: 0 }]),
        expected: pieces({ at: 0, from: 0, sec: 5 }),
      }),
      clip(each, 'a piece cut out by its edit list', {
        fault: both([
          { sec: 3, fromSec: 0 },
          { sec: 3, fromSec: 5 },
        ]),
        expected: pieces({ at: 0, from: 0, sec: 3 }, { at: 3, from: 5, sec: 3 }),
      }),
      clip(each, 'its end put in front by its edit list', {
        fault: both([
          { sec: 3, fromSec: 5 },
          { sec: 4, fromSec: 0 },
        ]),
        expected: pieces({ at: 0, from: 5, sec: 3 }, { at: 3, from: 0, sec: 4 }),
      }),
      clip(each, 'its pictures later by its edit list', {
        fault: editTrack('vide', 30_000, [
          { sec: 0.6, fromSec: undefined },
          { sec: 8, fromSec: 0 },
        ]),
        expected: { sec: 8.6, pictures: [{ at: 0.6, from: 0, sec: 8 }] },
      }),
      clip(each, 'its sound later by its edit list', {
        fault: editTrack('soun', 44_100, [
          { sec: 0.6, fromSec: undefined },
          { sec: 8, fromSec: 0 },
        ]),
        expected: { sound: [{ at: 0.6, from: 0, sec: 7.4 }] },
      }),
      clip(each, 'its sound trimmed by its edit list', {
        fault: editTrack('soun', 44_100, [{ sec: 6, fromSec: 1.3 }]),
        expected: { sound: [{ at: 0, from: 1.3, sec: 6 }] },
      }),
    ];
  });

const bars = [MP4, MOV, WEBM].flatMap((each) => {
  const barred = (how: string, shape: FilmShape, pad: string): ClipVariant =>
    clip(each, how, { shape, args: ['-vf', pad], expected: { raw: false } });
  return [
    barred('tall within bars at its sides', PORTRAIT, 'pad=568:320:-1:-1'),
    barred('wide within bars above and below', LANDSCAPE, 'pad=320:568:-1:-1'),
    barred('wide within bars all around', LANDSCAPE, 'pad=480:360:-1:-1'),
  ];
});

const TWO = ['-i', 'PICTURE', '-f', 'lavfi', '-i', 'sine=f=200:d=8', '-i', 'SOUND'];
/** A second sound track: the song; the first one is a tone. */
const twoTracks = (each: Kind, how: string, way: Way): ClipVariant => ({
  ...clip(each, how, way),
  make: async (studio) =>
    (way.fault ?? same)(
      await studio.encode(LANDSCAPE, each.extension, [
        ...[...TWO, '-map', '0:v', '-map', '1:a', '-map', '2:a', '-t', String(FILM_SEC)],
        ...['-pix_fmt', 'yuv420p', ...each.args, ...(way.args ?? [])],
      ]),
    ),
});
const tracks = [
  ...[MP4, MOV].flatMap((each) => [
    twoTracks(each, 'its first sound track is of an unknown codec', {
      fault: codecTag('mp4a', 'apac'),
    }),
    clip(each, 'its only sound track is of an unknown codec', {
      fault: codecTag('mp4a', 'apac'),
      expected: { sound: [] },
    }),
  ]),
  ...[MP4, MOV, MKV].map((each) =>
    clip(each, 'without sound', { args: ['-an'], expected: { sound: [] } }),
  ),
  clip(MP4, 'a cover in front of its pictures', {
    input: ['-i', 'PICTURE', '-i', 'SOUND', '-f', 'lavfi', '-i', 'color=red:s=64x64:d=0.04'],
    args: [
      '-map',
      '-0:v',
      '-map',
      '2:v',
      '-map',
      '0:v',
      '-c:v:0',
      'mjpeg',
      '-pix_fmt:v:0',
      'yuvj420p',
      '-disposition:v:0',
      'attached_pic',
    ],
  }),
];

const shapes = [
  clip(MP4, 'narrow pixels', { args: ['-vf', 'scale=240:180,setsar=4/3'] }),
  clip(MKV, 'wide pixels', { args: ['-vf', 'scale=640:180,setsar=1/2'] }),
  clip(MP4, 'odd edges', { args: ['-vf', 'scale=321:181', '-pix_fmt', 'yuv444p'] }),
  clip(MOV, 'fields', {
    shape: { ...LANDSCAPE, rate: 60 },
    // Fields of two pictures each; those of one would be stripes that stay.
    args: [
      '-vf',
      'fps=30,fps=60,trim=start_frame=1,setpts=PTS-STARTPTS,interlace',
      '-flags',
      '+ilme+ildct',
      '-x264-params',
      'interlaced=1',
    ],
  }),
];

const brands = ['qt  ', 'isom', '3gp4', 'mp42', 'dash', 'XXXX', ''].map((name) =>
  clip(MP4, `brand “${name}”`, { fault: brand(name) }),
);

const dirt = [
  ...[MP4, MOV, MKV, WEBM, TS, AVI].map((each) =>
    clip(each, 'noise behind', { fault: after(noiseBytes(3000)) }),
  ),
  ...[MKV, WEBM, TS].map((each) =>
    clip(each, 'strays in front', { fault: before(Buffer.alloc(200)) }),
  ),
];
/** The element Duration of Matroska: a number of 8 bytes, milliseconds. */
const claims =
  (sec: number): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    changed.writeDoubleBE(1000 * sec, bytes.indexOf(Buffer.of(0x44, 0x89, 0x88)) + 3);
    return changed;
  };
const lengths = [MKV, WEBM].flatMap((each) =>
  [1, 500].map((sec) => clip(each, `claims ${sec} s`, { fault: claims(sec) })),
);
const live = [MKV, WEBM].map((each) =>
  clip(each, 'without length and index', { args: ['-live', '1'] }),
);

const given = (name: string, bytes: Buffer, refused: string, extension = 'mp4'): ClipVariant => ({
  name,
  extension,
  expected: { refused },
  make: async () => bytes,
});
const FASTSTART = kind('mp4 index in front', 'mp4', `${X264} -c:a aac -movflags +faststart`);
const refusals = [
  given('nothing', Buffer.alloc(0), 'empty-file'),
  given('noise', noiseBytes(60_000), 'unsupported-video'),
  given('zeros', Buffer.alloc(60_000), 'unsupported-video'),
  given(
    'a web page',
    Buffer.from('<!doctype html><html><body>404 Not Found</body></html>'),
    'video-is-text',
  ),
  given('a playlist', Buffer.from('#EXTM3U\nhttp://127.0.0.1/x.mp4\n'), 'video-is-playlist'),
  given(
    'a list of parts',
    Buffer.from("ffconcat version 1.0\nfile 'a.mp4'\n"),
    'video-is-playlist',
    'mkv',
  ),
  given('a document', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), 'video-is-document'),
  given('an archive', Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'video-is-archive'),
  given(
    'a photograph',
    Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'),
    'video-is-picture',
    'mov',
  ),
  clip(kind('mp3', 'mp3', '-vn -c:a libmp3lame'), 'a song', {
    refused: 'no-video',
    extension: 'mp4',
  }),
  clip(kind('m4a', 'm4a', '-vn -c:a aac'), 'a song', { refused: 'no-video', extension: 'mp4' }),
  clip(kind('webm', 'webm', '-vn -c:a libopus'), 'a song', { refused: 'no-video' }),
  clip(MP4, 'two seconds', { args: ['-t', '2'], refused: 'video-too-short' }),
  clip(MP4, 'without its index', { fault: keepShare(0.5), refused: 'video-truncated' }),
  clip(FASTSTART, 'cut', { fault: keepShare(0.5), refused: 'video-truncated' }),
  clip(MKV, 'cut', { fault: keepShare(0.5), refused: 'video-truncated' }),
  clip(MP4, 'its pictures are of an unknown codec', {
    fault: codecTag('avc1', 'zzz1'),
    refused: 'video-codec',
  }),
  clip(MP4, 'its pictures are protected', {
    fault: codecTag('avc1', 'encv'),
    refused: 'video-protected',
  }),
];

export const CLIP_VARIANTS: readonly ClipVariant[] = [
  ...[
    healthy,
    misnamed,
    starts,
    soundGaps,
    turned,
    hdr,
    hdrUnsaid,
    deep,
    sampled,
    colors,
    wide,
  ].flat(),
  ...[
    rates,
    slow,
    tagged,
    edited,
    bars,
    tracks,
    shapes,
    brands,
    dirt,
    lengths,
    live,
    refusals,
  ].flat(),
];
