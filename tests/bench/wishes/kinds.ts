/**
 * Ways to say the other kinds of wishes, with a hash where what they are about stands; and what to put there,
 * with what is to be read (see `expected.ts`). Each way is read with each of them.
 */
export interface Kind {
  readonly name: string;
  readonly language: 'en' | 'es';
  /** Separated by semicolons. */
  readonly ways: string;
  readonly things: Readonly<Record<string, string>>;
}

/** Whoever spares a part of the body may as well be read as wanting it calm or easy. */
const MAY = '?energy:low ?level:beginner';
const LOADS = `no-loads/spare:neck/spare:back ?spare:shoulder ${MAY}`;

export const KINDS: readonly Kind[] = [
  {
    name: 'hurt',
    language: 'en',
    ways: `my # hurts; my # is sore; bad #; I have a bad #; # problems; # injury; I injured my #; I had # surgery last
      year; careful with my #; mind my #; protect the #; easy on the #; my # is killing me; my # is not
      great; I have # pain; pain in my #; trouble with my #; weak #; stiff #; my # aches; I hurt my #;
      recovering from a # injury; nothing that hurts the #; don't strain my #; her # is bad; my wife has a
      bad #; my partner's # is injured; no stress on the #; keep the pressure off my #; I pulled something
      in my #; my # is acting up; old # injury; sensitive #; my # is messed up; dodgy #; my # cracks; #
      operation; my # needs care; look after my #; spare the #; spare my #; my doctor says to rest my #; my
      # can't take much; my # gives me trouble; I've got a # thing; my # isn't what it was; arthritis in the
      #; my # is swollen; be gentle with my #; watch my #; something's wrong with my #; my # is still
      healing; nothing heavy on the #; my # is weak so careful; he has # trouble; I broke my #; his # is in
      bad shape; go easy, my # is bad; I twisted my #; my # is a mess; please don't hurt my #; my # won't
      cooperate; # issues; my # has seen better days; I need to protect my #; I have to be careful with my
      #; my # is bothering me`,
    things: {
      knee: `spare:knee ${MAY}`,
      shoulder: `spare:shoulder ${MAY}`,
      neck: LOADS,
      back: LOADS,
      'lower back': LOADS,
      'left knee': `spare:knee ${MAY}`,
      'right shoulder': `spare:shoulder ${MAY}`,
      hip: `unread ${MAY}`,
      ankle: `unread ${MAY}`,
      wrist: `unread ${MAY}`,
      elbow: `unread ${MAY}`,
      foot: `unread ${MAY}`,
      calf: `unread ${MAY}`,
    },
  },
  {
    name: 'hurt',
    language: 'es',
    ways: `me duele #; # me duele; tengo mal #; tengo # mal; problemas en #; una lesión en #; me lesioné #; me operaron
      de #; me operé # el año pasado; cuidado con #; ojo con #; protege #; cuídame #; # me está matando; no
      ando bien de #; dolor en #; molestias en #; tengo # débil; tengo # rígida; me lastimé #; me estoy
      recuperando de #; nada que lastime #; no me fuerces #; a ella le duele #; mi mujer tiene mal #; mi
      pareja anda mal de #; sin cargar #; me dio un tirón en #; # me da guerra; una vieja lesión en #; #
      sensible; tengo # hecha polvo; # me truena; operación de #; # necesita cuidado; respeta #; mima #; el
      médico dice que descanse #; # no aguanta mucho; # me da problemas; # no es lo que era; artrosis en #;
      tengo # inflamada; suave con #; vigila #; algo le pasa a #; # se está curando; nada pesado para #; él
      tiene problemas con #; me rompí #; # está en mal estado; me torcí #; # es un desastre; por favor no me
      lastimes #; # no me responde; tengo que cuidar #; tengo delicada #; se me resiente #; # fastidiada;
      nada que cargue #; que no sufra #; ando tocado de #; ya no tengo # para muchos trotes; con # ojito`,
    things: {
      'la rodilla': `spare:knee ${MAY}`,
      'el hombro': `spare:shoulder ${MAY}`,
      'el cuello': LOADS,
      'la espalda': LOADS,
      'la zona lumbar': LOADS,
      'la rodilla izquierda': `spare:knee ${MAY}`,
      'el hombro derecho': `spare:shoulder ${MAY}`,
      'las cervicales': LOADS,
      'la cadera': `unread ${MAY}`,
      'el tobillo': `unread ${MAY}`,
      'la muñeca': `unread ${MAY}`,
      'el codo': `unread ${MAY}`,
      'el pie': `unread ${MAY}`,
    },
  },
  {
    name: 'style',
    language: 'en',
    ways: `#; # please; # style; in a # style; make it #; something #; we want # bachata; keep it #; I'd like it to be
      #; # vibes; give us a # one; more on the # side; # above all; I prefer #; we love #; go for #; a #
      choreography; as # as possible; very #; a bit #; kind of #; mostly #; it should feel #; a # feel; a
      routine that's #; please do it #; can it be #?; could you make it more #; with a # touch; # bachata
      for our party; we only dance #; my wife loves #; # is our thing; let's go #`,
    things: {
      sensual: 'style:sensual',
      romantic: 'style:romantic',
      traditional: 'style:traditional',
      modern: 'style:modern',
      dominican: 'style:traditional',
    },
  },
  {
    name: 'no style',
    language: 'en',
    ways: `not #; no #; no # stuff; nothing #; not # please; # no thanks; anything but #; don't make it #; I don't like
      # bachata; we hate #; not too #; I don't want it #; # isn't my thing; # is not for us; it shouldn't be
      #; never #; without # elements; avoid #; skip the # stuff; less #; we don't dance #; I can't stand #;
      # is out; definitely not #; leave out the # stuff; no # moves; not a # one please; I'm tired of #;
      everything except #; keep it from getting #`,
    things: {
      sensual: '-style:sensual ?energy:low',
      romantic: '-style:romantic',
      traditional: '-style:traditional',
      modern: '-style:modern',
    },
  },
  {
    name: 'style',
    language: 'es',
    ways: `#; # por favor; estilo #; en estilo #; que sea #; algo #; queremos bachata #; hazla #; me gustaría que fuera
      #; con aire #; danos una #; más bien #; # ante todo; prefiero #; nos encanta la #; tira por la #; una
      coreografía #; lo más # posible; muy #; un poco #; tirando a #; mayormente #; que se sienta #; que
      suene #; una coreo que sea #; por favor hazla #; ¿puede ser #?; hazla más #; con un toque #; bachata #
      para nuestra fiesta; solo bailamos #; a mi mujer le encanta la #; la # es lo nuestro; vamos con la #;
      bien #`,
    things: {
      sensual: 'style:sensual',
      romántica: 'style:romantic',
      tradicional: 'style:traditional',
      moderna: 'style:modern',
      dominicana: 'style:traditional',
    },
  },
  {
    name: 'no style',
    language: 'es',
    ways: `no #; nada #; nada de #; que no sea #; # no; # no gracias; cualquier cosa menos #; no la hagas #; no me
      gusta la bachata #; odiamos la #; no muy #; no demasiado #; no la quiero #; lo # no es lo mío; lo # no
      es para nosotros; no debería ser #; nunca #; sin elementos #; evita lo #; quita lo #; menos #; no
      bailamos #; no soporto lo #; lo # fuera; definitivamente no #; deja fuera lo #; que no parezca #;
      estoy harto de lo #; todo menos #; la # no nos va; no quiero nada #; paso de lo #`,
    things: {
      sensual: '-style:sensual ?energy:low',
      romántico: '-style:romantic',
      tradicional: '-style:traditional',
      moderno: '-style:modern',
    },
  },
  {
    name: 'energy',
    language: 'en',
    ways: `#; # please; make it #; keep it #; something #; we want it #; # energy; a # dance; quite #; really #; as #
      as possible; it should be #; nice and #; # from start to finish; I'm in the mood for something #; we
      like it #; a # one; on the # side; go for a # mood; # vibe`,
    things: {
      calm: 'energy:low',
      slow: 'energy:low',
      gentle: 'energy:low',
      relaxed: 'energy:low',
      mellow: 'energy:low',
      energetic: 'energy:high',
      lively: 'energy:high/energy:medium',
      powerful: 'energy:high',
      wild: 'energy:high',
      intense: 'energy:high',
    },
  },
  {
    name: 'not energy',
    language: 'en',
    ways: `not too #; not so #; nothing too #; don't make it too #; not #; less #; it shouldn't be too #; nothing #; I
      don't want it #`,
    things: {
      energetic: 'energy:low/energy:medium',
      wild: 'energy:low/energy:medium',
      intense: 'energy:low/energy:medium',
      fast: 'energy:low/energy:medium',
      explosive: 'energy:low/energy:medium',
    },
  },
  {
    name: 'energy',
    language: 'es',
    ways: `#; # por favor; que sea #; hazla #; algo #; la queremos #; una coreo #; bastante #; muy #; lo más # posible;
      tiene que ser #; bien #; # de principio a fin; me apetece algo #; nos gusta #; tirando a #; en plan #;
      que vaya #; que quede #`,
    things: {
      tranquila: 'energy:low',
      lenta: 'energy:low',
      suave: 'energy:low',
      relajada: 'energy:low',
      pausada: 'energy:low',
      enérgica: 'energy:high',
      animada: 'energy:high/energy:medium',
      potente: 'energy:high',
      movida: 'energy:high/energy:medium',
      intensa: 'energy:high',
    },
  },
  {
    name: 'not energy',
    language: 'es',
    ways: `no muy #; no tan #; nada #; nada demasiado #; que no sea muy #; que no sea #; menos #; no la quiero #; no
      demasiado #`,
    things: {
      enérgica: 'energy:low/energy:medium',
      loca: 'energy:low/energy:medium',
      intensa: 'energy:low/energy:medium',
      rápida: 'energy:low/energy:medium',
      explosiva: 'energy:low/energy:medium',
    },
  },
  {
    name: 'level',
    language: 'en',
    ways: `#; # level; # please; for # dancers; we are #; we're # level; make it #; keep it #; something #; #
      choreography; a # routine; our level is #; it's for a # group; the class is #; at # level; I'd call us
      #; suitable for # dancers; difficulty: #; level: #; my students are #`,
    things: {
      beginner: 'level:beginner',
      intermediate: 'level:intermediate',
      advanced: 'level:advanced',
    },
  },
  {
    name: 'level',
    language: 'es',
    ways: `#; nivel #; # por favor; para bailarines #; somos #; somos nivel #; que sea #; hazla #; algo #; coreografía
      #; una rutina #; nuestro nivel es #; es para un grupo #; la clase es #; a nivel #; diría que somos #;
      apta para gente #; dificultad: #; nivel: #; mis alumnos son #`,
    things: {
      principiante: 'level:beginner',
      intermedio: 'level:intermediate',
      avanzado: 'level:advanced',
      básico: 'level:beginner',
    },
  },
  {
    name: 'climax',
    language: 'en',
    ways: `climax in #; the climax should be in #; put the climax in #; peak in #; the peak belongs in #; big moment in
      #; make # the highlight; the highlight should be #; # is the high point; explode in #; save the best
      for #; go all out in #; let # be the biggest part; the strongest figures in #; give it everything in
      #; build up to #; # should be epic; the wow moment in #; best part: #; # has to be the showstopper;
      all the power in #; I want # to be spectacular; the most impressive part should be #; make #
      unforgettable; fireworks in #; let it all out in #; everything builds to #; # needs the biggest
      moment; crown it in #; the most intense part is #`,
    things: {
      'the last chorus': 'climax:last-chorus ?energy:high',
      'the mambo': 'climax:mambo ?energy:high',
      'the bridge': 'climax:bridge ?energy:high',
      'the chorus': 'climax:chorus ?energy:high',
      'the end': 'climax:end ?energy:high',
    },
  },
  {
    name: 'climax',
    language: 'es',
    ways: `clímax en #; el clímax debe estar en #; pon el clímax en #; el pico en #; el punto álgido en #; el gran
      momento en #; que # sea lo más fuerte; que lo más destacado sea #; que explote en #; guarda lo mejor
      para #; dalo todo en #; que # sea la parte más grande; las figuras más fuertes en #; échalo todo en #;
      ve creciendo hasta #; que # sea épico; el momento wow en #; la mejor parte: #; toda la fuerza en #;
      quiero que # sea espectacular; la parte más impresionante que sea #; que # sea inolvidable; fuegos
      artificiales en #; suéltalo todo en #; todo sube hasta #; la cumbre en #; que reviente en #; lo más
      intenso en #`,
    things: {
      'el último coro': 'climax:last-chorus ?energy:high',
      'el mambo': 'climax:mambo ?energy:high',
      'el puente': 'climax:bridge ?energy:high',
      'el estribillo': 'climax:chorus ?energy:high',
      'el final': 'climax:end ?energy:high',
    },
  },
  {
    name: 'intro',
    language: 'en',
    ways: `start #; begin #; start the dance #; let's start #; we want to start #; we'd like to begin #; the intro #;
      in the intro #; open #; at the beginning #; at the start #; first #, then the rest; start off #; kick
      off #; the dance begins #; I want us to start #; please begin #; opening: #; to begin #; for the
      intro: #; let it begin #; the opening should be #; can we start #?; we'd love to open #`,
    things: {
      'in closed hold': 'intro:closed ?+close-embrace',
      'in a close embrace': 'intro:closed ?+close-embrace',
      'holding hands': 'intro:open',
      'in open position': 'intro:open',
      'with basics': 'intro:basics ?+basic',
      'with footwork': 'intro:footwork ?+footwork ?+solo',
      apart: 'intro:footwork',
      'with solo steps': 'intro:footwork ?+footwork ?+solo',
    },
  },
  {
    name: 'intro',
    language: 'es',
    ways: `empezar #; empezamos #; empieza #; comenzar #; queremos empezar #; nos gustaría comenzar #; la intro #; en
      la intro #; abrir #; al principio #; al inicio #; arrancar #; arrancamos #; que empiece #; quiero que
      empecemos #; por favor empieza #; apertura: #; para empezar #; para la intro: #; de entrada #; el
      comienzo #; ¿podemos empezar #?; el baile arranca #; iniciar #; los primeros compases #`,
    things: {
      'en posición cerrada': 'intro:closed ?+close-embrace',
      abrazados: 'intro:closed ?+close-embrace',
      pegaditos: 'intro:closed ?+close-embrace',
      'cogidos de las manos': 'intro:open',
      'en posición abierta': 'intro:open',
      'con básicos': 'intro:basics ?+basic',
      'con juego de pies': 'intro:footwork ?+footwork ?+solo',
      separados: 'intro:footwork',
      'con pasos libres': 'intro:footwork ?+footwork ?+solo',
    },
  },
  {
    name: 'new',
    language: 'en',
    ways: `# new moves; max # new moves; at most # new moves; no more than # new moves; # new figures; # new steps;
      only # new moves; up to # new moves; # new moves at most; # new ones; # new things; teach us # new
      moves; we can handle # new moves; limit it to # new moves; not more than # new figures; # unfamiliar
      moves; # moves we don't know yet; # figures we haven't done before; with # new moves; I'd like # new
      moves; keep the new moves to #; new moves: #; # new patterns please; new stuff: # max; we want to
      learn # new moves; maximum of # new figures; never more than # new moves; # fresh moves; # moves that
      are new to us`,
    things: { two: 'new:2', three: 'new:3', '4': 'new:4', five: 'new:5', '6': 'new:6' },
  },
  {
    name: 'new',
    language: 'es',
    ways: `# pasos nuevos; máximo # pasos nuevos; como mucho # pasos nuevos; no más de # pasos nuevos; # figuras
      nuevas; # movimientos nuevos; solo # pasos nuevos; hasta # pasos nuevos; # pasos nuevos como máximo; #
      nuevos; # cosas nuevas; enséñanos # pasos nuevos; podemos con # pasos nuevos; limítalo a # pasos
      nuevos; que no pase de # figuras nuevas; # pasos desconocidos; # pasos que no conozcamos; # figuras
      que no hayamos hecho; con # figuras nuevas; quisiera # pasos nuevos; los pasos nuevos que sean #;
      pasos nuevos: #; # figuras nuevas por favor; queremos aprender # figuras nuevas; un máximo de #
      figuras nuevas; nunca más de # figuras nuevas; # pasos que sean nuevos; a lo sumo # pasos nuevos; #
      figuras nuevas y ya; tope # figuras nuevas`,
    things: { dos: 'new:2', tres: 'new:3', '4': 'new:4', cinco: 'new:5', '6': 'new:6' },
  },
  {
    name: 'basics',
    language: 'en',
    ways: `only basics; just basics; basics only; nothing but basics; basic steps only; just the basic step; only the
      basic; stick to the basics; keep it to basics; I only want basics; basics and nothing else; basics
      throughout; the whole song in basics; we only want basic steps; purely basics; all basics; just basics
      please; only basic steps all the way; basics from beginning to end; basic step, that's it; can it be
      just basics?; let's stay with the basic step; no figures, only basics; nothing more than basics;
      please only use basic steps; simply basics; we'd like to do only basics; just do basics; a dance with
      only basics; basics, nothing fancy; nothing beyond the basic step; plain basics all song; the basic
      step over and over; stay in the basic the whole dance`,
    things: { x: 'only:basics ?level:beginner' },
  },
  {
    name: 'basics',
    language: 'es',
    ways: `solo básicos; solo pasos básicos; únicamente básicos; nada más que básicos; puro básico; puros básicos;
      básicos nada más; básicos y nada más; solo el paso básico; quédate en los básicos; quiero solo
      básicos; toda la canción en básico; solamente pasos básicos; puro paso básico; todo básicos; solo
      básicos por favor; básicos de principio a fin; paso básico y ya; ¿pueden ser solo básicos?; quedémonos
      en el paso básico; sin figuras, solo básicos; nada más que el básico; por favor usa solo pasos
      básicos; básicos y punto; queremos hacer solo básicos; haz solo básicos; un baile solo con básicos; no
      salgas del básico; nada que no sea el paso básico; el paso básico una y otra vez; básico todo el rato;
      que sea solo básico; con puro básico basta; nomás básicos; limítate al básico; básicos toda la coreo`,
    things: { x: 'only:basics ?level:beginner' },
  },
];
