/** English wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `big finish in the, climax in the, peak in the, explode in the, big, build to the,
  biggest in the, peak at the, strong in the, show in the`;

export const enWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `easy, simple, beginner, beginner level, basic level, first lesson, for beginners,
        starter, newcomer, newbie, novice, just starting`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: 'intermediate, medium level, intermediate level, some experience, improver',
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `advanced, hard, difficult, challenging, expert, complex, professional,
        advanced level`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: 'calm, slow, soft, gentle, relaxed, quiet, chill, low energy, mellow, tender',
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: 'moderate, medium energy, balanced, steady',
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `energetic, high energy, powerful, dynamic, intense, lively, fiery, explosive,
        full of energy, fast, party, wild`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: 'traditional, dominican, classic, old school, authentic, roots',
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: 'modern, moderna, contemporary, urban, fusion',
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: 'romantic, romance, love, lovely, wedding, first dance, sweet, valentine',
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: 'sensual, sexy, body waves, body movement',
    },
    { meaning: { kind: 'dips' }, said: 'dip, drop, with dips, lots of dips, tricks' },
    {
      meaning: { kind: 'loads' },
      said: `head rolls, head roll, backbend, cambre, head or back load, back load, head load,
        neck load`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `bad back, back pain, sore back, neck pain, injured back, back injury, pregnant,
        gentle on the back, back friendly, back hurts, back problems, neck hurts, bad neck`,
    },
    { meaning: { kind: 'climax', section: 'mambo' }, said: BIG, endings: 'mambo' },
    { meaning: { kind: 'climax', section: 'chorus' }, said: BIG, endings: 'chorus' },
    { meaning: { kind: 'climax', section: 'bridge' }, said: BIG, endings: 'bridge' },
    { meaning: { kind: 'climax', section: 'outro' }, said: BIG, endings: 'end' },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: 'big finish, big ending, grand finale',
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `wait in the intro, wait for the first one, sway in the intro, start closed,
        start close, start in closed hold, start in closed position, start in an embrace,
        closed intro`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `start open, start in open hold, start in open position, start with two hands,
        open intro, wait in open hold`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `basics in the intro, basic steps in the intro, start with basics,
        start with basic steps, dance from the start, dance the intro`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `footwork in the intro, start with footwork, footwork intro, start apart,
        start separated, start solo`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: 'nothing new, no new moves, only moves i know, only what i know',
    },
    { meaning: { kind: 'few-new', count: 1 }, said: 'one new move, a new move' },
    {
      meaning: { kind: 'few-new', count: 2 },
      said: 'two new moves, few new moves, a few new moves, a couple of new moves',
    },
    { meaning: { kind: 'few-new', count: 3 }, said: 'three new moves, some new moves' },
    { meaning: { kind: 'few-new', count: 5 }, said: 'five new moves, many new moves' },
  ],
  families: {
    hammerlock: { said: 'hammerlock', inNames: 'hammerlock' },
    shadow: { said: 'shadow, shadow position', inNames: 'shadow' },
    cuddle: { said: 'cuddle, wrap', inNames: 'cuddle' },
    'cross-body': { said: 'cross body, crossbody, cbl, cross bodies', inNames: 'cross body' },
    turn: { said: 'turn, spin, turning, spinning', inNames: 'turn, spin' },
    'right-turn': { said: 'right turn', inNames: 'right turn' },
    'left-turn': { said: 'left turn', inNames: 'left turn' },
    wave: { said: 'wave, body wave, body roll', inNames: 'wave' },
    hip: { said: 'hip, hip roll, hip movement', inNames: 'hip' },
    copa: { said: 'copa', inNames: 'copa' },
    footwork: { said: 'footwork, solo, solo step, shine', inNames: 'solo, kick' },
    kick: { said: 'kick', inNames: 'kick' },
    promenade: { said: 'promenade', inNames: 'promenade' },
    'side-by-side': { said: 'side by side', inNames: 'side by side' },
    combination: { said: 'combination, combo', inNames: 'combination' },
    box: { said: 'box, square', inNames: 'box' },
    'crossed-hands': { said: 'crossed hands, cross hold', inNames: 'crossed hands, cross hold' },
  },
  grammar: {
    negations: `no not without never avoid skip except exclude omit remove hate hates dislike zero
      nothing neither nor none dont don't doesn't won't can't cant cannot isn't aren't`,
    negationPairs: 'leave out',
    turningPoints: 'but though although only just mind care',
    without: 'without',
    passedOver: 'any the a more too many much of or nor and',
    and: 'and',
    less: 'few fewer less little',
    some: 'a',
    verbs: [{ verb: 'love', after: 'i we she he they would' }],
  },
  withoutMeaning: `i we you my our me us want would like love please a an the and or but with for to
    in of on at it is be so do does are have has i'm we're he she they him her them there include put
    leave all rather prefer ever mind care too something some very really quite more bit little lot
    lots make give dance choreography choreo song music moves move style level feel feeling mood that
    this`,
  falseFriends: '',
};
