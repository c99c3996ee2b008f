/**
 * Ways to ask for moves, for fewer of them and for none, with a hash where the moves stand; and moves to put
 * there, with the group that they are (see `expected.ts`). Each way is read with each of the moves.
 */
export type Asked = 'wanted' | 'fewer' | 'unwanted';

interface Forms {
  /** Separated by semicolons. */
  readonly ways: Readonly<Record<Asked, string>>;
  readonly moves: Readonly<Record<string, string>>;
}

export const FORMS: Readonly<Record<'en' | 'es', Forms>> = {
  en: {
    moves: {
      hammerlock: 'hammerlocks',
      cuddle: 'cuddles',
      shadow: 'shadow figures',
      copa: 'copas',
      'cross-body': 'cross body leads',
      promenade: 'promenades',
      box: 'box steps',
      madrid: 'madrid steps',
      kicks: 'kicks',
      'body-wave': 'body waves',
      hips: 'hip rolls',
      chest: 'chest isolations',
      footwork: 'footwork sections',
      turn: 'turns',
      'double-turn': 'double turns',
      'right-turn': 'right turns',
      'left-turn': 'turns to the left',
      'lead-turn': 'turns for the lead',
      'double-left-turn': 'double left turns',
      'side-by-side': 'side by side bits',
      'hand-change': 'hand changes',
      'arm-styling': 'arm styling',
      'crossed-hands': 'crossed hands',
      'hand-play': 'hand games',
      sway: 'sways',
      drag: 'drags',
      caress: 'caresses',
      syncopation: 'syncopations',
      hold: 'freezes',
      dip: 'dips',
    },
    ways: {
      wanted: `#; # please; lots of #; more #; more # please; I want #; we want to see #; we love #; I'd love some #; please
        add #; add some #; can we have #?; could you put in some #; can you work in some #; give me #; with #; with
        some #; plenty of #; loads of #; # would be nice; # would be great; include #; please include #; I'd like #;
        I would like to have #; we enjoy #; throw in some #; slip in some #; some #; a few #; let there be #; we need
        #; # are great; # are awesome; use #; don't forget the #; do not forget #; please don't leave out #; don't
        skip the #; can't get enough of #; as many # as possible; # as often as you can; I'm crazy about #; #,
        definitely; #? yes!; yes to #; bring on the #; the more # the better; never enough #; we are practicing #; we
        want to practice #; focus on #; we're working on #; # are a must; a routine full of #; make it all about #;
        we can't live without #; I'm a big fan of #; our favorites are #; build in #; I miss #; # everywhere; it
        should have #; there should be #; there must be #; we're into #; nothing beats #; you can't go wrong with #;
        I dream of #; how about some #?; what about #?; I could do with some #; we'd be happy with some #; # are what
        we came for; we always enjoy #; # make me happy; # are so much fun; bonus points for #; sprinkle in some #;
        go for #; why not add #?; we never get tired of #; keep the #; bring back the #`,
      fewer: `fewer #; a few less #; not so many #; not too many #; not that many #; not quite so many #; too many #; too
        many # last time; way too many # last time; there were too many #; go easy on the #; easy on the #; take it
        easy with the #; tone down the #; cut down on #; cut back on the #; reduce the #; limit the #; far fewer #; #
        in moderation; fewer # than last time; half as many #; don't overdo the #; hold back on the #; ease off the
        #; go lighter on the #; keep # to a minimum; keep the # to a minimum; # less often; a bit fewer #; not as
        many #; please fewer #; I'd like fewer #; we want fewer #; don't use so many #; less of the #; scale back
        the #; a lot fewer #; maybe fewer #; could there be fewer #?; we don't need so many #; not # all the time`,
      unwanted: `no #; no # please; please no #; without #; without any #; not #; never #; never any #; zero #; none of those
        #; skip the #; skip #; please skip #; avoid #; avoid all #; please avoid any #; leave out the #; leave the #
        out; leave # out please; drop the #; ditch the #; cut the #; cut out #; get rid of the #; forget the #;
        forget about #; I hate #; I really hate #; I don't like #; we don't like #; he doesn't like #; I don't really
        like #; I dislike #; we can't stand #; I can't do #; we don't do #; not a fan of #; I'm not into #; we're
        tired of #; fed up with #; had enough of #; # are not for us; # aren't for me; # aren't our thing; # no
        thanks; #? no; #? no way!; #? no thank you; # out; # are out; no # at all; absolutely no #; definitely no #;
        not a single one of those #; anything but #; everything except #; please don't include #; don't put # in;
        don't use #; don't give us #; do not include any #; steer clear of #; stay away from #; keep # out of it; I'd
        rather not have #; I'd prefer no #; we'd rather skip #; no more #; # make me nervous; # scare my partner; #
        are off limits; # are forbidden; # are banned; I'm allergic to #; I'm scared of #; # freak us out; could you
        leave out #; can we do it without #?; spare us the #; minus the #; free of #; exclude #; remove #; omit #; #
        are not wanted; I don't want #; we don't want any #; I don't want to see #; # suck; # annoy me; let's not do
        #; let's do without #; we refuse to do #; under no circumstances #; nothing with #; there shouldn't be #; #:
        no; # never; I could do without #; we can do without #; # are not allowed; # don't work for us; we never do
        #; we won't do #; she won't do #; please refrain from #; # bore us; # feel awkward; hold the #; keep away
        from #; my wife hates #; my partner can't do #; we are not comfortable with #; # are awful; # are the worst;
        under no condition any #; whatever you do, no #; I beg you, no #; no way am I doing #; anything except #;
        nobody likes #; it should not have #; it must not contain #; # must go; scrap the #; # are a no; I don't
        enjoy #; I've had it with #; # trip us up; # confuse me`,
    },
  },
  es: {
    moves: {
      hammerlock: 'hammerlocks',
      cuddle: 'cuddles',
      shadow: 'figuras de sombra',
      copa: 'copas',
      'cross-body': 'cross bodys',
      promenade: 'promenades',
      box: 'cuadros',
      madrid: 'pasos de Madrid',
      kicks: 'patadas',
      'body-wave': 'olas',
      hips: 'movimientos de cadera',
      chest: 'aislamientos de pecho',
      footwork: 'juegos de pies',
      turn: 'vueltas',
      'double-turn': 'giros dobles',
      'right-turn': 'giros a la derecha',
      'left-turn': 'vueltas a la izquierda',
      'lead-turn': 'vueltas del líder',
      'double-left-turn': 'dobles a la izquierda',
      'hand-change': 'cambios de mano',
      'arm-styling': 'adornos de brazos',
      'crossed-hands': 'manos cruzadas',
      'hand-play': 'juegos de manos',
      sway: 'vaivenes',
      drag: 'arrastres',
      caress: 'caricias',
      syncopation: 'síncopas',
      hold: 'pausas',
      dip: 'caídas',
    },
    ways: {
      wanted: `#; # por favor; muchas #; más #; más # porfa; quiero #; queremos ver #; nos encantan las #; me encantaría tener #;
        añade #; agrega #; agregale unas #; ¿puede haber #?; ¿puedes poner #?; ponle #; ponme #; mete #; métele #;
        dame #; con #; con muchas #; con algo de #; montones de #; un montón de #; bastantes #; estarían bien unas #;
        incluye #; por favor incluye #; me gustaría que hubiera #; quisiera #; disfrutamos las #; échale #; unas #;
        que haya #; que tenga #; necesitamos #; las # son geniales; usa #; no olvides las #; no te olvides de las #;
        que no falten #; que no falten las #; sin # no es bachata; tantas # como puedas; # a cada rato; estoy loca por
        las #; #, claro que sí; ¿#? ¡sí!; sí a las #; vengan esas #; cuantas más # mejor; nunca hay demasiadas #;
        estamos practicando #; queremos practicar #; queremos repasar las #; céntrate en las #; estamos trabajando las
        #; las # son imprescindibles; una coreo llena de #; no podemos vivir sin #; soy muy fan de las #; nuestras
        favoritas son las #; echo de menos las #; # por todas partes; debe llevar #; tiene que haber #; nada mejor
        que unas #; sueño con #; ¿qué tal unas #?; ¿y unas #?; nos vendrían bien unas #; las # me hacen feliz; las #
        son divertidas; cuela unas #; ve a por las #; ¿por qué no metes #?; nunca nos cansamos de las #; que vuelvan
        las #; me late que haya #;  se agradecen las #; apuesta por las #; tira de #; a
        tope de #; prefiero #; dale con las #; nos chiflan las #; me flipan las #; adoro las #; queremos lucir las #`,
      fewer: `menos #; unas pocas menos #; no tantas #; no muchas #; no demasiadas #; demasiadas #; demasiadas # la última vez;
        la otra vez hubo demasiadas #; modera las #; bájale a las #; baja un poco las #; afloja con las #; reduce las
        #; limita las #; recorta las #; muchas menos #; # con moderación; menos # que la última vez; la mitad de #;
        no te pases con las #; no abuses de las #; sin abusar de las #; sin pasarse con las #; # las justas; las
        mínimas #; deja las # al mínimo; # menos seguido; un poco menos de #; por favor menos #; quisiera menos #;
        queremos menos #; no metas tantas #; no uses tantas #; que no haya tantas #; que haya menos #; quita algunas
        #; pocas #; muy pocas #; poquitas #; tampoco tantas #; no exageres con las #; suave con las #`,
      unwanted: `no #; no # por favor; nada de #; por favor nada de #; sin #; sin las #; sin ninguna de esas #; nunca #; jamás #;
        cero #; ninguna de esas #; sáltate las #; evita las #; evita #; por favor evita todas las #; deja fuera las
        #; deja las # fuera; quita las #; quítame las #; quítale las #; elimina las #; suprime las #; olvida las #;
        olvídate de las #; odio las #; odiamos las #; no me gustan las #; no nos gustan las #; a él no le gustan las
        #; la verdad no me gustan mucho las #; detesto las #; no soportamos las #; no aguanto las #; no puedo hacer
        #; no hacemos #; no soy fan de las #; no me van las #; estamos hartos de las #; estoy hasta el gorro de las
        #; ya basta de #; las # no son para nosotros; las # no son lo nuestro; las # no son lo mío; # no gracias;
        ¿#? no; ¿#? ¡ni hablar!; ¿#? no gracias; # fuera; fuera #; las # fuera; absolutamente nada de #; ni una de esas
        #; cualquier cosa menos #; todo menos #; todo excepto #; por favor no incluyas #; no metas #; no pongas #; no
        uses #; no nos des #; no incluyas ninguna de las #; huye de las #; mantente lejos de las #; preferiría que no
        hubiera #; preferimos sin #; mejor sin #; ya no más #; las # me ponen nerviosa; las # asustan a mi pareja; las
        # están prohibidas; prohibidas las #; tengo alergia a las #; me dan miedo las #; nos dan pánico las #; ¿puedes
        quitar las #?; ¿se puede sin #?; ahórranos las #; libre de #; excluye las #; omite las #; # no queremos; no
        quiero #; no queremos #; no quiero ver #; las # me aburren; las # me molestan; no hagamos #; prescindamos de
        las #; nos negamos a hacer #; bajo ninguna circunstancia #; nada con #; que no haya #; que no tenga #; #: no;
        # jamás; # nunca; puedo vivir sin #; podemos pasar sin #; las # no están permitidas; las # no nos funcionan;
        nunca hacemos #; no haremos #; ella no hace #; abstente de las #; las # nos aburren; las # nos resultan
        incómodas; paso de las #; mi mujer odia las #; mi pareja no puede hacer #; las # son horribles; las # son lo
        peor; hagas lo que hagas, nada de #; te lo ruego, nada de #; ni en broma #; todo salvo #; a nadie le gustan
        las #; no debe haber #; no debe llevar #; descarta las #; las # se me dan fatal; las # nos confunden; las #
        no me salen; tacha las #; ni # ni nada de eso; nada de nada de #; no me hagas hacer #; que no me pongan #; no
        le metas #; no le pongan #`,
    },
  },
};
