/** A worker thread that draws moves through other cameras, one after another. */
import { parentPort } from 'node:worker_threads';
import { createCamera } from '@bachata/core/moves/camera.ts';
import { LOOKS, SIZES, type DrawnView, type Shape } from '@bachata/core/moves/cameras.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { library } from '@bachata/library/moves/index.ts';
import { CAST, CastMotion, frameCount } from './cast.ts';
import { createClipRenderer, type ClipRenderer } from './raster/renderer.ts';
import { encodeClip } from './render-clip.ts';
import { GETS_ON } from './workers.ts';

export interface ViewJob {
  readonly moveId: string;
  readonly side: Side;
  readonly view: DrawnView;
  readonly shape: Shape;
  /** Where the clip is written. */
  readonly file: string;
}

/** What went wrong; undefined where nothing did. */
export interface ViewReply {
  readonly failed: string | undefined;
}

/** Their rooms take a second to draw. */
const renderers = new Map<string, ClipRenderer>();

function rendererOf(view: DrawnView, shape: Shape): ClipRenderer {
  const name = `${view} ${shape}`;
  const known = renderers.get(name);
  if (known !== undefined) return known;
  const camera = createCamera(LOOKS[view].places[shape], SIZES[shape]);
  const renderer = createClipRenderer(CAST, camera);
  renderers.set(name, renderer);
  return renderer;
}

async function draw({ moveId, side, view, shape, file }: ViewJob): Promise<void> {
  const move = library.byId.get(moveId);
  if (move === undefined) throw new Error(`no such move: ${moveId}`);
  await encodeClip(file, {
    renderer: rendererOf(view, shape),
    motion: new CastMotion(move, side, CAST, LOOKS[view].turnDegrees),
    frames: frameCount(move),
    size: SIZES[shape],
    onFrame: () => port?.postMessage(GETS_ON),
  });
}

const port = parentPort;
if (port === null) throw new Error('view-worker runs as a worker thread');
port.on('message', (job: ViewJob) => {
  draw(job).then(
    () => port.postMessage({ failed: undefined } satisfies ViewReply),
    (error: unknown) => {
      const failed = error instanceof Error ? error.message : String(error);
      port.postMessage({ failed } satisfies ViewReply);
    },
  );
});
