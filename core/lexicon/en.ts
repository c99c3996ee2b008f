/** English wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `big, bigger, biggest, climax, peak, explode, explosion, highlight, best, special, strong,
  strongest, show, grand, huge, spectacular, epic, all out, most, build, wow, finish, finale, crazy`;
const HURT = `bad, hurt, sore, pain, painful, injured, injury, problem, surgery, operated, operation,
  weak, stiff, careful, gentle, protect, care, ache, aching, broken, twisted, sprained, hernia,
  herniated, issue, trouble, easy on, spare, delicate, tear, torn, recovering, avoid, strain, load,
  no pressure, pull, arthritis, fragile, sensitive`;
const START = 'start, begin, intro, beginning, open with, opening';

export const enWishLexicon: WishLexicon = {
  phrases: [
    { meaning: { kind: 'dizzy' }, said: 'dizzy, dizziness, vertigo' },
    { meaning: { kind: 'no-lifts' }, said: 'lift, lifting, acrobatics' },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `easy, simple, beginner, absolute beginner, nothing fancy, nothing hard, basic, never danced, start dancing, started dancing, beginner level, basic level, first lesson, for beginners,
        starter, newcomer, newbie, novice, just starting`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: 'intermediate, medium level, intermediate level, some experience, improver',
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `advanced, hard, difficult, challenging, expert, complex, tough, professional,
        advanced level`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: 'calm, slow, soft, gentle, relaxed, quiet, chill, low energy, mellow, go easy, take it easy, laid back, peaceful, tired, cozy, tender',
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: 'moderate, medium energy, balanced, steady',
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `energetic, high energy, powerful, dynamic, intense, lively, fiery, explosive,
        full of energy, lots of energy, a lot of energy, much energy, fast, party, wild, fire, full of fire, passionate, upbeat`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: 'traditional, dominican, classic, old school, authentic, roots, dominican republic, dominican style',
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
      said: 'sensual, sexy, body movement',
    },
    { meaning: { kind: 'dips' }, said: 'dip, dips, drop, with dips, lots of dips, tricks' },
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
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: 'big finish, big ending, grand finale, big finale, grand ending',
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
  pairings: [
    {
      meaning: { kind: 'dizzy' },
      undeniable: true,
      some: 'dizzy, dizziness, sick, vertigo',
      other: 'turn, spin, turning, spinning, spin too much',
    },
    {
      meaning: { kind: 'climax', section: 'last-chorus' },
      some: BIG,
      other: 'last chorus, final chorus',
    },
    { meaning: { kind: 'climax', section: 'mambo' }, some: BIG, other: 'mambo' },
    { meaning: { kind: 'climax', section: 'chorus' }, some: BIG, other: 'chorus' },
    { meaning: { kind: 'climax', section: 'bridge' }, some: BIG, other: 'bridge' },
    { meaning: { kind: 'climax', section: 'verse' }, some: BIG, other: 'verse' },
    {
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other: 'end, ending, at the end, outro',
    },
    {
      meaning: { kind: 'only-basics' },
      some: 'only, just, nothing but, purely, stick to, keep to, keep it to, solely, pure',
      other: 'basics, basic, basic steps, the basics',
    },
    { meaning: { kind: 'only-basics' }, some: 'basics, basic steps', other: 'only' },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other: 'knee, knees, ankle, leg, foot, feet, hip joint, meniscus, acl',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other: 'shoulder, arm, elbow, wrist, rotator cuff',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: HURT,
      other: 'back, lower back, neck, spine, disc, lumbar',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'only, just',
      other: 'know, we know, already know, known',
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: 'apart, separate, separately, separated, footwork, solo',
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other:
        'closed, close, closed hold, close hold, closed position, embrace, close embrace, hugging',
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other: 'open hold, open position, open, two hands',
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: 'basics, basic steps, basic step',
    },
  ],
  numbers: 'zero one two three four five six seven eight nine ten',
  newWords: 'new',
  families: {
    hammerlock: { said: 'hammerlock', inNames: 'hammerlock' },
    shadow: { said: 'shadow, shadow position', inNames: 'shadow' },
    cuddle: { said: 'cuddle, wrap', inNames: 'cuddle' },
    'cross-body': { said: 'cross body, crossbody, cbl, cross bodies', inNames: 'cross body' },
    turn: { said: 'turn, spin, turning, spinning', inNames: 'turn, spin' },
    'double-turn': {
      said: 'double turn, double spin, double',
      inNames: 'double right, double left, double turn, double spin, double hip, spin combination',
    },
    'right-turn': { said: 'right turn', inNames: 'right turn' },
    'left-turn': { said: 'left turn', inNames: 'left turn' },
    wave: { said: 'wave, body wave, body roll, roll', inNames: 'wave' },
    hip: { said: 'hip, hip roll, hip movement', inNames: 'hip' },
    copa: { said: 'copa', inNames: 'copa' },
    footwork: {
      said: 'footwork, solo, solo step, solo part, shine, dance apart, let go',
      inNames: 'solo, kick',
    },
    kick: { said: 'kick', inNames: 'kick' },
    promenade: { said: 'promenade', inNames: 'promenade' },
    'side-by-side': { said: 'side by side', inNames: 'side by side' },
    combination: { said: 'combination, combo', inNames: 'combination' },
    box: { said: 'box, square', inNames: 'box' },
    'crossed-hands': { said: 'crossed hands, cross hold', inNames: 'crossed hands, cross hold' },
    dip: { said: 'dip', inNames: 'side dip, shadow dip, lean back' },
    'arm-styling': {
      said: 'arm styling, styling with the arms, lady styling, hand styling, arm movement',
      inNames: 'arm styling',
    },
    hold: {
      said: `pose on the break, pose, hit the break, hold on the break, freeze, stop on the break,
        pause on the break, accent, hit and hold`,
      inNames: 'hit and hold',
    },
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
    permitted: 'fine ok okay alright',
    verbs: [{ verb: 'love', after: 'i we she he they would' }],
  },
  withoutMeaning: `finish ending i we you my our me us want would like love please a an the and or but with for to
    in of on at it is be so do does are have has i'm we're he she they him her them there include put
    leave all rather prefer ever mind care too something some very really quite more bit little lot
    lots make give bachata position hold steps step parts part when who couple our plenty some few
    show together danced dancing dancers dancer please way what something can able much mix both touch
    also final everybody would rather day evening night class dance choreography choreo song music moves move style level feel feeling mood that
    this`,
  falseFriends: '',
};
