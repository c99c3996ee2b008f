/** English wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `big, big finish, grand finish, huge finish, bigger, biggest, massive, climax, peak, explode, explosion,
        explosive, highlight, best, special, strong, strongest, a show, big show, grand, huge, spectacular,
        epic, all out, build up, wow, finish, crazy, wild, insane, nuts, fire, full fire, full of fire, on fire,
        high energy, full energy, most energy, energetic, intense, most intense, powerful, go off, blow up,
        burst, full power, full on, all in, give everything, give it everything, let loose, bang, dramatic,
        culmination, high point, showstopper, mind blowing, unforgettable, impressive, stunning, bold, boldest,
        hardest, craziest, wildest, wow moment, wow factor, full blast, max, maximum, kill it, go hard, goes
        hard, go big, biggest moment, main moment, strong finish, bomb, firework, memorable, boom, culminate,
        culminating, crescendo, lead up to, leads up to, leading up to, build to, builds to, building to, build
        up to, builds up, building up, peaking, pop off, big moment, grand moment, main event, best figures,
        strongest figures, best moves, strongest moves, wow effect, top, apex, summit, pinnacle, high, highest
        point, all the energy, save the best, save your best, save the strongest, save your strongest, best bit,
        best part, star moment, most spectacular, most impressive, flashiest, flashy, most exciting, pull out
        all the stops, all guns blazing, let it rip, erupt, blow the roof, drama, hit the roof, shining moment,
        shine brightest, everything youve got, everything you have, give it all, give it your all, the works,
        climactic, main highlight, heaviest, hits hardest, hit hardest, goes off, full force, full throttle,
        full steam, go for it, kaboom, bam, goosebumps, jaw dropping, breathtaking, magic, magic moment, turning
        point, eruption, explodes, exploding, peaks, tear it up, burn, burning, blaze, blazing, sparks,
        detonate, rocket, strongest bit, strongest part, strongest moment, showiest, showy, money shot, punch,
        hit peak, max energy, maximum energy, highest energy, energy peak, peak energy, peak of the dance, peak
        of the energy, big one, big thing, make that the peak, make it the peak, make that the climax, make it the
        climax, make that the highlight, make it the highlight, make that the big one, big stuff, big bang, big boom,
        loudest, pinnacle of the dance, main
        thing, most intense part, most intensity, crown, crowning moment, spotlight moment, let go, lose it,
        steal the show, steals the show, culmination point, culminates, culminated, climaxes, climaxing, oomph,
        some oomph, go mental, mental, go bonkers, bonkers, go bananas, go ballistic, build it up, build,
        building it up, grow, grows, growing, grow towards, big hit, hit hard, all the power, all our power, all
        the strength, crown it, crowned, mic drop, shine the most, let it all out, all of it out, the most,
        fanciest, fancy figures, fanciest figures, the real show, showtime, unleash, blow people away, blow them
        away, blow everyone away, knock their socks off, leave them speechless, leave them breathless, leave
        everyone speechless, bring the house down, go nuts, the big stuff, the big guns, big guns, best stuff,
        fireworks, the fireworks, most powerful, the peak, the climax, most dramatic, drama peak, emotional
        peak, hammer, smash it, nail it, kill`;
const HURT = `bad, hurt, hurting, sore, pain, painful, injured, injury, problem, surgery, operated, operation, weak, stiff,
        careful, gentle, protect, care, ache, aching, achy, broken, twisted, sprained, sprain, strained, hernia,
        herniated, slipped, slipped disc, bulging, issue, trouble, easy on, go easy on, spare, delicate, tear,
        torn, tore, recovering, avoid my, strain, load, no pressure, pressure, pull, arthritis, fragile,
        sensitive, killing me, kills me, killing, acting up, replaced, replacement, dislocated, dislocate,
        fractured, fracture, cast, brace, swollen, tender, out of action, messed up, busted, wrecked, dodgy,
        wonky, inflamed, tendonitis, tendinitis, bursitis, frozen, give out, gives out, gave out, tweaked,
        pulled, bruised, wounded, physio, rehab, bother, bothering, bothers, protecting, save, watch out for,
        watch, mind my, not great, not good, damaged, ruined, pinched, cannot bend, cant bend, cant lift, cannot
        lift, cant raise, cannot raise, cant move, cannot move, cant use, cannot use, cant put weight on, cant
        fully, lift my, raise my, cannot twist, dont touch, no stress on, no weight on, weight on, no strain on,
        stress, trashed, shot, blown, creaky, limited, pad, anything with my, anything with the, anything with
        his, anything with her, nothing with my, nothing with the, nothing for my, nothing for the, anything
        that, nothing that, keep off, stay off, off limits, inj, hurted, pains, throbbing, throbs, cracks,
        crack, cracking, clicks, clicking, pops, popping out, popped, pops out, locks up, locked, gives way,
        gave way, collapses, buckles, buckle, wobbly, unstable, loose, floppy, numb, tingling, cramps, cramp,
        spasm, spasms, knot, knots, tight, tense, inflammation, infected, splint, sling, bandage, bandaged,
        taped, crutches, plaster, stitches, scar, surgeries, reconstruction, reconstructed, titanium, metal,
        screws, implants, prosthetic, prosthesis, arthritic, arthrosis, gout, rheumatism, rheumatic,
        osteoarthritis, degenerated, degenerative, worn, worn out, wear and tear, aches, hurts when, suffer,
        suffers, suffering, complaining, complains, complain, unhappy, not happy, not well, not so good, not too
        good, not what it was, not what they were, poor, no better, giving me trouble, gives me trouble, giving
        me grief, giving me hell, playing up, plays up, rest, resting, must rest, needs rest, need rest, needs a
        rest, heal, healing, recover, recuperating, rehabilitating, operated on, under the knife, op, doctor,
        physio says, therapist, chiropractor, orthopedist, bum, gammy, crook, dicky, iffy, banged up, beat up,
        beaten up, ruptured, rupture, blew out, blew, blown out, hurt my, injured my, broke, broke my,
        hyperextended, dislocates, subluxed, subluxation, sublux, pinch, nerve, trapped, impingement,
        vulnerable, careful with, be careful, take care of, look after, mind, kind to, be kind to, nice to, be
        nice to, gentle on, gentle with, soft on, easy with, wary of, dont strain, dont stress, dont hurt, dont
        pull, dont twist, dont load, dont bend, wont bend, doesnt bend, dont push, nothing on, nothing that
        hurts, nothing that strains, nothing that loads, nothing that twists, nothing that bends, nothing that
        pulls, nothing that stresses, nothing bad for, bad for, kills, limited mobility, limited range, cant
        take, cant handle, cannot take, cannot handle, cant take much, cant stand much, wont take, wont let me,
        restricted, handicapped, disabled, disability, shattered, smashed, tweak, twinge, twinges, grumpy,
        cranky, old, seized up, locked up, compressed, compression, degeneration, herniation, harmed, harm,
        jarred, jarring, impact, low impact on, cautious with, isnt what it was, isnt what it used to be, arent
        what they were, arent what they used to be, seen better days, have seen better days, has seen better
        days, thing with my, a bit of a, got a bad, nothing heavy on, falls asleep, goes numb, going numb, leave
        alone, alone, out of it, hold up, not up to, isnt up to, cant deal with, on the mend, touchy,
        temperamental, needs looking after, needs care, needs protecting, baby my, babying my, favor my,
        favoring my, careful of, mindful of, considerate of, think of my, thinking of my, kept still, keep
        still, immobile, glass, made of glass, nothing hard on, hard on, nothing tough on, tough on, falling apart, past
        it, gone, had it, done for, knackered,
        buggered, bust, out of whack, out of place, put out, went out, goes out, slips out, slipping, catches,
        catching, grinding, grinds, crunching, crunchy, snapping, stabbing, burning, tingles, radiating, pulled
        a muscle, pulled muscle, muscle, torn ligament, torn muscle, torn tendon, labrum, impinged, arthritis
        in, spasming, seizes up, seizing, seized, locks, locking, wont lift, wont turn, wont move, doesnt move,
        doesnt turn, wont go, doesnt go, cant straighten, cannot straighten`;
const START = `start, begin, intro, beginning, open with, opening, at the start, before the first one, before the song starts,
        before it starts, kick off, starting, introduction, opens, from the outset, launch, ease in, ease into
        it, initial, at first, first bars, first seconds, first beats, opening bars, opening seconds, first few bars,
        first few seconds, first few beats, first few counts, first couple of bars, we open,
        open up with, commence, commencing, first thing, start off, starts off, begins, starts, starting off,
        beginning with, kicking off, lets start, lets begin, let us begin, let us start, to start, to begin, for
        starters, before anything else, in the beginning, kick things off, kick it off, kick us off, kick the
        dance off, kick the song off, get going with, get started with, get things going, get it going, first
        eights, first eight, first phrase, first phrases, first counts, first eight counts, first in, first
        with, first a few, first some, first we, first do, first of all, to get started, get started, from the
        start, right at the start, for the intro, for the opening, for the start, for the beginning, during the
        intro, throughout the intro, over the intro, while the intro`;

export const enWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'dizzy' },
      said: `only single turns, only single spins, only simple turns, only simple spins, only basic turns, only basic spins, only easy turns, only easy spins, only normal turns, only normal spins, only one turns, only one spins, just single turns, just single spins, just simple turns, just simple spins, just basic turns, just basic spins, just easy turns, just easy spins, just normal turns, just normal spins, just one turns, just one spins, nothing but single turns, nothing but single spins, nothing but simple turns, nothing but simple spins, nothing but basic turns, nothing but basic spins, nothing but easy turns, nothing but easy spins, nothing but normal turns, nothing but normal spins, nothing but one turns, nothing but one spins, single turns only, single turns and no more, single turns at most, single turns max, single turns nothing more, single spins only, single spins and no more, single spins at most, single spins max, single spins nothing more, simple turns only, simple turns and no more, simple turns at most, simple turns max, simple turns nothing more, simple spins only, simple spins and no more, simple spins at most, simple spins max, simple spins nothing more, basic turns only, basic turns and no more, basic turns at most, basic turns max, basic turns nothing more, basic spins only, basic spins and no more, basic spins at most, basic spins max, basic spins nothing more, easy turns only, easy turns and no more, easy turns at most, easy turns max, easy turns nothing more, easy spins only, easy spins and no more, easy spins at most, easy spins max, easy spins nothing more, normal turns only, normal turns and no more, normal turns at most, normal turns max, normal turns nothing more, normal spins only, normal spins and no more, normal spins at most, normal spins max, normal spins nothing more, nothing beyond single turns, no more than single turns, no more than one turn at a time, one turn at a time, one spin at a time, never more than one turn, not more than one turn at a time, stick to single turns, keep it to single turns, keep the turns single, turns should be single, singles only, only singles, just singles, dizzy, dizziness, vertigo, motion sickness, dizzy fast, dizzy easily, dizzy quickly, dizzy quick, dizzy so
        fast, dizzy so quickly, dizzy very easily, dizzy very fast, dizzy very quickly, dizzy too fast, dizzy too
        easily, dizzy too quickly, dizzy really fast, dizzy really easily, quickly dizzy, easily dizzy, dizziness
        quickly, seasick, light headed, lightheaded`,
    },
    {
      meaning: { kind: 'no-lifts' },
      said: `lift, lifting, acrobatics, acrobatic, aerial, pick me up, picking me up, pick her up, pick him up, throw me,
        carry me, off the floor, off the ground, leave the floor, leave the ground, in the air, lifted, being
        lifted, gets lifted, carried, thrown, tossed, throwing, toss, picked up, carrying, be carried, throws,
        lift me, lift her, lift him, lift anyone, hoist, pick me, scoop me up, scoop her up, heave, heave me,
        hoist me, swing me around in the air, both feet off, feet off the floor, feet off the ground, feet leave
        the floor, flips, flip, somersault, somersaults, cartwheel, stunts, stunt, acrobat, acrobatic stuff,
        acrobatic tricks, circus stuff, circus tricks`,
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `easy, simple, beginner, absolute beginner, total beginner, complete beginner, nothing fancy, nothing hard,
        nothing complicated, nothing difficult, nothing complex, nothing tricky, basic, never danced, from
        scratch, start from scratch, starting from scratch, start from zero, starting from zero, start dancing,
        started dancing, beginner level, basic level, first lesson, for beginners, starter, newcomer, newbie,
        noob, novice, just starting, just started, starting out, easy peasy, super easy, dead easy, dead simple,
        foolproof, baby step, two left feet, my grandma, grandma, my gran, granny, a child could, a kid could,
        no experience, zero experience, first class, first time dancing, first time, not much else, no rhythm,
        uncoordinated, clumsy, cant dance, cannot dance, doable, level 1, level one, brand new to, new to
        bachata, new to dancing, new to dance, entry level, nothing too hard, nothing too difficult, nothing too
        complicated, nothing too fancy, nothing too complex, nothing too tricky, rookie, idiot proof, simplest,
        easiest, learning the basics, easy level, first steps, beginner friendly, keep it simple,
        straightforward, uncomplicated, learner, first timer, zero knowledge, know nothing, knows nothing, for
        dummies, green, green beginner, weeks in, months in, month in, week in, just began, just learning, still
        learning, beginner course, beginner class, introductory, elementary, manageable, slow learner, cant keep
        up, low level, lowest level, childs play, undemanding, total novice, clueless, no clue, klutz,
        inexperienced, not experienced, little experience, not much experience, hardly any experience, nothing
        advanced, nothing challenging, nothing demanding, nothing too advanced, nothing too challenging, nothing
        too demanding, easy enough, piece of cake, go easy on me, go easy on us, be gentle with me, be kind to
        me, go slow with me, never took a class, never taken a class, never danced in my life, first ever, very
        first class, second lesson, second class, third lesson, new at this, new to this, new to it, new to all
        this, stiff as a board, nothing above beginner, easy to follow, easy to learn, easy to remember, learn
        quickly, simple stuff, simple moves, level zero, beginners level, beginners course, beginners class, a
        beginners, lower level, without complications, no complications, no complicated stuff, no difficult
        stuff, child proof, kids level, idiots, dummy, dummies, learnable, basic stuff, basic moves, keep it
        basic, one lessons, two lessons, three lessons, four lessons, five lessons, six lessons, a few lessons,
        a couple of lessons, couple of lessons, few lessons, 2 lessons, 3 lessons, 4 lessons, 5 lessons, 6
        lessons, one classes, two classes, three classes, four classes, five classes, six classes, a few
        classes, a couple of classes, couple of classes, few classes, 2 classes, 3 classes, 4 classes, 5
        classes, 6 classes, one lesson, one class, few lessons under my belt, first lessons, first classes,
        weeks of classes, weeks of lessons, months of classes, months of lessons, weeks ago we started, since
        last month, started last month, started last week, started this month, started recently, recently
        started, only started, we only started, difficulty low, low difficulty, keep the difficulty low, easy
        difficulty, difficulty easy, level low, keep the level low, difficulty beginner, neither of us has
        danced, neither of us has ever danced, neither of us danced, none of us has danced, none of us has ever
        danced, neither of us can dance, neither of us dances, have never danced before, has never danced
        before, third class, fourth lesson, fourth class, seniors beginners, first routine, very first routine,
        first choreography, very first choreography, first choreo, our first routine, only took up bachata, took
        up bachata, took up dancing, never set foot in a studio, first month, new couple, learning from zero`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: `intermediate, medium level, intermediate level, some experience, improver, mid level, middle level, medium
        difficulty, medium hard, moderately hard, moderately difficult, social dancer, challenge us a little,
        challenge me a little, a little challenge, a bit of a challenge, a bit challenging, a little
        challenging, slightly challenging, slight challenge, level 2 dancers, not a beginner, not beginners, no
        longer beginners, not beginners anymore, past beginner, average level, average dancers, in between
        level, inter level, mid difficulty, decent dancers, decent social dancers, decent level, above beginner,
        beyond beginner, past the beginner stage, past the beginner level, beyond the basics, second level,
        level 2, halfway level, not too easy not too hard, not too hard not too easy, not too easy and not too
        hard, not too hard and not too easy, neither too easy nor too hard, neither too hard nor too easy, a
        year of classes, one year of classes, two years of classes, dancing for a year, danced for a year,
        dancing for two years, danced for two years, a year of lessons, a bit of challenge, a small challenge,
        some challenge, mildly challenging, a bit more than beginner, more than beginner, better than beginner,
        harder than beginner, somewhat experienced, fairly experienced, half decent, mid range, mid, so so
        level, medium skilled, semi advanced, upper beginner, lower intermediate, upper intermediate,
        intermediates, middling level, middle of the road difficulty, moderate level, moderate difficulty, not
        beginner not advanced, not a beginner anymore, no beginner, no beginners, no longer a beginner, not
        newbies, no newbies, not total beginners, not complete beginners, somewhere in the middle, somewhere in
        between, social level, harder than easy, level 2 class, level two class, between beginner and
        intermediate, between beginners and intermediates, between beginner and advanced, between beginners and
        advanced, between easy and hard, between easy and difficult, aim for the middle, in the middle level
        wise, improver class, improvers class, intermediate minus, beginner plus, advanced beginner, advanced
        beginners, beginner to intermediate, handle more than basics, more than just basics`,
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `advanced, hard, harder, hardest, difficult, challenging, expert, complex, tough, professional, pro, pros,
        advanced level, competition, competition level, competition style, pro level, expert level, high level,
        top level, challenge us, challenge me, push us, push me, we teach, show level, hardest you have, very
        difficult, really difficult, complicated, tricky, hard stuff, demanding, competitor, world class,
        highest level, virtuoso, hard mode, masters, impossible, very hard, super hard, really hard, extremely
        hard, compete, competing, semi pro, elite, champion, championship, mastery, sophisticated, intricate,
        elaborate, ambitious, dont go easy on us, dont go easy on me, dont hold back on difficulty, for
        teachers, for instructors, skilled, highly skilled, very skilled, experienced, very experienced,
        seasoned, veteran, experts, advance, toughest, trickiest, most difficult, most complicated, most
        complex, as hard as it gets, as hard as possible, hard as nails, mind bending, mind boggling, technical,
        very technical, top dancers, top notch dancers, nothing easy, nothing simple, nothing basic, advanced
        dancers, pro dancers, high difficulty, max difficulty, maximum difficulty, extreme, stretch us, stretch
        me, test us, test me, push our limits, push my limits, make us work, be merciless, no mercy, killer
        choreo, killer choreography, level 4, level 5, level four, level five, difficulty high, level high,
        difficulty hard, difficulty advanced, we are instructors, were instructors, im an instructor, as
        instructors, dance instructor, test my technique, test our technique, really test, give us hell, top
        difficulty, for judges, for a jury, an audience of judges, performance team, show team, train every day,
        train five times a week, train daily`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `calm, slow, soft, gentle, relaxed, quiet, chill, chilled, low energy, mellow, go easy, take it easy, laid back,
        peaceful, tired, cozy, cosy, cuddly, smooth, flowing, relaxing, slowly, low key, lowkey, lazy, sleepy,
        dreamy, subtle, nothing flashy, nothing crazy, nothing wild, nothing jerky, nothing sudden, nothing
        fast, nothing too fast, nothing too wild, nothing too crazy, nothing too energetic, nothing rushed,
        unhurried, no rush, take our time, low intensity, serene, soothing, zen, melancholic, melancholy, sad,
        barely move, barely moving, softly, gently, not rushed, low impact, tranquil, hushed, understated, slow
        dance, slow motion, no jumping, no high impact, nothing high impact, easy going, easygoing, toned down,
        nothing too flashy, calmer, slower, softer, unwind, wind down, lullaby, drowsy, tame, restful, mild,
        placid, leisurely, languid, not much energy, little energy, without sweating, low tempo, slow tempo,
        slow paced, slow pace, relaxed pace, easy pace, nothing strenuous, nothing exhausting, nothing tiring,
        nothing intense, nothing hectic, nothing frantic, nothing explosive, nothing energetic, nothing
        breathless, nothing that makes me breathless, out of breath, breathless, exhausted, worn out, knackered,
        hungover, no sweat, dont want to sweat, not sweat, energy low, low energy level, energy down, less
        energy, energy on the low side, bring the energy down, slow it down, slow down, slow things down, calm
        it down, calm down, quietly, calmly, lower energy, lower intensity, low speed, gentle pace, gentle
        tempo, tranquility, lazy sunday, sunday afternoon, soft touch, meditative, tai chi, sluggish, minimal
        energy, minimum energy, low volume, unexciting, delicate, lethargic, floaty, floating, weightless,
        silky, smoothly, flowy, effortless, old folks, chilling, chillout, chill out, chilled out, unwinding,
        relax, on the calm side, on the slow side, on the quiet side, on the gentle side, easy on the energy,
        easy on energy, go easy with the energy, energy saving, save our energy, save energy, conserve energy,
        cool and calm, dialed down, dialled down, muted, restrained, reserved, nothing loud, nothing hyper,
        nothing lively, keep the energy down, keep energy down, keep the energy low, keep energy low, keep it
        low, keep it down, keep it slow, keep it calm, keep it low key, keep things low key, tire easily, tire
        quickly, tire fast, get tired easily, get tired quickly, get tired fast, gets tired easily, gets tired
        fast, tires easily, tires quickly, tired easily, tired quickly, tired fast, run out of breath, runs out
        of breath, out of shape, unfit, not very fit, slow burn, slow burner, rainy day, after a long day, after
        a heavy meal, full stomach, full bellies, no strength, no stamina, little stamina, dial it down, dial it
        right down, turn it down, tone it down, wind it down, nothing too strenuous, nothing too tiring, nothing
        too exhausting, not too strenuous, not strenuous, not exhausting, not tiring, feather light,
        featherlight, airy, breezy, on the mellow side, as calm as can be`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: `moderate, medium energy, balanced, steady, medium tempo, mid tempo, midtempo, medium pace, moderate energy,
        normal energy, medium intensity, neither slow nor fast, neither fast nor slow, not too fast not too
        slow, not too slow not too fast, moderate tempo, moderate pace, average energy, in the middle energy
        wise, middle energy, moderate intensity, moderate speed, medium speed, energy medium, medium energy
        level, middling, middle of the road, middling energy, in between energy, half throttle, average
        intensity, average tempo, average pace, normal tempo, normal pace, normal intensity, regular energy,
        neither calm nor wild, neither wild nor calm, neither low nor high, neither high nor low, not too high
        not too low, not too low not too high, not too much not too little, not too little not too much, not too
        calm not too wild, not too wild not too calm, not too lazy not too wild, mid energy, moderate energy
        level, moderately energetic, medium energetic, fairly energetic, somewhat energetic, neither too fast
        nor too slow, neither too slow nor too fast, neither too calm nor too wild, middle gear, second gear,
        third gear, even tempo, halfway between calm and wild, medium vibe, moderately, energy in the middle,
        middle of the scale, not sleepy not crazy, not sleepy not wild, half energy, fifty percent energy, 50
        energy, so so energy, medium, between calm and crazy, between calm and wild, between slow and fast,
        between low and high, between mellow and wild, between lazy and crazy, between relaxed and energetic,
        between chill and wild, between soft and hard, between calm and energetic, between sleepy and wild,
        between quiet and loud, neither a snooze nor a sprint, somewhere between calm and wild, lively but not
        exhausting, lively but not crazy, lively but not wild, lively without exhausting us, energetic but not
        crazy, energetic but not exhausting, upbeat but not crazy, upbeat but relaxed, relaxed but not sleepy,
        calm but not boring, calm but not sleepy, some life in it but not exhausting, moderately fast,
        moderately lively, half speed, normal speed, normal energy level, average energy level, a bit of energy
        but not too much, some energy but not too much, energetic but not too much, between calm and lively,
        between calm and fast, between calm and hard, between calm and loud, between calm and upbeat, between
        calm and intense, between slow and lively, between slow and wild, between slow and energetic, between
        slow and crazy, between slow and hard, between slow and loud, between slow and upbeat, between slow and
        intense, between soft and lively, between soft and fast, between soft and wild, between soft and
        energetic, between soft and crazy, between soft and loud, between soft and upbeat, between soft and
        intense, between quiet and lively, between quiet and fast, between quiet and wild, between quiet and
        energetic, between quiet and crazy, between quiet and hard, between quiet and upbeat, between quiet and
        intense, between relaxed and lively, between relaxed and fast, between relaxed and wild, between relaxed
        and crazy, between relaxed and hard, between relaxed and loud, between relaxed and upbeat, between
        relaxed and intense, between mellow and lively, between mellow and fast, between mellow and energetic,
        between mellow and crazy, between mellow and hard, between mellow and loud, between mellow and upbeat,
        between mellow and intense, between gentle and lively, between gentle and fast, between gentle and wild,
        between gentle and energetic, between gentle and crazy, between gentle and hard, between gentle and
        loud, between gentle and upbeat, between gentle and intense, between lazy and lively, between lazy and
        fast, between lazy and wild, between lazy and energetic, between lazy and hard, between lazy and loud,
        between lazy and upbeat, between lazy and intense, between chill and lively, between chill and fast,
        between chill and energetic, between chill and crazy, between chill and hard, between chill and loud,
        between chill and upbeat, between chill and intense`,
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `energetic, high energy, powerful, dynamic, intense, lively, fiery, explosive, full of energy, lots of energy, a
        lot of energy, much energy, tons of energy, full energy, max energy, maximum energy, fast, fast paced,
        party vibe, party mood, like a party, wild, fire, full of fire, on fire, passionate, passion, upbeat,
        sweat, playful, cheeky, bouncy, bounce, happy, joyful, cheerful, show off, hype, hyped, pumped, vibrant,
        festive, all out, full on, full power, full blast, spicy, adrenaline, high intensity, nonstop, non stop,
        full throttle, lit, zesty, rocking, get the crowd going, make some noise, hyper, energized, energised,
        turn up, crank it up, electric, dont hold back, go hard, more energy, fun and fast, quick paced, high
        tempo, joyous, exciting, thrilling, banging, rowdy, partying, club banger, banger, sweaty, workout, work
        out, cardio, burn calories, calories, up tempo, uptempo, rapid, quick, high octane, turbo, punchy,
        feisty, fierce, vigorous, boisterous, zippy, peppy, animated, spirited, frantic, exuberant,
        exhilarating, crazy energy, insane energy, big energy, high spirited, max out, energy up, energy to the
        max, up to eleven, to eleven, raise the roof, roof off, tear the place down, bring the house down, bring
        the fire, bring the heat, bring the energy, dynamite, full steam, full tilt, flat out, pedal to the
        metal, turn the energy up, turn up the energy, turn up the heat, turn the heat up, turn it up, crank up
        the energy, crank the energy up, crank up the heat, pump up the energy, pump it up, energy high, energy
        on high, high energy level, higher energy, highest energy, max energy level, bursting with energy,
        bursting with life, full of life, full of beans, full of fun, lots of fire, plenty of energy, loads of
        energy, tonnes of energy, all the energy, as much energy as possible, energetically, lively pace, brisk,
        speedy, fast tempo, fast pace, quick tempo, quick pace, wilder, faster, livelier, stronger energy,
        strong energy, hot and fast, fast and furious, furious, furiously, dont let us rest, no rest, out of our
        seats, on their feet, dance floor on fire, burn the floor, burn the dance floor, burning, blazing, rip
        it up, tear it up, light it up, light up the floor, go wild, go crazy, go nuts, let our hair down,
        electrifying, super charged, supercharged, high powered, high voltage, bubbly, jolly, merry,
        rumbustious, frisky, sparkling, zing, oomph, pizzazz, punch, vim, gusto, drive, with drive, fireball,
        dancefloor killer, floor filler, crowd pleaser with energy, action packed, full gas, at full speed, full
        speed, top speed, breakneck, rock the house, rock the floor, carnival, celebration, celebrate, ecstatic,
        euphoric, sunny, lets go wild, lets go crazy, lets go nuts, lets party, party time, party atmosphere,
        party energy, party feeling, party style, party animal, party hard, bring the party, make it a party, a
        real party, feel like a party, a party dance, crank it, out of breath full power, properly out of
        breath, make us sweat, make me sweat, drenched, dripping with sweat, like theres no tomorrow, like there
        is no tomorrow, people cheering, cheering, screaming, get everyone going, get people going, wake
        everyone up, wake them up, wake the room up, full of power, loads of power, lots of power, bags of
        energy, heaps of energy, oodles of energy, tons of power, jumping, jumpy, crank it right up, pump,
        pumping, pounding, driving rhythm, red hot, sizzling, go full out, give it some, give it some welly,
        give it large, with a bang, hammer it, go go go, all the way up, as lively as can be, as energetic as
        can be, lively and fun, lots of drive, lots of oomph, plenty of oomph, bring some oomph, bring oomph,
        spunky, sassy, rip roaring, barnstorming, whirlwind, storming, tireless, relentless, unstoppable`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `traditional, dominican, classic, old school, oldschool, authentic, roots, rootsy, dominican republic, dominican
        style, traditional style, santo domingo, antony santos, anthony santos, luis vargas, raulin rodriguez,
        joe veras, aventura, vieja escuela, island style, the way they dance it on the island, tipico, typical,
        amargue, like in the dr, from the island, countryside, rural, campesino, original bachata, original
        style, old fashioned, oldies, vintage, retro, grandparents danced, grandparents used to dance, old
        bachata, old style, classical, dominican way, real dominican, caribbean, purist, dominicana, dominicano,
        tradicional, bachata dominicana, bachata tradicional, traditional bachata, traditionally, trad, folk,
        folkloric, the original, island bachata, 60s, 70s, 80s, 90s, as in the dominican republic, tipica,
        colmado, rustic, back to the roots, rooted, the old days, old days, good old days, like the old days,
        olden days, yesteryear, the way it used to be, like it used to be, the old way, old way, old ways, the
        way my grandparents danced, like my grandparents danced, like my grandparents, my grandparents danced,
        old time, old timey, like in the old days, the old guitar, guitar bachata, old guitar bachata, bolero
        campesino, roots bachata, real bachata, the real thing from the island, corner store, corner shop, in
        the barrio, rum and guitar, the islands, like dominicans, like the dominicans, dominican roots,
        dominican flavor, dominican footwork style, bachata from the 90s, our grandparents, grandparents time`,
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: `modern, moderna, modern style, contemporary, urban, fusion, new school, prince royce, romeo santos, modernized,
        current, up to date, trendy, todays style, new style, newer style, bachata moderna, modern bachata,
        urbana, bachata urbana, bachata fusion, present day, 21st century, moderno, what they dance in clubs
        today, club style, contemporaneous, club bachata, urban bachata, today bachata, how it is danced today,
        how its danced today, the way its danced today, the way people dance today, of today, r and b, rnb, hip
        hop, with hip hop, remix, remixes, remixed, pop bachata, latest style, newest style, fresh style,
        millennial, progressive, cutting edge, edgy, stylish modern, instagram style, like on instagram, tiktok
        style`,
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: `romantic, smooth and romantic, romantic and smooth, smooth romantic, romance, romantically, love song,
        love story, full of love, with love, about love, in love, lovey
        dovey, sweet, valentine, tender, tenderness, candlelight, heartfelt, affectionate, proposal,
        anniversary, mushy, honeymoon, engagement, loving, lovers, amorous, tenderly, from the heart, starry
        eyed, romantik, loved up, soppy, sentimental, a ballad, ballad, candle light, tear jerker, tearjerker,
        heart melting, swoon, swoony, valentines, romantica, romantico, bachata romantica, wooing, serenade,
        sweethearts dance, full of tenderness, full of romance, lovingly, love filled, lovebirds, mushy love
        stuff, love dance, for lovers, heart warming, heartwarming, from our hearts, moonlight, under the moon,
        hearts and flowers, roses and candles, cupid, emotive, adoring, adoration, devoted, devotion, dreamy
        love, fairytale, fairy tale, wedding romance, cheek to cheek romance, full of feeling`,
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: `sensual, smooth and sensual, sensual and smooth, smooth sensual, sexy, sensuality, sensual style, sultry,
        steamy, seductive, sexier, hot and steamy, brazilian zouk,
        zouk, erotic, saucy, seduction, sensually, zouky, bachata sensual, sensual bachata, sexual, sensuous,
        sensuality filled, seductively, raunchy, provocative, naughty, hot and heavy, body to body, sensuals,
        smoldering, smouldering, spicy and slow, sensual stuff, sensual moves, skin to skin, flirtatious and
        slow, sizzling sensual, lustful, lusty, sensual zouk, hot date, turn up the sensuality, hip to hip,
        sinful, intimate and sexy, x rated`,
    },
    {
      meaning: { kind: 'no-style', value: 'sensual' },
      said: `pg, pg rated, family friendly, kid friendly, child friendly, kids are watching, kids watching, children are
        watching, nothing dirty, nothing naughty, nothing raunchy, nothing too sexy, nothing too sensual, not dirty,
        modest, family appropriate, kid appropriate, church appropriate, keep it decent, keep it appropriate, age
        appropriate, not sexy, g rated, kids present, for a family party, no grinding, church, innocent, nothing too
        intimate, parents are watching, my parents will watch, nothing suggestive, respectable, not too touchy, safe
        for work, keep it clean, wholesome, nothing sexual, nothing erotic, chaste, u rated, nothing steamy, nothing
        sexy, nothing sensual, nothing saucy, in front of my in laws, in front of my parents, in front of the kids,
        in front of children, in front of my boss, no sexy stuff, no sexy business, without the sexy stuff, suitable
        for kids, suitable for children, suitable for all ages, child safe, kid safe, for all ages, clean fun, no
        bumping and grinding, no bump and grind`,
    },
    {
      meaning: { kind: 'dips' },
      said: `dip, dips, drop, with dips, lots of dips, tricks, trick, dipped, dipping, dip her, dip him, get dipped, dip me,
        dips me, dipping me, dipping her, drop me, drop her, dropping me, dropping her, death drop, drop
        backwards, drop me backwards, throw me backwards, throw her backwards, tip me back, tip her back, tip me
        backwards, lower me to the floor, lower her to the floor, low dip, deep dip, fall backwards, falling
        backwards, bend me over, bend me backwards, bend her backwards`,
    },
    {
      meaning: { kind: 'loads' },
      said: `head rolls, head roll, backbend, back bend, cambre, head or back load, back load, head load, neck load, head
        movement, head whip, hair whip, head circle, neck roll, head isolation, head stuff, head throw, hair flick,
        hair toss, hair flip, hair throw, head flick, head toss, head drop, head snap, head swing, head turn, head
        spin, head tilt, head bang, headbang, headroll, head roll to the back, neck circle, neck work, neck
        isolation, neck movement, head move, head movements, head action, head work, head dip, arch my back, arches
        my back, arch your back, arches the back, arch the back, arched back, back arch, bend backwards, bending
        backwards, backwards bend, bend back, bending back, backward bend, bending over backwards, back bending,
        neck drop, moving my head, move my head, turn my head, turns my head, whip my head, whips my head, throw my
        head, throw my head back, throws my head, throwing my head back, head thrown back, roll my head, rolling my
        head, rolls of the head, circles with the head, toss my head, toss my hair, whip my hair, flick my hair,
        spine bend, hyperextension`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `bad back, back pain, sore back, neck pain, injured back, back injury, pregnant, expecting a baby, pregnancy,
        gentle on the back, back friendly, back hurts, back problems, neck hurts, bad neck, whiplash, slipped disc,
        no head, without head, dont touch my head, not my head, herniated disc, bulging disc, sciatica, scoliosis,
        lumbago, backache, osteoporosis, herniated, prolapsed disc, prolapse, stiff neck, stiff back, crick in my
        neck, back went out, back gave out, threw my back out, threw out my back, put my back out, spondylitis,
        spinal stenosis, cervical, spinal fusion, fused vertebrae, with child, expecting, vertebrae, back ache, bad
        spine, low back pain, my discs`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      said: `torn meniscus, torn acl, acl, meniscus, knee brace, kneecap, ligament in my knee, patella, runners knee,
        torn ligament, meniscus tear, kneecaps, kneel, kneeling, squat, squats, squatting, knee bend, deep knee
        bend, knee bends, bend my knees, bend my knee, bent knees, bending my knees, bending the knees, bend the
        knees, crouch, crouching, knee replacement, on my knees, jumpers knee`,
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      said: `rotator cuff, frozen shoulder, arms above my head, arms over my head, arm above my head, arm over my head,
        arms overhead, raise my arms, raise my arm, lift my arms, lift my arm, arms above shoulder height, shoulder
        impingement, overhead arms, arm up high, arms up high`,
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: `big finish, big ending, grand finale, grow until the end, build until the end, build up until the end,
        keep building until the end, growing until the end, building until the end, big finale, grand ending, wild
        ending, end with a bang, finish with a
        bang, go out with a bang, end on a high, finish on a high, finish strong, end strong, strong ending,
        dramatic ending, spectacular ending, epic ending, finish big, end big, finish with a boom, end with a boom,
        end in style, finish in style, go out in style, end with fireworks, huge ending, huge finish, massive
        ending, massive finish, powerful ending, powerful finish, explosive ending, explosive finish, grand finish,
        impressive ending, impressive finish, memorable ending, stunning ending, end spectacularly, finish
        spectacularly, strong finish, showstopping ending, showstopper at the end, show stopping finish, finish with
        a flourish, end with a flourish, leave with a bang, close with a bang, big bang at the end, mic drop, mic
        drop ending, wow ending, wow finish, end on a bang, finish on a bang, end loud, grand final, dramatic
        finish, dramatic finale, spectacular finale, spectacular finish, epic finish, epic finale, knockout ending,
        killer ending, killer finish, fiery ending, fiery finish, save the best for last, best for last, keep the
        best for last, best till last`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `wait in the intro, wait for the first one, sway in the intro, start closed, start close, start in closed
        hold, start in closed position, start in an embrace, closed intro, hugging intro, start embraced, start in
        each others arms, start hugging, begin closed, begin close, begin close together, begin in closed hold,
        begin in closed position, begin embraced, begin hugging, open in closed hold`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `start open, start in open hold, start in open position, start with two hands, open intro, wait in open hold,
        begin open, begin in open hold, begin in open position, start in open, begin with two hands, start holding
        hands, begin holding hands, open start, open beginning, open position to start, open hold to start`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `basics in the intro, basic steps in the intro, start with basics, start with basic steps, dance from the
        start, dance the intro, begin with basics, start on basics, start off with basics, open with basics, basics
        to start, basics to begin with, basics to start with, basics first, basics at the start, basics at the
        beginning, start basic, begin basic, basics to open, basic intro, start with a basic, begin with a basic,
        start on a basic, start with a simple basic, first some basics, first basics`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `footwork in the intro, start with footwork, footwork intro, start apart, start separated, start solo, shines
        in the intro, solo intro, begin with footwork, begin apart, begin separated, begin solo, start off apart,
        start off solo, shines to start, footwork to start, footwork to begin with, solo start, open with footwork,
        open with shines, start with shines, begin with shines, start on our own, begin on our own, apart at first,
        apart to start, apart to begin with, footwork at the start, footwork at the beginning, shines at the start,
        start without touching, start without holding`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: `nothing new, no new moves, no new figures, no new steps, no new stuff, no new things, only moves i know, only
        what i know, only what we know, nothing we dont know, nothing i dont know, without new moves, zero new
        moves, only moves we know, only known moves, only stuff we know, dont want to learn anything new,
        nothing we havent learned, no new, no new material, nothing unfamiliar, nothing unknown, nothing i
        havent seen, nothing i havent done, nothing i havent learned, nothing we havent seen, nothing we havent
        done, only familiar moves, only familiar figures, only familiar steps, only familiar stuff, only
        familiar things, familiar moves only, familiar figures only, familiar steps only, familiar stuff only,
        only old moves, only what we already know, only what i already know, zero new, zero new steps, zero new
        figures, zero new things, zero novelty, no novelties, without anything new, without new figures, without
        new steps, without new things, no more new moves, no more new figures, no more new steps, stick to what
        we know, stick with what we know, stick to what i know, stick with what i know, keep to what we know,
        keep to what i know, stay with what we know, stay with what i know, avoid anything new, skip anything
        new, skip new moves, avoid new moves, dont teach us anything new, dont teach me anything new, no brand
        new, not a single new, nothing we havent had, nothing i havent had, nothing we havent covered, nothing
        we havent practiced, nothing they havent learned, nothing they dont know, nothing she doesnt know,
        nothing he doesnt know, only things we know, only the moves we know, only moves from class, only what we
        had in class, nothing we have not done, nothing we have not learned, nothing we have not seen, nothing
        that is new, nothing thats new, new moves none, nothing new this time`,
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
      said: `body contact, more body contact, more body heat, want to show off, like to show off, love to show off,
        otherwise basics, otherwise just basics, rest basics, the rest basics, the rest can be basics, the rest just
        basics, otherwise keep to basics, my hip, her hip, his hip, my left hip, my right hip, one hip, a hip, not only
        basics, not just basics, hair comb, comb, zigzag, zig zag, tap, break step, shoulder shimmy,
        shoulder roll, shoulder movement, shoulder isolation, shoulder pop, shoulder shake, hand on my shoulder,
        hands on my shoulders, hands on shoulders, hands on the shoulders, hand on the shoulder, hand on my back,
        hands on my back, back to back, cheek to cheek, lots of new moves, many new moves, plenty of new moves,
        loads of new moves, some new moves, all the new moves, more new moves, new moves galore, tons of new moves,
        slow the song down, slow the song, slow the music down, slow the music, slow the track down, speed up the
        song, speed the song up, speed up the music, song faster, song slower, music faster, music slower, pitch the
        song`,
    },
    { meaning: { kind: 'few-new', count: 3 }, said: 'three new moves' },
    { meaning: { kind: 'few-new', count: 5 }, said: 'five new moves' },
  ],
  pairings: [
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      some: 'a year, one year, two years, three years, 1 year, 2 years, 3 years, a couple of years',
      other:
        'been dancing, dancing for, have danced, ive danced, weve danced, of bachata, of experience, of dancing, of classes, of lessons, been at it, been doing this, taking classes, of training, experience',
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      some: `six years, seven years, eight years, nine years, ten years, twelve years, fifteen years, twenty years, thirty years, 6 years, 7 years, 8 years, 9 years, 10 years, 12 years, 15 years, 20 years, 30 years, many years, a decade, decades, ages`,
      other:
        'been dancing, dancing for, have danced, ive danced, weve danced, of bachata, of experience, of dancing, of classes, of lessons, been at it, been doing this, taking classes, of training, experience',
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      some: `one months, two months, three months, four months, five months, six months, seven months, eight months, a
        few months, a couple of months, 2 months, 3 months, 4 months, 5 months, 6 months, some months, one weeks,
        two weeks, three weeks, four weeks, five weeks, six weeks, seven weeks, eight weeks, a few weeks, a couple
        of weeks, 2 weeks, 3 weeks, 4 weeks, 5 weeks, 6 weeks, some weeks, one month, two month, three month, four
        month, five month, six month, seven month, eight month, a few month, a couple of month, 2 month, 3 month, 4
        month, 5 month, 6 month, some month, one week, two week, three week, four week, five week, six week, seven
        week, eight week, a few week, a couple of week, 2 week, 3 week, 4 week, 5 week, 6 week, some week`,
      other: `been dancing, dancing for, started, began, learning, have danced, ive danced, has danced, weve danced, been
        at it, been doing this, been doing it, only dancing, only danced, into bachata, been learning, taking
        classes, taking lessons`,
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: 'raise, lift, raised, raising, lifting, lifted, above my head, over my head, above head, overhead, above the head, over the head, reach up, reaching up, hold up',
      other:
        'my arm, my arms, right arm, left arm, her arm, her arms, his arm, his arms, both arms, my right arm, my left arm, arms',
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      undeniable: true,
      some: `harder, harder than, more difficult, more challenging, trickier, more advanced, tougher, a step up, above,
        beyond, up from, more than, more complex, more complicated, not just, better than, bit more than, more
        interesting, a notch above, a little above, outgrown, one level above, past`,
      other:
        'beginner, beginners, the basics, newbie, novice, total beginner, beginner level, easy, the beginner',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: `no, without, zero, avoid, skip, none, no more, only, omit, leave out, not a single, nothing, nothing that,
        not anything`,
      other: `unfamiliar, unknown, new figure, new move, new step, new stuff, new thing, havent seen, havent learned,
        havent done, dont know, do not know, never seen, never done, never danced, dont already know, havent danced,
        not familiar, havent had, havent covered, havent been taught, havent practiced, havent met, new material, new combination, new pattern, never learned`,
    },
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
    {
      meaning: { kind: 'climax', section: 'mambo' },
      some: BIG,
      other: `mambo, guitar solo, mambo kicks in, mambo kicks off`,
    },
    {
      meaning: { kind: 'climax', section: 'chorus' },
      some: BIG,
      other: 'chorus, refrain, choruses',
    },
    { meaning: { kind: 'climax', section: 'bridge' }, some: BIG, other: 'bridge' },
    { meaning: { kind: 'climax', section: 'verse' }, some: BIG, other: 'verse' },
    {
      meaning: { kind: 'climax', section: 'instrumental' },
      some: BIG,
      other:
        'instrumental, instrumental part, instrumental section, instrumental break, instrumental bit',
    },
    {
      meaning: { kind: 'no-lifts' },
      some: 'keep, stay, stays, leave, both',
      other: 'feet on the ground, feet on the floor, feet on the earth',
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other:
        'end, ending, at the end, outro, finale, finish with, end with, close with, finish on, last few seconds, last eight, final moment, last moment',
    },
    {
      meaning: { kind: 'only-basics' },
      some: `only, just, nothing but, purely, stick to, stick with, keep to, keep it to, keep it at, solely, pure,
        exclusively, strictly, nothing besides, nothing except, nothing beyond, nothing more than, no more than, all
        i want is, simply, restrict to, restricted to, limit it to, limited to, limit to, confined to, nothing other
        than, nothing apart from, no figures, no fancy figures, entirely, all, made of, made up of, consist of,
        consisting of, plain, only ever, just plain, the whole dance, the entire dance, whole dance, stay on, stay
        with, stay in, staying on, stay at, staying with`,
      other: 'basics, basic, basic steps, basic step, the basics',
    },
    {
      meaning: { kind: 'only-basics' },
      some: 'basics, basic steps, basic step',
      other: `are enough, is enough, will do, would do, suffice, are all we need, is all we need, are all i need, is
        all i need, are plenty, over and over, over and over again, again and again, nothing fancy, only, and nothing
        else, nothing else, and thats it, and thats all, alone, throughout, the whole song, the
        whole way, all the way, the whole time, and thats everything, for three minutes, from start to finish, from
        beginning to end, start to finish, all the time, the entire song, the entire time, all song long, all
        through, all the way through, all through the song, and no more, no figures, and no figures, for the whole
        song, for the whole dance, the whole dance, the entire dance, full stop, period, thats it, that is it, thats
        all, no more no less, only please, and not a thing more, without figures, the whole track, end to end`,
    },
    {
      meaning: { kind: 'nothing' },
      undeniable: true,
      some: HURT,
      other: `hip, hips, rib, ribs, stomach, belly, groin, pelvis, migraine, asthma, balance, wrist, elbow, hand, finger,
        thumb, ankle, foot, feet, toe, heel, leg, calf, achilles, thigh, hamstring, quad, shin, arm, forearm,
        biceps, collarbone, lung, ear, eye, breath, tendon, tailbone, glute, jaw, chest bone, bunion, blister, left
        hand, right hand, hip joint, sole, metatarsal, muscle, plantar fasciitis, tennis elbow, carpal tunnel, heart`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other: 'knee, knees, meniscus, acl, kneecap, patella',
      aloneWithout: 'knee pop, knee lift, knee raise, high',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other: 'shoulder, rotator cuff',
      aloneWithout:
        'chest, hip, shimmy, roll, isolation, pop, shake, hand, head, body, shoulder height, ribcage, waist, torso, style, styling',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: `${HURT}, bend, bends, bending, arch, arches, arching, twist, twists`,
      other:
        'my back, your back, her back, his back, the back, back, lower back, neck, my spine, the spine, her spine, his spine, disc, lumbar, vertebra, upper back, low back',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: 'sore, injured',
      other: `my back, her back, his back, our backs, lower back, upper back, low back, husband back, wife back, partner
        back, boyfriend back, girlfriend back, neck, my spine, vertebra`,
      aloneWithout:
        'behind, hand, arm, wrap, caress, touch, kiss, breathe, hold,  watch, face, look, lean',
    },
    {
      meaning: { kind: 'few-new', count: 1 },
      some: 'one thing, one move, one figure, one step, a single thing, a single move, a single figure, a single step, just one, only one, one single',
      other: `havent seen, havent done, havent learned, havent danced, dont know, do not know, unfamiliar, unknown, new,
        never seen, never done, not know, have not seen`,
    },
    {
      meaning: { kind: 'few-new', count: 2 },
      some: 'a couple, a couple of, a couple of things, a couple of moves, a couple of figures, a few, a few things, a few moves, a handful',
      other: `havent seen, havent done, havent learned, havent danced, dont know, do not know, unfamiliar, unknown, never
        seen, never done, not know, have not seen`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'only, just, nothing but, stick to, stick with',
      other: `know, we know, already know, we already know, i already know, what we know, what we already know, known, i
        know, already dance, we learned, can do already, already do, learned already`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: `far apart, on opposite ends, distance, some distance, with a gap, not together, individual, apart, separate, separately, separated, footwork, solo, shines, on our own, on opposite sides, away from
        each other, from opposite sides, without touching, each on our own, alone, not touching, solo footwork,
        individually, by ourselves, on your own, solo steps, no contact, no touching, no hold, without hold, without
        holding, each on their own, each for themselves, away from, at a distance, not holding, shine, separate
        ways, opposite sides`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other: `hugging, hugged, snuggling, embracing each other, in your arms, in my arms, in arms, closed, close, closed hold, close hold, closed position, embrace, close embrace, hug, hold each other,
        holding each other, embraced, in each others arms, close together, cuddled up, in his arms, in her arms,
        already close, embracing, embraces, locked together, arms around each other, arms around, in hold, close to
        each other, cuddling, cuddle up, tight together, wrapped up, tightly together, near each other, an embrace,
        closed frame, tight hold, tight embrace, snuggled, snuggled up, already embraced, in a hug, each others
        arms, closely, body to body, hold me, holding me, hold her, hold him, held close`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other: `open hold, open position, open, two hands, holding hands, two hand hold, both hands, hand in hand, hold
        hands, facing each other, at arms length, hand to hand, open frame, holding both hands, open two hand hold,
        hands joined, holding two hands, with both hands, in open, open facing, hands held`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: `basics, basic steps, basic step, basic, the basic, just some basics, only some basics, just basic steps,
        only basic steps, only basics, few basics, a few basics, some basics, simple basics,
        simple basic, plain basics, a basic, basics only, just basics`,
    },
  ],
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve',
  newWords: `new, unknown, unfamiliar, novel, unseen, havent seen, havent learned, havent danced, havent done, havent tried,
        havent had, never seen, never danced, never tried, never done, never learned, dont know, dont know yet,
        not know, do not know, have not seen, have not learned, have not done, had not seen, cant do yet, cannot
        do yet, not learned yet, dont already know, new to us, new to me, arent familiar with, not familiar
        with, not danced before, not done before, not seen before, hasnt seen, hasnt done, hasnt learned, doesnt
        know, fresh, i have yet to learn, we have yet to learn, havent covered, havent been taught, havent
        practiced, havent had in class, havent met`,
  families: {
    hammerlock: {
      said: `hammerlock, hammer lock, hammer, hammerlock combo, hammerlock combination, arm behind my back, arm behind
        the back, arm behind her back, hand behind my back, lift my arm behind my back, arms behind my back,
        armlock, arm lock`,
      alsoSaid: `hammerlocked, hammer locks, hammerlocks, arm twisted behind, hands behind my back, hands behind the back,
        arm pinned behind, arm behind`,
      inNames: 'hammerlock',
    },
    shadow: {
      said: 'shadow, shadow position, shadow figure, shadow move, shadow combo',
      alsoSaid: `shadow work, shadows, shadow positions, shadow stuff, shadow moves, shadowing, in shadow, tandem, shadow hold, shadow dancing, titanic, titanic position, titanic pose, titanic thing, stand behind me, stands behind me, standing behind me, stand behind her, stands behind her, standing behind her, stand in front of him, stands in front of him, standing in front of him, stand in front of me, he is behind me, hes behind me, from behind me, dancing behind me, dance behind me, behind each other, one behind the other, back to chest, my back against his chest, in front of the lead, in front of the leader, both facing the same way, both facing the same direction, both facing forward one behind the other`,
      inNames: 'shadow',
    },
    cuddle: {
      said: `cuddle, wrap, sweetheart, cuddle position, cuddle combo, wrapped, wrap in, wrap up`,
      alsoSaid: `cuddles, cuddling, cuddle hold, sweethearts, wrapping, wrapping me, wrap me, wrap her, snuggle, snuggling,
        snuggle up`,
      inNames: 'cuddle',
    },
    'cross-body': {
      said: `cross body, crossbody, crossbody lead, cbl, cross bodies, cross body lead, cross body lead with inside turn,
        cross body lead with a turn, cross body with a turn, cross body turn`,
      alsoSaid: `cross body leads, crossbodies, cross body move, cross body moves, cross body stuff, crossbody leads,
        crossing body lead, crossbody turn, dile que no`,
      inNames: 'cross body',
    },
    turn: {
      said: `turn, spin, turning, spinning, twirl, twirling, pirouette, rotation, spun, being spun, turned, spinny, turn
        me, spin me, simple turn, single turn, basic turn, turn pattern, normal turn, easy turn`,
      alsoSaid: `rotate, rotating, whirl, whirling, pivot, pivoting, revolve, revolution, spinning move, turning move,
        turning figure, spinning figure, get spun, get turned, being turned, be spun, be turned, spin around, turn
        around, spins around, turn her, spin her, turn him, spin him, turned around, spun around, whirled around,
        spin like a top, spin like crazy, single spin, simple spin, simple rotation,
        turns and spins, spins and turns, turnwork, turn work, spinning around, turning around`,
      inNames: 'turn, spin',
    },
    'double-turn': {
      said: `double turn, double spin, double, multiple turn, multiple spin, turn more than once, spin more than once,
        spinning me more than once, spin me more than once, turn me more than once, turning me more than once, more
        than one turn, more than one spin, more than one rotation, two turns in a row, turns in a row, spins in a
        row, consecutive turns, turn twice, spin twice, triple turn, triple spin, more than a single turn, double
        rotation, multi turn, turning twice, spinning twice`,
      alsoSaid: `double turning, doubled turn, twofold turn, two spins in a row, two turns in one go, two rotations, two full
        turns, two full spins, turn two times, spin two times, turning two times, spinning two times, doubles,
        double pirouette, double twirl, triple, triples, multiples, turned twice, spun twice, more than once, double
        or triple turn, double and triple turn, doubles and triples, back to back turns, chained turns, chain turns,
        chaine turns, spin after spin, turn after turn, double trouble`,
      inNames: `double right, double left, double turn, double spin, double hip, spin combination`,
    },
    'double-right-turn': {
      said: 'double right, double right turn, double right spin, double turn to the right',
      alsoSaid: `double turn right, double spin to the right, double to the right, two turns to the right, doubles to the
        right, right double turn, right double, double clockwise`,
      inNames: 'double right',
    },
    'double-left-turn': {
      said: 'double left, double left turn, double left spin, double turn to the left',
      alsoSaid: `double turn left, double spin to the left, double to the left, two turns to the left, doubles to the left,
        left double turn, left double`,
      inNames: 'double left',
    },
    'fast-turn': {
      said: `fast turn, fast spin, quick turn, quick spin, rapid turn, rapid spin, fast spinning, crazy spin, traveling
        spin`,
      alsoSaid: `quick spinning, rapid spinning, speedy turn, speedy spin, fast turning, fast rotation, quick rotation, wild
        spin, wild turn, crazy turn, dizzying spin, dizzying turn`,
      inNames: 'double right, double left, double turn, double spin, spin',
    },
    'lead-turn': {
      said: `lead turn, leads turn, leader turn, leaders turn, turn for the lead, turns for the lead, turns for the
        leader, man turn, mens turn, mans turn, guy turn, his turn, turn for the guy, lead spin, turn for him, turns
        for him`,
      alsoSaid: `lead do a turn, lead do a spin, lead does a turn, lead does a spin, lead take a turn, lead take a spin, lead takes a turn, lead takes a spin, lead dance a turn, lead dance a spin, lead dances a turn, lead dances a spin, lead make a turn, lead make a spin, lead makes a turn, lead makes a spin, lead has a turn, lead has a spin, lead have a turn, lead have a spin, lead to do a turn, lead to do a spin, lead should do a turn, lead should do a spin, lead could do a turn, lead could do a spin, lead can do a turn, lead can do a spin, leader do a turn, leader do a spin, leader does a turn, leader does a spin, leader take a turn, leader take a spin, leader takes a turn, leader takes a spin, leader dance a turn, leader dance a spin, leader dances a turn, leader dances a spin, leader make a turn, leader make a spin, leader makes a turn, leader makes a spin, leader has a turn, leader has a spin, leader have a turn, leader have a spin, leader to do a turn, leader to do a spin, leader should do a turn, leader should do a spin, leader could do a turn, leader could do a spin, leader can do a turn, leader can do a spin, man do a turn, man do a spin, man does a turn, man does a spin, man take a turn, man take a spin, man takes a turn, man takes a spin, man dance a turn, man dance a spin, man dances a turn, man dances a spin, man make a turn, man make a spin, man makes a turn, man makes a spin, man has a turn, man has a spin, man have a turn, man have a spin, man to do a turn, man to do a spin, man should do a turn, man should do a spin, man could do a turn, man could do a spin, man can do a turn, man can do a spin, guy do a turn, guy do a spin, guy does a turn, guy does a spin, guy take a turn, guy take a spin, guy takes a turn, guy takes a spin, guy dance a turn, guy dance a spin, guy dances a turn, guy dances a spin, guy make a turn, guy make a spin, guy makes a turn, guy makes a spin, guy has a turn, guy has a spin, guy have a turn, guy have a spin, guy to do a turn, guy to do a spin, guy should do a turn, guy should do a spin, guy could do a turn, guy could do a spin, guy can do a turn, guy can do a spin, boy do a turn, boy do a spin, boy does a turn, boy does a spin, boy take a turn, boy take a spin, boy takes a turn, boy takes a spin, boy dance a turn, boy dance a spin, boy dances a turn, boy dances a spin, boy make a turn, boy make a spin, boy makes a turn, boy makes a spin, boy has a turn, boy has a spin, boy have a turn, boy have a spin, boy to do a turn, boy to do a spin, boy should do a turn, boy should do a spin, boy could do a turn, boy could do a spin, boy can do a turn, boy can do a spin, he do a turn, he do a spin, he does a turn, he does a spin, he take a turn, he take a spin, he takes a turn, he takes a spin, he dance a turn, he dance a spin, he dances a turn, he dances a spin, he make a turn, he make a spin, he makes a turn, he makes a spin, he has a turn, he has a spin, he have a turn, he have a spin, he to do a turn, he to do a spin, he should do a turn, he should do a spin, he could do a turn, he could do a spin, he can do a turn, he can do a spin, lead should turn, lead should spin, lead can turn, lead can spin, lead could turn, lead could spin, lead must turn, lead must spin, lead may turn, lead may spin, lead might turn, lead might spin, lead to turn, lead to spin, lead also turn, lead also spin, lead too turn, lead too spin, lead gets to turn, lead gets to spin, lead should also turn, lead should also spin, lead can also turn, lead can also spin, lead could also turn, lead could also spin, lead must also turn, lead must also spin, lead needs to turn, lead needs to spin, lead has to turn, lead has to spin, lead would like to turn, lead would like to spin, lead wants to turn, lead wants to spin, lead likes to turn, lead likes to spin, lead gets turn, lead gets spin, lead does the turn, lead does the spin, lead do the turn, lead do the spin, lead does a turn, lead does a spin, leader should turn, leader should spin, leader can turn, leader can spin, leader could turn, leader could spin, leader must turn, leader must spin, leader may turn, leader may spin, leader might turn, leader might spin, leader to turn, leader to spin, leader also turn, leader also spin, leader too turn, leader too spin, leader gets to turn, leader gets to spin, leader should also turn, leader should also spin, leader can also turn, leader can also spin, leader could also turn, leader could also spin, leader must also turn, leader must also spin, leader needs to turn, leader needs to spin, leader has to turn, leader has to spin, leader would like to turn, leader would like to spin, leader wants to turn, leader wants to spin, leader likes to turn, leader likes to spin, leader gets turn, leader gets spin, leader does the turn, leader does the spin, leader do the turn, leader do the spin, leader does a turn, leader does a spin, man should turn, man should spin, man can turn, man can spin, man could turn, man could spin, man must turn, man must spin, man may turn, man may spin, man might turn, man might spin, man to turn, man to spin, man also turn, man also spin, man too turn, man too spin, man gets to turn, man gets to spin, man should also turn, man should also spin, man can also turn, man can also spin, man could also turn, man could also spin, man must also turn, man must also spin, man needs to turn, man needs to spin, man has to turn, man has to spin, man would like to turn, man would like to spin, man wants to turn, man wants to spin, man likes to turn, man likes to spin, man gets turn, man gets spin, man does the turn, man does the spin, man do the turn, man do the spin, man does a turn, man does a spin, guy should turn, guy should spin, guy can turn, guy can spin, guy could turn, guy could spin, guy must turn, guy must spin, guy may turn, guy may spin, guy might turn, guy might spin, guy to turn, guy to spin, guy also turn, guy also spin, guy too turn, guy too spin, guy gets to turn, guy gets to spin, guy should also turn, guy should also spin, guy can also turn, guy can also spin, guy could also turn, guy could also spin, guy must also turn, guy must also spin, guy needs to turn, guy needs to spin, guy has to turn, guy has to spin, guy would like to turn, guy would like to spin, guy wants to turn, guy wants to spin, guy likes to turn, guy likes to spin, guy gets turn, guy gets spin, guy does the turn, guy does the spin, guy do the turn, guy do the spin, guy does a turn, guy does a spin, boy should turn, boy can turn, boy could turn, boy must turn, boy may turn, boy might turn, boy to turn, boy also turn, boy too turn, boy gets to turn, boy should also turn, boy can also turn, boy could also turn, boy must also turn, boy needs to turn, boy has to turn, boy would like to turn, boy wants to turn, boy likes to turn, boy gets turn, boy does the turn, boy do the turn, boy does a turn, he should turn, he should spin, he can turn, he can spin, he could turn, he could spin, he must turn, he must spin, he may turn, he may spin, he might turn, he might spin, he to turn, he to spin, he also turn, he also spin, he too turn, he too spin, he gets to turn, he gets to spin, he should also turn, he should also spin, he can also turn, he can also spin, he could also turn, he could also spin, he must also turn, he must also spin, he needs to turn, he needs to spin, he has to turn, he has to spin, he would like to turn, he would like to spin, he wants to turn, he wants to spin, he likes to turn, he likes to spin, he gets turn, he gets spin, he does the turn, he does the spin, he do the turn, he do the spin, he does a turn, he does a spin, leads should turn, leads can turn, leads could turn, leads must turn, leads may turn, leads might turn, leads to turn, leads also turn, leads too turn, leads gets to turn, leads should also turn, leads can also turn, leads could also turn, leads must also turn, leads needs to turn, leads has to turn, leads would like to turn, leads wants to turn, leads likes to turn, leads gets turn, leads does the turn, leads do the turn, leads does a turn, leaders should turn, leaders can turn, leaders could turn, leaders must turn, leaders may turn, leaders might turn, leaders to turn, leaders also turn, leaders too turn, leaders gets to turn, leaders should also turn, leaders can also turn, leaders could also turn, leaders must also turn, leaders needs to turn, leaders has to turn, leaders would like to turn, leaders wants to turn, leaders likes to turn, leaders gets turn, leaders does the turn, leaders do the turn, leaders does a turn, men should turn, men can turn, men could turn, men must turn, men may turn, men might turn, men to turn, men also turn, men too turn, men gets to turn, men should also turn, men can also turn, men could also turn, men must also turn, men needs to turn, men has to turn, men would like to turn, men wants to turn, men likes to turn, men gets turn, men does the turn, men do the turn, men does a turn, guys should turn, guys can turn, guys could turn, guys must turn, guys may turn, guys might turn, guys to turn, guys also turn, guys too turn, guys gets to turn, guys should also turn, guys can also turn, guys could also turn, guys must also turn, guys needs to turn, guys has to turn, guys would like to turn, guys wants to turn, guys likes to turn, guys gets turn, guys does the turn, guys do the turn, guys does a turn, gent should turn, gent can turn, gent could turn, gent must turn, gent may turn, gent might turn, gent to turn, gent also turn, gent too turn, gent gets to turn, gent should also turn, gent can also turn, gent could also turn, gent must also turn, gent needs to turn, gent has to turn, gent would like to turn, gent wants to turn, gent likes to turn, gent gets turn, gent does the turn, gent do the turn, gent does a turn, gentleman should turn, gentleman can turn, gentleman could turn, gentleman must turn, gentleman may turn, gentleman might turn, gentleman to turn, gentleman also turn, gentleman too turn, gentleman gets to turn, gentleman should also turn, gentleman can also turn, gentleman could also turn, gentleman must also turn, gentleman needs to turn, gentleman has to turn, gentleman would like to turn, gentleman wants to turn, gentleman likes to turn, gentleman gets turn, gentleman does the turn, gentleman do the turn, gentleman does a turn, give the lead a turn, give the lead a spin, give the leader a turn, give the leader a spin, give the man a turn, give the man a spin, give the guy a turn, give the guy a spin, gives the lead a turn, gives the lead a spin, gives the leader a turn, gives the leader a spin, gives the man a turn, gives the man a spin, gives the guy a turn, gives the guy a spin, giving the lead a turn, giving the lead a spin, giving the leader a turn, giving the leader a spin, giving the man a turn, giving the man a spin, giving the guy a turn, giving the guy a spin, give him a turn, give him a spin, gives him a turn, gives him a spin, giving him a turn, giving him a spin, turn the guy, spin the guy, spin the man, turn him too, spin him too, a turn for the lead, lead turned, leader turned, lead spun, leader spun, turns by the lead, turns on the lead, leading turn, turns of the lead, turns of the leader, lead also turns, leader also turns, leader turning, lead turning, lead to turn, leader to turn, leaders
        spin, leads spin, leader spin, guy turns, the guy turns, man turns, the man turns, he turns, when he turns,
        he spins, boy turns, boys turn, guys turn, male turn, his turns, turn for the man, turns for the man, turns
        for the guy, turn the lead, turn the leader, turn the man, spin the lead, spin the leader, spin for the
        lead, spins for the lead, the lead turns, the leader turns, lead turns too, leader turns too, lead gets
        turned, leader gets turned, leader be turned, turn by the lead, turn by the leader, leaders turning, spin
        for the leader, spins for the leader, spin for him, spins for him, spin for the guy, spins for the guy, spin
        for the man, spins for the man, turns for the men, turns for leads, turns for leaders, lead spins, leader
        spins`,
      inNames: 'leads turn',
    },
    'right-turn': {
      said: `right turn, turn to the right, turning right, turn right, spin right, right spin, spin to the right, right
        one, right ones, turning to the right, right hand turn`,
      alsoSaid: `outside turn, clockwise turn, turns on the right, right side turn, turns to her right, turn to my right, right hand spin, turns towards the right, right turning, turn me right, turn me to the right, spin me to the right, spin me right, turn her to the right, turn her right, turned to the right, spun to the right, to the right, rightward turn, rightwards, clockwise, turning clockwise`,
      inNames: 'right turn',
    },
    'left-turn': {
      said: `left turn, turn to the left, turning left, turn left, spin left, left spin, spin to the left, left one, left
        ones, turning to the left, left hand turn`,
      alsoSaid: `inside turn, anticlockwise turn, counterclockwise turn, turns on the left, left side turn, turn to my left, left hand spin, turns towards the left, left turning, turn me left, turn me to the left, spin me to the left, spin me left, turn her to the left, turn her left, turned to the left, spun to the left, to the left, leftward turn, leftwards, counterclockwise, anticlockwise, anti clockwise, counter clockwise`,
      inNames: 'left turn',
    },
    wave: {
      said: `wave, body wave, body roll, roll, bodyroll, bodywave, snake, undulation, ripple, body movement, body
        isolation, bodyrolling, body rolling, body undulation, waving`,
      alsoSaid: `more body, undulate, undulating, bodywaving, body flow, rolling body, torso wave, wavy, wavy move,
        rolling, rollings,
        snaking, body ripple, ripples, cobra, bodyroll move`,
      inNames: 'wave',
    },
    chest: {
      said: `chest, chest isolation, isolation, chest accent, chest pop, chest movement, chest work`,
      alsoSaid: `chest roll, chest stuff, ribcage, rib cage, chest hit, chest isolations, chest move, chest pops, pec, torso
        isolation, upper body isolation, ribcage isolation, isolated chest, chest circle`,
      inNames: 'chest',
    },
    hip: {
      said: `hip, hip roll, hip movement, hip circle, hip motion, hip action, hip work, hip sway, hip isolation, hip
        rotation, hip swing`,
      alsoSaid: `hip shake, hip accent, hip bump, shaking hips, hip thrust, booty, shake my hips, shake our hips, shake the
        hips, move my hips, moving hips, hip swinging, swinging hips, hip swaying, hip twist, hip pop, hip figure
        eight, rolling hips, roll my hips, roll the hips, hip rolling, hip moves, cuban motion, hip shaking, bum,
        wiggle, hip wiggle, wiggling`,
      inNames: 'hip',
    },
    copa: {
      said: 'copa, in and out',
      alsoSaid: 'copas, the copa',
      inNames: 'copa',
    },
    footwork: {
      said: `footwork, foot work, solo, solo step, solo part, shine, dance apart, let go of me, fancy feet, foot pattern,
        solo section, solo footwork, feet work, solo dancing, dancing apart, separate, foot play, fancy footwork,
        solo moment, shine section, letting go, fast footwork, quick footwork, fast feet, quick feet`,
      alsoSaid: `do our own thing, doing our own thing, do their own thing, does their own thing, let go of each
        other, foot action, footworks, solo bit, solo steps, solo moves, free steps, individual part, individual
        section,
        individual steps, solo time, break apart, breaking apart, break away, breakaway, breakaways, solo breaks,
        solo break, separation, dance separately, dancing separately, dance on our own, dance solo, solo work,
        tricky feet, busy feet, flashy feet, nimble feet, foot tricks, solo shine, pasos libres, juego de pies, foot
        stuff, feet stuff, footsies, foot moves, dance alone, solos, shining`,
      inNames: 'solo, kick',
    },
    syncopation: {
      said: `syncopation, syncopated, syncopated step, syncopated footwork, triple step, double time step, double time`,
      alsoSaid: `syncopate, syncopating, off beat steps, offbeat steps, off beat, offbeat, triple steps, double time
        footwork, contra tiempo, contratiempo, syncopas, syncopated move, cha cha steps, triple time`,
      inNames: 'triple, triples, syncopation',
    },
    kick: {
      said: 'kick',
      alsoSaid: `kicking, kick step, flick, flicks, kicks and flicks, mambo kicks, leg kick, foot kick, low kick`,
      inNames: 'kick',
    },
    promenade: {
      said: 'promenade',
      alsoSaid: 'promenading, promenade walk, promenades',
      inNames: 'promenade',
    },
    'side-by-side': {
      said: 'side by side',
      alsoSaid: 'next to each other, walk side by side, dancing side by side, beside each other',
      inNames: 'side by side',
    },
    combination: {
      said: 'combination, turn combo, turn combination',
      alsoSaid: 'combo of turns, combos of turns, turn sequence, turn combinations, turn combos',
      inNames: 'combination',
    },
    'side-basic': {
      said: 'side basic, basic side, side to side, side step, lateral basic',
      alsoSaid: `lateral, sideways basic, basic to the side, basics to the side, basic step to the side, basic steps to the
        side, side steps, side basics, lateral basics, lateral steps, basics sideways, sideways step, steps to the
        side, stepping side to side, side step basic`,
      inNames: 'side basic',
    },
    box: {
      said: 'box, square, box basic, box step, basic box',
      alsoSaid: 'box steps, square step, box basics, square basic, boxes, basic square',
      inNames: 'box',
    },
    madrid: {
      said: 'madrid, madrid step',
      inNames: 'madrid',
    },
    sway: {
      said: 'sway, swaying',
      alsoSaid: `rocking gently, rocking in place, rock in place, rocking slowly, rocking softly, rocking back and forth, rocking from side to side, slow dancing in place, swing gently, swinging gently, sway gently, swaying gently, swaying in place, rock side to side, rocking, gentle rocking, sway in place, swaying together, sway
        together, slow sway, rock gently`,
      inNames: 'sway',
    },
    caress: {
      said: 'caress, hair caress, face caress, touch my face',
      alsoSaid: 'caressing, stroking, stroke my face, caresses',
      inNames: 'caress',
    },
    'crossed-hands': {
      said: `crossed hands, cross hold, crossed hold, cross hand, crossed hand hold, crossed arms, cross hand hold`,
      alsoSaid: `hands crossed, arms crossed, crossing hands, cross handed, crosshanded, crossed grip, cross grip, cross
        hands, cross arms, cross handhold, crossed handhold`,
      inNames: 'crossed hands, cross hold',
    },
    'close-embrace': {
      said: 'close embrace',
      alsoSaid: `tight embrace, close hug hold, closer embrace, embrace, embraces, embracing, hugging, hug, cheek to cheek`,
      inNames: 'close embrace',
    },
    dip: {
      said: 'dip',
      alsoSaid: 'dips',
      inNames: 'side dip, shadow dip, cuddle dip, lean back, counterbalance',
    },
    lean: {
      said: 'lean, leaning, lean back',
      alsoSaid: 'leans, leaned, lean into, leaning back',
      inNames: 'lean',
    },
    'arm-styling': {
      said: `arm styling, styling with the arms, lady styling, ladies styling, hand styling, arm movement, styling, arm
        work, arm stuff, arm figure, follow styling, follower styling, styling for her, girl styling, female
        styling, womens styling, arm flourish, ladies style, lady style, arm trick, hand trick, fancy arms`,
      alsoSaid: `styling for the follower, styling for the follow, styling for the lady, styling for the ladies, styling for
        the girl, styling for the woman, styling for me, followers styling, ladys styling, girls styling, woman
        styling, women styling, arm decoration, embellishment, adornment, flourish, arm move, arm play, arm gesture,
        arm extension, long arms, nice arms, pretty arms, beautiful arms, hand movement, styling moments, styling
        bits, style with her arms, style with my arms, free arm styling, free arm`,
      inNames: 'arm styling, hand play',
    },
    'hand-change': {
      said: `hand change, change of hand, change hand, changing hand, hands changing, hand switch, switch hands,
        switching hands, hands changing all the time`,
      alsoSaid: `changing hands, changes of hands, hand swap, swap hands, swapping hands, hand switches, hand changes,
        exchange hands, hand exchange, hand to hand changes, change of hands, changes of hand`,
      inNames: 'hand change',
    },
    'pass-by': {
      said: `pass by, change of place, changing place, change place, swap place, switch place, swapping place, place
        change`,
      alsoSaid: `swap places, swapping places, switch places, switching places, change places, changing places, exchange
        places, trade places, swap sides, change sides, switch sides, pass bys`,
      inNames: 'pass by',
    },
    'basic-step': {
      said: 'basic step, plain basic, basic in place',
      alsoSaid: `basic movement, plain basics, normal basic, normal basics, basic steps, regular basic, the basic step,
        basics in place, more basics, more basic, some basics, mostly basics, mainly basics, lots of basics, plenty
        of basics, many basics, basic`,
      inNames: 'side basic, basic in place, box step, half basic, madrid',
    },
    drag: {
      said: 'drag, slow drag',
      alsoSaid: 'dragging, dragged',
      inNames: 'drag',
    },
    'hand-play': {
      said: 'hand play, hand game',
      alsoSaid: 'playing with the hands',
      inNames: 'hand play',
    },
    lunge: {
      said: 'lunge',
      alsoSaid: 'lunging, lunge pose, lunge step, deep lunge',
      inNames: 'lunge',
    },
    wheel: {
      said: 'wheel, carousel',
      alsoSaid: 'wheels, carousels, merry go round',
      inNames: 'wheel, carousel',
    },
    'neck-wrap': {
      said: 'neck wrap',
      alsoSaid: `wrap around the neck, wrap around my neck, arm around my neck, arm around the neck, wrap my neck,
        hand over my neck`,
      inNames: 'neck wrap',
    },
    'forward-back': {
      said: 'forward and back, forward basic',
      alsoSaid: `forward back, forward backward, forward and backward, forwards and backwards, forward and back basic,
        forward and backwards, forward and back basics, back and forward, back and forward basic, front and back,
        front back, basic forward and back, basics forward and back, front and back basic, backward and forward,
        forwards and back, forward and backs, backwards and forwards, forward backs`,
      inNames: 'forward and back, forward and open',
    },
    hold: {
      said: `pose on the break, pose, hit the break, hold on the break, freeze, stop on the break, stop, pause on the
        break, pause, accent, hit and hold, hit the accent, pauses, freezes, hit the hits, dramatic pause, stopping`,
      alsoSaid: `hold the pose, freeze frame, frozen, freeze on the hits, standstill, stand still, sudden stop, sudden stops,
        sharp stop, statue, hit and freeze, hits, hitting the breaks, hit the breaks, stops, hitting the accents,
        hit every accent, accent the breaks, dramatic freeze, musical pause, stillness, pausing, freezing`,
      inNames: 'hit and hold',
    },
  },
  grammar: {
    negations: `no, not, never, nothing, neither, nor, none, dont, doesnt, wont, cant, cannot, isnt, arent, zero, without
        any, didnt, havent, hasnt, wouldnt, shouldnt, couldnt, aint, nope, nobody, any fewer, nowhere, hardly any,
        non, nah, im not, unable to, no more, aint no, doesn, havent got, must not, mustnt, should not, may not,
        nil, none of, not one, not a single, not even, not ever, dont even, no kind of, nay`,
    dislikes: `hate, hates, hated, hating, dislike, detest, loathe, despise, cant stand, cannot stand, sick of, tired of, fed
        up with, fed up of, bored of, bored with, enough with, enough of, had enough of, allergic to, afraid of,
        scared of, terrified of, fear, scary, not a fan of, no fan of, not into, not keen on, not big on, not
        fond of, not crazy about, not comfortable with, uncomfortable with, anything but, everything but, all
        but, all except, everything except, anything except, struggle with, struggling with, over it with,
        cringe at, nervous about, no interest in, not interested in, hopeless at, bad at, terrible at, suck at,
        awful at, rubbish at, useless at, anti, against, no thanks to, no to, nothing like, far from, too old
        for, not ready for, have trouble with, fail at, the opposite of, can live without, could live without,
        not good at, never again, forbid, forbids, forbade, forbidden to do, prohibits, prohibit, prohibited,
        banned from, not allowed, not permitted, not supposed to do, wary of, put off by, turned off by, shy
        away from, hard pass on, would rather skip, rather skip, prefer not, dont fancy, dont care for, dont
        enjoy, dont dig, not a big fan of, never been a fan of, not a huge fan of, no big fan of, never liked,
        cant bear, cannot bear, cant take, cannot take, cant tolerate, cannot tolerate, cant handle, cannot
        handle, cant abide, wont tolerate, abhor, resent, loathing, phobia of, a phobia of, phobic of, squeamish
        about, intimidated by, done with, so done with, over, so over, im over, had it with, have had it with,
        had my fill of, weary of, disinclined, not up for, not here for, not in the mood for, not in favor of,
        not comfortable doing, dont feel like, doctor said no, doctor says no, told me to avoid, told me not to
        do, advised against, warned me against, cant do, cannot do, not able to do, unable to do, dont do, we
        dont do, dont let me do, dont let us do, dont make me do, dont make us do, dont you dare, crap at, lousy
        at, horrible at, poor at, weak at, no talent for, incapable of, not capable of, too shy for, too stiff
        for, too clumsy for, too short for, too tall for, too heavy for, too tired for, too drunk for, the last
        thing i want is, the last thing we want is, last thing we need is, god forbid, heaven forbid, anyone
        but, everything besides, anything besides, anything other than, everything other than, all besides,
        whatever except, whatever you like except, whatever you want except, what you like but, whatever but,
        anything aside from, anything apart from, everything apart from, everything bar, anything bar, all apart
        from, bored by, tired by, annoyed by, put off, sick and tired of, had it up to here with`,
    removals: `without, avoid, avoiding, skip, skipping, except for the, exclude, excluding, omit, remove, leave out, leaving
        out, ditch, drop the, cut out, cut all, cut any, cut those, cut the, forget, forget about, forgo, stay
        away from, keep away from, steer clear of, stay out of, keep out of, keep me out of, keep us out of, could do
        without, can do without, do without, free of, ban,
        banned, forbid, forbidden, minus, lose the, get rid of, eliminate, spare me, spare us, save us from,
        refrain from, refuse, reject, delete, take out, miss out, pass on, veto, leave off, scrap, scratch, nix,
        bar, keep out, stop with the, rule out, stop doing, less of, hold the, sans, axe, axe the, kill the,
        chuck, chuck out, dump, stay clear of, stay clear from, stay off, keep off, keep clear of, shy away,
        leave behind, leave aside, leave away, put aside, set aside, spare me the, spare us the, do away with,
        be done with, weed out, strip out, throw out, toss out, cross out, cross off, strike, strike out, edit
        out, filter out, no need of, go without, get by without, manage without, can go without, could go
        without, happy without, better without, better off without, without using, abandon, abstain from, desist
        from, drop all, drop any, never include, cancel, cease, quit, quit with, give up, withhold, suppress,
        dispense with, dodge, skipped, w/out, exempt, exempt me from, cut down to zero, discard, disregard,
        ignore, let go of the, lay off the, lay off, enough of those, subtract, take away, taken out, left out,
        excluded, removed, stop the, drop those, drop these, drop that, drop every`,
    affirmations: `dont mind, doesnt mind, wouldnt mind, do not mind, would not mind, cant wait, cannot wait, cant get enough,
        cannot get enough, not only, not just, why not, why dont we, why dont you, would be sick, be sick, sick
        move, no need to avoid, no need to skip, no need to leave out, no problem with, nothing against, no
        objection, dont have anything against, wouldnt say no to, cant live without, cannot live without,
        couldnt live without, cant do without, cannot do without, no matter, no more than, not more than, no
        less than, not less than, no worries, not to forget, no doubt, never enough, not enough, cant go wrong,
        whether or not, if not, no idea, dont know what, dont know how, not sure, dont care, do not know, dont
        know, why cant we, nothing but, no wonder, nothing beats, never too many, never too much, cant have too
        many, cant have enough, dont be shy with, feel free, dont skimp on, no such thing as too many, nothing
        wrong with, dont miss, no limit, all you have got, all youve got, no shortage of, dont hesitate, not
        opposed to, dont object to, dont be afraid of, dont be afraid to, dont be scared of, dont hold back
        with, dont hold back on the, not afraid of, im not afraid of, not scared of, no fear of, dont stop with,
        dont save on, go ahead with, dont leave us without, wouldnt say no, would not say no, not averse to, no
        complaints about, cant say no to, cant resist, cannot resist, dont go easy on, never get tired of, never
        tire of, never tired of, never bored of, cant get over, dont you forget, dont forget, do not forget,
        dont omit, dont skip, do not skip, not against, nothing i love more than, nothing better than, no dance
        without, no bachata without, what would bachata be without, why not some, why not a, why not add, doesnt
        matter, does not matter, dont worry, dont bother, no offense, no pressure, no rush with, no kidding, no
        need to hold back on, not too shy for, not too few, no fewer than, at least, no later than, no problem,
        no problems, no injuries, no idea what, not sure what, not sure how, no preference, cant decide, cannot
        decide, not bad, nothing special, nothing in particular, not that i care, no strings attached, might
        not, may or may not, if you dont mind, unless you mind, if its not too much trouble, if it isnt too much
        trouble, if its no trouble, if not too much trouble, cant believe, you cant beat, cant beat, not one
        without, let it not lack, dont deprive us of, never say no to, will never say no to, nothing else, and
        nothing else, nothing more, nothing less, that is it nothing else, not always, or nothing, or bust, or
        nothing at all`,
    needless: `careful with, be careful with, careful about, careful of, watch out for, watch out with, look out
        for, beware of, mind the, caution with, cautious with, cautious about, take care with, be wary of, watch the,
        keep an eye on, doesnt have to be, dont have to be, does not have to be, do not have to be, neednt be, need not
        be, no need
        for, no need to be, not necessarily, doesnt need to be, dont need to be, doesnt need, dont need any, dont
        need, doesnt have to have, dont have to have, not required, not essential, could be without, not a must,
        isnt necessary, not necessary, no must, no need to go, no need to do, no need to include, no need to have,
        no need to use, not needed, isnt needed, arent needed, arent necessary, is not necessary, are not necessary,
        unnecessary, dont insist on, not obligatory, not mandatory, isnt required, arent required, no obligation,
        not compulsory, indifferent to, neutral about, dont mind if there are no, doesnt need to have, i guess,
        could do with or without, can take or leave, take it or leave it, could take or leave, no strong feelings
        about, whatever about, dont have to, do not have to, doesnt have to, does not have to, need not, neednt,
        last time it gave, last time you gave, the last time it gave, last time we got, last time i got, last time
        we had, last time there were, last time it had, last one had, the last one had`,
    denials: `no way, no thanks, no thank you, not for me, not for us, not my thing, not our thing, not my cup of tea, scare
        me, scares me, scare us, scare her, scare him, freak me out, freaks me out, make me sick, make her sick,
        make me nervous, makes me nervous, make me uncomfortable, makes me uncomfortable, make me lose balance,
        make me lose my balance, bore me, bores me, bore us, annoy me, annoys me, annoy us, are out, is out, are
        off limits, is off limits, off limits, off the table, are banned, is banned, are forbidden, is
        forbidden, suck, sucks, are awful, are terrible, are horrible, are boring, are ugly, are cringe, is
        cringe, cringe, over my dead body, hell no, gross me out, terrify me, terrifies me, creep me out, creeps
        me out, ick, give me the ick, yuck, are not allowed, is not allowed, stress me out, stresses me out,
        hurt me, are too much, is too much, panic, never work, never works, dont work for us, doesnt work for
        us, out of the question, not happening, absolutely not, rather not, i pass, no go, are a no, is a no, no
        chance, a no no, no no, go wrong, get boring, not my style, not our style, dont suit us, doesnt suit us,
        dont suit me, doesnt suit me, isnt really us, isnt us, not really us, not really me, kill the mood,
        kills the mood, no ty, no thx, nope, never, no good, turn me off, turns me off, put me off, puts me off,
        leave me cold, leaves me cold, drive me crazy, drives me crazy, drive me mad, drive me nuts, get on my
        nerves, gets on my nerves, confuse me, confuses me, confuse us, confuses us, trip me up, trips me up,
        trip us up, lose me, lose us, beyond me, beyond us, over my head, too hard for us, too hard for me, too
        much for us, too much for me, dont do it for me, doesnt do it for me, not welcome, arent welcome,
        unwelcome, not wanted, unwanted, not allowed, off the menu, off the list, are history, can go, must go,
        have to go, has to go, gotta go, should go, can stay away, can stay home, stay home, give me anxiety,
        give me nightmares, give me vertigo, give me a headache, intimidate me, intimidate us, irritate me,
        irritates me, irritate us, embarrass me, embarrass us, embarrass her, embarrass him, embarrasses me,
        tire me, tires me, tire me out, wear me out, exhaust me, hurt us, hurts me, hurt her, hurts her, hurt
        him, do my head in, does my head in, do my nut in, make me cringe, makes me cringe, make us cringe, make
        me laugh, make me want to vomit, make me puke, make me ill, make me feel sick, make me feel silly, make
        me feel stupid, make me feel awkward, make me feel uncomfortable, makes me feel uncomfortable, make me
        feel unsafe, make me awkward, make me anxious, make me panic, make me stumble, make me trip, make her
        nervous, makes her nervous, make him nervous, makes him nervous, make her uncomfortable, makes her
        uncomfortable, make us uncomfortable, make us nervous, scare the hell out of me, scare me to death,
        terrify us, terrify her, arent for me, arent for us, isnt for me, isnt for us, isnt my thing, isnt our
        thing, arent my thing, arent our thing, isnt my cup of tea, arent my cup of tea, not our cup of tea,
        dont work for me, doesnt work for me, dont work, wont work for us, wont work, not feeling it, not
        feeling them, id rather not, i would rather not, wed rather not, no siree, nuh uh, no no no, please
        dont, are overrated, is overrated, are lame, is lame, are stupid, is stupid, are tacky, is tacky, are
        cheesy, is cheesy, are annoying, is annoying, is boring, are dull, is dull, is ugly, is awful, is
        horrible, is terrible, are gross, is gross, are dangerous, is dangerous, are unsafe, are risky, are
        prohibited, is prohibited, not for my, not for him, not for her, for someone else, for others, not that,
        not those, not these, not them, none of that, none of those, none please, none at all, zero please, are
        a pain, is a pain, are a nightmare, is a nightmare, are hell, feel wrong, feels wrong, feel awkward,
        feels awkward, feel weird, feels weird, get me every time, wont fly, dont fly with us, wouldnt fly, are
        taboo, is taboo, a turn off, a turnoff, a no for me, a no from me, a no for us, a no from us, a hard no,
        thats a no, are no fun, is no fun, no fun, hard pass, pass on those, pass on that, are the worst, is the
        worst, freak us out, freaks us out, freak her out, freak him out, scare my, scares my, isnt allowed,
        arent allowed, isnt permitted, arent permitted, isnt welcome, isnt wanted, arent wanted, isnt an option,
        is not an option, arent an option, are not an option, isnt possible, is not possible, isnt happening,
        aint happening, aint for us, aint my thing, crack me up, make me giggle, are not permitted, is not
        permitted`,
    endDenials: 'out, off, gone, nah, nay',
    reversals:
      'is no bachata, isnt bachata, is not bachata, isnt a bachata, it is no bachata, it isnt bachata, its not bachata, it isnt the same, its not the same, is no fun, is not complete, isnt complete, is incomplete, is nothing, it wouldnt be bachata',
    closers: `thats it, that is it, thats all, that is all, thats everything, nothing else, and nothing else, nothing more,
        and nothing more, no more, full stop, period, and thats it, and thats all, over and over, the whole
        time, all the time, nothing fancy`,
    dull: 'boring, dull, sleepy, lame, flat, lifeless, tedious, dead, half dead',
    nobody:
      'neither of us, none of us, nobody, nobody of us, neither of them, no one, neither one of us, neither my, no one here',
    constantly:
      'all the time, the whole time, constantly, every time, every second, nonstop, non stop, all day, over and over, all over, throughout, one after another, every eight',
    doubts: `problem, trouble, issue, fear, scared, afraid, worry, worried, nervous, uncomfortable, awkward, ugly, cringe,
        boring, annoying, horrible, awful, terrible, worst, nightmare, fall over, trip, lose balance, struggle,
        regret, lame, cheesy, overrated, overused, overdone, unless, opposite, panic, dread, hardly, barely,
        unsafe, make me, makes me, make her, makes her, make him, makes him, make us, makes us, hurt, hurts,
        hurting, pain, dangerous, risky, embarrassing, embarrass, disaster, mess, disgusting, fed up, had
        enough, stand, sick, hate, dislike, wrong, fail, failed, cliche, tacky, vulgar, silly, stupid, weird,
        bother, refuse`,
    less: `few, fewer, less, little, not too many, not too much, not so many, not so much, not that many, not that much,
        not many, not much, not a lot of, not lots of, too many, too much, hardly any, go easy on the, go easy
        on, easy on the, easy on, light on, hold back on, tone down, dial down, dial back, cut down on, cut back
        on, sparingly, limit, limited, reduce, as few, as little, dont overdo, not overdo, overdoing, minimal, a
        minimum of, barely any, only occasional, keep to a minimum, rarely, less of the, dont need many, dont
        need so many, dont go overboard with, only a few, only a couple, only a little, not all the, go light
        on, light on the, ease off, ease off the, ease off on, ease up on, ease up with, lighten up on, lighten,
        not overloaded with, not stuffed with, not full of, not packed with, dont pack, scale back, scale down,
        half as many, in moderation, minimize, lower the number of, not constantly, reducing, a bit less,
        slightly less, slightly fewer, a little less, far fewer, far less, way fewer, way less, much less, many
        fewer, sparing with, sparse, sparser, scarce, not overly many, not excessively many, overuse, overused,
        dont overuse, overkill, too often, not too often, not so often, not often, not as many, not as much,
        less frequent, less often, seldom, infrequent, infrequently, diminish, decrease, tone the, tone it down
        with, tone down the, dial down the, cut back the, trim, trim the, trim down, slim down, fewer of, less
        of those, less of that, minimum of, bare minimum of, bare minimum, at a minimum, to the minimum, at most
        one, at most two, just one or two, take it easy on the, take it easy with the, take it easy with, go
        slow on the, go slow on, go easy with, calm down with, calm down on, chill with, chill with the, chill
        on the, moderate the, restrain, curb, limit the, restrict, drop some of, skip some of, skip a few, cut
        some of, lose some of, way too many, far too many, way too much, far too much, had too many, an overdose
        of, overdose of, overdosed on, dont do so many, dont do too many, dont put so many, dont put too many,
        dont use so many, dont use too many, dont give us so many, dont give us too many, dont want so many,
        dont want too many, dont want that many, dont like too many, dont abuse, no abundance of, no excess of,
        no overload of, no surplus of, keep few, hardly, barely, fewer and fewer, nearly no, almost no, next to
        no, close to no, practically no, little of the, to a minimum, in small doses, kept to a minimum,
        sparingly please, not quite so many, not quite so much, not quite as many, not quite as much, not really
        many, not really so many, half the, half as much, half the number of, half the amount of, no more than a
        few, not all that many, not all that much, a smaller number of, a smaller amount of, lower, cut down
        the, bring down the, turn down the, take down the, dial back the`,
    splitRemovals: `leave out, leaving out, take out, taking out, cut out, keep out, rule out, throw out, miss out, get out, leave
        off, do without, keep from, stop from, prevent from, leave another, save another, keep another`,
    splitLess:
      'tone down, turn down, dial down, keep minimum, tone back, bring down, play down, keep down, dial back, pull back, scale back, hold back',
    comparisons: `more than, rather than, better than, prefer to, sooner than, fewer than, less than`,
    exceptions: `except, except for, other than, apart from, aside from, besides, but for, save for, barring, excepting, with
        the exception of, not counting`,
    insteads: `instead of, rather than, in place of, over a, in lieu of, in preference to`,
    known: `we know, i know, we already know, i already know, she knows, he knows, they know, we can do, i can do, he
        can do, she can do, they can do, can just about do, can only do, weve learned, we learned, ive learned, we
        have learned, already do, im learning, we are learning, were learning, already know, my students know, know
        how to do, weve done, we have done, ive done, comfortable with, used to doing, we practice, can already do,
        we just learned, last week we learned, we have mastered, weve mastered, ive mastered, i mastered, we
        mastered, we have covered, weve covered, we covered, we already dance, we already do, students know,
        students already know, my class knows, we have practiced, weve practiced, we are good at, im good at, were
        good at, my partner knows, my wife knows, my husband knows, learned yesterday, yesterday we learned, we
        studied, i studied, weve studied`,
    places: `in the mambo, in mambo, during the mambo, mambo, mambos, guitar solo, in the chorus, chorus, choruses, first
        chorus, second chorus, last chorus, final chorus, refrain, verse, first verse, second verse, last verse,
        bridge, outro, intro, break, breaks, breakdown, at the end, at the very end, the end, the very end, end
        with, end on, finish with, finish on, ending, at the start, at the beginning, the start, the beginning,
        start with, first half, second half, first part, second part, last part, halfway, half way, middle, in the
        middle, when the singer, when he sings, when she sings, when the guitar, instrumental, on the guitar solo,
        on the guitar, in the guitar, on the bongo, on the bongos, on the guira, slow part, fast part, quiet part,
        at first, last eight, first minute one, minute two, minute three, last minute, last seconds, end, start,
        begin, starting, beginning, finish, finishing, somewhere, once in the song, in the bridge, in the verse, in
        the verses, in the intro, in the outro, during the chorus, during the verse, during the bridge, during the
        intro, on the chorus, on the bridge, over the bridge, over the chorus, in the refrain, in the break, in the
        breaks, on the break, on the breaks, first refrain, second refrain, last refrain, final refrain, hook, first
        hook, second hook, last hook, third verse, third chorus, opening verse, pre chorus, first thirty seconds,
        first 30 seconds, first ten seconds, last ten seconds, last thirty seconds, last 30 seconds, final seconds,
        last bars, first bars, closing, closing seconds, finale, near the end, towards the end, toward the end, by
        the end, before the end, until the end, till the end, until the chorus, till the chorus, until the first
        chorus, till the first chorus, before the chorus, after the chorus, after the first chorus, after the
        bridge, before the mambo, after the mambo, at minute, minute, halfway through, midway, mid song, half the
        song, second minute, the quiet bits, the loud bits, when the beat drops, when the voice, when it gets loud,
        when it gets quiet, when it slows down, when it speeds up, guitar parts, sung parts, instrumental parts,
        instrumental part, guitar part, singing, the singing, for the finale, for the ending, for the end, as an
        ending, to finish, to end, to close, to end with, to finish with, to close with, closes with, ends with,
        ends on, finishes with, finishes on, ends in, end in, finish in, final pose`,
    wanting: `only, just, want, wants, would like, love, loves, like, likes, lots, many, plenty, more, some, with, please add,
        add, include, give, need, show, please do, keep, put, lets have, let us have, enjoy, prefer, a few, a
        couple of, one, two, three, at least, tons of, loads of, heaps of, bring on, throw in, a bit of, a
        little, practice, practicing, drill, train, work on, rehearse, review, revise, polish, repeat, focus on,
        feature, featuring, emphasis on, emphasize, highlight, showcase, dream of, dreaming of, crave, craving,
        fancy, desire, wish for, hoping for, hope for, hope to see, looking for, in the mood for, after, up for,
        keen on, into, obsessed with, addicted to, fan of, big fan of, huge fan of, adore, adores, dig, fond of,
        favorite, favorites, fave, partial to, live for, here for, all about, mad about, crazy about, nuts
        about, sucker for, soft spot for, a thing for, load up on, load up, packed with, full of, filled with,
        stuffed with, loaded with, heavy on, rich in, bunch of, a bunch of, ton of, a ton of, oodles of,
        abundance of, abundant, ample, plentiful, numerous, countless, as many as possible, as many, as much,
        gimme, hit me with, sprinkle, sprinkle in, pepper, slip in, squeeze in, sneak in, chuck in, fit in, fit,
        work in, mix in, put in, insert, build in, weave in, incorporate, toss in, go for, bring, bring back,
        bring in, use, using, teach, teach us, teach me, learn, learn to, play with, glad of, glad to have,
        happy with, happy to have, grateful for, grateful, treat us to, surprise us with, containing, contain,
        contains, consisting of, must have, must include, should have, should include, has to have, have to
        have, ought to have, let there be, id like, we like, love to have, love to see, love to do, love to
        dance, see, seeing, want to see, have, having, got to have, gotta have, would go for, double up on,
        extra, maximum, max, more and more, mainly, mostly, especially, above all, particularly, primarily,
        predominantly, majority, every, each, all the, several, various, multiple, different, dozens of,
        hundreds of, millions of, a million, a hundred, endless, infinite, nonstop, non stop, constant,
        constantly, frequent, frequently, often, always, all over, everywhere, all day, repeatedly, on repeat,
        again and again, over and over, another, one more, a second, an extra, hungry for, starving for, thirsty
        for, dying for, dying to, cant wait for, long for, yearn for, aim for, opt for, choose, pick, select,
        request, requesting, requested, ask for, asking for, order, wants is, asks for is, all she asks for,
        suggest, recommend, insert some, demand, insist on, begging for, beg for, itching to, itching for, keen
        to, eager to, eager for, excited about, excited for, interested in, good at, strong at, comfortable
        doing, proud of, known for, famous for, specialty, speciality, my thing, our thing, finish on, followed
        by, then, straight into, leading into, going into, transition into, into a, onto, so many, so much, that
        many, that much, much, a lot of, bonus points for, extra points for, are what, is what, galore, build in
        some, work in some, slip in some, get in some, have in it, squeeze in some, go heavy on, double down on,
        go big on, big on, lean on, rely on, based on, based around, built around, built on, revolve around,
        revolves around, centered on, centered around, dedicated to, devoted to, miss, missing, in love with,
        love it when there are, happy about, loads, tons, stay in, staying in, remain in, keep us in`,
    assent: `yes, yeah, yep, yea, ya, yup, sure, definitely, absolutely, of course, please do, bring it, bring them on,
        go for it, always, forever, welcome, are welcome, is welcome, very welcome, a must, are a must, is a must,
        must have, compulsory, mandatory, are great, is great, are lovely, is lovely, are cool, is cool, are
        awesome, are fun, is fun, are my favorite, is my favorite, rock, rocks, rule, rules, are gorgeous, are
        beautiful, are amazing, is amazing, make me happy, make us happy, make me smile, makes me happy, would be
        great, would be nice, would be lovely, would be cool, would be awesome, would be perfect, would be fun,
        would make my day, appreciated, much appreciated, a pleasure, are a pleasure, my strength, my forte, my
        strong suit, my jam, our jam, my thing, our thing, the best, the bomb, the best part, a joy, a delight, a
        dream, a treat, delightful, heaven, gorgeous, my weakness, a hit, wanted, required, needed, obligatory,
        essential, a given, non negotiable, what i live for, what we live for, so good, so much fun, a blast,
        iconic, divine, sexy as hell`,
    permitted: `fine, ok, okay, alright, are fine, are ok, are okay, is fine, is ok, is okay, are alright, all right,
        acceptable, possible, optional, allowed, tolerable, no problem, tolerated, tolerate, permitted, permissible,
        if you must, if you have to, if needed, if necessary, if you like, if you want, up to you, negotiable, no
        issue`,
    turningPoints: `but, though, although, however, yet, while, whereas, nevertheless, nonetheless, except that, on the other
        hand, instead give, instead i want, instead we want, instead use, instead do`,
    idioms: `from start to end, from start to finish, from beginning to end, start to finish, end to end, from the first beat
        to the last, from the first second to the last, to begin with, to start with, for a start, of course, by
        the way, at the end of the day, all in all, in general, in particular, for example, for instance, such
        as, as usual, as always, as you can, as far as possible, as possible, if possible, if thats possible, if
        you can, if you could, if you please, if i may, thanks in advance, thank you, thank you very much, thank
        you so much, many thanks, good evening, good morning, good afternoon, good day, hi there, hello there,
        hey there, dear, to be honest, tbh, honestly, i think, i believe, we think, i suppose, for heavens sake,
        for gods sake, for the love of god, for once, for a change, this time, last time, next time, one day,
        every day, every time, each time, all the time, the whole time, most of the time, from time to time, now
        and then, now and again, once in a while, every now and then, here and there, in between, in total,
        altogether, per song, per dance, per week, a week, per phrase, per chorus, at once, in a row, right now,
        right away, right at, right from, right before, right after, right on, high hopes, hard to say, easy to
        say, feel free to, make sure to, make sure, be sure to, please make sure, would it be possible to, is it
        possible to, could you please, can you please, would you please, could you, can you, would you, will
        you, may we, may i, can we, can i, could we, could i, might we, shall we, is there any chance, any
        chance of, any chance for, what about, how about, i was wondering, was wondering, wondering if, wonder
        if, if there is, if theres, if there are, we could use, i could use, happy to, so happy, happy birthday,
        looking forward to, head over heels, back then, back home, back in, get back to, go back to, come back
        to, back into, back and forth, on top, on top of that, other than that, apart from that, besides that,
        more or less, sort of, kind of, a kind of, some kind of, sooner or later, one way or another, up for
        grabs, stands out, high five, good time, good times, have a good time, hot weather, the best of, do your
        best, your best, at its best, in case, just in case, in case of, thats why, the reason why, fast asleep,
        long story short, step by step, bit by bit, little by little, as soon as, as long as, as well, no matter
        what, big time, big thanks, big hug, special occasion, special day, special someone, strong preference,
        hard of hearing, party of, dance party, the party, our party, a party, house party, birthday party,
        wedding party, for a party, office party, christmas party, at a party, bachelorette party, hen party, at
        the party, sweet sixteen, sweet of you, high heels, in heels, wearing heels, high school, low ceiling,
        low ceilings, dance floor, dancefloor, hard floor, slippery floor, floor is slippery, small floor, dance
        school, dance class, my class, our class, the class, class is, love to, would love to, id love to, wed
        love to, love it if, like it when, love it when, i love when, love how, like how, walk off, walks off,
        walk away, family party, kids party, quick learner, quick learners, fast learner, fast learners, learn
        quickly, learn fast, learn quick, slow to learn, slow to, not always, her back to me, my back to him,
        back to me, turn her back, back turned, while the intro, while the intro plays, while the music plays,
        while the music starts, while we listen, while we wait`,
    healed: `is fine, are fine, fine now, is ok now, are ok now, okay now, all good, good now, healed, recovered, fully
        recovered, better now, much better, is better, are better now, no longer hurts, no longer hurt, doesnt
        hurt, does not hurt, doesnt hurt anymore, dont hurt, do not hurt, used to hurt, stopped hurting, no
        pain, pain free, painless, cured, back to normal, as good as new, good as new, strong again, no problem
        now, no issues, healthy, no injuries, no injury, without injuries, injury free, uninjured, perfectly
        fine, not injured, not hurt, in great shape, in good shape, in perfect shape, works fine, holds up,
        holding up, can take it, strong knees, strong back, strong shoulders, is fine now, are fine now, is fine
        again, are fine again, all healed, has healed, have healed, healed up, perfect knee, perfect knees,
        perfect back, perfect shoulder, perfect shoulders, perfect neck, in perfect condition, in perfect
        health, perfectly healthy, great knees, good knees, iron knees, steel knees, fit as a fiddle, fine
        again, ok again, okay again, good again, well again, better again, as strong as ever, no longer a
        problem, no longer an issue, is no problem, are no problem, back in shape, back in action, back to full
        strength`,
    reused: `use them, use it, use those, use both, use these, include them, include it, put them in, put it in, practice
        them, practice it, drill them, drill it, review it, review them, revise it, revise them, want to practice,
        need to practice, need to drill, want to drill, to practice it, to repeat it, repeat it, repeat them,
        rehearse it, rehearse them, polish it, polish them, work on it, work on them, work with those, work with
        them, work with that, show it off, show them off, build on that, build on those, build on it, build on them,
        want it in, want them in, so use, so put, so include, so lets use, lets use, lets do those, so do those,
        more of it, more of them, more of those, again please, love it, love them, mix them, combine them`,
    amounts:
      'so many, so much, that many, that much, as many, as much, many, much, lots, a lot of, plenty, tons of, loads of',
    those: 'those, these, such',
    copulas: `is, are, seem, seems, feel, feels, look, looks, get, gets, sound, sounds`,
    objects: 'me, us, her, him, them, my, our',
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
      { verb: 'head', after: 'we lets to my' },
      { verb: 'happy', after: 'am are be im were' },
    ],
  },
  withoutMeaning: `finish ending i we you my our me us want would like love please a an the and or but with for to in of on at it
    is be so do does are have has im were he she they him her them there include put leave all rather prefer
    ever mind care too something some very really quite more bit little lot lots make give bachata position hold
    steps step parts part when who couple plenty show together danced dancing dancers dancer way what can able
    much mix both touch also final everybody day evening night class dance choreography choreo song music moves
    move style level feel feeling mood that this wedding first could should will let lets hi hello hey thanks
    thank just only am was id wed ill youre its theyre pls plz kinda sort stuff vibe vibes figures figure add
    keep go get need needs maybe perhaps super totally absolutely completely mostly mainly always often
    sometimes overall whole entire entirely through throughout from by as if then after before into up over out
    one two three four five least most half yes yeah yep ok okay lol haha xd partner boyfriend girlfriend
    husband wife fiance friend friends because since cause now today here where which how pretty extra nice good
    great cool perfect beautiful ideal your his their mine yours each other anything everything things thing
    kind type looking look play around about back again already anymore come comes use using done doing going
    gonna wanna try enjoy enjoys fan welcome sure well even time times once twice any many gf bf fiancee
    gentleman lady ladies man men woman women girl girls guy guys boy boys teacher people guest guests crowd
    audience family parents mother mom mum father dad daughter son sister brother cousin grandmother kids
    children mate buddy lover spouse someone everyone anyone somebody folk folks dude bro lovely gorgeous
    fabulous awesome wonderful fantastic amazing brilliant excellent favorite proper solid certain particular
    specific usual usually normal normally regular ordinary general generally basically literally simply
    actually obviously certainly definitely probably possibly hopefully clearly especially primarily largely
    partly partially slightly fairly somewhat almost nearly hardly exactly precisely roughly approximately hope
    hoping hoped wish wishing wished might may must shall ought suppose guess think believe know mean say says
    said tell told ask asks asked seem seems looks sound sounds feels appear become becomes became keeps kept
    letting gives giving given gave take takes taking took bring brings bringing makes making made puts putting
    set sets adds adding added includes including included contain contains had having got getting gets went
    goes coming see sees seeing seen moment moments bunch number amount amounts kinds types sorts ways bits
    pieces element elements detail details idea ideas section sections item items combination combo sequence
    routine dances songs track tune piece beat rhythm second seconds hour tonight tomorrow yesterday week
    weekend month year years either another others else same different such own every several various enough
    ones thrice rarely seldom still yet soon later next last during while until till than unlike via per within
    among between across toward towards upon onto off down away near far inside outside above below under along
    ive weve thats theres whats heres itd hows whos plus btw fyi asap omg okey alright right yup nah hiya yo
    greetings cheers regards sincerely dear sir madam team did uses used needed needing tries tried trying help
    helps shows showing wants wanted wanting gotta lemme gimme hers theirs ours myself yourself ourselves
    himself herself themselves themself truly ultra mega hella extremely incredibly insanely damn bloody
    freaking fucking bachatas practice practicing learn learning learned teach teaching taught rehearse levels
    styles moods flavor flavored feelings hint dash pinch splash tad loads tons heaps mixture blend combine
    combines combined combining fuse merge halves quarter percent fifty third front place spot area floor room
    space side sides easily quickly lead leader leads leaders follow follower follows followers crew intensity
    energy tempo pace speed difficulty bride groom bridal weddings birthday birthdays quinceanera cute group
    groups instead program performance performances act project numbers monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december spring
    summer autumn winter morning afternoon midnight dramatic spectacular stunning tiny small modest careful safe
    clean big large huge`,
  things: `noon lunch breakfast supper dinner date dates calendar holiday holidays vacation christmas easter halloween
    reception ceremony garden terrace beach pool club pub restaurant hotel hall ballroom studio gym school
    university college office workplace kitchen bedroom balcony street park plaza village town stage podium
    platform theater festival congress gala event events contest recital exam graduation prom video videos
    tiktok instagram reel youtube camera cameras phone photo photos picture pictures photographer screen
    projector lights light lighting smoke fog confetti balloons flowers roses rose candles decoration
    decorations dress dresses skirt gown veil suit tuxedo shirt trousers pants jeans shoes shoe sneakers
    trainers boots heels sandals socks hat hats tie belt glasses jewelry necklace earrings bracelet costume
    costumes outfit outfits uniform mask fans scarf dog cat horse car bus plane boat bike bicycle weather rain
    snow wind heat temperature degrees sun sky sea island money price cost budget ticket tickets food drink
    drinks beer wine rum champagne coffee cake pizza chair chairs table tables door window wall corner corners
    stairs carpet grass sand concrete wood parquet tiles ice neighbors neighbor boss colleague colleagues
    coworker coworkers employees staff students student pupils pupil classes course courses workshop workshops
    lesson lessons instructor instructors coach dj band singer singers guitarist musician musicians bongo guira
    bass drums piano guitar voice lyrics word words language english spanish german french italian nurse lawyer
    engineer baby babies toddler toddlers teenager teenagers teens adults seniors pensioners retirees uncle aunt
    nephew niece grandfather grandpa grandson granddaughter grandchildren stepfather stepmother bridesmaids
    bridesmaid groomsmen witness tango salsa merengue kizomba cumbia reggaeton hip-hop swing waltz rumba
    flamenco ballet samba bolero cha chacha pole zumba name names age ages size height weight minutes hours bpm
    volume file mp3 pdf link website app page paper internet city country usa spain mexico london paris berlin
    america europe africa asia nation teams couples trio quartet circle circles row rows line lines diagonal
    formation formations background judge judges jury prize trophy medal tv television movie film series netflix
    star actor actress king queen princess story fairy tale`,
  falseFriends: `solo decente quite familiar actual usa superior original viva sola social tope sal mal regular bien brutal pase
    dos once pares tan van sea ni son mil eh va ha he cross`,
  endings: `s -, es -, ing - e, ed - e, er - e, est - e, ly - e y, ily y, ier y, iest y, ies y, ied y, y - e, ish - e,
        in ing, ning n, ping p, ting t, ned n, ped p, ted t, ging g, gest g, ger g, ness -, ful -, ability able,
        ably able, our or, ours or, ise ize ice, ised ize ice, ising ize ice, ourite orite, ourites orite, earnt earned`,
  contractions: '',
  abbreviations: `w/ with, w/o without, & and, + and, n and, u you, ur your, r are, bc because, cuz because, coz because, cos
        because, thru through, tho though, thx thanks, ty thanks, tks thanks, b be, pls please, plz please, ppl
        people, smth something, sth something, bday birthday, rly really, def definitely, prolly probably, ofc
        ofcourse, nite night, lil little, fav favorite, b4 before, 2nite tonight, gr8 great, yrs years, mins
        minutes, max maximum, trad traditional, interm intermediate, inter intermediate, adv advanced, dom
        dominican, choreo choreo, foto photo, dnt dont, cnt cant, cba cant, tmrw tomorrow, srsly seriously, xtra
        extra, luv love, lvl level, lvls level, str8 straight, moar more, num number`,
  otherWords: `trip, drip, ship, chip, lip, tip, bask, basis, weave, save, cave, shade, shallow, dress, shoe, shoes, red, blue,
        camera, video, photo, light, lights, smoke, house, home, car, dog, cat, food, dinner, pizza, price,
        cost, money, pay, hat, glasses, watch, flower, rose, teeth, mouth, beard, shirt, suit, skirt, trousers,
        tie, weather, rain, city, country, train, plane, boat, ambition, ambitions, ballard, booties, bouncers,
        boxer, boxers, boxing, bragging, bubble, bubbles, cahill, chat, chats, chester, chilli, chilly, clam,
        clams, comet, comets, complicate, complicates, composition, compositions, computing, coordinated, cora,
        couch, couches, crapping, curiously, currently, deduction, deductions, deductive, deserved, diddling,
        dipsy, dive, dives, domination, dries, drivel, driven, driver, drivers, droop, drugging, enlargement,
        evolution, exert, exiting, experimented, fasting, fiddling, fired, firewall, firing, flickering, float,
        floats, fries, frisk, gent, gentile, gents, giggling, girlies, girly, gloating, greener, greenly, gust,
        hangover, hangovers, harding, hardy, headband, hypertension, implicated, impossibly, improper, improved,
        instruct, instructed, instruction, instructions, instructive, insulation, intermediary, jollies, keel,
        kicker, lever, levers, levin, levy, liter, liters, loverly, meddling, merrier, mush, mute, naught,
        necking, nomination, nominations, piloting, pinning, plaid, poser, posey, posse, powder, powders,
        pregnancies, preppy, preserved, profession, professions, punched, puncher, quickie, ragging, raid,
        raids, rapping, reduction, relating, relaying, resolution, resolutions, respectability, restraint,
        restraints, retained, revelation, revelations, revolutionize, revolver, roller, rollers, roman, romans,
        rotted, rotting, scat, schilling, seedy, shilling, shillings, shopping, silk, silks, simp, singh,
        sinning, skating, skinning, sleep, sleeps, sloppy, smoothie, smothering, smuggling, snacking, softy,
        soldering, soldiering, spic, spics, stature, statute, statutes, stead, stoop, stoops, swat, sweated,
        sweater, sweaters, sweety, taming, thames, tick, ticks, topping, toppings, toro, toros, traded, trader,
        traders, trading, transitional, trapping, trappings, trickle, underrated, understaffed, understand,
        understands, unprofessional, warp, waver, whirring, whirs, wider, wigging, wilderness, zest`,
};
