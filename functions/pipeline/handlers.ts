/**
 * All stages with what they do; their order is `CHAINS` of `core/jobs/stages.ts`. Each is loaded when it is
 * first needed: in the cloud a function is one stage, and loads no other.
 */
import type { StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, type StageName } from '@bachata/core/jobs/stages.ts';
import type { Bound } from './define-stage.ts';
import { noteLoaded } from './loaded-stages.ts';

/** A stage that is left out, or bound to another's name, does not compile. */
const LOADERS: { readonly [S in StageName]: () => Promise<Bound<S>> } = {
  'ingest-song': async () => (await import('./ingest-song.ts')).ingestSong,
  'analyze-music': async () => (await import('./analyze-music.ts')).analyzeMusic,
  'plan-choreography': async () => (await import('./plan-choreography.ts')).planChoreography,
  'render-video': async () => (await import('./render-video.ts')).renderVideo,
  'render-version': async () => (await import('./render-version.ts')).renderVersion,
  'render-camera': async () => (await import('./render-camera.ts')).renderCamera,
  'ingest-clip': async () => (await import('./ingest-clip.ts')).ingestClip,
  'analyze-pose': async () => (await import('./analyze-pose.ts')).analyzePose,
  'suggest-move': async () => (await import('./suggest-move.ts')).suggestMove,
  'make-move': async () => (await import('./make-move.ts')).makeMove,
};

/** Loads a stage before anybody waits for it. */
export async function loadStage<S extends StageName>(stage: S): Promise<Bound<S>> {
  noteLoaded(stage);
  return await LOADERS[stage]();
}

function whenNeeded<S extends StageName>(stage: S): StageHandlers[S] {
  return (async (context) => await (await loadStage(stage)).run(context)) as StageHandlers[S];
}

export const stageHandlers = Object.fromEntries(
  STAGES.map((stage) => [stage, whenNeeded(stage)]),
) as unknown as StageHandlers;
