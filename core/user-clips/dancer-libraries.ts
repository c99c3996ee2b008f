/** The libraries that people dance with: the drawn moves, and the filmed ones that each of them may use. */
import { LRUCache } from 'lru-cache';
import type { PreparedLibrary } from '../choreography/prepared/prepared-library.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { DocumentStore } from '../ports.ts';
import { filmedMoves } from './clip-moves.ts';

/** With filmed moves; each is worth as much work as the drawn one. */
const MOST_KEPT = 16;

export class DancerLibraries {
  /** Without filmed moves. */
  readonly drawn: PreparedLibrary;
  /** By version: the same moves are the same library, whoever dances with them. */
  readonly #kept = new LRUCache<string, PreparedLibrary>({ max: MOST_KEPT });

  constructor(drawn: PreparedLibrary) {
    this.drawn = drawn;
  }

  /** By their filmed moves of now. */
  async of(documents: Pick<DocumentStore, 'query'>, ownerId: string): Promise<PreparedLibrary> {
    return this.with(await filmedMoves(documents, ownerId));
  }

  with(filmed: readonly MoveInfo[]): PreparedLibrary {
    if (filmed.length === 0) return this.drawn;
    const made = this.drawn.with(filmed);
    const kept = this.#kept.get(made.version);
    if (kept !== undefined) return kept;
    this.#kept.set(made.version, made);
    return made;
  }
}
