/** All stages with what they do; their order is `CHAINS` of `core/jobs/stages.ts`. */
import { analyzeMusic } from './analyze-music.ts';
import { analyzePose } from './analyze-pose.ts';
import { bindStages } from './define-stage.ts';
import { ingestClip } from './ingest-clip.ts';
import { ingestSong } from './ingest-song.ts';
import { makeMove } from './make-move.ts';
import { planChoreography } from './plan-choreography.ts';
import { renderVersion } from './render-version.ts';
import { renderVideo } from './render-video.ts';
import { suggestMove } from './suggest-move.ts';

export const stageHandlers = bindStages([
  ingestSong,
  analyzeMusic,
  planChoreography,
  renderVideo,
  renderVersion,
  ingestClip,
  analyzePose,
  suggestMove,
  makeMove,
]);
