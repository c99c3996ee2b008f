/** The move library of the product. */
import { createLibrary } from '@bachata/core/moves/library.ts';
import { basicSteps } from './basic-steps.ts';
import { turnsSpins } from './turns.ts';

export const library = createLibrary([...basicSteps, ...turnsSpins]);
