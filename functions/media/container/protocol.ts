/** What a process that reads containers is asked, and what it may answer. */
import { z } from 'zod';

const seconds = z.number().min(0);

/** The answer to each question; what a file says of itself is believed within these bounds only. */
export const ANSWERS = {
  /**
   * When the packets of a sound track end, in seconds, where they can go into a video as they are:
   * AAC-LC in MP4, at most stereo, without gaps, all of it played, nothing but priming before time
   * zero. Null where they cannot.
   */
  'aac-packets': z.object({ endSec: seconds }).nullable(),
} as const;

export type Question = keyof typeof ANSWERS;
export type Answer<Q extends Question> = z.infer<(typeof ANSWERS)[Q]>;

export interface Request {
  readonly question: Question;
  readonly file: string;
  /** Which sound track, from 0. */
  readonly track: number;
}

export const REPLY_TEXT_LENGTH = 500;

export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), value: z.unknown() }),
  /** The file is none of the containers that are read, or is damaged. */
  z.object({ kind: z.literal('unreadable'), message: z.string().max(REPLY_TEXT_LENGTH) }),
  z.object({ kind: z.literal('refused'), limit: z.enum(['time', 'memory', 'packets']) }),
]);
export type Reply = z.infer<typeof replySchema>;
