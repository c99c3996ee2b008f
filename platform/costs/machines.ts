/** What each stage has on Cloud Run; why, says `infra/deploy/services.ts`. */
import type { StageName } from '@bachata/core/jobs/stages.ts';

export interface Machine {
  readonly cpu: 1 | 2;
  readonly memory: `${number}Mi` | `${number}Gi`;
}

export const MACHINES: Readonly<Record<StageName | 'housekeeping', Machine>> = {
  'ingest-song': { cpu: 1, memory: '1Gi' },
  'analyze-music': { cpu: 2, memory: '1Gi' },
  'plan-choreography': { cpu: 1, memory: '512Mi' },
  'render-video': { cpu: 1, memory: '1Gi' },
  'render-version': { cpu: 2, memory: '2Gi' },
  'render-camera': { cpu: 2, memory: '2Gi' },
  'ingest-clip': { cpu: 2, memory: '2Gi' },
  'analyze-pose': { cpu: 2, memory: '2Gi' },
  'suggest-move': { cpu: 1, memory: '1Gi' },
  'make-move': { cpu: 2, memory: '2Gi' },
  housekeeping: { cpu: 1, memory: '512Mi' },
};
