/** What a training came to, for people and for whoever loads the model. */
import type { Retrieval } from './evaluate.ts';
import type { TrainingOptions } from './towers.ts';

export interface TrainingReport {
  readonly version: string;
  readonly libraryVersion: string;
  readonly options: TrainingOptions;
  readonly backend: string;
  readonly figures: { readonly trained: number; readonly heldOut: number };
  readonly queries: number;
  readonly loss: { readonly first: number; readonly last: number };
  readonly handMade: Readonly<Record<string, Retrieval>>;
  readonly learned: Readonly<Record<string, Retrieval>>;
  readonly decision: {
    readonly compared: string;
    readonly used: string;
    readonly gain: { readonly mean: number; readonly standardError: number };
    readonly beatsHandMade: boolean;
  };
}

const number = (value: number): string => value.toFixed(3);

function row(name: string, { recallAt1, recallAt5, recallAt10, mrr }: Retrieval): string {
  return `| ${[name, ...[recallAt1, recallAt5, recallAt10, mrr].map(number)].join(' | ')} |`;
}

export function readableReport(report: TrainingReport): string {
  const { figures, queries, loss, handMade, learned, decision } = report;
  const { gain, compared, used, beatsHandMade } = decision;
  const all = figures.trained + figures.heldOut;
  return [
    '# Sound and movement in one space',
    '',
    `Two linear towers of ${report.options.size} outputs, trained on ${figures.trained} figures (seed ${report.options.seed}, ${report.options.steps} steps,`,
    `backend ${report.backend}); loss ${number(loss.first)} at first, ${number(loss.last)} at last.`,
    '',
    `${queries} loops of ${figures.heldOut} figures that were held out each ask for their figure among ${all}:`,
    '',
    '| score | recall@1 | recall@5 | recall@10 | MRR |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(handMade).map(([name, result]) => row(`hand-made, ${name}`, result)),
    ...Object.entries(learned).map(([name, result]) => row(`learned, ${name}`, result)),
    '',
    `Gain in MRR of "learned, ${used}" over "hand-made, ${compared}": ${number(gain.mean)}, standard error ${number(gain.standardError)}.`,
    beatsHandMade
      ? 'The learned score is used at run time.'
      : 'The hand-made score stays in use at run time.',
  ].join('\n');
}
