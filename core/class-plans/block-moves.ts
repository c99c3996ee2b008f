/** What a block names. Pages import it: it brings no schema along. */
import type { Block, BlockContent, PlanMove } from './blocks.ts';

/** The moves of a content, as they come. */
export function movesOfContent(content: BlockContent | undefined): readonly PlanMove[] {
  switch (content?.kind) {
    case 'choreography':
    case 'phrase':
      return content.moves;
    case 'move':
      return [content.move];
    default:
      return [];
  }
}

/** All moves that a block names, the easiest depth first: the order in which they are taught. */
export function movesOfBlock({ content, depths }: Pick<Block, 'content' | 'depths'>): PlanMove[] {
  return [
    ...(depths?.simplified ?? []),
    ...movesOfContent(content),
    ...(depths?.target ?? []),
    ...(depths?.extra ?? []),
  ];
}

/** The moves that everybody in the class is shown: the depths count as far as the target. */
export function movesForAll({ content, depths }: Pick<Block, 'content' | 'depths'>): PlanMove[] {
  return movesOfBlock({ content, depths: depths && { ...depths, extra: undefined } });
}

/** The choreographies that blocks are about, each once. */
export function dancesOf(blocks: readonly Pick<Block, 'content'>[]): string[] {
  return [...new Set(blocks.map(choreographyOf).filter((id) => id !== undefined))];
}

/** The choreography that a block is about; undefined for none. */
export function choreographyOf({ content }: Pick<Block, 'content'>): string | undefined {
  return content?.kind === 'choreography' || content?.kind === 'phrase'
    ? content.choreographyId
    : undefined;
}
