/** The move library of the product. */
import { createLibrary } from '@bachata/core/moves/library.ts';
import { basicSteps } from './basic-steps.ts';
import { crossBodyLeads } from './cross-body-leads.ts';
import { footwork } from './footwork.ts';
import { musicality } from './musicality.ts';
import { turnsSpins } from './turns.ts';

export const library = createLibrary([
  ...basicSteps,
  ...crossBodyLeads,
  ...turnsSpins,
  ...footwork,
  ...musicality,
]);
