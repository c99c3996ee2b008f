/** The live stage: a couple dancing in 3-D on a canvas, to look at from anywhere and at any speed. */
import { Group, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { FOLLOW_LOOKS, LEAD_LOOKS, type Look } from '@bachata/core/figure/materials.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '@bachata/core/motion/proportions.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import { viewpoint, type CameraPreset } from './cameras.ts';
import { createDancer } from './dancer.ts';
import { StageUnavailableError } from './errors.ts';
import { FootprintLayer } from './footprints.ts';
import { Playback } from './playback.ts';
import type { Script } from './script.ts';
import { furnish } from './studio.ts';

export interface StageOptions {
  readonly script: Script;
  /** Default: the clips' own tempo. */
  readonly tempoBpm?: number;
  /** Default: the couple of the clips. */
  readonly looks?: { readonly lead: Look; readonly follow: Look };
  /**
   * A clock from outside, such as a video's, in beats of the script. While it gives a number the
   * stage shows that beat and its own playback rests.
   */
  readonly clock?: () => number | undefined;
  /** Called after every picture. */
  readonly onFrame?: (view: StageView) => void;
  /** The graphics context was lost for good: fall back to the clip. */
  readonly onLost?: () => void;
}

export interface StageView {
  readonly beat: number;
  readonly beats: number;
  readonly moveId: string;
  /** 1 to 8. */
  readonly count: number;
  /** To the next count, 0 to 1. */
  readonly fraction: number;
  readonly playing: boolean;
}

export interface Stage {
  play(): void;
  pause(): void;
  /** @param beat of the script */
  seek(beat: number): void;
  stepCount(direction: 1 | -1): void;
  /** @param speed 0.25 to 1 */
  setSpeed(speed: number): void;
  setTempo(bpm: number): void;
  setCamera(preset: CameraPreset): void;
  setFootprints(shown: boolean): void;
  /** Frees everything; the stage cannot be used afterwards. */
  dispose(): void;
}

/** Longer pauses between pictures (a hidden tab) do not make the dance jump. */
const LONGEST_STEP_SEC = 0.1;
const MAX_PIXEL_RATIO = 2;

function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  try {
    const renderer = new WebGLRenderer({ canvas, antialias: true });
    renderer.shadowMap.enabled = true;
    return renderer;
  } catch (cause) {
    throw new StageUnavailableError(cause);
  }
}

/**
 * Starts a stage on a canvas; it fills the canvas' CSS size and follows its changes.
 *
 * @throws StageUnavailableError where the browser has no WebGL 2
 */
export function createStage(canvas: HTMLCanvasElement, options: StageOptions): Stage {
  const { script, clock, onFrame, onLost } = options;
  const renderer = createRenderer(canvas);
  const scene = new Scene();
  const emptyRoom = furnish(scene, canvas.ownerDocument);
  const looks = options.looks ?? { lead: LEAD_LOOKS[0], follow: FOLLOW_LOOKS[0] };
  const lead = createDancer(looks.lead, LEAD_PROPORTIONS);
  const follow = createDancer(looks.follow, FOLLOW_PROPORTIONS);
  const footprints = new FootprintLayer();
  const couple = new Group();
  couple.add(lead.object, follow.object, footprints.object);
  scene.add(couple);

  const camera = new PerspectiveCamera(CLIP_CAMERA.verticalFieldOfViewDegrees, 1, 0.1, 40);
  const controls = new OrbitControls(camera, canvas);
  controls.enableDamping = true;
  controls.enablePan = false;
  controls.minDistance = 2;
  controls.maxDistance = 9;
  controls.maxPolarAngle = Math.PI / 2 - 0.02;

  const playback = new Playback(script, options.tempoBpm ?? CLIP_TEMPO_BPM);
  let shown = script.at(0);

  function setCamera(preset: CameraPreset): void {
    const { position, target, mirrored } = viewpoint(preset, shown.pose);
    couple.scale.x = mirrored ? -1 : 1;
    // A portrait canvas is narrow: step back until both dancers fit.
    const back = Math.max(1, 0.8 / camera.aspect);
    camera.position.set(
      target[0] + (position[0] - target[0]) * back,
      target[1] + (position[1] - target[1]) * back,
      target[2] + (position[2] - target[2]) * back,
    );
    controls.target.set(...target);
    controls.update();
  }

  function resize(): void {
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    renderer.setPixelRatio(Math.min(MAX_PIXEL_RATIO, globalThis.devicePixelRatio || 1));
    renderer.setSize(clientWidth, clientHeight, false);
    camera.aspect = clientWidth / clientHeight;
    camera.updateProjectionMatrix();
  }

  let last = performance.now();
  function draw(now: number): void {
    playback.advance(Math.min(LONGEST_STEP_SEC, (now - last) / 1000));
    last = now;
    const outside = clock?.();
    const beat = outside ?? playback.beat;
    shown = script.at(beat);
    lead.pose(shown.pose.lead, shown.sway.lead);
    follow.pose(shown.pose.follow, shown.sway.follow);
    if (footprints.object.visible) {
      footprints.update(script.footprintsAt(beat), beat, shown.pose);
    }
    controls.update();
    renderer.render(scene, camera);
    const { moveId, count, fraction } = shown;
    const playing = outside !== undefined || playback.playing;
    onFrame?.({ beat, beats: script.beats, moveId, count, fraction, playing });
  }

  const onContextLost = (event: Event): void => {
    event.preventDefault();
    renderer.setAnimationLoop(null);
    onLost?.();
  };
  canvas.addEventListener('webglcontextlost', onContextLost);
  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  resize();
  setCamera('front');
  renderer.setAnimationLoop(draw);

  return {
    play: () => playback.play(),
    pause: () => playback.pause(),
    seek: (beat) => playback.seek(beat),
    stepCount: (direction) => playback.stepCount(direction),
    setSpeed: (speed) => playback.setSpeed(speed),
    setTempo: (bpm) => playback.setTempo(bpm),
    setCamera,
    setFootprints(visible) {
      footprints.object.visible = visible;
    },
    dispose() {
      renderer.setAnimationLoop(null);
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', onContextLost);
      controls.dispose();
      lead.dispose();
      follow.dispose();
      footprints.dispose();
      emptyRoom();
      renderer.dispose();
    },
  };
}
