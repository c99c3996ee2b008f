/**
 * Seeds whose files make an outside reader hang, crash or take more than it may. The product ends such a
 * reader, which tests of their own see to with a reader that spins; these are counted and not sent.
 */
export const LEFT_OUT: readonly number[] = [184, 266, 296, 332, 364, 432, 461];
