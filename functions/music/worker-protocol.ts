import type { SongAnalysis } from '@bachata/core/music/analysis.ts';

/** What the worker is sent, one song at a time. */
export interface WorkerRequest {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
  readonly secondOpinion: boolean;
}

/** What it sends back: progress, then exactly one of the others. */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly analysis: SongAnalysis }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, string | number>>;
    };
