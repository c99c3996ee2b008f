/** One color for each kind of block, wherever the hour is drawn. */
import type { BlockKind } from '@bachata/core/class-plans/block-kinds.ts';

export const BLOCK_COLORS: Readonly<Record<BlockKind, string>> = {
  'warm-up': 'var(--color-mango)',
  review: 'light-dark(#6d4bc4, #b79bff)',
  technique: 'light-dark(#8d0a47, #ffa5c6)',
  figure: 'var(--color-hibiscus)',
  drill: 'var(--color-sea)',
  'free-dance': 'light-dark(#a8641a, #ffd08a)',
  game: 'light-dark(#2e6bb8, #8dc0ff)',
  break: 'var(--color-line)',
  close: 'var(--color-control)',
  note: 'var(--color-line)',
};
