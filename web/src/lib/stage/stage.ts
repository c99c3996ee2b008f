/** The live stage: a couple dancing in 3-D on a canvas, to look at from anywhere and at any speed. */
import {
  BasicShadowMap,
  Group,
  MathUtils,
  PerspectiveCamera,
  Scene,
  Spherical,
  Vector2,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { FOLLOW_LOOKS, LEAD_LOOKS, type Look } from '@bachata/core/avatar/materials.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '@bachata/core/motion/proportions.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import {
  BOTH_SIDES,
  filmedCamera,
  viewpoint,
  type CameraPreset,
  type Viewpoint,
} from './cameras.ts';
import { createCouple } from './couple.ts';
import { StageUnavailableError } from './errors.ts';
import { FootprintLayer } from './footprints.ts';
import { StagePlayback } from './playback.ts';
import { QUALITIES, QualityGovernor, WITHOUT_HARDWARE, type Quality } from './quality.ts';
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
  /** Called after every picture; a stage that rests draws none. */
  readonly onFrame?: (view: StageView) => void;
  /** Even the cheapest pictures come too slowly to dance to; called once. */
  readonly onSlow?: () => void;
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

export interface Scene3D {
  play(): void;
  pause(): void;
  /** @param beat of the script */
  seek(beat: number): void;
  stepCount(direction: 1 | -1): void;
  /** @param speed 0.25 to 1 */
  setSpeed(speed: number): void;
  setTempo(bpm: number): void;
  setCamera(preset: CameraPreset): void;
  /** Goes round the couple, to the viewer's right and up; degrees. */
  orbit(right: number, up: number): void;
  /** @param factor of the distance, below 1 to come nearer */
  zoom(factor: number): void;
  setFootprints(shown: boolean): void;
  /** Frees everything; the stage cannot be used afterwards. */
  dispose(): void;
}

/** Longer pauses between pictures (a hidden tab) do not make the dance jump. */
const LONGEST_STEP_SEC = 0.1;
/** Half a picture is too small to lose the feet at its edge. */
const BOTH_FURTHER = 1.12;
/** From straight above, left and right have no meaning. */
const MIN_POLAR_ANGLE = 0.05;
/** Between two moves that are worked out ahead. */
const PREPARE_MS = 200;
/** A stage that rests for so long shows one picture in the finest quality. */
const RESTS_MS = 150;

/** What draws without graphics hardware calls itself: those of Chromium, Mesa and Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether WebGL runs on graphics hardware; without it every pixel costs processor time.
 *
 * @throws StageUnavailableError where there is no WebGL 2
 */
function hasHardware(document: Document): boolean {
  const probe = document.createElement('canvas').getContext('webgl2');
  if (probe === null) throw new StageUnavailableError();
  const details = probe.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = probe.getParameter(details?.UNMASKED_RENDERER_WEBGL ?? probe.RENDERER);
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(String(name));
}

function createRenderer(canvas: HTMLCanvasElement, hardware: boolean): WebGLRenderer {
  try {
    const renderer = new WebGLRenderer({ canvas, antialias: hardware });
    renderer.shadowMap.enabled = true;
    if (!hardware) renderer.shadowMap.type = BasicShadowMap;
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
export function createStage(canvas: HTMLCanvasElement, options: StageOptions): Scene3D {
  const { script, clock, onFrame, onSlow, onLost } = options;
  const hardware = hasHardware(canvas.ownerDocument);
  const renderer = createRenderer(canvas, hardware);
  const scene = new Scene();
  const room = furnish(scene, canvas.ownerDocument, hardware);
  const looks = options.looks ?? { lead: LEAD_LOOKS[0], follow: FOLLOW_LOOKS[0] };
  const proportions = { lead: LEAD_PROPORTIONS, follow: FOLLOW_PROPORTIONS };
  const dancers = createCouple({ looks, proportions }, script.at(0).pose);
  const footprints = new FootprintLayer();
  const couple = new Group();
  couple.add(dancers.object, footprints.object);
  scene.add(couple);

  const camera = new PerspectiveCamera(CLIP_CAMERA.verticalFieldOfViewDegrees, 1, 0.1, 40);
  /** Side by side in the place of the one. */
  const halves = BOTH_SIDES.map(() => camera.clone());
  let preset: CameraPreset = 'three-quarter';
  /** The viewpoints that were last taken. */
  let stood = '';
  const controls = new OrbitControls(camera, canvas);
  // Running out takes many pictures, which are slow without hardware.
  controls.enableDamping = hardware;
  controls.enablePan = false;
  controls.minDistance = 2;
  controls.maxDistance = 9;
  controls.maxPolarAngle = Math.PI / 2 - 0.02;
  // A finger that goes up or down scrolls the page; sideways it turns the stage.
  canvas.style.touchAction = 'pan-y';

  const playback = new StagePlayback(script, options.tempoBpm ?? CLIP_TEMPO_BPM);
  const governor = new QualityGovernor(hardware ? 0 : WITHOUT_HARDWARE);
  let beat = Number.NaN;
  /** Something other than the beat has changed what there is to see. */
  let stale = true;
  controls.addEventListener('change', () => (stale = true));
  let drawn: Quality | undefined;

  /** From where the couple is seen, of each half where there are two. */
  function viewpoints(): readonly Viewpoint[] {
    const at = Number.isNaN(beat) ? 0 : beat;
    return (preset === 'both' ? BOTH_SIDES : [preset]).map((one) => {
      const { shot, danced } = script.shotAt(at, filmedCamera(one));
      return viewpoint(one, shot, danced);
    });
  }

  function setCamera(wanted: CameraPreset): void {
    preset = wanted;
    controls.enabled = preset !== 'both';
    takePlaces(viewpoints());
  }

  function takePlaces(places: readonly Viewpoint[]): void {
    stood = JSON.stringify(places);
    stale = true;
    const [from] = places;
    couple.scale.x = from.mirrored ? -1 : 1;
    if (preset === 'both') {
      places.forEach((place, side) => {
        stand(halves[side], place);
        halves[side].lookAt(...place.target);
      });
      return;
    }
    stand(camera, from);
    controls.target.set(...from.target);
    controls.update();
  }

  /** The camera of a plan goes elsewhere where an eight begins; one that was dragged stays until then. */
  function followShots(): void {
    const places = viewpoints();
    if (JSON.stringify(places) !== stood) takePlaces(places);
  }

  /** A portrait canvas is narrow: steps back until both dancers fit. */
  function stand(standing: PerspectiveCamera, from: Viewpoint): void {
    const { position, target } = from;
    const back = Math.max(preset === 'both' ? BOTH_FURTHER : 1, 0.8 / standing.aspect);
    standing.position.set(
      target[0] + (position[0] - target[0]) * back,
      target[1] + (position[1] - target[1]) * back,
      target[2] + (position[2] - target[2]) * back,
    );
    standing.fov = from.fieldOfViewDegrees;
    standing.updateProjectionMatrix();
  }

  const size = new Vector2();
  function render(): void {
    if (preset !== 'both') {
      renderer.render(scene, camera);
      return;
    }
    const { x: width, y: height } = renderer.getSize(size);
    renderer.setScissorTest(true);
    halves.forEach((half, side) => {
      const area = [(side * width) / 2, 0, width / 2, height] as const;
      renderer.setViewport(...area);
      renderer.setScissor(...area);
      renderer.render(scene, half);
    });
    renderer.setScissorTest(false);
    renderer.setViewport(0, 0, width, height);
  }

  /** Moves the camera on its sphere round the target, within what dragging allows. */
  function travel(right: number, up: number, factor: number): void {
    const place = new Spherical().setFromVector3(camera.position.clone().sub(controls.target));
    place.theta += MathUtils.degToRad(right);
    place.phi = MathUtils.clamp(
      place.phi - MathUtils.degToRad(up),
      MIN_POLAR_ANGLE,
      controls.maxPolarAngle,
    );
    place.radius = MathUtils.clamp(
      place.radius * factor,
      controls.minDistance,
      controls.maxDistance,
    );
    camera.position.setFromSpherical(place).add(controls.target);
    controls.update();
  }

  function setQuality(quality: Quality): void {
    if (quality === drawn) return;
    drawn = quality;
    renderer.setPixelRatio(Math.min(quality.pixelRatio, globalThis.devicePixelRatio || 1));
    dancers.setCoarse(quality.coarse);
    room.setShadowMap(quality.shadowMap);
  }

  function resize(): void {
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    renderer.setSize(clientWidth, clientHeight, false);
    camera.aspect = clientWidth / clientHeight;
    camera.updateProjectionMatrix();
    for (const half of halves) {
      half.aspect = camera.aspect / halves.length;
      half.updateProjectionMatrix();
    }
    // Resizing has emptied the canvas, and the browser paints before the next frame.
    if (drawn !== undefined) render();
    stale = true;
  }

  let last = performance.now();
  let moved = last;
  function frame(now: number): void {
    const [before, passed] = [last, now - last];
    last = now;
    playback.advance(Math.min(LONGEST_STEP_SEC, passed / 1000));
    const outside = clock?.();
    const playing = outside !== undefined || playback.playing;
    const next = outside ?? playback.beat;
    controls.update();
    if (next !== beat || stale) {
      if (moved === before) judge(passed);
      moved = now;
      beat = next;
      followShots();
      stale = false;
      setQuality(governor.quality);
      draw(playing);
    } else if (drawn !== QUALITIES[0] && now - moved > RESTS_MS) {
      setQuality(QUALITIES[0]);
      draw(playing);
    }
  }

  let told = false;
  function judge(passed: number): void {
    governor.frame(passed);
    if (told || !governor.isHopeless) return;
    told = true;
    onSlow?.();
  }

  function draw(playing: boolean): void {
    const shown = script.at(beat);
    dancers.pose(shown.pose, shown.sway);
    if (footprints.object.visible) {
      footprints.update(script.footprintsAt(beat), beat, shown.pose);
    }
    render();
    const { moveId, count, fraction } = shown;
    onFrame?.({ beat, beats: script.beats, moveId, count, fraction, playing });
  }

  /** In Safari there are no idle moments to ask for. */
  const whenIdle = (work: () => void): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
    else setTimeout(work, PREPARE_MS);
  };
  let disposed = false;
  function prepare(): void {
    if (!disposed && script.prepare()) whenIdle(prepare);
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
  setCamera(preset);
  renderer.setAnimationLoop(frame);
  whenIdle(prepare);

  return {
    play: () => playback.play(),
    pause: () => playback.pause(),
    seek: (beat) => playback.seek(beat),
    stepCount: (direction) => playback.stepCount(direction),
    setSpeed: (speed) => playback.setSpeed(speed),
    setTempo: (bpm) => playback.setTempo(bpm),
    setCamera,
    orbit: (right, up) => travel(right, up, 1),
    zoom: (factor) => travel(0, 0, factor),
    setFootprints(visible) {
      footprints.object.visible = visible;
      stale = true;
    },
    dispose() {
      disposed = true;
      renderer.setAnimationLoop(null);
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', onContextLost);
      controls.dispose();
      dancers.dispose();
      footprints.dispose();
      room.dispose();
      renderer.dispose();
    },
  };
}
