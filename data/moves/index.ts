/** The move library of the product. */
import { createLibrary } from '@bachata/core/moves/library.ts';
import { basicSteps } from './basic-steps.ts';
import { combinations } from './combinations.ts';
import { crossBodyLeads } from './cross-body-leads.ts';
import { dips } from './dips.ts';
import { footwork } from './footwork.ts';
import { hammerlock } from './hammerlock.ts';
import { musicality } from './musicality.ts';
import { shadow } from './shadow.ts';
import { social } from './social.ts';
import { bodyRolls, handStyling } from './styling.ts';
import { turnsSpins } from './turns.ts';

const moves = [
  ...basicSteps,
  ...crossBodyLeads,
  ...turnsSpins,
  ...bodyRolls,
  ...footwork,
  ...dips,
  ...hammerlock,
  ...shadow,
  ...handStyling,
  ...musicality,
  ...social,
];

export const library = createLibrary([...moves, ...combinations(moves)]);
