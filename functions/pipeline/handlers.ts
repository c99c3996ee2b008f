/** What does each stage; their order is `CHAINS` of `core/jobs`. */
import type { StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { analyzeMusic } from './analyze-music.ts';
import { ingestSong } from './ingest-song.ts';
import { planChoreography } from './plan-choreography.ts';
import { renderVersion } from './render-version.ts';
import { renderVideo } from './render-video.ts';

export const stageHandlers: StageHandlers = {
  'ingest-song': ingestSong,
  'analyze-music': analyzeMusic,
  'plan-choreography': planChoreography,
  'render-video': renderVideo,
  'render-version': renderVersion,
};
