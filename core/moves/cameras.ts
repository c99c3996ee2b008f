/**
 * The cameras that a dance can be seen through: what each shows, and which of its pictures a figure is drawn
 * in. The room stays still, and the couple is turned in front of it.
 */
import type { CameraPlace } from './camera.ts';
import { CLIP_CAMERA, SLOT_YAW } from './clip-camera.ts';
import { CLIP } from './clip-format.ts';
import type { Side } from './state.ts';

/** `lead` and `follow` stand behind that dancer; `close` comes nearer where the couple does. */
export const CAMERAS = ['three-quarter', 'side', 'lead', 'follow', 'close'] as const;
export type CameraName = (typeof CAMERAS)[number];

/** Of the picture: as wide as the library's clips, or as tall as a phone held upright. */
export const SHAPES = ['16:9', '9:16'] as const;
export type Shape = (typeof SHAPES)[number];

/** Pixels. */
export const SIZES = {
  '16:9': { width: CLIP.width, height: CLIP.height },
  '9:16': { width: CLIP.height, height: CLIP.width },
} as const satisfies Readonly<Record<Shape, object>>;

/** How a dance is to be seen. */
export interface Sight {
  readonly camera: CameraName;
  readonly shape: Shape;
}

/**
 * How a clip can be drawn. `three-quarter` in 16:9 is how the library's clips are; `shoulder` looks past the
 * dancer who stands on the right: the follow of a clip whose lead is on the left, else the lead.
 */
export const DRAWN_VIEWS = ['three-quarter', 'side', 'shoulder', 'close'] as const;
export type DrawnView = (typeof DRAWN_VIEWS)[number];

interface Look {
  /** Of the couple, against the clips of the library; degrees, as `turnedPose` counts them. */
  readonly turnDegrees: number;
  readonly places: Readonly<Record<Shape, CameraPlace>>;
}

const { position, pitchDownDegrees, verticalFieldOfViewDegrees } = CLIP_CAMERA;
/** Wide enough for nine of ten figures: both dancers, 1.6 m from hand to hand. */
const TALL_DEGREES = 31.5;

const whole: Look['places'] = {
  '16:9': { position, pitchDownDegrees, verticalFieldOfViewDegrees },
  '9:16': { position, pitchDownDegrees, verticalFieldOfViewDegrees: TALL_DEGREES },
};
/** From higher up, so that the partner is seen past the dancer in front. */
const raised: Look['places'] = {
  '16:9': { position: [0, 1.7, 5], pitchDownDegrees: 8, verticalFieldOfViewDegrees },
  '9:16': { position: [0, 1.7, 5], pitchDownDegrees: 8, verticalFieldOfViewDegrees: TALL_DEGREES },
};
/** From the knees to above the head of whoever stands nearest. */
const near: Look['places'] = {
  '16:9': { position: [0, 1.35, 4.2], pitchDownDegrees: 2.4, verticalFieldOfViewDegrees: 21.5 },
  '9:16': { position: [0, 1.35, 4.2], pitchDownDegrees: 3, verticalFieldOfViewDegrees: 27 },
};

export const LOOKS: Readonly<Record<DrawnView, Look>> = {
  'three-quarter': { turnDegrees: 0, places: whole },
  side: { turnDegrees: -SLOT_YAW, places: whole },
  shoulder: { turnDegrees: 24, places: raised },
  close: { turnDegrees: 0, places: near },
};

/** What of one figure a camera shows. */
export interface Shot {
  readonly view: DrawnView;
  /** Where the lead stands at first as the clip is drawn: on the other side, it is seen from behind. */
  readonly side: Side;
}

/** Degrees that the couple of a figure is turned before the camera, against how it is danced. */
export function turnOfShot({ view, side }: Shot, danced: Side): number {
  return LOOKS[view].turnDegrees + (side === danced ? 0 : 180);
}

/** How the library's clips are drawn themselves, and the video that every choreography has. */
export function isLibraryView(view: DrawnView | CameraName, shape: Shape): boolean {
  return view === 'three-quarter' && shape === '16:9';
}
