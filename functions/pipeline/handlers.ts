/** What does each stage; their order is `CHAINS` of `core/jobs`. */
import type { StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { analyzeMusic } from './analyze-music.ts';
import { analyzePose } from './analyze-pose.ts';
import { orNothing } from './clip-objects.ts';
import { suggestMove } from './suggest-move.ts';
import { ingestClip } from './ingest-clip.ts';
import { ingestSong } from './ingest-song.ts';
import { makeMove } from './make-move.ts';
import { planChoreography } from './plan-choreography.ts';
import { renderVersion } from './render-version.ts';
import { renderVideo } from './render-video.ts';

export const stageHandlers: StageHandlers = {
  'ingest-song': ingestSong,
  'analyze-music': analyzeMusic,
  'plan-choreography': planChoreography,
  'render-video': renderVideo,
  'render-version': renderVersion,
  'ingest-clip': orNothing(ingestClip),
  'analyze-pose': orNothing(analyzePose),
  'index-moves': orNothing(suggestMove),
  'normalise-clip': makeMove,
};
