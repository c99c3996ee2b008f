/** The move library of the product. */
import { createLibrary } from '@bachata/core/moves/library.ts';
import { basicSteps } from './basic-steps.ts';
import { bodyRolls } from './body-rolls.ts';
import { combinations } from './combinations.ts';
import { copas } from './copas.ts';
import { crossBodyLeads } from './cross-body-leads.ts';
import { cuddle } from './cuddle.ts';
import { dips } from './dips.ts';
import { doubleTurns } from './double-turns.ts';
import { footwork } from './footwork.ts';
import { hammerlock } from './hammerlock.ts';
import { handStyling } from './hand-styling.ts';
import { holdChanges } from './hold-changes.ts';
import { musicality } from './musicality.ts';
import { shadow } from './shadow.ts';
import { shadowFigures } from './shadow-figures.ts';
import { sideBySide } from './side-by-side.ts';
import { social } from './social.ts';
import { soloFootwork } from './solo-footwork.ts';
import { syncopatedFootwork } from './syncopated-footwork.ts';
import { turns } from './turns.ts';
import { turnsBetweenHolds } from './turns-between-holds.ts';
import { wavePhrases } from './wave-phrases.ts';

const moves = [
  ...basicSteps,
  ...holdChanges,
  ...crossBodyLeads,
  ...turns,
  ...turnsBetweenHolds,
  ...bodyRolls,
  ...footwork,
  ...sideBySide,
  ...soloFootwork,
  ...dips,
  ...hammerlock,
  ...shadow,
  ...cuddle,
  ...handStyling,
  ...musicality,
  ...social,
  ...doubleTurns,
  ...copas,
  ...syncopatedFootwork,
  ...wavePhrases,
  ...shadowFigures,
];

export const library = createLibrary([...moves, ...combinations(moves)]);
