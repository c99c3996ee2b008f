/** English wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `big, big finish, grand finish, huge finish, bigger, biggest, massive, climax, peak, explode, explosion, explosive, highlight, best, special,
  strong, strongest, a show, big show, grand, huge, spectacular, epic, all out, build up, wow, finish,
  crazy, wild, insane, nuts, fire, full fire, full of fire, on fire, high energy, full energy, most energy, energetic,
  intense, most intense, powerful, go off, blow up, burst, full power, full on, all in, give everything, give it everything, let loose, bang,
  dramatic, culmination, high point, showstopper, mind blowing, unforgettable, impressive, stunning, bold, boldest,
  hardest, craziest, wildest, wow moment, wow factor, full blast, max, maximum, kill it, go hard, goes hard,
  go big, biggest moment, main moment, strong finish, bomb, firework, memorable`;
const HURT = `bad, hurt, hurting, sore, pain, painful, injured, injury, problem, surgery, operated, operation,
  weak, stiff, careful, gentle, protect, care, ache, aching, achy, broken, twisted, sprained, sprain, strained, hernia,
  herniated, slipped, slipped disc, bulging, issue, trouble, easy on, go easy on, spare, delicate, tear, torn, tore,
  recovering, avoid my, strain, load, no pressure, pressure, pull, arthritis, fragile, sensitive, killing me, kills me,
  killing, acting up, replaced, replacement, dislocated, dislocate, fractured, fracture, cast, brace, swollen, tender,
  out of action, messed up, busted, wrecked, dodgy, wonky, inflamed, tendonitis, tendinitis, bursitis, frozen,
  give out, gives out, gave out, tweaked, pulled, bruised, wounded, physio, rehab, bother, bothering, bothers, protecting,
  save, watch out for, watch, mind my, not great, not good, damaged, ruined, pinched, cannot bend, cant bend, cant lift, cannot lift, cant raise, cannot raise, cant move, cannot move, cant use, cannot use, cant put weight on, cant fully, lift my, raise my,
  cannot twist, dont touch, no stress on, no weight on, weight on, no strain on, stress, trashed, shot, blown, creaky, limited, pad, anything with my, anything with the, anything with his, anything with her, nothing with my, nothing with the, nothing for my, nothing for the, anything that, nothing that, keep off, stay off, off limits`;
const START = `start, begin, intro, beginning, open with, opening, at the start, before the first one,
  before the song starts, before it starts, kick off, starting, introduction`;

export const enWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'dizzy' },
      said: 'dizzy, dizziness, vertigo, motion sickness, dizzy fast, dizzy easily, dizzy quickly',
    },
    {
      meaning: { kind: 'no-lifts' },
      said: `lift, lifting, acrobatics, acrobatic, aerial, pick me up, picking me up, pick her up, pick him up, throw me,
        carry me, off the floor, off the ground, leave the floor, leave the ground, in the air`,
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `easy, simple, beginner, absolute beginner, total beginner, complete beginner, nothing fancy, nothing hard,
        nothing complicated, nothing difficult, nothing complex, nothing tricky, basic, never danced, from scratch, start from scratch, starting from scratch, start from zero, starting from zero, start dancing,
        started dancing, beginner level, basic level, first lesson, for beginners, starter, newcomer, newbie, noob, novice,
        just starting, just started, starting out, easy peasy, super easy, dead easy, dead simple, foolproof, baby step,
        two left feet, my grandma, grandma, my gran, granny, a child could, a kid could, no experience, zero experience,
        first class, first time dancing, first time, not much else, no rhythm, uncoordinated, clumsy, cant dance,
        cannot dance, doable, level 1, level one, brand new to, new to bachata, new to dancing, new to dance, entry level,
        nothing too hard, nothing too difficult, nothing too complicated, nothing too fancy, nothing too complex,
        nothing too tricky, rookie, idiot proof, simplest, easiest, learning the basics, easy level, first steps`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: `intermediate, medium level, intermediate level, some experience, improver, mid level, middle level,
        medium difficulty, medium hard, moderately hard, moderately difficult, social dancer, challenge us a little,
        challenge me a little, a little challenge, a bit of a challenge, a bit challenging, a little challenging,
        slightly challenging, slight challenge, level 2 dancers, not a beginner, not beginners, no longer beginners,
        not beginners anymore, past beginner, average level, average dancers, in between level, inter level, mid difficulty`,
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `advanced, hard, harder, hardest, difficult, challenging, expert, complex, tough, professional, pro, pros,
        advanced level, competition, competition level, competition style, pro level, expert level, high level, top level,
        challenge us, challenge me, push us, push me, we teach, instructor, show level, hardest you have, very difficult,
        really difficult, complicated, tricky, hard stuff, demanding, competitor, world class, highest level, virtuoso,
        hard mode, masters, impossible, very hard, super hard, really hard, extremely hard`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `calm, slow, soft, gentle, relaxed, quiet, chill, chilled, low energy, mellow, go easy, take it easy, laid back,
        peaceful, tired, cozy, cosy, cuddly, smooth, flowing, relaxing, slowly, low key, lowkey, lazy, sleepy, dreamy,
        subtle, nothing flashy, nothing crazy, nothing wild, nothing jerky, nothing sudden, nothing fast, nothing too fast,
        nothing too wild, nothing too crazy, nothing too energetic, nothing rushed, unhurried, no rush, take our time, low intensity, serene, soothing, zen,
        melancholic, melancholy, sad, barely move, barely moving, softly, gently, not rushed, low impact,
        tranquil, hushed, understated, slow dance, slow motion, no jumping, no high impact, nothing high impact, easy going, easygoing, toned down, nothing too flashy, calmer, slower, softer`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: `moderate, medium energy, balanced, steady, medium tempo, mid tempo, midtempo, medium pace, moderate energy,
        normal energy, medium intensity, neither slow nor fast, neither fast nor slow, not too fast not too slow,
        not too slow not too fast, moderate tempo, moderate pace, average energy, in the middle energy wise, middle energy`,
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `energetic, high energy, powerful, dynamic, intense, lively, fiery, explosive, full of energy, lots of energy,
        a lot of energy, much energy, tons of energy, full energy, max energy, maximum energy, fast, fast paced, party vibe, party mood, like a party, wild, fire, full of fire,
        on fire, passionate, passion, upbeat, sweat, playful, cheeky, bouncy, bounce, happy, joyful, cheerful, show off, hype, hyped,
        pumped, vibrant, festive, all out, full on, full power, full blast, spicy, adrenaline, high intensity, nonstop,
        non stop, full throttle, lit, zesty, rocking, get the crowd going, make some noise, hyper, energized, energised,
        turn up, crank it up, electric, dont hold back, go hard, more energy, fun and fast, quick paced, high tempo, joyous, exciting, thrilling, banging`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `traditional, dominican, classic, old school, oldschool, authentic, roots, rootsy, dominican republic,
        dominican style, traditional style, santo domingo, antony santos, anthony santos, luis vargas, raulin rodriguez,
        joe veras, aventura, vieja escuela, island style, the way they dance it on the island, tipico, typical, amargue, like in the dr, from the island`,
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: 'modern, moderna, modern style, contemporary, urban, fusion, new school, prince royce, romeo santos, modernized',
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: `romantic, romance, romantically, love song, love story, full of love, with love, about love, in love, lovey dovey, sweet,
        valentine, tender, tenderness, candlelight, heartfelt, affectionate, proposal, anniversary`,
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: `sensual, sexy, sensuality, sensual style, sultry, steamy, seductive, sexier, hot and steamy, brazilian zouk, zouk`,
    },
    {
      meaning: { kind: 'no-style', value: 'sensual' },
      said: `pg, pg rated, family friendly, kid friendly, child friendly, kids are watching, kids watching,
        children are watching, nothing dirty, nothing naughty, nothing raunchy, nothing too sexy, nothing too sensual, not dirty,
        decent, modest, appropriate, not sexy, g rated, kids present, for a family party, no grinding, church, innocent,
        nothing too intimate, parents are watching, my parents will watch, nothing suggestive, respectable, not too touchy, safe for work`,
    },
    {
      meaning: { kind: 'dips' },
      said: 'dip, dips, drop, with dips, lots of dips, tricks, trick, dipped, dipping, dip her, dip him, get dipped',
    },
    {
      meaning: { kind: 'loads' },
      said: `head rolls, head roll, backbend, back bend, cambre, head or back load, back load, head load, neck load,
        head movement, head whip, hair whip, head circle, neck roll, head isolation, head stuff, head throw`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `bad back, back pain, sore back, neck pain, injured back, back injury, pregnant, expecting a baby, pregnancy,
        gentle on the back, back friendly, back hurts, back problems, neck hurts, bad neck, whiplash, slipped disc,
        no head, without head, dont touch my head, not my head, herniated disc, bulging disc, sciatica, scoliosis, lumbago, backache`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      said: 'torn meniscus, torn acl, acl, meniscus, knee brace, kneecap',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      said: 'rotator cuff, tennis elbow, frozen shoulder, carpal tunnel',
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: `big finish, big ending, grand finale, big finale, grand ending, wild ending, end with a bang, finish with a bang,
        go out with a bang, end on a high, finish on a high, finish strong, end strong, strong ending, dramatic ending,
        spectacular ending, epic ending, finish big, end big`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `wait in the intro, wait for the first one, sway in the intro, start closed, start close, start in closed hold,
        start in closed position, start in an embrace, closed intro, hugging intro`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `start open, start in open hold, start in open position, start with two hands, open intro, wait in open hold`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `basics in the intro, basic steps in the intro, start with basics,
        start with basic steps, dance from the start, dance the intro`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `footwork in the intro, start with footwork, footwork intro, start apart, start separated, start solo,
        shines in the intro, solo intro`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: `nothing new, no new moves, no new figures, no new steps, no new stuff, no new things, only moves i know,
        only what i know, only what we know, nothing we dont know, nothing i dont know, without new moves, zero new moves,
        only moves we know, only known moves, only stuff we know, dont want to learn anything new, nothing we havent learned, no new`,
    },
    {
      meaning: { kind: 'few-new', count: 1 },
      said: 'one new move, a new move, one new thing, one new figure, one new step',
    },
    {
      meaning: { kind: 'few-new', count: 2 },
      said: `two, few, a few, couple, couple of, a couple of, a couple, just a few, very few, not many, not too many,
        only a few, only a couple of, a handful of`,
      endings: 'new moves, new steps, new figures, new things, new ones',
    },
    {
      meaning: { kind: 'nothing' },
      said: 'not only basics, not just basics, hair comb, comb, zigzag, zig zag, tap, break step',
    },
    { meaning: { kind: 'few-new', count: 3 }, said: 'three new moves, some new moves' },
    { meaning: { kind: 'few-new', count: 5 }, said: 'five new moves, many new moves' },
  ],
  pairings: [
    {
      meaning: { kind: 'dizzy' },
      undeniable: true,
      some: 'dizzy, dizziness, sick, nauseous, nausea, vertigo',
      other: 'turn, spin, turning, spinning, spin too much, turns, spins, spun, twirl',
    },
    {
      meaning: { kind: 'climax', section: 'last-chorus' },
      some: BIG,
      other: 'last chorus, final chorus, last one, last refrain, final refrain, last hook',
    },
    { meaning: { kind: 'climax', section: 'mambo' }, some: BIG, other: 'mambo, guitar solo' },
    {
      meaning: { kind: 'climax', section: 'chorus' },
      some: BIG,
      other: 'chorus, refrain, choruses',
    },
    { meaning: { kind: 'climax', section: 'bridge' }, some: BIG, other: 'bridge' },
    { meaning: { kind: 'climax', section: 'verse' }, some: BIG, other: 'verse' },
    {
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other:
        'end, ending, at the end, outro, finale, finish with, end with, close with, finish on, last few seconds, last eight, final moment, last moment',
    },
    {
      meaning: { kind: 'only-basics' },
      some: `only, just, nothing but, purely, stick to, stick with, keep to, keep it to, keep it at, solely, pure, exclusively,
        strictly, nothing besides, nothing except, nothing beyond, nothing more than, no more than, all i want is, simply`,
      other: 'basics, basic, basic steps, basic step, the basics',
    },
    {
      meaning: { kind: 'only-basics' },
      some: 'basics, basic steps, basic step',
      other: `only, and nothing else, nothing else,
      and thats it, and thats all, alone, throughout, the whole song, the whole way, all the way, the whole time`,
    },
    {
      meaning: { kind: 'nothing' },
      undeniable: true,
      some: HURT,
      other:
        'hip, hips, rib, ribs, stomach, belly, groin, pelvis, migraine, asthma, heart, balance',
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other: `knee, knees, ankle, leg, foot, feet, hip joint, meniscus, acl, calf, achilles, toe, heel, thigh, hamstring,
        quad, shin`,
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other:
        'shoulder, arm, elbow, wrist, rotator cuff, finger, thumb, collarbone, forearm, biceps, left hand, right hand, hands',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: `${HURT}, bend, bends, bending, arch, arches, arching, twist, twists`,
      other:
        'my back, your back, her back, his back, the back, back, lower back, neck, spine, disc, lumbar, vertebra',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'only, just, nothing but, stick to, stick with',
      other: `know, we know, already know, we already know, i already know, what we know, what we already know, known, i know, already dance, we learned, can do already, already do,
        learned already`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: `apart, separate, separately, separated, footwork, solo, shines, on our own, on opposite sides, away from each other,
        from opposite sides, without touching, each on our own, alone, not touching`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other: `closed, close, closed hold, close hold, closed position, embrace, close embrace, hugging, hug, hold each other,
        holding each other, embraced, in each others arms, close together, cuddled up, in his arms, in her arms, already close`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other:
        'open hold, open position, open, two hands, holding hands, two hand hold, both hands, hand in hand, hold hands, facing each other',
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: 'basics, basic steps, basic step, basic, the basic',
    },
  ],
  numbers: 'zero one two three four five six seven eight nine ten',
  newWords: 'new, unknown, unfamiliar',
  families: {
    hammerlock: {
      said: `hammerlock, hammer lock, hammer, hammerlock combo, hammerlock combination, arm behind my back, arm behind the back, arm behind her back,
        hand behind my back, lift my arm behind my back, arms behind my back, armlock, arm lock`,
      inNames: 'hammerlock',
    },
    shadow: {
      said: 'shadow, shadow position, shadow figure, shadow move, shadow combo',
      inNames: 'shadow',
    },
    cuddle: {
      said: 'cuddle, wrap, sweetheart, cuddle position, cuddle combo, wrapped, wrap in, wrap up',
      inNames: 'cuddle',
    },
    'cross-body': {
      said: 'cross body, crossbody, crossbody lead, cbl, cross bodies, cross body lead, cross body lead with inside turn, cross body lead with a turn, cross body with a turn, cross body turn',
      inNames: 'cross body',
    },
    turn: {
      said: `turn, spin, turning, spinning, twirl, twirling, pirouette, rotation, spun, being spun, turned, spinny, turn me, spin me, simple turn,
        single turn, basic turn, turn pattern, normal turn, easy turn`,
      inNames: 'turn, spin',
    },
    'double-turn': {
      said: `double turn, double spin, double, multiple turn, multiple spin, turn more than once, spin more than once,
        spinning me more than once, spin me more than once, turn me more than once, turning me more than once,
        more than one turn, more than one spin, more than one rotation, two turns in a row, turns in a row, spins in a row, consecutive turns, turn twice,
        spin twice, triple turn, triple spin, more than a single turn, double rotation, multi turn, turning twice, spinning twice`,
      inNames: 'double right, double left, double turn, double spin, double hip, spin combination',
    },
    'double-right-turn': {
      said: 'double right, double right turn, double right spin, double turn to the right',
      inNames: 'double right',
    },
    'double-left-turn': {
      said: 'double left, double left turn, double left spin, double turn to the left',
      inNames: 'double left',
    },
    'fast-turn': {
      said: 'fast turn, fast spin, quick turn, quick spin, rapid turn, rapid spin, fast spinning, crazy spin, traveling spin',
      inNames: 'double right, double left, double turn, double spin, spin',
    },
    'lead-turn': {
      said: `lead turn, leads turn, leader turn, leaders turn, turn for the lead, turns for the lead, turns for the leader, man turn, mens turn, mans turn,
        guy turn, his turn, turn for the guy, lead spin, turn for him, turns for him`,
      inNames: 'leads turn',
    },
    'right-turn': {
      said: 'right turn, turn to the right, turning right, turn right, spin right, right spin, spin to the right, right one, right ones, turning to the right, right hand turn',
      inNames: 'right turn',
    },
    'left-turn': {
      said: 'left turn, turn to the left, turning left, turn left, spin left, left spin, spin to the left, left one, left ones, turning to the left, left hand turn',
      inNames: 'left turn',
    },
    wave: {
      said: `wave, body wave, body roll, roll, bodyroll, bodywave, snake, undulation, ripple, body movement, body isolation, bodyrolling, body rolling, body undulation, waving`,
      inNames: 'wave',
    },
    chest: {
      said: 'chest, chest isolation, isolation, chest accent, chest pop, chest movement, chest work',
      inNames: 'chest',
    },
    hip: {
      said: 'hip, hip roll, hip movement, hip circle, hip motion, hip action, hip work, hip sway, hip isolation, hip rotation, hip swing',
      inNames: 'hip',
    },
    copa: { said: 'copa, in and out', inNames: 'copa' },
    footwork: {
      said: `footwork, foot work, solo, solo step, solo part, shine, dance apart, let go of me, fancy feet, foot pattern, solo section,
        solo footwork, feet work, solo dancing, dancing apart, separate, foot play, fancy footwork, solo moment, shine section,
        letting go, fast footwork, quick footwork, fast feet, quick feet`,
      inNames: 'solo, kick',
    },
    syncopation: {
      said: 'syncopation, syncopated, syncopated step, syncopated footwork, triple step, double time step, double time',
      inNames: 'triple, triples, syncopation',
    },
    kick: { said: 'kick', inNames: 'kick' },
    promenade: { said: 'promenade', inNames: 'promenade' },
    'side-by-side': { said: 'side by side', inNames: 'side by side' },
    combination: {
      said: 'combination, turn combo, turn combination',
      inNames: 'combination',
    },
    'side-basic': {
      said: 'side basic, basic side, side to side, side step, lateral basic',
      inNames: 'side basic',
    },
    box: { said: 'box, square, box basic, box step, basic box', inNames: 'box' },
    madrid: { said: 'madrid, madrid step', inNames: 'madrid' },
    sway: { said: 'sway, swaying', inNames: 'sway' },
    caress: { said: 'caress, hair caress, face caress, touch my face', inNames: 'caress' },
    'crossed-hands': {
      said: 'crossed hands, cross hold, crossed hold, cross hand, crossed hand hold, crossed arms, cross hand hold',
      inNames: 'crossed hands, cross hold',
    },
    'close-embrace': { said: 'close embrace', inNames: 'close embrace' },
    dip: { said: 'dip', inNames: 'side dip, shadow dip, cuddle dip, lean back, counterbalance' },
    lean: { said: 'lean, leaning, lean back', inNames: 'lean' },
    'arm-styling': {
      said: `arm styling, styling with the arms, lady styling, ladies styling, hand styling, arm movement, styling, arm work,
        arm stuff, arm figure, follow styling, follower styling, styling for her, girl styling, female styling,
        womens styling, arm flourish, ladies style, lady style, arm trick, hand trick, fancy arms`,
      inNames: 'arm styling, hand play',
    },
    'hand-change': {
      said: `hand change, change of hand, change hand, changing hand, hands changing, hand switch, switch hands, switching hands, hands changing all the time`,
      inNames: 'hand change',
    },
    'pass-by': {
      said: 'pass by, change of place, changing place, change place, swap place, switch place, swapping place, place change',
      inNames: 'pass by',
    },
    'basic-step': {
      said: '',
      inNames: '',
    },
    'forward-back': { said: '', inNames: '' },
    walk: { said: '', inNames: '' },
    hold: {
      said: `pose on the break, pose, hit the break, hold on the break, freeze, stop on the break, stop,
        pause on the break, pause, accent, hit and hold, hit the accent, pauses, freezes, hit the hits, dramatic pause, stopping`,
      inNames: 'hit and hold',
    },
  },
  grammar: {
    negations: `no, not, never, nothing, neither, nor, none, dont, doesnt, wont, cant, cannot, isnt, arent, zero, without any,
      didnt, havent, hasnt, wouldnt, shouldnt, couldnt, aint, nope, nobody, any fewer, nowhere, hardly any, non, nah, im not, unable to`,
    dislikes: `hate, hates, hated, hating, dislike, detest, loathe, despise, cant stand, cannot stand, sick of, tired of, fed up with, fed up of,
      bored of, bored with, enough with, enough of, had enough of, allergic to, afraid of, scared of, terrified of, fear, scary, not a fan of, no fan of,
      not into, not keen on, not big on, not fond of, not crazy about, not comfortable with, uncomfortable with, anything but,
      everything but, all but, all except, everything except, anything except, struggle with, struggling with, over it with, cringe at, nervous about,
      no interest in, not interested in, hopeless at, bad at, terrible at, suck at, awful at, rubbish at, useless at, anti, against, no thanks to, no to,
      nothing like, far from, too old for, not ready for, have trouble with, fail at, the opposite of, can live without, could live without, not good at, never again`,
    removals: `without, avoid, avoiding, skip, skipping, except for the, exclude, excluding, omit, remove, leave out, leaving out, ditch, drop the,
      cut, cut out, cut the, forget, forget about, forgo, stay away from, keep away from, steer clear of, could do without, can do without,
      do without, free of, ban, banned, forbid, forbidden, minus, lose the, get rid of, eliminate, spare me, spare us, save us from, refrain from,
      refuse, reject, delete, take out, miss out, pass on, veto, leave off, scrap, scratch, nix, bar, keep out, stop with the, rule out, stop doing, less of`,
    affirmations: `dont mind, doesnt mind, wouldnt mind, do not mind, would not mind, cant wait, cannot wait, cant get enough, cannot get enough, not only, not just, why not, why dont we, why dont you,
      would be sick, be sick, sick move, no need to avoid, no need to skip, no need to leave out, no problem with, nothing against, no objection, dont have anything against, wouldnt say no to, cant live without, cannot live without, couldnt live without, cant do without, cannot do without,
      no matter, no more than, not more than, no less than, not less than, no worries, not to forget, no doubt, never enough, not enough, cant go wrong,
      whether or not, if not, no idea, dont know what, dont know how, not sure, dont care, do not know, dont know, why cant we, nothing but, no wonder, nothing beats, never too many, never too much, cant have too many, cant have enough, dont be shy with, feel free, dont skimp on, no such thing as too many, nothing wrong with, dont miss, no limit, all you have got, all youve got, no shortage of, dont hesitate`,
    needless: `doesnt have to be, dont have to be, does not have to be, do not have to be, neednt be, need not be, no need for, no need to be, not necessarily, doesnt need to be, dont need to be, doesnt need, dont need any, dont need, doesnt have to have, dont have to have, not required, not essential, could be without, not a must, isnt necessary, not necessary, no must`,
    denials: `no way, no thanks, no thank you, not for me, not for us, not my thing, not our thing, not my cup of tea, scare me, scares me, scare us, scare her, scare him,
      freak me out, freaks me out, make me sick, make her sick, make me nervous, makes me nervous, make me uncomfortable, makes me uncomfortable, make me lose balance, make me lose my balance, bore me, bores me,
      bore us, annoy me, annoys me, annoy us, are out, is out, are off limits, is off limits, off limits, off the table, are banned, is banned, are forbidden, is forbidden, suck, sucks, are awful, are terrible, are horrible, are boring,
      are ugly, are cringe, is cringe, cringe, over my dead body, hell no, gross me out, terrify me, terrifies me, creep me out, creeps me out, ick, give me the ick, yuck, are not allowed, is not allowed, stress me out, stresses me out, hurt me, are too much, is too much, panic,
      never work, never works, dont work for us, doesnt work for us, out of the question, not happening, absolutely not, please no, rather not, i pass, no go, are a no, is a no, no chance, a no no, no no, go wrong, get boring`,
    doubts: `problem, trouble, issue, fear, scared, afraid, worry, worried, nervous, uncomfortable, awkward, ugly, cringe, boring, annoying, horrible, awful, terrible, worst,
      nightmare, fall over, trip, lose balance, struggle, regret, lame, cheesy, overrated, overused, overdone, unless, instead, opposite, panic, dread, hardly, barely, unsafe, make me, makes me, make her, makes her, make him, makes him, make us, makes us, hurt, hurts, hurting, pain, dangerous, risky, embarrassing, embarrass, disaster, mess, disgusting, fed up, had enough, stand, sick, hate, dislike, wrong, fail, failed, cliche, tacky, vulgar, silly, stupid, weird, bother, refuse`,
    less: `few, fewer, less, little, not too many, not too much, not so many, not so much, not that many, not that much, not many, not much, not a lot of, not lots of, too many, too much, hardly any, go easy on the, go easy on, easy on the, easy on, light on, hold back on, tone down,
      dial down, dial back, cut down on, cut back on, sparingly, limit, limited, reduce, as few, as little, dont overdo, not overdo, overdoing, minimal, a minimum of, barely any, only occasional, keep to a minimum, rarely, less of the, dont need many, dont need so many, dont go overboard with, only a few, only a couple, only a little, not all the`,
    splitRemovals:
      'leave out, leaving out, take out, taking out, cut out, keep out, rule out, throw out, miss out, get out, kick out, leave off, do without',
    splitLess:
      'tone down, turn down, dial down, keep minimum, tone back, bring down, play down, keep down, dial back, pull back, scale back, hold back',
    comparisons: 'more than, rather than, better than, prefer to, sooner than',
    exceptions: 'except, except for, other than, apart from, aside from, besides, but for',
    insteads: 'instead of, rather than, in place of, over a',
    known: `we know, i know, we already know, i already know, she knows, he knows, they know, we can do, i can do, he can do, she can do, they can do, can just about do,
      can only do, weve learned, we learned, ive learned, we have learned, already do, im learning, we are learning, were learning, already know, my students know, know how to do, weve done, we have done, ive done, comfortable with, used to doing, we practice, can already do, we just learned, last week we learned`,
    places: `in the mambo, in mambo, during the mambo, mambo, mambos, guitar solo, in the chorus, chorus, choruses, first chorus, second chorus, last chorus, final chorus, refrain, verse, first verse, second verse, last verse, bridge, outro, intro, break, breaks, breakdown, at the end, at the very end, the end, the very end, end with, end on, finish with, finish on, ending,
      at the start, at the beginning, the start, the beginning, start with, first half, second half, first part, second part, last part, halfway, half way, middle, in the middle, when the singer, when he sings, when she sings, when the guitar, instrumental, on the guitar solo, on the guitar, in the guitar, on the bongo, on the bongos, on the guira, slow part, fast part, quiet part, at first, last eight, first minute, last minute, last seconds, end, start, begin, starting, beginning, finish, finishing, somewhere, once in the song`,
    wanting:
      'only, just, want, wants, would like, love, loves, like, likes, lots, many, plenty, more, some, with, please add, add, include, give, need, show, please do, keep, put, lets have, let us have, enjoy, prefer, a few, a couple of, one, two, three, at least, tons of, loads of, heaps of, bring on, throw in, a bit of, a little',
    assent: 'yes, yeah, yep',
    permitted:
      'fine, ok, okay, alright, are fine, are ok, are okay, is fine, is ok, is okay, are alright, all right, acceptable, possible, optional, allowed, tolerable, no problem',
    turningPoints: 'but, though, although, however, yet, while, whereas',
    idioms: '',
    healed: '',
    reused: '',
    and: 'and, plus, as well as, also',
    or: 'or, nor',
    passedOver:
      'any, the, a, an, more, too, many, much, of, those, these, that, this, all, such, so, kind of, sort of, stuff like, kind, big, deep, single, real, other, another, my, your, even, ever, want, like, to, do, doing, have, see, really, single, use, be, get, need, with, big, crazy, fancy, silly, stupid, bloody, damn, please, in, for, on, us, me, her, him, it, long, little',
    verbs: [
      { verb: 'love', after: 'i we she he they would id wed you both really' },
      { verb: 'like', after: 'i we she he they would id wed you' },
      { verb: 'turn', after: 'it in when you' },
      { verb: 'stop', after: 'never cant not please to dont' },
      { verb: 'drop', after: 'beat the chorus song music' },
      { verb: 'separate', after: 'two three' },
      { verb: 'kick', after: 'to' },
      { verb: 'head', after: 'we lets to my' },
      { verb: 'happy', after: 'am are be im were' },
    ],
  },
  withoutMeaning: `finish ending i we you my our me us want would like love please a an the and or but with for to
    in of on at it is be so do does are have has im were he she they him her them there include put
    leave all rather prefer ever mind care too something some very really quite more bit little lot
    lots make give bachata position hold steps step parts part when who couple our plenty some few
    show together danced dancing dancers dancer please way what something can able much mix both touch
    also final everybody would rather day evening night class dance choreography choreo song music moves move style level feel feeling mood that
    this wedding first could should will let lets hi hello hey thanks thank just only am was id wed ill youre its theyre
    pls plz kinda sort stuff vibe vibes figures figure add keep go get need needs maybe perhaps super totally absolutely completely mostly mainly
    always often sometimes overall whole entire entirely through throughout from by as if then after before into up over out
    one two three four five at least most half yes yeah yep ok okay lol haha xd partner boyfriend girlfriend husband wife fiance friend friends
    because since cause now today here where which how really pretty extra nice good great cool perfect beautiful ideal
    your his their mine yours each other anything everything things thing kind type sort feel looking look like play
    around about back again already anymore please come comes use using done doing going gonna wanna try
    enjoy enjoys fan welcome sure well even time times once twice
    any many much`,
  falseFriends: 'solo',
  endings: '',
  abbreviations: '',
};
