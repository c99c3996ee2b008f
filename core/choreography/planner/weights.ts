/**
 * What each wish is worth. All of it is a price for missing the wish, so every cost is >= 0 and
 * the search may bound what is still to come from below. Prices of a place are per half eight.
 */
export const WEIGHTS = {
  /** Times the squared distance of wanted and given energy. */
  energy: 12,
  section: 1.5,
  style: 4.5,
  /** Times the squared distance on the level ladder. */
  level: 1,
  /** The taste of a seed: for a move in this dance, in this music, in this very place. */
  tasteInDance: 1,
  tasteInMusic: 0.6,
  tasteInPlace: 0.12,
  /** Times one minus how well the music and the move go together (see `recommendation/affinity.ts`). */
  affinity: 0.3,
  notPreferred: 0.5,
  /** Of what the dancers want fewer of. */
  fewer: 1.5,
  /** Times the share of the clip's speed that is changed. */
  stretch: 4,
  /** Of an eight-count or longer move that starts on a 5. */
  offTheOne: 1.5,
  /** Of a figure that starts on a 5 after a basic. */
  figureOnFive: 2.5,
  /** Of a long figure that starts elsewhere than with its phrase. */
  longInsidePhrase: 0.3,
  crossesPhrase: 1.2,
  crossesSection: 3,
  /** A break without an accent. */
  missedBreak: 35,
  /** An accent where nothing stops. */
  accentWithoutBreak: 0.8,
  /** And more where the accent is a stop and nothing else. */
  stopWithoutBreak: 0.8,
  /** In a mambo, a figure that is neither footwork nor for show, and what is no figure. */
  plainMambo: 2,
  restInMambo: 0.8,
  /** A pose in mid-dance: nothing else outweighs it. */
  earlyEnding: 400,
  /** The song's end without a pose, the dance's beginning without an opening. */
  noEnding: 60,
  noOpening: 0.6,
  /** Anything but idle steps while one waits, per half eight: rest, and what is no rest. */
  restWhileWaiting: 0.5,
  tapWhileWaiting: 0.05,
  /** Swaying, or tapping, through a long intro, per half eight. */
  longSway: 0.6,
  longTap: 0.8,
  /** One sway after another in the same hold. */
  swayAgain: 4,
  dancingWhileWaiting: 4,
  /** A figure where there is no beat. */
  dancedInPause: 60,
  idleWhileDancing: 5,
  /** Anything but what was chosen for the intro, and meeting only after it, having begun apart. */
  otherIntro: 8,
  meetsLate: 6,
  /** The last move cut short by the song's end, for the share that is lost. */
  cutShort: 0.8,
  /** A returning phrase danced otherwise, and a return that does not vary its last eight. */
  notRepeating: 7,
  noVariation: 7,
  /** A figure below the dancers' level; and more where too few are of it. Per half eight. */
  belowLevel: 0.3,
  lackOfLevel: 2.5,
  /** A level that falls from the first third of the dance to the last; for beginners there is one alone. */
  fallingLevel: 0.5,
  /** In the last two eights of a mambo that has shown nothing yet, what shows nothing. */
  showDue: 4,
  /** What is no figure where there are too few of them; an open hold where close ones are wanted. */
  lackOfFigures: 2.2,
  lackOfCloseness: 1.5,
  /** A move that the dance has had, where it has had too few different ones. */
  lackOfVariety: 1.2,
  /** Anything but a wave where one is due. */
  noWave: 0.8,
  /** A figure, or a basic, that the dance has had, up to what it may have at most; and above that. */
  figureAgain: 1,
  basicAgain: 0.5,
  overCap: 8,
  /** The third move of a phrase that a beginner has not danced yet. */
  tooNew: 12,
  /** A half eight of staying in a hold for longer than the eye likes. */
  longHold: 2,
  /** The wrong foot for the half of the eight. */
  wrongFoot: 40,
  /** Figures for longer than three eights without a basic, per half eight above. */
  noRest: 2.2,
  /** Basics for longer than an eight, per half eight above. */
  onlyRest: 0.7,
  /** The same figure within 32 counts; the same basic twice in a row, or within 32 counts. */
  soonAgain: 1.2,
  sameBasicAgain: 1.5,
  sameBasicSoon: 0.35,
  /** A dip's preparation without the dip. */
  emptyPreparation: 2,
  /** Opening only to close again, by basic steps alone; letting go only to take hands again. */
  thereAndBack: 6,
  /**
   * Times the seam's cost (see `clip-motion.ts`), where landmarks are known: enough to choose among
   * uneven takes, and not so much that music and phrases give way.
   */
  seam: 0.15,
  /**
   * Besides, times the seam's cost up to 1, where all of the drawn clips meet. Twice as much takes
   * another 6 % off their seams, but returning phrases and the variety of the seeds suffer.
   */
  seamBelowOne: 0.6,
  /** Times one minus the beat alignment of the move's own clip, where landmarks are known. */
  offBeat: 0.7,
  /** Beyond what the dancers asked for, for each wish; only where nothing else is legal. */
  relaxed: 100,
} as const;
