/** `bachata analyze-clip <video>`: what two dancers do in a clip. */
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import { analyzeClip } from '../../vision/analyze-clip.ts';
import { DEFAULT_POSE_MODEL, POSE_MODELS, type PoseModel } from '../../vision/models.ts';
import { drawOverlay } from '../../vision/overlay.ts';
import { suggestForClip } from '../../vision/suggest-clip.ts';
import {
  interruptSignal,
  onlyPositional,
  progressReporter,
  readArgs,
  UsageError,
} from '../usage.ts';

/** @returns the exit code */
export async function analyzeClipCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean', default: false },
    roles: { type: 'string' },
    overlay: { type: 'string' },
    model: { type: 'string', default: DEFAULT_POSE_MODEL },
  });
  const file = onlyPositional(positionals, 'video file');
  const roles = rolesOf(values.roles);
  const model = modelOf(values.model);
  const signal = interruptSignal();
  const progress = progressReporter();
  const { analysis, track } = await analyzeClip(file, {
    signal,
    roles,
    model,
    onProgress: (done) => progress('looking', done),
  });
  if (values.overlay !== undefined) await drawOverlay(file, track, values.overlay, { signal });
  const suggestion = await suggestForClip(analysis, track);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...analysis, suggestion }, null, 1)}\n`
      : summaryOf(analysis, suggestion),
  );
  return 0;
}

function rolesOf(roles: string | undefined): { leadStartsOn: 'left' | 'right' } | undefined {
  switch (roles) {
    case undefined:
      return undefined;
    case 'lead-left':
      return { leadStartsOn: 'left' };
    case 'lead-right':
      return { leadStartsOn: 'right' };
    default:
      throw new UsageError(`--roles is lead-left or lead-right, not: ${roles}`);
  }
}

function modelOf(name: string): PoseModel {
  const model = POSE_MODELS.find((known) => known === name);
  if (model === undefined) {
    throw new UsageError(`--model is one of ${POSE_MODELS.join(', ')}, not: ${name}`);
  }
  return model;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const likeOf = (suggestion: Suggestion | undefined): string =>
  suggestion === undefined
    ? 'nothing that is known'
    : `${suggestion.isSure === false ? 'unsure, perhaps ' : ''}${suggestion.category.value} ` +
      `(${percent(suggestion.category.confidence)}): ` +
      suggestion.neighbors
        .map(({ moveId, similarity }) => `${moveId} ${percent(Math.max(0, similarity))}`)
        .join(', ');

function summaryOf(analysis: ClipAnalysis, suggestion: Suggestion | undefined): string {
  const { counts, dynamics, quality, roles } = analysis;
  const found =
    counts.tempoBpm === undefined
      ? 'not found'
      : `${counts.tempoBpm.toFixed(1)} BPM, first 1 at ` +
        `${counts.firstCountSec?.toFixed(2) ?? '?'} s (${counts.source}, ${percent(counts.confidence)})`;
  return [
    `quality  ${quality.level}${quality.reasons.length > 0 ? ` (${quality.reasons.join(', ')})` : ''}`,
    `seen     one dancer ${percent(analysis.oneRate)}, both ${percent(analysis.bothRate)} of ` +
      `${analysis.frames} pictures at ${analysis.fps} a second`,
    `roles    ${roles.source}, ${percent(roles.confidence)}` +
      `, ${analysis.identitySwitchesSec.length} doubtful moments`,
    `counts   ${found}`,
    `turns    lead ${dynamics.turns.lead}, follow ${dynamics.turns.follow}`,
    `speed    ${dynamics.meanSpeed.toFixed(2)} m/s, at most ${dynamics.peakSpeed.toFixed(2)}`,
    `dance    complexity ${percent(dynamics.complexity)}, together ${percent(dynamics.synchrony)}` +
      `, smooth ${percent(dynamics.smoothness)}`,
    `like     ${likeOf(suggestion)}`,
    `cost     ${analysis.cpuMsPerFrame.toFixed(0)} ms of processor time a picture`,
    '',
  ].join('\n');
}
