/** Which landmarks are joined by a line when a dancer is drawn: pairs of indices of the 33. */
export const SKELETON: readonly (readonly [number, number])[] = [
  // Face, from ear to ear over the nose.
  [7, 0],
  [0, 8],
  // Trunk.
  [11, 12],
  [11, 23],
  [12, 24],
  [23, 24],
  // Arms, down to the index fingers.
  [11, 13],
  [13, 15],
  [15, 19],
  [12, 14],
  [14, 16],
  [16, 20],
  // Legs and feet.
  [23, 25],
  [25, 27],
  [27, 29],
  [29, 31],
  [27, 31],
  [24, 26],
  [26, 28],
  [28, 30],
  [30, 32],
  [28, 32],
];
