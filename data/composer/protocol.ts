import type {
  Answers,
  DanceMaterial,
  Composition,
  CompositionName,
} from '@bachata/core/choreographies/composer.ts';

/** What the thread is sent, one at a time. */
export interface ComposerRequest {
  readonly material: DanceMaterial;
  readonly task: Composition;
}

/** The one message that it sends back. */
export type ComposerReply =
  | { readonly kind: 'done'; readonly answer: Answers[CompositionName] }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'failed'; readonly message: string };
