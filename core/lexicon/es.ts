/** Spanish wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `gran, gran final, final grande, grande, a lo grande, clímax, pico, explotar, explota, explosión, explote,
        explosivo, fuerte, más fuerte, un show, duro, mejor, especial, espectacular, darlo todo, dalo todo, lo
        damos todo, demos todo, momento cumbre, cumbre, mayor, máximo, al máximo, impresionante, por todo lo
        alto, más grande, brutal, culminar, culminante, reviente, reventar, revienta, reventón, subidón,
        apoteósico, apoteósica, apoteosis, bestial, estallar, estalle, estalla, punto álgido, punto alto, ir a más,
        momentazo, bomba,
        bombazo, traca, a tope, fuego, con fuego, candela, todo el fuego, épico, épica, intenso, intensa, más
        intenso, más intensa, más energía, mucha energía, energía alta, la mayor energía, a saco, tirar la casa
        por la ventana, con todo, dramático, inolvidable, potente, loco, locura, subida, petarlo, pete, lo
        petamos, romper, rompa, enorme, salvaje, plato fuerte, broche de oro, lo más espectacular, lucirnos,
        lucirse, remate, rematar, remata, bombástico, golpe de efecto, redoble, alucinante, protagonista, ardor,
        que arda, arda, gran momento, momento más, a lo bestia, bestia, cañero, cañera, caña, punto más alto,
        más alto, culmine, culminen, culmina, culminando, culminación, crezca, crecer, creciendo, vaya
        creciendo, ir creciendo, crescendo, in crescendo, subiendo, suba, vaya subiendo, ir subiendo, vaya a
        más, de menos a más, bum, boom, pum, zas, guau, wow, efecto wow, momento wow, más vistoso, más vistosa,
        lo más vistoso, vistoso, vistosa, lo más fuerte, lo más gordo, lo gordo, lo mejor, lo más potente, lo
        más alto, lo más impresionante, lo más grande, lo más intenso, lo más loco, lo más bestia, lo más
        difícil, echa toda la carne en el asador, toda la carne en el asador, carne en el asador, echar la casa
        por la ventana, echa la casa por la ventana, tira la casa por la ventana, tirando la casa por la
        ventana, échalo todo, echarlo todo, échale todo, dar el do de pecho, do de pecho, explosiva, explotando,
        explotamos, explotemos, exploten, que explote, que estalle, estallamos, estallido, estallar todo,
        reventamos, revienten, petada, petamos, peta, petar, rompemos, rompan, romperla, rómpela, la rompemos,
        romperlo, partirla, pártela, la partimos, quemar todo, incendio, incendiar, arde, ardemos, fuegos
        artificiales, cohetes, cohete, dinamita, bomba atómica, cañonazo, trueno, tormenta, apogeo, cénit,
        cúspide, cima, punto culminante, punto fuerte, momento fuerte, momento estrella, momento estelar,
        momento grande, momento más fuerte, momento más intenso, momento más alto, momento épico, plato
        principal, plato gordo, auge, punto máximo, máxima energía, máxima intensidad, máximo nivel, a todo dar,
        a todo gas, a todo, todo el poder, toda la energía, toda la fuerza, toda la potencia, con toda, con
        fuerza, al cien, al 100, al mil, energía al máximo, grandioso, grandiosa, majestuoso, majestuosa,
        tremendo, tremenda, monumental, colosal, bárbaro, bárbara, alucine, flipante, de infarto, espectáculo,
        showtime, el show, exhibición, lucimiento, lúcete, luzcamos, nos lucimos, lucimos, deslumbrar,
        deslumbre, deslumbrante, dejar boquiabiertos, boquiabiertos, figuras más fuertes, figuras más vistosas,
        figuras más espectaculares, mejores figuras, mejores pasos, pasos más fuertes, lo mejorcito, guarda lo
        mejor, guárdate lo mejor, guardar lo mejor, reserva lo mejor, reservá, reserva, resérvate, reservar,
        deja lo mejor, dejar lo mejor, clavada, golpe final, traca final, broche, colofón, guinda, guinda del
        pastel, la guinda, subidón de energía, pico de energía, pico más alto, chan chan, chanchán, gran
        explosión, la explosión, eclosión, lo máximo, al tope, tope, hasta arriba, bien arriba, arriba del todo,
        por las nubes, desmadre, desparrame, despelote, locurón, apoteosico, apoteósicamente, brutalidad,
        barbaridad, salvajada, emocionante, emoción, más emocionante, más dramático, dramatismo, drama,
        intensísimo, intensísima, ponga todo, pon todo, poner todo, meter todo, mete todo, deslomarnos, tocar
        techo, toque techo, momento mágico, magia, mágico, petardazo, revolución, échale ganas, échale fuego,
        ponle todo, dale con todo, dale todo, métele todo, ganas, échale, todo va hacia, todo vaya hacia, que
        todo vaya, todo apunte, dale fuerza, fuerza, lo más destacado, destacado, destaque, mejor parte,
        suéltalo todo, soltarlo todo, todo sube, sube todo, todo suba, boca abierta, con la boca abierta, sin
        palabras, sin aliento, boquiabierta, la parte más grande, la más grande, foto enorme, enormes,
        impactante, impacto total, tope gama, tirón final, que tiemble, tiemble, que se caiga el techo, que se
        venga abajo, se venga abajo, se caiga la sala, estrella, estelar, espectacularmente, a muerte, a morir,
        mátala, la rompa, romperla toda, fuerte fuerte, a todo lo que da, lo más top, lo más cañero, cañón, piel
        de gallina, la piel de gallina, pelos de punta, los pelos de punta, carne de gallina`;
const HURT = `mal, mala, malo, duele, duelen, dolor, dolorido, dolorida, doloridas, doloridos, lesión, lesionado, lesionada,
        lesionadas, lesiones, problema, cuidado, cuidar, cuida, operado, operada, operar, operación, débil,
        delicado, delicada, delicadas, delicados, proteger, protege, protegerme, molesta, molestia, hernia,
        esguince, cirugía, cargar, carga, cargue, forzar, fuerce, fuerces, forzarme, rota, roto, torcido,
        torcida, torcedura, torcí, torció, sin forzar, rígido, rígida, sensible, sensibles, tocada, tocado,
        tocadas, fastidiada, fastidiado, fastidiadas, frágil, frágiles, ojo con, ojito con, tieso, tiesa, tiesos,
        tiesas, hecho polvo, hecha
        polvo, hechas polvo, fatal, jodida, jodido, jodidas, chunga, chungo, vendada, vendado, dislocado,
        dislocada, fracturado, fracturada, fractura, prótesis, artrosis, artritis, tendinitis, bursitis,
        inflamado, inflamada, resentido, resentida, recuperando, recuperándome, rehabilitación, desgarro,
        distensión, pinzamiento, me mata, me matan, machacado, machacada, sufre, sufrir, lastimado, lastimada,
        lastimé, lastimó, lastimadas, adolorido, adolorida, tocadito, resentirse, no aguanta, escayola,
        escayolado, yeso, atención a, respetar, respeta, mima, mimar, desgaste, averiada, rompí, rompió, quebré,
        quebró, operaron, operan, lesioné, lesionó, duela, duelan, dañe, reventada, reventado, molido, molida,
        tocadas, hecho trizas, recién operada, recién operado, nada que cargue, nada que toque, no puedo
        levantar, no puede levantar, no puedo mover, no puede mover, no puedo subir, no puede subir, no puedo
        doblar, no puede doblar, no puedo girar el, levantar, no me toques, no tocar, no toques, no me cargues,
        no le cargues, contractura, contracturada, tirón, sobrecarga, sobrecargado, sobrecargada, no doblar,
        doblar, dobles, truena, truenan, tronando, cruje, crujen, crujido, crujidos, rechina, rechinan,
        traquetea, se me sale, se le sale, se sale, se me salió, se salió, se me va, se me traba, se traba, se
        bloquea, se me bloquea, bloqueada, bloqueado, bloqueo, trabada, trabado, pinzado, pinzada, pinzamientos,
        nervio, pinzados, dislocó, disloqué, luxó, luxación, luxado, luxada, luxé, desencajado, desencajada,
        rompieron, partí, partió, partida, partido, descansar, descanso, tiene que descansar, necesita descanso,
        necesita descansar, reposo, de reposo, en reposo, recupera, recuperarse, recuperación, recuperar,
        rehabilitar, rehabilitando, fisio, fisioterapeuta, médico, traumatólogo, doctor, doctora, achaque,
        achaques, hecho papilla, hecha papilla, hechas papilla, hecho mierda, hecha mierda, hechas mierda, hecho
        puré, hecha puré, hechas puré, hecho un cromo, hecha un cromo, hecho un asco, hecha un asco, hechas un
        asco, hecha trizas, hechas trizas, hecho migas, hecha migas, hechas migas, hecho pedazos, hecha pedazos,
        destrozado, destrozada, destrozadas, destrozados, deshecho, deshecha, deshechas, pachucha, pachucho,
        pachuchas, chungas, chungos, malas, malos, malita, malito, malitas, enfermo, enferma, enfermas, anda
        mal, andan mal, ando mal, andamos mal, va mal, van mal, voy mal, estoy mal, está mal, están mal, tengo
        mal, regular, anda regular, ando regular, regulares, no anda bien, no andan bien, no está bien, no están
        bien, no está fina, no está fino, no están finas, no está muy bien, no están muy bien, no está para, no
        están para, no responde, no responden, no me responde, no me responden, no da más, no dan más, no dan
        para más, no da para más, no aguantan, no aguanta mucho, no aguantan mucho, no soporta, no puedo
        flexionar, no puede flexionar, no puedo estirar, no puede estirar, no puedo apoyar, no puede apoyar, no
        puedo mover bien, no puedo forzar, no puede forzar, no puedo cargar, no puede cargar, no debo forzar, no
        debo cargar, no debo mover, no debo doblar, no debo girar, no debo flexionar, no debe forzar, no debe
        cargar, no dobla, no doblo, no se dobla, no me dobla, no flexiona, no gira, no se mueve, no mueve,
        inmóvil, inmovilizado, inmovilizada, cabestrillo, muleta, muletas, férula, venda, vendaje, vendas,
        vendadas, grapas, tornillos, placa, placas, titanio, clavos, puntos, cicatriz, operadas, operados,
        operé, operó, opero, operaré, me operan, postoperatorio, quirófano, reconstrucción, reconstruido,
        reconstruida, trasplante, implante, artrósica, artrósico, artrítica, reuma, reumatismo, gota,
        desgastada, desgastado, desgastadas, gastada, gastado, gastadas, fastidiados, fastidia, fastidian,
        jodidos, jode, joden, me jode, puñetera, puñetero, maldita, maldito, malditas, matando, matándome, me
        está matando, me están matando, me tiene frita, me tiene frito, frita, frito, me da guerra, me dan
        guerra, da guerra, dan guerra, me da la lata, me dan la lata, da la lata, me da problemas, me dan
        problemas, da problemas, dan problemas, problemas, problemático, problemática, quejan, queja, se queja,
        se quejan, se me queja, resiente, resienten, se resiente, se me resiente, resintió, lastima, lastiman,
        lastimar, lastimarme, dañado, dañada, dañadas, dañar, daña, dañarme, daño, daños, me hice daño, se hizo
        daño, hice daño, lesionar, lesionarme, lesionados, lesionaron, golpe, golpeado, golpeada, golpeé,
        golpeó, caí, torcer, torcidas, tuerce, retorcer, retorcida, distendido, distendida, sobrecargadas,
        cargado, cargada, cargadas de, tensa, tenso, tensión, tensos, agarrotado, agarrotada, agarrotados,
        entumecido, entumecida, dormido, dormida, calambre, calambres, calambrazo, pinchazo, pinchazos, punzada,
        punzadas, tirones, contracturado, contracturados, nudos, nudo, rígidos, rígidas, rigidez, inestable,
        inestables, flojas, débiles, debilidad, debilucha, debilucho, vulnerable, vulnerables, susceptible,
        sufren, sufra, sufran, que no sufra, que no sufran, padezco, padece, padecer, padezco de, padece de,
        sufro, sufro de, sufre de, tengo cuidado, cuidado con, mucho cuidado, con cuidado, cuídame, cuídale,
        cuídala, cuiden, cuidando, cuidar de, cuídanos, cuidadito, cuidadín, ten cuidado, tened cuidado, tengan
        cuidado, respeten, respete, respétame, mímame, mime, protegiendo, protejan, protejas, proteja, ojo a,
        ojito, vigila, vigilar, vigilando, al loro con, atentos a, consideración, compasión con, piedad con, sin
        forzarme, no forzar, no fuerces, no me fuerces, no forzarme, no sobrecargar, no sobrecargues, no
        castigar, no castigues, castigar, castigue, castigada, castigado, castigadas, castigados, impacto,
        impactos, sin impacto, vieja, viejo, viejas, viejos, oxidada, oxidado, oxidadas, oxidados, gripada,
        desmontada, averiadas, cascada, cascado, cascadas, cascados, escacharrada, escacharrado, tocados,
        tocaditas, tocadita, fina, biónica, de cristal, quebrada, quebrado, fisura, fisurado, fisurada, moratón,
        moratones, hinchado, hinchada, hinchadas, hinchazón, edema, derrame, infiltración, infiltrado,
        infiltrada, infiltrar, inflamadas, inflamación, derecha mala, izquierda mala, mal estado, en mal estado,
        no tengo bien, no tiene bien, no ando bien, ando fastidiada, ando fastidiado, ando jodido, ando jodida,
        ando tocado, ando tocada, ando pachucho, ando pachucha, dolencia, dolencias, dolores, doliendo, doler,
        dolía, dolió, duelo, adoloridas, adoloridos, doloroso, dolorosa, quejas, nada que sufra, nada que cargue
        mucho, nada que force, nada que fuerce, nada que tire, nada que doble, nada que retuerza, nada que
        tuerza, nada que dañe, nada que perjudique, nada para, no ando bien de, no ando muy bien de, no anda
        bien de, no anda muy bien de, no andamos bien de, algo le pasa a, algo me pasa en, me pasa algo en, le
        pasa algo a, no es lo que era, no son lo que eran, ya no es lo que era, ya no son lo que eran, ya no es
        la que era, suave con, suavecito con, nada pesado para, ya no tengo, para muchos trotes, para pocos
        trotes, ya no está para, ya no están para, está para el arrastre, para el arrastre, en paz, deja
        tranquila, deja tranquilo, da lata, dan lata, me falla, me fallan, le falla, le fallan, falla, fallan,
        me falló, al doblarla, al doblar, al subirlo, al levantarlo, se carga, se me carga, se cargan, se me
        cargan, rotura, roturas, desgarrado, desgarrada, trastocado, no me deja, no me dejan, de mírame y no me
        toques, hecha fosfatina, hecho fosfatina, para tirar, pidiendo auxilio, que no me responde, delicadito,
        delicadita, resentida del todo, con achaques, en rehabilitación, en recuperación, recién operada de,
        post operatorio, sin apretar, sin presionar, sin tirones, sin tirar de, sin doblar, sin girar el, se me
        salen, se le salen, se salen, se nos salen, se me rompió, se rompió, se le rompió, se me rompieron, se
        desgarró, se me desgarró`;
const START = `empezar, comenzar, empieza, comienza, empezamos, comenzamos, intro, introducción, inicio, al principio,
        principio, al inicio, arrancar, arrancamos, arranca, empiece, empecemos, arranquen, arranque,
        arranquemos, empiecen, comiencen, iniciar, de entrada, antes del primer uno, antes de empezar, abrir,
        empiezo, comencemos, iniciamos, apertura, apertura con, arrancando, empezando, comenzando, abrimos,
        abra, abre, abrid, entra, entrar, entramos, entrada, los primeros segundos, primeros compases, primeros
        segundos, al arrancar, al comenzar, al empezar, al entrar, iniciando, inicia, inicie, inicien, partimos,
        partir, partiendo, para empezar, para comenzar, para arrancar, para abrir, de inicio, de primeras, de
        arranque, al comienzo, comienzo, comience, comiences, empieces, arranques, arrancá, empezá, empezad,
        comenzad, comenzá, empezaría, empezaríamos, primeros ochos, los primeros ochos, primer ocho, primera
        frase, primeras frases, primeros tiempos, para la intro, para el inicio, para el comienzo, durante la
        intro, primero, lo primero, en el arranque, en la entrada, en el inicio, en el comienzo, los primeros
        compases, los primeros tiempos, la introducción`;
/** Dancers say both. */
const NEW_MOVES =
  'pasos nuevos, figuras nuevas, cosas nuevas, movimientos nuevos, nuevos pasos, nuevas figuras, novedades';

export const esWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'dizzy' },
      said: `solo vueltas simples, únicamente vueltas simples, solamente vueltas simples, nada más que vueltas simples, nomás vueltas simples, vueltas simples nomás, vueltas simples nada más, vueltas simples no más, vueltas simples solo, vueltas simples solamente, vueltas simples únicamente, vueltas simples y nada más, vueltas simples y ya, vueltas simples y punto, solo vueltas sencillas, únicamente vueltas sencillas, solamente vueltas sencillas, nada más que vueltas sencillas, nomás vueltas sencillas, vueltas sencillas nomás, vueltas sencillas nada más, vueltas sencillas no más, vueltas sencillas solo, vueltas sencillas solamente, vueltas sencillas únicamente, vueltas sencillas y nada más, vueltas sencillas y ya, vueltas sencillas y punto, solo giros simples, únicamente giros simples, solamente giros simples, nada más que giros simples, nomás giros simples, giros simples nomás, giros simples nada más, giros simples no más, giros simples solo, giros simples solamente, giros simples únicamente, giros simples y nada más, giros simples y ya, giros simples y punto, solo giros sencillos, únicamente giros sencillos, solamente giros sencillos, nada más que giros sencillos, nomás giros sencillos, giros sencillos nomás, giros sencillos nada más, giros sencillos no más, giros sencillos solo, giros sencillos solamente, giros sencillos únicamente, giros sencillos y nada más, giros sencillos y ya, giros sencillos y punto, solo vueltas normales, únicamente vueltas normales, solamente vueltas normales, nada más que vueltas normales, nomás vueltas normales, vueltas normales nomás, vueltas normales nada más, vueltas normales no más, vueltas normales solo, vueltas normales solamente, vueltas normales únicamente, vueltas normales y nada más, vueltas normales y ya, vueltas normales y punto, solo giros normales, únicamente giros normales, solamente giros normales, nada más que giros normales, nomás giros normales, giros normales nomás, giros normales nada más, giros normales no más, giros normales solo, giros normales solamente, giros normales únicamente, giros normales y nada más, giros normales y ya, giros normales y punto, solo vueltas básicas, únicamente vueltas básicas, solamente vueltas básicas, nada más que vueltas básicas, nomás vueltas básicas, vueltas básicas nomás, vueltas básicas nada más, vueltas básicas no más, vueltas básicas solo, vueltas básicas solamente, vueltas básicas únicamente, vueltas básicas y nada más, vueltas básicas y ya, vueltas básicas y punto, solo giros básicos, únicamente giros básicos, solamente giros básicos, nada más que giros básicos, nomás giros básicos, giros básicos nomás, giros básicos nada más, giros básicos no más, giros básicos solo, giros básicos solamente, giros básicos únicamente, giros básicos y nada más, giros básicos y ya, giros básicos y punto, solo vueltas fáciles, únicamente vueltas fáciles, solamente vueltas fáciles, nada más que vueltas fáciles, nomás vueltas fáciles, vueltas fáciles nomás, vueltas fáciles nada más, vueltas fáciles no más, vueltas fáciles solo, vueltas fáciles solamente, vueltas fáciles únicamente, vueltas fáciles y nada más, vueltas fáciles y ya, vueltas fáciles y punto, solo giros fáciles, únicamente giros fáciles, solamente giros fáciles, nada más que giros fáciles, nomás giros fáciles, giros fáciles nomás, giros fáciles nada más, giros fáciles no más, giros fáciles solo, giros fáciles solamente, giros fáciles únicamente, giros fáciles y nada más, giros fáciles y ya, giros fáciles y punto, giros de uno en uno, vueltas de una en una, una vuelta cada vez, un giro cada vez, solo sencillas, solo simples, sencillas nada más, no más de una vuelta seguida, no más de un giro seguido, mareo, marea, mareamos, marear, mareado, mareada, vértigo, mareos, se marea, me mareo, mareas, me mareo
        fácilmente, me mareo fácil, me mareo rápido, me mareo rapidísimo, me mareo rápidamente, me mareo enseguida,
        se marea fácilmente, se marea fácil, se marea rápido, se marea enseguida, nos mareamos rápido, nos mareamos
        fácil, mareo rápido, mareo fácil, mareo fácilmente, marea rápido, marea fácil, marea fácilmente, mareos
        rápidos`,
    },
    {
      meaning: { kind: 'no-lifts' },
      said: `cargada, levantada, acrobacia, porté, portes, portés, alzada, elevación, elevaciones, cogerme en brazos,
        levantarme, alzarme, levantar, en el aire, lanzamiento, acrobático, acrobática, acrobáticos, cogerla en
        brazos, levantarla, despegar los pies, lift, me levantes, me levanten, me levante, levantes, levanten,
        despegues, despegar, despegues del suelo, me levantes del suelo, levantarme del suelo, me subas, me
        suban, me alces, me alcen, alzar, alces, subirme, cogerme en peso, en volandas, volandas, por los aires,
        volar, me eleves, elevarme, aupar, auparme, cargarla, me carguen en brazos, levantamientos,
        levantamiento, lanzarme, lanzarla, tirarme al aire, tirar al aire, lanzamientos, acrobacias, cargadas,
        alzadas, lifts, vuelos, lanzada, lanzadas, levante a nadie, levante, levanta, cojas en brazos, coja en
        brazos, cojan en brazos, coger en brazos, cogerla, agarres en brazos, tomes en brazos, tomarla en
        brazos, cargues en brazos, cargar en brazos, cargarme, me cargues en brazos, alzarla, la alces, la
        alcen, la levantes, la levanten, la subas, subirla, la lances, la lancen, me lances, me lancen,
        aventarme, me avientes, aventarla, volteretas, piruetas aéreas, aéreos, aérea`,
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `hazla fácil, fácil, desde cero, empezamos desde cero, empiezo desde cero, empezar desde cero, partimos de cero,
        partir de cero, nada complicado, nada difícil, nada complicada, nunca ha bailado, nunca hemos bailado,
        nunca he bailado, empezar a bailar, sencillo, sencilla, simple, principiante, nivel principiante, nivel
        básico, básico, básica, para principiantes, para empezar, primera clase, mi primera clase, novato,
        novata, empezando, facilito, facilita, facilona, facilón, iniciación, tronco, patoso, patosa, torpe,
        torpes, dos pies izquierdos, sin experiencia, poca experiencia, nivel cero, nivel 1, nivel uno, nivel
        iniciación, primer día, primeras clases, mi abuela, la abuela, abuelita, acabamos de empezar, acabo de
        empezar, recién empezamos, recién empiezo, apenas empezamos, apenas empiezo, poco ritmo, sin ritmo,
        arrítmico, chupado, sencillito, sencillita, básica básica, muy básico, muy básica, nada rebuscado, nada
        del otro mundo, de andar por casa, sin complicaciones, sin complicarnos, nada enrevesado, cero
        experiencia, para torpes, no sabemos bailar, no sé bailar, no sabe bailar, no sabe nada, no tenemos ni
        idea, nivel inicial, inicial, bien fácil, sin florituras, nada muy difícil, nada muy complicado, nada
        demasiado difícil, que empiezan, que empieza, nada demasiado complicado, sin complicación, algo básico,
        tirado, pan comido, nivel bajo, nuevos en esto, nuevo en esto, nueva en esto, primerizo, primerizos,
        debutante, apto para principiantes, para aprendices, aprendiz, que estamos aprendiendo, estoy
        aprendiendo, estamos aprendiendo, ando aprendiendo, sigo aprendiendo, para tontos, para dummies, sin
        complicarse, sin complicarme, poco complicado, poco complicada, poco difícil, poca dificultad, baja
        dificultad, dificultad baja, sin dificultad, ninguna dificultad, nada exigente, cosas fáciles, llevo
        tres meses, llevo 3 meses, llevo dos meses, llevo 2 meses, llevo un mes, llevo pocas semanas, llevo
        pocos meses, llevo poco tiempo, llevo poco, llevamos poco, llevamos poco tiempo, llevamos pocos meses,
        llevo unas semanas, llevamos unas semanas, llevamos un mes, llevo unos meses, llevamos unos meses, nunca
        bailé, nunca bailamos, jamás he bailado, jamás bailé, jamás hemos bailado, nunca en mi vida he bailado,
        en mi vida he bailado, nunca en la vida he bailado, en la vida he bailado, no he bailado nunca, no hemos
        bailado nunca, no bailé nunca, no ha bailado nunca, no bailo nada, no bailamos nada, no tengo ni idea,
        ni idea de bailar, no tengo idea de bailar, soy nuevo, soy nueva, somos nuevos, somos nuevas, nuevas en
        esto, nuevita, soy un desastre, soy un palo, soy un pato, tieso, tiesa, tiesos, pata de palo, patas de
        palo, patadura, madera, amateur, inexperto, inexperta, inexpertos, inexpertas, sin práctica, elemental,
        elementales, nivel elemental, nivel a1, grupo de iniciación, curso de iniciación, clase de iniciación,
        recién arranco, recién arrancamos, recién comienzo, recién comenzamos, recién llegado, recién llegada,
        acabo de comenzar, acabamos de comenzar, acabo de apuntarme, estoy empezando, estamos empezando, estamos
        arrancando, estoy arrancando, voy empezando, mis primeros pasos, primeros pasos, primera vez, segunda
        clase, tercera clase, primer curso, para niños pequeños, que se aprenda rápido, fácil de seguir, fácil
        de aprender, fácil de recordar, fácil de bailar, fácil de memorizar, de fácil, regalado, regaladita,
        papita, un paseo de niños, a prueba de tontos, a prueba de torpes, cosas simples, lo más fácil, lo más
        sencillo, lo más simple, simplón, simplona, sencillez, facilidad, facilísimo, facilísima, cero
        complicaciones, nada de complicaciones, sin rebuscar, no te compliques, no compliques, no te líes, no la
        compliques, no lo compliques, no nos compliques, ninguna figura rara, sin inventos, sin figuras
        complicadas, sin pasos complicados, nada de figuras complicadas, nada de pasos complicados, sin nada
        complicado, sin nada difícil, sin líos, que no nos líe, sé buena conmigo, sé bueno conmigo, ten piedad,
        ten paciencia, ten compasión, apenas aprendo, principiantas, básicona, de lo más básico, de
        principiantes, fácil no más, facilito no más, sencillo no más, sencillito no más, básico no más,
        facilito nomás, bien facilito, llevo una clases, llevo dos clases, llevo tres clases, llevo cuatro
        clases, llevo cinco clases, llevo seis clases, llevo pocas clases, llevo un par de clases, llevo unas
        clases, llevo unas pocas clases, llevo 2 clases, llevo 3 clases, llevo 4 clases, llevo 5 clases, llevo 6
        clases, llevamos una clases, llevamos dos clases, llevamos tres clases, llevamos cuatro clases, llevamos
        cinco clases, llevamos seis clases, llevamos pocas clases, llevamos un par de clases, llevamos unas
        clases, llevamos unas pocas clases, llevamos 2 clases, llevamos 3 clases, llevamos 4 clases, llevamos 5
        clases, llevamos 6 clases, lleva una clases, lleva dos clases, lleva tres clases, lleva cuatro clases,
        lleva cinco clases, lleva seis clases, lleva pocas clases, lleva un par de clases, lleva unas clases,
        lleva unas pocas clases, lleva 2 clases, lleva 3 clases, lleva 4 clases, lleva 5 clases, lleva 6 clases,
        pocas clases, un par de clases, unas pocas clases, llevo dos semanas, llevo tres semanas, llevo cuatro
        meses, llevo cuatro semanas, llevo cinco meses, llevo cinco semanas, llevo seis meses, llevo seis
        semanas, llevo 2 semanas, llevo 3 semanas, llevo 4 meses, llevo 4 semanas, llevo 5 meses, llevo 5
        semanas, llevo 6 meses, llevo 6 semanas, llevo unos semanas, llevo un par de meses, llevo un par de
        semanas, llevamos dos meses, llevamos dos semanas, llevamos tres meses, llevamos tres semanas, llevamos
        cuatro meses, llevamos cuatro semanas, llevamos cinco meses, llevamos cinco semanas, llevamos seis
        meses, llevamos seis semanas, llevamos 2 meses, llevamos 2 semanas, llevamos 3 meses, llevamos 3
        semanas, llevamos 4 meses, llevamos 4 semanas, llevamos 5 meses, llevamos 5 semanas, llevamos 6 meses,
        llevamos 6 semanas, llevamos unos semanas, llevamos un par de meses, llevamos un par de semanas,
        acabamos de empezar a bailar, empecé hace poco, empezamos hace poco, empecé hace un mes, empezamos hace
        un mes, empecé hace dos meses, empecé hace tres semanas, empecé hace unas semanas, empecé este mes,
        empezamos este mes, empecé la semana pasada, empezamos la semana pasada, pato mareado, un pato mareado,
        soy un pato mareado, ninguno de los dos ha bailado, ninguno de los dos ha bailado nunca, ninguno ha
        bailado, ninguno ha bailado nunca, ninguno baila, ninguno de los dos baila, ninguno de los dos sabe
        bailar, nuevitos, nuevitas, somos nuevitos, primera coreo, mi primera coreo, nuestra primera coreo,
        primera coreografía, mi primera coreografía, primera rutina, cuarta clase, nivel bajito, un nivel
        bajito, nunca ha pisado una academia, no ha pisado una academia, primer mes`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: `intermedio, intermedia, nivel intermedio, nivel medio, algo de experiencia, dificultad media, dificultad
        intermedia, nivel 2, nivel dos, un poco de reto, un pequeño reto, cierta dificultad, medio nivel,
        llevamos un año, llevamos dos años, llevo un año, llevo dos años, ya no somos principiantes, no somos
        principiantes, bailarines sociales, un poco exigente, un poquito de reto, con cierta experiencia, nivel
        mediano, medianamente difícil, nivel normalito, ni fácil ni difícil, ni principiantes ni avanzados, algo
        de reto, intermedios, nivelito medio, nivel medio tirando a fácil, nivel medio bajo, nivel medio alto,
        intermedio bajo, intermedio alto, medio avanzado, casi avanzado, casi avanzados, semi avanzado, ni muy
        fácil ni muy difícil, ni muy difícil ni muy fácil, ni tan fácil ni tan difícil, ni tan difícil ni tan
        fácil, ni demasiado fácil ni demasiado difícil, ni fácil ni imposible, ni facilón ni imposible, ni
        facilona ni imposible, ni difícil ni fácil, ni sencillo ni complicado, ni complicado ni sencillo, ni muy
        sencillo ni muy complicado, ni novatos ni expertos, ni expertos ni novatos, ni principiante ni avanzado,
        ni novato ni experto, ni experto ni novato, ni verde ni profesional, ni verdes ni profesionales,
        exígenos un poco, exígeme un poco, exígenos un poquito, exigenos, que nos exija un poco, que exija un
        poco, rétanos un poco, rétanos un poquito, rétame un poco, un reto pequeño, un pequeño desafío, un poco
        de desafío, algo de desafío, algo exigente, algo más difícil, un poco más difícil, un poco más
        complicado, un poco más avanzado, más que básico, no tan básico, no tan básica, no tan básicos, nivel
        regular, nivel más o menos, nos defendemos, me defiendo, se defienden, ya nos defendemos, ya me
        defiendo, llevamos un par de cursos, llevamos ya un par de cursos, llevo un par de cursos, llevamos un
        curso, llevo un curso, un par de años bailando, un año bailando, dos años bailando, llevamos un tiempo,
        llevo un tiempo, llevamos un tiempito, bailarines de social, bailamos social, bailamos en social,
        bailamos bien en social, bailo en social, bailo social, bailadores sociales, bailarín social, nivel
        social, con algo de nivel, con cierto nivel, con soltura, tenemos soltura, ya tenemos una base, tenemos
        una base, con base, segundo nivel, segundo curso, segundo año, grado medio, dificultad moderada,
        moderadamente difícil, dificultad regular, con un puntito de dificultad, con algo de dificultad, algo de
        dificultad, algo de complejidad, cierta complejidad, ya bailamos bien en social, ya bailamos en social,
        ya bailamos bien, ya bailo bien, ya bailo en social, bailamos bastante bien, bailo bastante bien, entre
        principiante e intermedio, entre principiantes e intermedios, entre principiante y avanzado, entre fácil
        y difícil, entre principiantes y avanzados, ni principiantes ni expertos, principiante avanzado,
        principiantes avanzados, iniciados, ya iniciados, clase de intermedios, llevan más o menos un año,
        llevan un año, llevan dos años, lleva un año, lleva dos años, llevamos más o menos un año, llevo más o
        menos un año`,
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `avanzado, avanzada, difícil, experto, experta, complejo, compleja, profesional, pro, nivel avanzado, nivel alto,
        nivel pro, nivel experto, exigente, reto, complicado, complicada, competición, competencia, nivel
        competición, nivel competencia, lucirme, lucirnos, que nos rete, rétanos, desafío, desafiante, virtuoso,
        instructores, damos clase, damos clases, muy difícil, lo más difícil, dificultad alta, alta dificultad,
        máxima dificultad, de exhibición, exhibición, nivel máximo, cañera y difícil, enrevesada, dificilísima,
        dificilísimo, un reto, imposible, competimos, compito, competir, vamos a competir, para competir,
        competidores, competidor, concurso, campeonato, mundial, élite, maestros, maestro, maestría, dominio
        total, muy exigente, súper difícil, superdifícil, complicadísimo, complicadísima, lo más complicado, lo
        más complejo, lo más avanzado, lo más exigente, complejidad, técnico, técnica, muy técnico, muy técnica,
        sofisticado, sofisticada, elaborado, elaborada, ambicioso, ambiciosa, expertos, para expertos, para
        profes, para profesionales, bailarines profesionales, bailarín profesional, con mucha experiencia, mucha
        experiencia, experimentados, experimentado, experimentada, veteranos, veterano, llevamos diez años,
        llevo diez años, muchos años bailando, llevamos muchos años, llevo muchos años, diez años bailando,
        llevamos años bailando, no nos lo pongas fácil, no me lo pongas fácil, sin piedad, no tengas piedad,
        nivel dios, nivel top, nivelazo, nivel superior, superior, al límite, ponnos a prueba, ponme a prueba,
        que nos haga pensar, para sudar tinta, nada fácil, nada sencillo, nada básico, nada simple, rétame,
        retador, retadora, que nos desafíe, desafíanos, desafíame, exigencia, máxima exigencia, mucha
        dificultad, mucha complejidad, dificultad máxima, bien difícil, bien complicado, bien avanzado, cosas
        difíciles, figuras difíciles, figuras complicadas, pasos difíciles, pasos complicados, cosas
        complicadas, difíciles, a nivel profesional, de alto nivel, alto nivel, rebuscado, rebuscada,
        endiablado, endiablada, somos profes, somos profesores, para profesores, soy profe, soy profesor, soy
        profesora, somos instructores, algo exigente, nivel más alto, el nivel más alto, lo más alto de nivel,
        ponga a prueba, que ponga a prueba, a prueba nuestra técnica, equipo de competición, para jurado, un
        jurado, el jurado`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `tranquilo, tranquila, lento, lenta, suave, relajado, relajada, calmado, calmada, calma, con calma, poca energía,
        baja energía, energía baja, cansado, cansados, cansada, suavecito, suavecita, lentito, lentita, tranqui,
        tranquilito, tranquilita, tranquis, poquita cosa, nada brusco, nada brusca, sin brusquedades, nada de
        brusquedades, sin prisa, sin prisas, pausado, pausada, melancólico, melancólica, triste, cortavenas,
        despacio, despacito, calmadito, calmadita, sereno, serena, intensidad baja, baja intensidad, poca
        intensidad, nada loco, nada alocado, sin locuras, nada rápido, nada rápida, nada muy rápido, discoteca a
        las 5 am, perezosa, perezoso, bajita, sosegado, sosegada, relax, relajadita, relajadito, bajo impacto,
        nada frenético, sin saltos, nada movido, nada movida, calmoso, íntima y lenta, sin sobresaltos,
        adormilada, dormidita, a cámara lenta, más lento, más lenta, más suave, más tranquilo, más tranquila,
        nada estridente, lentísima, suavísima, nada agitado, de domingo por la tarde, domingo por la tarde, sin
        apuro, sin apuros, sin correr, sin correrías, sin carreras, con poca energía, energía bajita, energía
        mínima, mínima energía, menos energía, baja de energía, la energía baja, la energía bajita, bajo en
        energía, bajita de energía, baja la energía, bájale, bájale a la energía, bájale la energía, baja el
        ritmo, ritmo lento, ritmo suave, ritmo tranquilo, tempo lento, paso lento, lentamente, suavemente,
        tranquilamente, despaciosa, despacioso, delicadamente, apacible, plácido, plácida, cadencioso,
        cadenciosa, acompasado, acompasada, reposado, reposada, calmo, calmos, mansa, manso, chill, chilleada,
        de chill, en plan chill, leve, ligerito, ligerita, flojo, floja, flojito, flojita, quietecito,
        quietecita, sin agitarse, sin agitarnos, nada que me agite, nada que agite, que no agite, que no canse,
        sin cansarnos, sin cansarme, que no me canse, que no nos canse, nada cansado, nada cansino, sin sudar,
        no quiero sudar, no queremos sudar, sin esfuerzo, poco esfuerzo, sin mucho esfuerzo, sin esfuerzos, nada
        intenso, nada intensa, nada fuerte, nada explosivo, nada explosiva, nada enérgico, nada enérgica, nada
        alocada, nada loca, nada vertiginoso, nada acelerado, nada acelerada, nada brusquito, nada violento,
        nada violenta, agotado, agotada, agotados, agotadas, reventados, fundidos, cansaditos, muertos de
        cansancio, resaca, de resaca, con sueño, adormecida, adormilado, soñolienta, soñadora, soñador,
        nostálgico, nostálgica, nostalgia, melancolía, triste y lenta, para llorar, llorona, de llorar, balada,
        nana, como una nana, zen, meditativo, meditativa, susurro, susurrada, susurrado, como la seda, sedosa,
        fluidita, en modo relax, relajante, relajación, relajadísima, tranquilísima, tranquilísimo, tranquilona,
        tranquilón, tranquilidad, calmadísima, paz, en paz, con paz, serenidad, octogenarios, para mayores,
        intimista, poquita energía, poquita intensidad, menos intensidad, sin pegar brincos, sin brincos, sin
        brincar, nada de saltos, nada de brincos, nada de brincar, nada de saltar, sin saltar, nada de correr,
        nada de locuras, nada de carreras, sin acelerar, sin acelerones, velocidad baja, baja velocidad, poca
        velocidad, a poca velocidad, a baja intensidad, con suavidad, suavidad, con dulzura lenta, sin
        sobresalto, de a poquito, de a poco, al suave, al suavecito, bien suave, bien lento, bien lenta, bien
        tranquilo, bien tranquila, suavecito no más, suavecita no más, suave no más, tranquilo no más, tranquila
        no más, tranqui no más, tranquilito no más, lento no más, despacito no más, no muy loca, no tan loca,
        menos loca, no loca, que no sea loca, nada demasiado loca, no la quiero loca, no demasiado loca, no muy
        loco, no tan loco, blandita, blandito, blanda, a fuego lento, cadencia lenta, sin agobios, sin estrés,
        que no agote, ligera, ligero, algo ligero, me canso rápido, me canso fácil, me canso enseguida, me canso
        mucho, me canso pronto, se cansa rápido, se cansa fácil, se cansa enseguida, se cansa mucho, nos
        cansamos rápido, nos cansamos enseguida, nos cansamos mucho, nos cansamos fácil, me fatigo, me fatigo
        rápido, me ahogo, nos ahogamos, me quedo sin aire, me falta el aire, poca resistencia, poco fondo, sin
        fondo, sin resistencia, baja forma, en baja forma, sin matarnos, sin matarse, sin matarme, molidos,
        molidas, hechos polvo, hechas polvo, reventadas, bajale, bájale dos rayitas, bájale rayitas, bajito,
        quedito, quedita, al pasito, con parsimonia, parsimoniosa, bien calmada, bien calmado, en bajo, modo
        tranqui, modo zen, modo chill, chilena tranquila, light, en plan light, suave con la energía, suavecito
        con la energía, tranqui con la energía, calma con la energía, con calma la energía, bajita la energía,
        poquito de energía`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: `moderado, moderada, energía media, equilibrado, equilibrada, ritmo medio, tempo medio, a medio gas, ni lento ni
        rápido, ni lenta ni rápida, ni rápido ni lento, ni rápida ni lenta, intensidad media, energía moderada,
        ritmo normal, ritmo moderado, media energía, energía normal, velocidad media, energía intermedia,
        intensidad intermedia, energía regular, energía mediana, nivel medio de energía, nivel de energía medio,
        nivel de energía media, energía nivel medio, ni mucho ni poco, ni poco ni mucho, ni mucha ni poca, ni
        poca ni mucha, ni muy lento ni muy rápido, ni muy rápido ni muy lento, ni muy lenta ni muy rápida, ni
        muy rápida ni muy lenta, ni tan rápido ni tan lento, ni tan lento ni tan rápido, ni tan lenta ni tan
        rápida, ni demasiado lento ni demasiado rápido, ni tranquilo ni loco, ni tranquila ni loca, ni calmada
        ni loca, ni suave ni fuerte, ni fuerte ni suave, ni alta ni baja, ni baja ni alta, ni tanto ni tan poco,
        ni tan calmado ni tan movido, ni tranquila ni movida, ni muy tranquila ni muy movida, ni muy movida ni
        muy tranquila, ni muy intensa ni muy suave, ni muy suave ni muy intensa, término medio, punto medio,
        medio gas, a media máquina, media máquina, a media marcha, velocidad moderada, velocidad normal, ritmo
        intermedio, tempo moderado, tempo normal, moderadamente, moderación, a ritmo medio, energía ni alta ni
        baja, intensidad normal, intensidad regular, medianamente movida, medianamente movido, medianamente
        enérgica, medianamente enérgico, moderadita, moderadito, mediana, en su punto medio, energía promedio,
        ritmo promedio, energía ni fu ni fa, semi movida, medio movida, medio movido, medio animada, medio
        animado, algo animado nomás, ni siesta ni maratón, ni frío ni caliente, ni chicha ni limonada, entre
        tranquila y movida, entre lenta y rápida, entre suave y fuerte, entre calmada y loca, a mitad de camino,
        sin pasarse ni quedarse corto, animada sin pasarse, movida sin pasarse, alegre sin pasarse, animadita
        sin pasarse, animada pero sin pasarse, animada pero sin locuras, movida pero sin locuras, movidita pero
        sin matarnos, animadita pero sin matarnos, animada pero sin matarnos, con energía pero sin pasarse,
        energía justa, entre tranquilo y movido, entre tranquilo y movida, entre tranquilo y rápido, entre
        tranquilo y rápida, entre tranquilo y loco, entre tranquilo y loca, entre tranquilo y animado, entre
        tranquilo y animada, entre tranquilo y intenso, entre tranquilo y intensa, entre tranquilo y fuerte,
        entre tranquilo y enérgico, entre tranquilo y enérgica, entre tranquila y movido, entre tranquila y
        rápido, entre tranquila y rápida, entre tranquila y loco, entre tranquila y loca, entre tranquila y
        animado, entre tranquila y animada, entre tranquila y intenso, entre tranquila y intensa, entre
        tranquila y fuerte, entre tranquila y enérgico, entre tranquila y enérgica, entre lento y movido, entre
        lento y movida, entre lento y rápido, entre lento y rápida, entre lento y loco, entre lento y loca,
        entre lento y animado, entre lento y animada, entre lento y intenso, entre lento y intensa, entre lento
        y fuerte, entre lento y enérgico, entre lento y enérgica, entre lenta y movido, entre lenta y movida,
        entre lenta y rápido, entre lenta y loco, entre lenta y loca, entre lenta y animado, entre lenta y
        animada, entre lenta y intenso, entre lenta y intensa, entre lenta y fuerte, entre lenta y enérgico,
        entre lenta y enérgica, entre suave y movido, entre suave y movida, entre suave y rápido, entre suave y
        rápida, entre suave y loco, entre suave y loca, entre suave y animado, entre suave y animada, entre
        suave y intenso, entre suave y intensa, entre suave y enérgico, entre suave y enérgica, entre calmado y
        movido, entre calmado y movida, entre calmado y rápido, entre calmado y rápida, entre calmado y loco,
        entre calmado y loca, entre calmado y animado, entre calmado y animada, entre calmado y intenso, entre
        calmado y intensa, entre calmado y fuerte, entre calmado y enérgico, entre calmado y enérgica, entre
        calmada y movido, entre calmada y movida, entre calmada y rápido, entre calmada y rápida, entre calmada
        y loco, entre calmada y animado, entre calmada y animada, entre calmada y intenso, entre calmada y
        intensa, entre calmada y fuerte, entre calmada y enérgico, entre calmada y enérgica, entre relajado y
        movido, entre relajado y movida, entre relajado y rápido, entre relajado y rápida, entre relajado y
        loco, entre relajado y loca, entre relajado y animado, entre relajado y animada, entre relajado y
        intenso, entre relajado y intensa, entre relajado y fuerte, entre relajado y enérgico, entre relajado y
        enérgica, entre relajada y movido, entre relajada y movida, entre relajada y rápido, entre relajada y
        rápida, entre relajada y loco, entre relajada y loca, entre relajada y animado, entre relajada y
        animada, entre relajada y intenso, entre relajada y intensa, entre relajada y fuerte, entre relajada y
        enérgico, entre relajada y enérgica`,
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `enérgico, enérgica, mucha energía, alta energía, energía alta, con energía, fuego, viva, vivo, apasionada,
        apasionado, pasional, pasión, potente, dinámico, dinámica, intenso, intensa, animado, animada, fogoso,
        fogosa, explosivo, explosiva, rápido, rápida, fiesta, fiestero, fiestera, movido, movida, movidito,
        movidita, muchísima energía, candela, a tope, alegre, saltarina, saltarín, caña, cañera, cañero, danos
        caña, marcha, marchosa, marchoso, a saco, a full, al máximo, energía a tope, toda la energía, energía al
        máximo, sudar, sudemos, pícara, pícaro, juguetona, juguetón, con chispa, chispa, con garra, garra, con
        fuerza, brío, vibrante, vivaracha, vivaz, frenética, frenético, adrenalina, power, espectáculo, a toda
        máquina, con ganas, con ritmo rápido, más energía, máxima energía, electrizante, festiva, festivo,
        bailona, que arda, ardiente, gozadera, pachanguera, pachanguero, despelote, gozar, sandunga, a mil, a
        mil por hora, dale duro, con todo, bullicio, parrandera, rumbera, salvaje, eufórica, vitalidad,
        desmadre, jaleo, que no pare, sin parar, alta intensidad, animadita, animadito, animadísima, alegría,
        alegrona, alegrísima, con alegría, mucha alegría, con mucha fuerza, mucha fuerza, mucho fuego, con
        fuego, enérgicamente, que prenda la pista, prender la pista, prende la pista, que prenda, prendida,
        prendido, encendida, encendido, incendiaria, incendiario, que incendie, que queme, quemar la pista,
        quema la pista, que levante al público, levantar al público, romper la pista, rompe la pista, que rompa
        la pista, petar la pista, reventar la pista, revienta la pista, sudar la camiseta, sudar la gota gorda,
        sudada, sudando, que sudemos, quemar calorías, cardio, ejercicio, movidísima, movidísimo, rapidísimo,
        rapidísima, veloz, veloces, acelerado, acelerada, a toda velocidad, a todo gas, a todo trapo, a toda
        pastilla, a toda leche, a toda mecha, a toda marcha, a tope de energía, a tope de power, a fuego, a
        morir, con mucha marcha, mucha marcha, con marcha, con caña, mucha caña, dale caña, dadle caña, métele
        caña, dale candela, échale candela, échale fuego, métele fuego, échale ganas, échale leña, métele leña,
        leña, con mucha energía, harta energía, con harta energía, energía a mil, energía por las nubes, energía
        total, energía brutal, energía a full, energía a lo grande, mucho ritmo, con mucho ritmo, ritmazo, ritmo
        rápido, tempo rápido, ritmo alto, intensidad alta, intensidad máxima, máxima intensidad, mucha
        intensidad, más intensidad, con intensidad, intensidad a tope, explosión de energía, pura energía, puro
        fuego, pura candela, pura fiesta, para fiesta, de fiesta, fiestón, fiestera total, modo fiesta,
        carnaval, carnavalera, parranda, rumba, rumbero, rumbear, jolgorio, pachanga, bailable, gozona, gozón,
        goza, gozando, con tumbao, picosa, picoso, arrebatada, arrebatado, arrebato, desenfrenada, desenfrenado,
        desenfreno, descontrol, locura total, desatada, desatado, vigorosa, vigoroso, vigor, enérgicos,
        contundente, fuerte y rápida, potencia, poderosa, poderoso, briosa, brioso, chispeante, chisposa,
        divertida y rápida, dinamismo, dinamita, turbo, voltaje, alto voltaje, alto octanaje, trepidante,
        vertiginosa, vertiginoso, imparable, que no decaiga, que no se duerma nadie, que nadie se duerma, que
        despierte, energizante, con vida, llena de vida, lleno de vida, llena de energía, lleno de energía,
        desborde energía, euforia, eufórico, festejo, celebración, celebrar, furor, con furia, furiosa, tremenda
        energía, tremendo ambiente, ambientazo, guapachosa, guapachoso, cumbiambera, bullanguera, bullanguero,
        bochinche, vacilón, vacile, perreo, con swing, mucho swing, cañón, ponle ganas, ponle energía, ponle
        fuego, métele energía, échale energía, dale energía, sube la energía, sube la intensidad, súbele, súbele
        a la energía, súbele la energía, energía arriba, arriba la energía, sin descanso, sin descansos, sin
        tregua, non stop, intensamente, rápidamente, con rapidez, más rápido, más rápida, más movido, más
        movida, más animado, más animada, más alegre, más intenso, más intensa, full energía, full energy,
        energía full, full power, full fuego, que sea una locura, una locura, una locura total, a lo loco,
        enloquecida, enloquecido, a todo dar, alocada, alocado, muy loca, bien loca, bien loco, que sea una
        fiesta, como una fiesta, que parezca una fiesta, una fiesta total, a todo lo que da, a tope de principio
        a fin, a tope todo el rato, a tope toda la canción, a muerte, a todo meter, a darle, dale gas, métele
        gas, con gas, gas a fondo, con brío, con nervio, nerviosa y rápida, que la gente grite, que griten, que
        la gente salte, que tiemble el piso, que tiemble la pista, que se caiga la sala, que se caiga el techo,
        sudando la gota gorda, hasta reventar, hasta sudar, hasta el cansancio, mucho movimiento, mucha
        potencia, mucho punch, con punch, punch, pilas puestas, a todo pulmón, a toda vela, a toda, todo el gas,
        mucha chispa, mucho nervio, mucho power, con power, mucha fiesta, en plan fiesta, modo fiestero, modo
        rumba, fiestita, rumbita, encendidísima, prendidísima, con sabor y fuerza, con flow rápido, sube la
        temperatura, subir la temperatura, que suba la temperatura, sube el ánimo, que suba el ánimo`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `tradicional, dominicano, dominicana, clásico, clásica, auténtico, auténtica, de raíz, a la antigua, república
        dominicana, típico, típica, vieja escuela, la vieja escuela, de toda la vida, de las de antes,
        campesina, amargue, de amargue, de barrio, de colmado, colmado, raíces, a lo dominicano, estilo
        dominicano, antony santos, anthony santos, luis vargas, raulín rodríguez, joe veras, santo domingo,
        quisqueya, tradi, estilo tradicional, aventura, de la isla, bachata vieja, la bachata vieja, bachata
        antigua, antigua, antiguo, la del campo, del campo, de campo, campesino, rural, rústica, folclórica,
        folklórica, folclórico, folklórico, folclor, folclore, folklore, la de antes, como antes, como se
        bailaba antes, como la bailaban, como la bailaban mis abuelos, original, la original, bachata original,
        la de siempre, la de toda la vida, bachata de verdad, bachata dominicana, bachata tradicional, dominican
        style, dominican, traditional, retro, vintage, old school, old style, pura cepa, de pura cepa,
        autóctona, autóctono, raíz, con raíz, de la vieja guardia, vieja guardia, la vieja, dominicanita,
        dominicanito, tradicionalmente, tradicionales, dominicanos, dominicanas, clásicos, clásicas, bachata
        clásica, clasicona, guitarra de antes, caribeña, caribeño, isleña, isleño, de república dominicana, de
        rd, a lo antiguo, a la vieja usanza, vieja usanza, de los 80, de los 90, de los ochenta, de los noventa,
        de los sesenta, de los setenta, bachata rosa, rinconcito, del patio, callejera, bachata de barrio,
        tradicionalota, como mis abuelos, la de mis abuelos, bailaban mis abuelos, de la época de mis abuelos,
        de tiempos de mis abuelos, de guitarra de antes, guitarrera, como en la isla, como en el barrio, como
        allá en la isla, al estilo isla, de los abuelos, de mi abuelo, de mi abuela, de los viejos, de viejos
        tiempos, viejos tiempos, como los dominicanos, como dominicano, con sabor dominicano, sabor dominicano,
        a lo dominicana, dominicanísima, bien dominicana, de la república`,
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: `moderno, moderna, contemporáneo, contemporánea, urbano, urbana, fusión, estilo moderno, modernita, modernilla,
        prince royce, romeo santos, actual, actuales, de hoy, de ahora, de hoy en día, la de ahora, como se
        baila ahora, como se baila hoy, bachata moderna, bachata urbana, bachata fusión, modern, urban,
        modernos, modernas, moderneta, modernez, lo moderno, novedosa, vanguardista, actualizada, al día, nueva
        escuela, nueva ola, contemporáneos, de moda, lo que se baila en las salas, lo que se baila en mi sala,
        de club, como la de ahora, la que se baila ahora, la que se baila hoy, la de hoy en día, lo de ahora, lo
        actual, estilo nuevo, nuevo estilo, estilo actual, remix, remixes, hip hop, rnb, bachata pop, estilo de
        congreso, de congresos, de congreso, estilo internacional, como en instagram, estilo instagram, estilo
        tiktok`,
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: `romántico, romántica, romance, amor, dulce, enamorado, romanticismo, romanticón, romanticona, tierno, tierna,
        ternura, romantiquita, con mucho amor, cariñosa, cariñoso, aniversario, enamorados, enamorada,
        acaramelados, acaramelado, empalagosa, melosa, meloso, san valentín, pedida, amorosa, amoroso, de amor,
        romanticísima, romanticísimo, romanticismos, romanticonas, romanticones, romántica y tierna, cariño, con
        cariño, mucho amor, amorosamente, enamoradísimos, enamoramiento, para enamorar, enamorar, que enamore,
        de enamorados, dulzura, dulzona, dulzón, dulcecito, dulcecita, tiernito, tiernita, ternurita,
        empalagoso, acaramelada, acarameladas, pastelosa, pasteloso, pastelón, azucarada, cursi y romántica,
        luna de miel, lunamielera, boda de oro, nuestro aniversario, declaración de amor, pedida de mano,
        serenata, bolero, boleresca, como un bolero, apasionada y tierna, delicada y romántica, con el corazón,
        con corazón, para novios, de novios, para mi amor, romantic, romance puro, velas, a la luz de las velas,
        melosita, melosito, mimosa, mimoso, mimos, arrumacos, achuchones, con sentimiento, con mucho
        sentimiento, sentimiento, mucho sentimiento, sentida, emotiva, emotivo, emotividad, para llorar de amor,
        entrañable, de película romántica, de cuento, cuento de hadas, luna llena, a la luz de la luna, de los
        que se quieren, que nos queremos, cariñosita, cariñosito, cariñitos, de besos, pasteles y rosas, de
        telenovela`,
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: `sensual, sexy, sensualidad, sensualona, sensualita, provocativa, provocativo, seductora, seductor, atrevida,
        picante, caliente, erótica, estilo sensual, sensualísima, sexi, zouk, sensualota, sensuales, sensualito,
        sensualón, sensualonas, sensuala, bachata sensual, bien sensual, provocadora, provocador, provocativa y
        lenta, seducción, seducir, seductoras, erotismo, erótico, atrevido, atrevidilla, atrevidita, calentita,
        calentona, calentón, cachonda, cachondo, sexual, sexuales, morbo, morbosa, tórrida, tórrido, picarona y
        sensual, zoukera, zukera, muy sexi, sexys, sensualmente, con sensualidad, mucha sensualidad, insinuante,
        insinuantes, piel con piel, subida de tono, subidita de
        tono, picantona, picantito, picantita, hot, con morbo, sensualidad pura, pura sensualidad, pegada y
        sensual, de alto voltaje sensual, bien pegada y sensual, más atrevida, atrevidas, insinuada, con
        picardía sensual, pasional y sensual`,
    },
    {
      meaning: { kind: 'no-style', value: 'sensual' },
      said: `apta para todos los públicos, apto para todos los públicos, para todos los públicos, todos los públicos,
        decente, recatada, recatado, nada subido de tono, nada picante, para toda la familia, en plan familiar,
        familiar, sin roces, sin restregones, sin restregarse, nada atrevido, nada muy sensual, nada demasiado
        sensual, nada provocativo, nada muy atrevido, sin rollos sensuales, hay niños delante, con niños
        delante, hay niños, vienen mis suegros, delante de mis padres, formal y decente, inocente, púdico, sin
        tocarnos mucho, nada sexy, nada guarro, nada indecente, delante de mi suegra, sin arrimarse, sin
        arrimarnos, nada sensualona, vienen mis padres, vienen niños, nada de sensualidad, nada erótico, nada
        sexual, nada indecoroso, nada obsceno, nada vulgar, nada de arrimones, sin arrimones, sin arrimar
        cebolleta, sin roce, nada de roces, nada de restregones, nada de refregones, sin refregones, nada de
        frotarse, sin frotarse, nada de manoseo, sin manoseo, sin manoseos, nada de toqueteo, sin toqueteo, sin
        toqueteos, decoroso, decorosa, recato, con recato, pudor, con pudor, pudoroso, pudorosa, decencia, con
        decencia, santurrona, casta, casto, inocentona, apto para niños, apta para niños, apto para la familia,
        apta para la familia, apto para todas las edades, apta para todas las edades, todas las edades, apto
        para menores, que la puedan ver los niños, que puedan ver los niños, delante de niños, delante de los
        niños, delante de mis suegros, delante de mi jefe, delante de la abuela, delante de la familia, nada
        calentón, nada caliente, sin calentarse, formalita, formalito, nada muy pegado y sensual, sin lascivia,
        sin perreo`,
    },
    {
      meaning: { kind: 'dips' },
      said: `caída, con caídas, muchas caídas, dip, truco, cambré, caidita, tirada, drop, cambre, caídas, dips, inclinarme
        hacia atrás, tumbarme, tirarme hacia atrás, caídita, caiditas, dipsito, inclinada, inclinadas, tirarme
        para atrás, tirarme pa atrás, echarme hacia atrás, echarme para atrás, echarme pa atrás, inclinarme para
        atrás, inclinar hacia atrás, inclinen hacia atrás, inclinaran hacia atrás, inclines hacia atrás,
        inclinan hacia atrás, tumbarla, tirarla hacia atrás, dejarme caer, dejarse caer, dejada, dejadas,
        cambrecito, cambreado, quebrada, quebradas, desmayo, desmayos, desmayada, dejarla caer, trucos,
        truquito, trucazo, drops, picada, picadas, inclines, me inclines, me inclinen, me incline, inclinarla,
        inclinen, volcada, volcadas, volcón, tumbada, tumbadas, cambrés, dejarse tumbar, bajada, bajadas hacia
        atrás, caída de espaldas, que me tumbe, que me tumben, que me tiren, tumbarme en el brazo, recostada,
        recostadas`,
    },
    {
      meaning: { kind: 'dips' },
      said: `me tires, me tiren, me tire, me tiras, me tira, me tumbes, me tumben, me tumbe, me tumbas, me eches, me echen, me eche, me echas, me inclines, me inclinen, me incline, me inclinas, me dobles, me doblen, me dejes caer, me dejen caer, me vuelques, me vuelquen, me vuelque, me tirar, me tumbar, me echar, me inclinar, me volcar, me dejar caer, me caer, la tires, la tiren, la tire, la tiras, la tira, la tumbes, la tumben, la tumbe, la tumbas, la eches, la echen, la eche, la echas, la inclines, la inclinen, la incline, la inclinas, la dobles, la doblen, la dejes caer, la dejen caer, la vuelques, la vuelquen, la vuelque, la tirar, la tumbar, la echar, la inclinar, la volcar, la dejar caer, la caer, nos tires, nos tiren, nos tire, nos tiras, nos tira, nos tumbes, nos tumben, nos tumbe, nos tumbas, nos eches, nos echen, nos eche, nos echas, nos inclines, nos inclinen, nos incline, nos inclinas, nos dobles, nos doblen, nos dejes caer, nos dejen caer, nos vuelques, nos vuelquen, nos vuelque, nos tirar, nos tumbar, nos echar, nos inclinar, nos volcar, nos dejar caer, nos caer, tires, tiren, tire, tiras, tira, tumbes, tumben, tumbe, tumbas, eches, echen, eche, echas, inclines, inclinen, incline, inclinas, dobles, doblen, dejes caer, dejen caer, vuelques, vuelquen, vuelque, tirar, tumbar, echar, inclinar, volcar, dejar caer, caer, tirarme, tirarla, tirarnos, tumbarme, tumbarla, echarme, echarla, inclinarme, inclinarla, inclinarnos, volcarme, volcarla, irme, irnos, caerme, dejarme ir, ir`,
      endings:
        'hacia atrás, para atrás, pa atrás, patrás, pa tras, atrás, al suelo, al piso, de espaldas',
    },
    {
      meaning: { kind: 'loads' },
      said: `giros de cabeza, giro de cabeza, carga de espalda, carga en la espalda, carga de cuello, latigazo de cabeza,
        latigazo, vuelta de cabeza, movimiento de cabeza, movimientos de cabeza, círculo de cabeza, cabezazo, mover
        la cabeza, juego de cabeza, latigazos de pelo, melenazo, carga en el cuello, rotación de cabeza, rollo de
        cabeza, melenazos, melena, melenas, girar la cabeza, gire la cabeza, giren la cabeza, gires la cabeza, giro
        con la cabeza, giros con la cabeza, girar el cuello, mover el cuello, moverme la cabeza, mueva la cabeza,
        muevan la cabeza, muevas la cabeza, sacudir la cabeza, sacudidas de cabeza, sacudida de cabeza, cabeceo,
        cabeceos, cabezazos, tirones de cabeza, golpes de cabeza, golpe de cabeza, giradas de cabeza, roll de
        cabeza, rolls de cabeza, head roll, head rolls, headroll, headrolls, círculos con la cabeza, círculos de
        cabeza, círculos de cuello, rotaciones de cabeza, vueltas de cabeza, vueltas con la cabeza, latigazo de
        pelo, latigazos de melena, latigazo de melena, pelo al viento, sacudir el pelo, sacudir la melena, agitar la
        melena, agitar el pelo, cabeza hacia atrás, cabeza para atrás, echar la cabeza atrás, echar la cabeza hacia
        atrás, tirar la cabeza, soltar la cabeza, arquear la espalda, arquear, arquear mucho, arquearme, arquearse,
        arqueo, arqueo de espalda, arqueos, arco hacia atrás, arcos hacia atrás, arcos de espalda, arco de espalda,
        espalda arqueada, espaldas arqueadas, doblarme hacia atrás, doblarse hacia atrás, doblarme para atrás,
        doblarme pa atrás, doblar la espalda, doblar el cuello, flexiones hacia atrás, flexión hacia atrás,
        extensiones de espalda, backbend, trabajo de cabeza, trabajo de cuello, movimiento de cuello, movimientos de
        cuello, cosas con la cabeza, que me giren la cabeza, me giren la cabeza, me gires la cabeza, me gire la
        cabeza, que me muevan la cabeza, me muevan la cabeza, me muevas la cabeza, gires tanto la cabeza, girar
        tanto la cabeza, mover tanto la cabeza, muevas tanto la cabeza`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `dolor de espalda, espalda delicada, dolor de cuello, lesión de espalda, embarazada, embarazo, encinta, me
        duele la espalda, cuidar la espalda, duele la espalda, duele el cuello, mal la espalda, jamás cabeza, sin
        cabeza, nada de cabeza, ni cabeza, cuello no, no me toques el cuello, problemas de espalda, problemas de
        cuello, ciática, lumbago, escoliosis, hernia discal, hernia lumbar, tortícolis, lumbalgia, hernia de disco,
        latigazo cervical, contractura cervical, contractura lumbar, hernia cervical, protrusión, protrusión discal,
        nervio pinzado, pinzamiento cervical, pinzamiento lumbar, cervicalgia, dorsalgia, espondilitis, cervicales,
        cervical, lumbares, lumbar, osteoporosis, esperando un bebé, espero un bebé, espera un bebé, esperamos un
        bebé, preñada, en estado, en cinta, de buena esperanza, en estado de buena esperanza, torticolis,
        contractura de cuello, contractura de espalda, contracturas, me crujió la espalda, lumbociática, esguince
        cervical, collarín, collarín cervical, sin mover la cabeza, no mover la cabeza, no muevas la cabeza, no me
        muevas la cabeza, no me gires la cabeza, no me muevan la cabeza, no me giren la cabeza, sin cuello, nada de
        cuello, dolores de espalda, dolores de cuello, faja lumbar, mal de espalda, mal de la espalda, mal del
        cuello, fastidiada la espalda, la cabeza quieta, cabeza quieta, sin tocar la cabeza, sin cuello ni cabeza`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      said: `menisco, ligamento cruzado, rodillera, ligamentos, rótula, cruzado anterior, ligamento de la rodilla,
        ligamentos de la rodilla, meniscos, agacharse, agacharme, agacharnos, agachadas, agachada, agacharnos mucho,
        agacharme mucho, sentadillas, sentadilla, cuclillas, en cuclillas, ponerme de rodillas, arrodillarme,
        arrodillarse, arrodillarnos, de rodillas, flexionar las rodillas, flexionar mucho las rodillas, doblar las
        rodillas, doblar la rodilla, flexionar la rodilla, flexiones de rodilla, flexión de rodilla, condromalacia,
        artrosis de rodilla, rodilla biónica`,
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      said: `manguito rotador, manguito de los rotadores, hombro congelado, manguito rotador roto, subirme el brazo, subir el
        brazo, subir los brazos, levantar el brazo, levantar los brazos, brazos en alto, brazo en alto, brazos
        por encima de la cabeza, brazos arriba, brazo arriba, alzar el brazo, alzar los brazos, levantarme el
        brazo, levantarme los brazos, elevar el brazo, elevar los brazos, subir los brazos por encima de la
        cabeza, levantar los brazos por encima de la cabeza, subir el brazo por encima de la cabeza, levantar el
        brazo por encima de la cabeza, brazos sobre la cabeza, brazo sobre la cabeza, brazo por encima de la
        cabeza, brazos por encima de los hombros`,
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: `gran final, ir a más hasta el final, vaya a más hasta el final, a más hasta el final, crecer hasta el
        final, creciendo hasta el final, crezca hasta el final, subir hasta el final, subiendo hasta el final, final
        grande, final espectacular, final por todo lo alto, final apoteósico, final a lo grande,
        final fuerte, broche de oro, traca final, acabar a lo grande, terminar a lo grande, final épico, final de
        infarto, acabar por todo lo alto, terminar por todo lo alto, final potente, final explosivo, finalazo, final
        impresionante, final brutal, final dramático, final inolvidable, final memorable, final de película, final
        de cine, final bomba, final bestial, final intenso, final con todo, final a tope, final con fuego, final con
        clímax, final estelar, final glorioso, final triunfal, final de lujo, final con fuerza, final fortísimo,
        grandioso final, un final grandioso, final grandioso, final de traca, final wow, final de impacto, final
        impactante, final apoteosico, un gran cierre, gran cierre, cierre impresionante, cierre espectacular, cierre
        a lo grande, cierre brutal, cierre explosivo, cierre con broche de oro, cerrar con broche de oro, cerrar a
        lo grande, cerrar por todo lo alto, cierra a lo grande, acaba a lo grande, acabamos a lo grande, acabe a lo
        grande, termina a lo grande, terminamos a lo grande, termine a lo grande, terminar con todo, acabar con
        todo, cerrar con todo, terminar arriba, acabar arriba, terminar bien arriba, acabar bien arriba, final bien
        arriba, final arriba, terminar explotando, terminar con fuegos artificiales, acabar con fuegos artificiales,
        acabar en lo más alto, terminar en lo más alto, despedida a lo grande, despedida espectacular, lo mejor para
        el final, lo mejor al final, dejar lo mejor para el final, deja lo mejor para el final, guarda lo mejor para
        el final, guardar lo mejor para el final, guárdate lo mejor para el final, lo más fuerte al final, lo más
        fuerte para el final, remate final, un buen remate final, final a lo bestia, finalón`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `esperar en la intro, espera en la intro, empezar cerrados, empezar abrazados, empezar en cerrado, empezar en
        posición cerrada, intro cerrada, intro abrazados, esperando abrazados, empezar pegados, empezar pegaditos,
        empezar juntitos, empezar juntos, empezar en cerrada, empezar agarrados, empezar agarraditos, comenzar
        cerrados, comenzar abrazados, comenzar en cerrada, comenzar en cerrado, comenzar en posición cerrada,
        comenzar pegados, comenzar pegaditos, comenzamos pegaditos, comenzamos abrazados, comenzamos en cerrada,
        arrancar pegados, arrancar abrazados, arrancar en cerrada, inicio cerrado, inicio en cerrado, inicio
        abrazados, inicio pegaditos`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `empezar abiertos, empezar en abierto, empezar en posición abierta, empezar a dos manos, intro abierta,
        empezar en abierta, comenzar abiertos, comenzar en abierto, comenzar en abierta, comenzar en posición
        abierta, arrancar en abierta, arrancar en abierto, arrancar abiertos, empezar con las dos manos, empezar
        cogidos de las manos, empezar tomados de las manos, empieza abierto, empieza abierta, empieza en abierto,
        empieza en abierta, empezamos abiertos, inicio abierto, inicio en abierto, entrada en abierto, empezar de la
        mano`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `básicos en la intro, pasos básicos en la intro, empezar con básicos, empezar con pasos básicos, bailar desde
        el principio, bailar la intro, comenzar con básicos, comenzar con pasos básicos, arrancar con básicos,
        arrancar con pasos básicos, abrir con básicos, apertura con básicos, entrar con básicos, iniciar con
        básicos, básicos para empezar, básicos para comenzar, básicos para arrancar, básicos al principio, básicos
        al inicio, básicos de entrada, básicos primero, primero básicos, primero unos básicos, para empezar básicos,
        para empezar unos básicos, de entrada básicos, un básico para empezar, pasos básicos para empezar, básico
        para empezar, básico al principio, básico de entrada, empezar en básico, empieza con básicos, empieza con el
        básico, empezar con el básico, intro de básicos, intro con básicos, intro básica`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `juego de pies en la intro, pasos libres en la intro, empezar con juego de pies, empezar con pasos libres,
        empezar separados, empezar sueltos, intro sueltos, intro separados, comenzar separados, comenzar sueltos,
        comenzar con juego de pies, comenzar con pasos libres, comenzar con footwork, empezar con footwork, empezar
        con shines, arrancar sueltos, arrancar separados, arrancar con footwork, arrancamos sueltos, arrancamos
        separados, empezamos separados, empezamos sueltos, comenzamos separados, comenzamos sueltos, intro con
        footwork, intro con shines, intro en solitario, footwork en la intro, shines en la intro, footwork para
        empezar, shines para empezar, juego de pies para empezar, pasos libres para empezar, sueltos al principio,
        separados al principio, sueltos al inicio, separados al inicio, sueltos en la intro, separados en la intro,
        empezar cada uno por su lado, empezar cada quien por su lado, empezar solos`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: `nada nuevo, solo pasos que conozco, solo figuras que conozco, solo lo que sé, nada que no sepamos, nada que
        no sepa, nada que no conozcamos, ningún paso nuevo, ninguna figura nueva, sin pasos nuevos, sin figuras
        nuevas, nada de pasos nuevos, nada de figuras nuevas, ni un paso nuevo, sin nada nuevo, sin novedades, cero
        pasos nuevos, cero figuras nuevas, solo lo que conocemos, nada de cosas nuevas, sin cosas nuevas, nada
        desconocido, nada que no haya visto, nada que no hayamos visto, nada que no conozca, nada que no haya hecho,
        nada que no hayamos hecho, nada que no sepa hacer, nada que no sepamos hacer, nada que no hayamos aprendido,
        ningún movimiento nuevo, ninguna novedad, ninguna cosa nueva, ni una figura nueva, ni una cosa nueva, ni un
        movimiento nuevo, nada de novedades, cero novedades, cero cosas nuevas, nada de nuevo, nada nuevo por favor,
        sin aprender nada nuevo, no quiero aprender nada nuevo, no queremos aprender nada nuevo, sin movimientos
        nuevos, sin cosas que no sepa, sin figuras que no sepamos, sin figuras que no conozcamos, sin figuras que no
        conozca, sin pasos que no sepamos, sin pasos que no conozcamos, sin pasos que no conozca, solo pasos
        conocidos, solo figuras conocidas, solo cosas conocidas, solo lo conocido, únicamente lo que sabemos, solo
        lo de siempre, sólo lo que ya sabemos hacer, solo lo visto en clase, sin sorpresas, sin inventos nuevos,
        pasos que ya sepamos, figuras que ya sepamos, figuras que ya conozcamos, pasos que ya conozcamos`,
    },
    {
      meaning: { kind: 'few-new', count: 1 },
      said: 'un paso nuevo, una figura nueva, una cosa nueva, un solo paso nuevo',
    },
    {
      meaning: { kind: 'few-new', count: 2 },
      said: 'dos, pocos, pocas, un par de, poquitos, poquitas, muy pocos, muy pocas, no muchos, no muchas, no demasiados, no demasiadas',
      endings: NEW_MOVES,
    },
    {
      meaning: { kind: 'nothing' },
      said: `pasos nuevos, figuras nuevas, cosas nuevas, movimientos nuevos, nuevos pasos, nuevas figuras, lo demás básicos, lo demás básico, el resto básicos, el resto básico, por lo demás básicos, mi cadera, su cadera, una cadera, cadera mala, cadera izquierda, cadera derecha, no sólo básicos, no solo básicos, peinado, zigzag, zig zag, tap, mano en el hombro, manos en los hombros,
        mano en mi hombro, mano en la espalda, manos en la espalda, espalda con espalda, movimiento de hombros,
        movimientos de hombros, shimmy de hombros, hombros marcados, mover los hombros, giro de hombros, muchos
        pasos nuevos, muchas figuras nuevas, muchas cosas nuevas, muchos movimientos nuevos, algunos pasos nuevos,
        algunas figuras nuevas, algunas cosas nuevas, más pasos nuevos, más figuras nuevas, más cosas nuevas, varios
        pasos nuevos, varias figuras nuevas, varias cosas nuevas, un montón de pasos nuevos, un montón de figuras
        nuevas, pasos nuevos a montones, todas las figuras nuevas, todos los pasos nuevos, no todo básico, más que
        básicos, algo más que básicos, con sabor a, sabor a,  a lo tradicional, a la tradicional,  a lo moderno, a la moderna,  a lo sensual, a la sensual,  a lo romántico, a la romántica, voltereta, volteretas, velocidad a la canción, velocidad de la canción, velocidad del tema, más rápida la canción, más lenta la canción, acelera la canción, acelerar la canción, ralentiza la canción, súbele la velocidad, bájale la velocidad, sube la velocidad, baja la velocidad`,
    },
  ],
  pairings: [
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      some: 'un año, dos años, tres años, 1 año, 2 años, 3 años, un par de años',
      other:
        'bailando, de clase, de clases, de experiencia, de bachata, bailamos, bailo, de baile, en esto, llevamos bailando, llevo bailando, en la academia',
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      some: `seis años, siete años, ocho años, nueve años, diez años, doce años, quince años, veinte años, treinta años, 6 años, 7 años, 8 años, 9 años, 10 años, 12 años, 15 años, 20 años, 30 años, muchos años, una década, décadas, toda la vida`,
      other:
        'bailando, de clase, de clases, de experiencia, de bachata, bailamos, bailo, de baile, en esto, llevamos bailando, llevo bailando, en la academia',
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      some: `un mes, una semana, dos meses, tres meses, cuatro meses, cinco meses, seis meses, siete meses, ocho meses, unos meses, unas meses, un par de meses, 2 meses, 3 meses, 4 meses, 5 meses, 6 meses, pocos meses, pocas meses, dos semanas, tres semanas, cuatro semanas, cinco semanas, seis semanas, siete semanas, ocho semanas, unos semanas, unas semanas, un par de semanas, 2 semanas, 3 semanas, 4 semanas, 5 semanas, 6 semanas, pocos semanas, pocas semanas`,
      other: `bailo, baila, bailamos, bailan, bailando, llevo bailando, llevamos bailando, lleva bailando, empecé, empezamos, empezó, aprendiendo,
        aprendo, yendo a clase, yendo a clases, en clase, en clases, de clases, de clase, en la academia, en esto, tomando clases`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      undeniable: true,
      some: `más difícil, más difícil que, más complicado, más complicada, más avanzado, más avanzada, más complejo, más
        que, por encima de, superior a, un paso más, un escalón, más allá de, algo más que, más exigente, más
        interesante, más nivel, subir de, salir de`,
      other:
        'principiante, principiantes, novatos, los nuevos, lo de los nuevos, básico, básicos, iniciación, fácil, nuevos',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'no, sin, ningún, ninguna, ni un, ni una, cero, evita, nada de, nada, jamás, quita, omite',
      other: `desconocido, desconocida, que no conozcamos, que no conozca, que no sepamos, que no sepa, que no hayamos
        visto, que no haya visto, que no hayamos aprendido, que no haya aprendido, que no hayamos hecho, que no
        hayamos bailado, paso nuevo, figura nueva, cosa nueva, movimiento nuevo, que no dominemos, que no domine,
        novedad`,
    },
    {
      meaning: { kind: 'dizzy' },
      undeniable: true,
      some: 'mareo, marea, mareamos, marear, mareado, mareada, vértigo, marean',
      other: 'giro, vuelta, girar, gira, giros dobles, vueltas',
    },
    {
      meaning: { kind: 'climax', section: 'last-chorus' },
      some: BIG,
      other:
        'último coro, el último coro, el último estribillo, coro final, último estribillo, estribillo final, el último, último chorus',
    },
    { meaning: { kind: 'climax', section: 'mambo' }, some: BIG, other: 'mambo, solo de guitarra' },
    { meaning: { kind: 'climax', section: 'chorus' }, some: BIG, other: 'coro, estribillo, coros' },
    { meaning: { kind: 'climax', section: 'bridge' }, some: BIG, other: 'puente' },
    { meaning: { kind: 'climax', section: 'verse' }, some: BIG, other: 'verso, estrofa' },
    {
      meaning: { kind: 'climax', section: 'instrumental' },
      some: BIG,
      other: 'instrumental, parte instrumental, sección instrumental, tramo instrumental',
    },
    {
      meaning: { kind: 'no-lifts' },
      some: 'siempre, quedarme, quedarnos, mantener, mantén, tener, con los, dos',
      other: 'pies en el suelo, pies en el piso, pies en la tierra',
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other: `final, al final, terminar, acabar, cierre, outro, cerrar, terminamos, acabamos, termina, acaba, terminar con, acabar con, terminemos, terminemos con, acabemos, acabemos con, cerremos, cerremos con, cierra con, cierra, acabe, acabe con, termine, termine con, finalice, finaliza, al acabar, al terminar, despedida, el cierre, cerramos, finalizar, terminen, acaben, para el final, para acabar, para terminar, para cerrar`,
    },
    {
      meaning: { kind: 'only-basics' },
      some: `solo, solamente, únicamente, nada más que, puras, puros, puro, pura, nomás, quédate en, quedarnos en, limítate
        a, solamente con, exclusivamente, sólo, tan solo, sólo con, nada que no sea, nada que no sean, solo
        quiero, todo, todos, no más que, simplemente, restringido a, limitado a, limitarse a, limítate al,
        limitarnos a, cíñete a, ceñirse a, céntrate en, centrado en, quédate con, quedarse en, quedémonos en,
        quedamos en, no pases de, no salgas de, sin salir de, nada salvo, nada excepto, nada aparte de,
        enteramente, entera de, entero de, completamente, a base de, hecha de, compuesta de, solamente quiero,
        solo con, todo el baile, toda la coreo, toda la coreografía, toda la canción, baile de, coreo de, sin
        figuras, nada de figuras, ninguna figura, cero figuras, con puro, solito, solo el, namás, nomas, nada
        más, no salgas del, no pases del, no te salgas del, no salir del, no salirse del, sin salir del, sin
        salirse del, no nos salgamos del, sin pasar del, de cabo a rabo, no necesito más que, no necesitamos más
        que, no hace falta más que, me basta con, nos basta con, basta con, con que haya, suficiente con, es
        suficiente con, me conformo con, nos conformamos con`,
      other: `básicos, básicas, básico, pasos básicos, paso básico, lo básico, los básicos, básica, pasitos básicos, basiquito, el paso básico, movimientos básicos, paso base, pasos base, base`,
    },
    {
      meaning: { kind: 'only-basics' },
      some: 'básicos, pasos básicos, básico, paso básico, básicas, pasitos básicos, basiquitos, lo básico',
      other: `nos basta y sobra, me basta y sobra, nos basta y nos sobra, nos basta, me basta, nos sobra y basta, es
        suficiente, es más que suficiente, vamos servidos, nos alcanza, me alcanza, de cabo a rabo, una y otra vez, y
        nada más, y punto, y ya está, nada más, y se acabó, y ya, nomás, todo el rato, toda la canción, y para de
        contar, y listo, únicamente, toda la coreo, toda la coreografía, todo el baile, todo el tiempo, todo el
        tema, de principio a fin, durante toda la canción, y solo básicos, y nada mas, sin más, y sin más, sin
        figuras, y ninguna figura, nada de figuras, y ya estuvo, y se acabo, y eso es todo, eso es todo, y ni una
        figura, tres minutos, la canción entera, el tema entero, namás, no más, y solo eso, solo eso, y punto
        pelota, y pare de contar, exclusivamente, solamente, a secas`,
    },
    {
      meaning: { kind: 'nothing' },
      undeniable: true,
      some: HURT,
      other: `cadera, caderas, costilla, costillas, estómago, barriga, ingle, pelvis, migraña, asma, corazón, equilibrio,
        muñeca, codo, mano, dedo, pulgar, tobillo, pie, pies, talón, pierna, gemelo, muslo, brazo, antebrazo,
        bíceps, clavícula, empeine, aquiles, planta del pie, dedo del pie, pulmón, pulmones, oído, ojo, ojos,
        respiración, músculo, músculos, tendón, tendones, isquios, pantorrilla, canilla, espinilla, coxis, glúteo,
        mandíbula, juanete, juanetes, ampolla, ampollas, fascitis, fascitis plantar, túnel carpiano, mano izquierda,
        mano derecha, manos, metatarso, epicondilitis, codo de tenista, ligamento`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other: 'rodilla, rodillas, menisco, rótula',
      aloneWithout: 'golpe de rodilla, levantar la rodilla, rodillas al aire, alto, baja',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other: 'hombro, manguito',
      aloneWithout:
        'pecho, cadera, cintura, torso, aislamiento, marcado, marcar, shimmy, roll, movimiento, mover, mano, cabeza, disociación, con los hombros, cuerpo, estilo',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: `${HURT}, arquear, arquee, arquees, curvar, girar el cuello, doblar`,
      other:
        'espalda, cuello, columna, lumbar, lumbares, cervicales, disco, vértebra, vértebras, riñones, cervical, cabeza, nuca, espalda baja',
      aloneWithout:
        'mano, brazo, a la espalda, por la espalda, detrás, caricia, acariciar, tocar, besar, beso, mirar, cara,  abrazar, sombra, espalda con espalda, envoltura, cabeza',
    },
    {
      meaning: { kind: 'few-new', count: 1 },
      some: 'un paso, una figura, un movimiento, una cosa, una sola, uno solo, un solo, una cosita, un pasito, una única, un único',
      other: `que no hayamos visto, que no haya visto, que no conozcamos, que no conozca, que no sepamos, que no sepa, que
        no sabemos, que no sé, que no hayamos hecho, que no hayamos bailado, que no hayamos aprendido, desconocido,
        desconocida, nuevo, nueva, que no he visto, que no hemos visto, que no hemos hecho, que no conocemos, que no
        conozco, novedad`,
    },
    {
      meaning: { kind: 'few-new', count: 2 },
      some: 'un par, un par de pasos, un par de figuras, un par de cosas, un par de movimientos, pocas, pocos, muy pocas, muy pocos',
      other: `que no hayamos visto, que no haya visto, que no conozcamos, que no conozca, que no sepamos, que no sepa,
        desconocidos, desconocidas, que no hayamos hecho, que no hayamos bailado, que no hayamos aprendido, que no
        conocemos, novedades`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'solo, solamente, únicamente, sólo, nada más que',
      other:
        'ya nos sabemos, nos sabemos, ya me sé, ya conozco, sabemos, lo que sabemos, conocemos, ya sabemos, lo que sé, me sé, nos sabemos, ya conocemos, ya sé',
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: `lejos, lejos el uno del otro, de lejos, haciendo pies, separados, sueltos, juego de pies, pasos libres, footwork, por separado, cada uno por su lado, cada cual por
        su lado, sin tocarnos, separado, alejados, sueltas, cada uno en un lado, cada uno por su cuenta,
        separaditos, desde lados opuestos, a distancia, sin agarrarnos, separadas, cada uno a lo suyo, cada
        quien por su lado, cada quien en su lado, cada quien por su cuenta, cada uno por separado, shines, en
        solitario, libres, pasos sueltos, sin agarre, sin tocarse, sin contacto, alejaditos, distanciados, a solas,
        zapateo, solitario, individuales, sueltitos`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other: `en los brazos del otro, en los brazos, entre los brazos, abrazando, en abrazo cerrado, bien abrazados, pegadísimos, apretujados, arrimados, arrimaditos, cerrados, posición cerrada, cerrada, cerrado, abrazo, abrazo cerrado, pegados, pegaditos, juntitos,
        agarrados, bien juntos, abrazadas, muy juntos, agarre cerrado, abrazándonos, abrazándola, agarraditos, en
        cerrado, apretados, apretaditos, abrazados, abrazaditos, abrazaditas, abrazarse, abrazarnos, pegada, pegado,
        pegadita, pegadito, juntos, en abrazo, pegadísimos, muy pegados, cogidos en cerrado, bien pegados, bien
        pegaditos, cuerpo a cuerpo, cerquita, muy cerca, bien cerca, en pareja cerrada, en brazos, uno en brazos del
        otro, mejilla con mejilla, abrázame, abrázanos, nos abrazamos, abrazarme, abrázala, nos abracemos`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other: `posición abierta, abiertos, abierta, abierto, a dos manos, agarre abierto, cogidos de las manos, tomados de
        las manos, de las manos, agarrados de las manos, las dos manos, de la mano, en abierto, dos manos, cogidos
        de la mano, manos cogidas, manos agarradas, manos unidas, abierto a dos manos, en abierta, agarre a dos
        manos, manos tomadas, con las dos manos, dándose las manos, frente a frente, cogiditos de las manos,
        agarrados de la mano, tomados de la mano, ambas manos`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: `solo básicos, solo pasos básicos, solo los básicos, solo el básico, sólo unos básicos, básicos, pasos
        básicos, básico, paso básico, el básico, unos básicos, básicos sencillos, pasitos básicos,
        básico sencillo, un básico, puro básico, basiquitos`,
    },
  ],
  numbers: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  newWords: `nuevo, nueva, desconocido, desconocida, que no hayamos visto, que no haya visto, no hayamos visto, no haya
        visto, que no conozcamos, que no conozca, no conozcamos, no conozca, no conocemos, no conozco, que no
        sepamos, que no sepa, no sepamos, no sepa, que no sabemos, que no sé, que no hayamos aprendido, que no haya
        aprendido, que no hayamos bailado, que no haya bailado, que no hayamos hecho, que no haya hecho, que nunca
        hayamos visto, que nunca hemos visto, que no hemos visto, que no hemos aprendido, que no hemos hecho, que no
        hemos bailado, que no he visto, que no he hecho, que no he bailado, que nunca he hecho, que nunca hemos
        hecho, inédito, inédita, novedad, novedades, que no dominemos, que no domine, por aprender, novedoso`,
  families: {
    hammerlock: {
      said: `hammerlock, candado, martillo, brazo a la espalda, brazo por la espalda, brazo detrás, brazo en la espalda,
        brazo por detrás, mano a la espalda, llave, hammer lock, hammer`,
      alsoSaid: `candados, martillito, hammerlocks, llave de brazo, llaves de brazo, llave al brazo, brazo atrás, brazos
        detrás, brazos por detrás, manos a la espalda, manos detrás de la espalda, mano detrás, mano por detrás,
        brazo torcido, brazo doblado atrás, candadito, brazo detrás de la espalda`,
      inNames: 'candado',
    },
    shadow: {
      said: `sombra, posición sombra, posición de sombra, shadow, figuras de sombra, sombras, shadows, posición shadow`,
      alsoSaid: `posición de sombras, en sombra, figura de sombra, trabajo de sombra, sombrita, en la sombra, titanic, posición titanic, posición de titanic, tipo titanic, ella delante de mí, ella delante de él, yo delante de él, él detrás de mí, él detrás de ella, yo detrás de ella, él por detrás, uno detrás del otro, uno detrás de otro, espalda con pecho, de espaldas a él, de espaldas a mí, delante de él, delante del líder, detrás de ella, detrás de mí`,
      inNames: 'sombra',
    },
    cuddle: {
      said: `cuddle, abrazo de lado, abrazo envuelto, enroscada, abrazo enrollado, abrazo enroscado, enrollada,
        envoltura, envuelta, enrosque, sweetheart, enroscado, abrazo lateral, enrollarme, wrap, enrollado,
        enroscarme, enrollar`,
      alsoSaid: `cuddles, cudle, abrazo envolvente, abrazos envueltos, enroscadas, envueltas, envolverme, envolverla, abrazo
        de oso, sweethearts, wrapping, enrollados, enrósquenme, acurrucada, acurrucarse, acurrucarnos, acurrucados,
        envuélveme, arrullo`,
      inNames: 'abrazo de lado',
    },
    'cross-body': {
      said: `dile que no, cross body, cambio de lado, dilequeno, cross body lead, cross, cbl, crossbody`,
      alsoSaid: `crossbodys, cross bodys, cross bodies, cros body, crossbody lead, cruzado de cuerpo, dile q no, cambios de
        lado, crossbodies, dile que no con giro, cross body con giro, cross body lead con giro`,
      inNames: 'dile que no',
    },
    turn: {
      said: `giro, vuelta, girar, vueltecita, girito, pirueta, giremos, gire, hagan girar, hacer girar, giro simple, giro
        sencillo, vuelta simple, vuelta sencilla, girarme, hacerme girar, me gires, giro normal, vuelta normal, dar
        vueltas, girando, que me hagan girar,  giro básico, giro fácil, spin, girarla, hacerla
        girar`,
      alsoSaid: `rotación, rotaciones, rotar, giros, girada, giradas, volteo, volteos, voltear, voltearme, molinete,
        molinetes, vueltas, vueltas simples, vueltas sencillas, dar vuelta, dar una vuelta, dé vueltas, dé una
        vuelta, me dé vueltas, que me dé vueltas, que me gire, que la gire, que me giren, hacer giros, girarnos,
        girarse, gires, gira, giran, trompo, trompos, peonza, como una peonza, como peonza, piruetas, spins, turns,
        turn, vuelta básica, giritos, giro por fuera, giro por dentro, vuelta por fuera, vuelta por dentro, sencillo
        giro, vuelta de la chica, vuelta de la señora, vuelta de la mujer, vuelta de la dama, giro de la chica, giro
        de la mujer, giro de la dama, que gire, que gire mucho, vueltear`,
      inNames: 'giro, vuelta',
    },
    'double-turn': {
      said: `giro doble, vuelta doble, doble giro, doble vuelta, doble, más de una vuelta, más de un giro, más de una
        vuelta seguida, más de un giro seguido, dos vueltas seguidas, dos giros seguidos, giros seguidos, vueltas
        seguidas, giro múltiple, vuelta múltiple, giro triple, triple giro, vuelta triple, giros encadenados,
        vueltas encadenadas, giros y giros seguidos, doblete`,
      alsoSaid: `vueltas y giros dobles, dobles giros, dobles vueltas, dobles, giro de dos vueltas, dos vueltas de golpe, dos
        giros de golpe, dos vueltas a la vez, doble spin, spin doble, double turn, double spin, triple vuelta,
        triples giros, triples vueltas, múltiples giros, múltiples vueltas, giros múltiples, vueltas múltiples,
        varias vueltas seguidas, varios giros seguidos, muchas vueltas seguidas, muchos giros seguidos, vuelta tras
        vuelta, giro tras giro, dobladas, cadena de giros, cadena de vueltas, giros en cadena, vueltas en cadena,
        vuelta doblada, giro doblado, doblecito`,
      inNames: '',
    },
    'double-right-turn': {
      said: `doble a la derecha, doble por la derecha, giro doble a la derecha, doble giro a la derecha, doble derecha,
        vuelta doble a la derecha, doble vuelta a la derecha, giro doble por la derecha, dobles por la derecha`,
      alsoSaid: `doble giro derecho, giro doble derecho, doble vuelta derecha, vuelta doble derecha, vuelta doble por la
        derecha, doble vuelta por la derecha, doble giro por la derecha, doble giro hacia la derecha, giro doble
        hacia la derecha, vuelta doble hacia la derecha, dos giros a la derecha, dos vueltas a la derecha, dobles
        derechas, dobles a la derecha, giros dobles a la derecha, vueltas dobles a la derecha`,
      inNames: '',
    },
    'double-left-turn': {
      said: `doble a la izquierda, doble por la izquierda, giro doble a la izquierda, doble giro a la izquierda, doble
        izquierda, vuelta doble a la izquierda, doble vuelta a la izquierda, giro doble por la izquierda, dobles por
        la izquierda`,
      alsoSaid: `doble giro izquierdo, giro doble izquierdo, doble vuelta izquierda, vuelta doble izquierda, vuelta doble por
        la izquierda, doble vuelta por la izquierda, doble giro por la izquierda, doble giro hacia la izquierda,
        giro doble hacia la izquierda, vuelta doble hacia la izquierda, dos giros a la izquierda, dos vueltas a la
        izquierda, dobles izquierdas, dobles a la izquierda, giros dobles a la izquierda, vueltas dobles a la
        izquierda`,
      inNames: '',
    },
    'fast-turn': {
      said: `giro rápido, vuelta rápida, giros veloces, giro veloz, spin rápido, vueltas a toda velocidad`,
      alsoSaid: `giros rápidos, vueltas rápidas, giro a toda velocidad, giros a toda velocidad, vuelta veloz, vueltas
        veloces, vueltas locas, giros locos, giro vertiginoso, giros vertiginosos, vueltas vertiginosas, vueltas
        aceleradas, giros acelerados, giro acelerado`,
      inNames: '',
    },
    'lead-turn': {
      said: `vuelta del hombre, giro del hombre, vuelta del chico, giro del chico, giro del líder, vuelta del líder, giro
        de él, vuelta de él, giro del que guía, giro de quien guía, vuelta del que guía, vuelta de quien guía, giro
        del leader, giro para él, vuelta para él, giro mío guiando`,
      alsoSaid: `líder se dé una vuelta, líder se dé un giro, líder dé una vuelta, líder dé un giro, líder haga un giro, líder haga una vuelta, líder haga giros, líder haga vueltas, líder dé vueltas, líder da una vuelta, líder hace un giro, líder hace giros, líder se gire, líder se gira, hombre se dé una vuelta, hombre se dé un giro, hombre dé una vuelta, hombre dé un giro, hombre haga un giro, hombre haga una vuelta, hombre haga giros, hombre haga vueltas, hombre dé vueltas, hombre da una vuelta, hombre hace un giro, hombre hace giros, hombre se gire, hombre se gira, chico se dé una vuelta, chico se dé un giro, chico dé una vuelta, chico dé un giro, chico haga un giro, chico haga una vuelta, chico haga giros, chico haga vueltas, chico dé vueltas, chico da una vuelta, chico hace un giro, chico hace giros, chico se gire, chico se gira, varón se dé una vuelta, varón se dé un giro, varón dé una vuelta, varón dé un giro, varón haga un giro, varón haga una vuelta, varón haga giros, varón haga vueltas, varón dé vueltas, varón da una vuelta, varón hace un giro, varón hace giros, varón se gire, varón se gira, caballero se dé una vuelta, caballero se dé un giro, caballero dé una vuelta, caballero dé un giro, caballero haga un giro, caballero haga una vuelta, caballero haga giros, caballero haga vueltas, caballero dé vueltas, caballero da una vuelta, caballero hace un giro, caballero hace giros, caballero se gire, caballero se gira, guía se dé una vuelta, guía se dé un giro, guía dé una vuelta, guía dé un giro, guía haga un giro, guía haga una vuelta, guía haga giros, guía haga vueltas, guía dé vueltas, guía da una vuelta, guía hace un giro, guía hace giros, guía se gire, guía se gira, él se dé una vuelta, él se dé un giro, él dé una vuelta, él dé un giro, él haga un giro, él haga una vuelta, él haga giros, él haga vueltas, él dé vueltas, él da una vuelta, él hace un giro, él hace giros, él se gire, él se gira, que guía se dé una vuelta, que guía se dé un giro, que guía dé una vuelta, que guía dé un giro, que guía haga un giro, que guía haga una vuelta, que guía haga giros, que guía haga vueltas, que guía dé vueltas, que guía da una vuelta, que guía hace un giro, que guía hace giros, que guía se gire, que guía se gira, gires al líder, giren al líder, gira al líder, girar al líder, vueltees al líder, voltees al líder, voltear al líder, gires al hombre, giren al hombre, gira al hombre, girar al hombre, vueltees al hombre, voltees al hombre, voltear al hombre, gires al chico, giren al chico, gira al chico, girar al chico, vueltees al chico, voltees al chico, voltear al chico, gires al guía, giren al guía, gira al guía, girar al guía, vueltees al guía, voltees al guía, voltear al guía, gires al que guía, giren al que guía, gira al que guía, girar al que guía, vueltees al que guía, voltees al que guía, voltear al que guía, gires al caballero, giren al caballero, gira al caballero, girar al caballero, vueltees al caballero, voltees al caballero, voltear al caballero, dale una vuelta al líder, una vuelta al líder, vuelta al líder, vueltas al líder, vueltas para el líder, vuelta también para el líder, dale un giro al líder, un giro al líder, giro al líder, giros al líder, giros para el líder, giro también para el líder, el líder también gire, el líder también gira, el líder también dé vueltas, que el líder también gire, gire también el líder, gira también el líder, también gire el líder, también el líder gire, al líder también girarlo, girar al líder, gira al líder, que gire también el líder, girar el líder, dale una vuelta al hombre, una vuelta al hombre, vuelta al hombre, vueltas al hombre, vueltas para el hombre, vuelta también para el hombre, dale un giro al hombre, un giro al hombre, giro al hombre, giros al hombre, giros para el hombre, giro también para el hombre, el hombre también gire, el hombre también gira, el hombre también dé vueltas, que el hombre también gire, gire también el hombre, gira también el hombre, también gire el hombre, también el hombre gire, al hombre también girarlo, girar al hombre, gira al hombre, que gire también el hombre, girar el hombre, dale una vuelta al chico, una vuelta al chico, vuelta al chico, vueltas al chico, vueltas para el chico, vuelta también para el chico, dale un giro al chico, un giro al chico, giro al chico, giros al chico, giros para el chico, giro también para el chico, el chico también gire, el chico también gira, el chico también dé vueltas, que el chico también gire, gire también el chico, gira también el chico, también gire el chico, también el chico gire, al chico también girarlo, girar al chico, gira al chico, que gire también el chico, girar el chico, dale una vuelta al varón, una vuelta al varón, vuelta al varón, vueltas al varón, vueltas para el varón, vuelta también para el varón, dale un giro al varón, un giro al varón, giro al varón, giros al varón, giros para el varón, giro también para el varón, el varón también gire, el varón también gira, el varón también dé vueltas, que el varón también gire, gire también el varón, gira también el varón, también gire el varón, también el varón gire, al varón también girarlo, girar al varón, gira al varón, que gire también el varón, girar el varón, dale una vuelta al caballero, una vuelta al caballero, vuelta al caballero, vueltas al caballero, vueltas para el caballero, vuelta también para el caballero, dale un giro al caballero, un giro al caballero, giro al caballero, giros al caballero, giros para el caballero, giro también para el caballero, el caballero también gire, el caballero también gira, el caballero también dé vueltas, que el caballero también gire, gire también el caballero, gira también el caballero, también gire el caballero, también el caballero gire, al caballero también girarlo, girar al caballero, gira al caballero, que gire también el caballero, girar el caballero, dale una vuelta al que guía, una vuelta al que guía, vuelta al que guía, vueltas al que guía, vueltas para el que guía, vuelta también para el que guía, dale un giro al que guía, un giro al que guía, giro al que guía, giros al que guía, giros para el que guía, giro también para el que guía, el que guía también gire, el que guía también gira, el que guía también dé vueltas, que el que guía también gire, gire también el que guía, gira también el que guía, también gire el que guía, también el que guía gire, al que guía también girarlo, girar al que guía, gira al que guía, que gire también el que guía, girar el que guía, dale una vuelta al que lleva, una vuelta al que lleva, vuelta al que lleva, vueltas al que lleva, vueltas para el que lleva, vuelta también para el que lleva, dale un giro al que lleva, un giro al que lleva, giro al que lleva, giros al que lleva, giros para el que lleva, giro también para el que lleva, el que lleva también gire, el que lleva también gira, el que lleva también dé vueltas, que el que lleva también gire, gire también el que lleva, gira también el que lleva, también gire el que lleva, también el que lleva gire, al que lleva también girarlo, girar al que lleva, gira al que lleva, que gire también el que lleva, girar el que lleva, dale una vuelta al guía, una vuelta al guía, vuelta al guía, vueltas al guía, vueltas para el guía, vuelta también para el guía, dale un giro al guía, un giro al guía, giro al guía, giros al guía, giros para el guía, giro también para el guía, el guía también gire, el guía también gira, el guía también dé vueltas, que el guía también gire, gire también el guía, gira también el guía, también gire el guía, también el guía gire, al guía también girarlo, girar al guía, gira al guía, que gire también el guía, girar el guía, vueltas pa él, giros pa él, un giro para él, una vuelta para él, girarlo a él, que lo gire yo, que él también gire, él también gire, él también gira, él también dé vueltas, el líder gire, líder gire, líder gira, que gire el líder, que el líder gire, que gire él, que él gire, que
        gire el hombre, que el hombre gire, que gire el chico, que el chico gire, el hombre gire, el chico gire, el
        hombre gira, el chico gira, gira el hombre, gira el líder, gira el chico, gire el hombre, gire el líder,
        gire el chico, hombre también gire, hombre también da vuelta, hombre dé vueltas, hombre da vuelta, el hombre
        dé una vuelta, chico dé vueltas, líder dé vueltas, vueltas del líder, giros del líder, vueltas del hombre,
        giros del hombre, vueltas del chico, giros del chico, vueltas de él, giros de él, vueltas para el hombre,
        giros para el hombre, vueltas para el líder, giros para el líder, vuelta para el hombre, giro para el
        hombre, giro para el líder, vuelta para el líder, vueltas para él, giros para él, giro del varón, vuelta del
        varón, giro del muchacho, vuelta del muchacho, giro del bailarín, vuelta del bailarín, vuelta del caballero,
        giro del caballero, vueltas del que lleva, giro del que lleva, vuelta del que lleva, giro de quien lleva,
        vuelta de quien lleva, vueltas de quien guía, giros de quien guía, vuelta del leader, gire el que guía, el
        que guía gire, el que guía dé alguna vuelta, el que guía dé una vuelta, el que guía dé vueltas, quien guía dé
        alguna vuelta, quien guía dé una vuelta, quien guía dé vueltas, el que guía dé un giro, el que guía dé algún
        giro, quien guía dé un giro, quien guía dé algún giro, quien guía gire, el que guía haga un giro, el que guía
        haga una vuelta, gira él, él gira, él gire, gire él`,
      inNames: 'giro de quien guía',
    },
    'right-turn': {
      said: `giro a la derecha, vuelta a la derecha, girar a la derecha, a la derecha, hacia la derecha, por la derecha,
        derecha, giro por la derecha, vuelta por la derecha, giro hacia la derecha, vuelta hacia la derecha, giro
        derecho`,
      alsoSaid: `giros por la derecha, vueltas por la derecha, giros a la derecha, vueltas a la derecha, giros derechos,
        vuelta derecha, vueltas derechas, pa la derecha, para la derecha, hacia el lado derecho, giros para la
        derecha, vueltas para la derecha, girar hacia la derecha, girar por la derecha, girar para la derecha, a la
        derecha giro, a la derecha gire, a la derecha gires, a la derecha vueltas, a la derecha giros, por la
        derecha giro, hacia la derecha giro, gírame a la derecha, gírame mucho a la derecha, me gires a la derecha, me gire a la derecha, gírala a la derecha, gira a la derecha, gira hacia la derecha, gira por la derecha, gire a la derecha, gire hacia la derecha, gire por la derecha, giren a la derecha, giren hacia la derecha, giren por la derecha, giran a la derecha, giran hacia la derecha, giran por la derecha, giras a la derecha, giras hacia la derecha, giras por la derecha, gires a la derecha, gires hacia la derecha, gires por la derecha, giro a la derecha, giro hacia la derecha, giro por la derecha, girando a la derecha, girando hacia la derecha, girando por la derecha, giramos a la derecha, giramos hacia la derecha, giramos por la derecha, giremos a la derecha, giremos hacia la derecha, giremos por la derecha, girarme a la derecha, girarme hacia la derecha, girarme por la derecha, girarla a la derecha, girarla hacia la derecha, girarla por la derecha`,
      inNames: '',
    },
    'left-turn': {
      said: `giro a la izquierda, vuelta a la izquierda, girar a la izquierda, a la izquierda, hacia la izquierda, por la
        izquierda, izquierda, giro por la izquierda, vuelta por la izquierda, giro hacia la izquierda, vuelta hacia
        la izquierda, giro izquierdo`,
      alsoSaid: `giros por la izquierda, vueltas por la izquierda, giros a la izquierda, vueltas a la izquierda, giros
        izquierdos, vuelta izquierda, vueltas izquierdas, pa la izquierda, para la izquierda, hacia el lado
        izquierdo, giros para la izquierda, vueltas para la izquierda, girar hacia la izquierda, girar por la
        izquierda, girar para la izquierda, a la izquierda giro, a la izquierda gire, a la izquierda gires, a la
        izquierda vueltas, a la izquierda giros, por la izquierda giro, hacia la izquierda giro, gírame a la izquierda, gírame mucho a la izquierda, vuélteame a la izquierda, me gires a la izquierda, me gire a la izquierda, gírala a la izquierda, gira a la izquierda, gira hacia la izquierda, gira por la izquierda, gire a la izquierda, gire hacia la izquierda, gire por la izquierda, giren a la izquierda, giren hacia la izquierda, giren por la izquierda, giran a la izquierda, giran hacia la izquierda, giran por la izquierda, giras a la izquierda, giras hacia la izquierda, giras por la izquierda, gires a la izquierda, gires hacia la izquierda, gires por la izquierda, giro a la izquierda, giro hacia la izquierda, giro por la izquierda, girando a la izquierda, girando hacia la izquierda, girando por la izquierda, giramos a la izquierda, giramos hacia la izquierda, giramos por la izquierda, giremos a la izquierda, giremos hacia la izquierda, giremos por la izquierda, girarme a la izquierda, girarme hacia la izquierda, girarme por la izquierda, girarla a la izquierda, girarla hacia la izquierda, girarla por la izquierda`,
      inNames: '',
    },
    wave: {
      said: `ola, onda, ola de cuerpo, onda de cuerpo, body roll, body wave, ondulación, ondita, olita, mucho cuerpo,
        movimiento de cuerpo, movimiento corporal, mover el cuerpo, bodyroll, bodywave, serpiente, onda corporal,
        ola corporal, movimiento de torso, wave, trabajo de cuerpo, ondas corporales, ondular, trabajo corporal, más
        cuerpo`,
      alsoSaid: `olas, ondas, ondulaciones, ondulaciones de cuerpo, ondulante, ondulando, oleaje, olita de cuerpo, body
        rolls, body waves, bodyrolls, waves, rolls, culebra, culebrita, culebreo, culebrear, culebrilla, serpenteo,
        serpentear, viborita, ola del cuerpo, olas del cuerpo, ondas del cuerpo, ondulación corporal, ondulaciones
        corporales, movimientos corporales, movimientos de cuerpo, movimientos del cuerpo, movimiento del cuerpo,
        movimientos de torso, mucho movimiento corporal, olear, cuerpo ondulado, onda con el cuerpo`,
      inNames: 'ola',
    },
    chest: {
      said: `pecho, aislamiento, acento de pecho, movimiento de pecho, aislamiento de pecho, golpe de pecho`,
      alsoSaid: `pechos, pecho marcado, golpes de pecho, aislamientos, aislamientos de pecho, aislaciones, aislación,
        isolations, isolation, disociación, disociaciones, movimientos de pecho, torso, caja torácica, acentos de
        pecho, pechito, pectoral, mover el pecho, marcar el pecho, círculos de pecho, círculo de pecho`,
      inNames: 'pecho',
    },
    hip: {
      said: `cadera, círculo de cadera, movimiento de cadera, mover la cadera, mover las caderas, menear la cadera, meneo
        de cadera, meneo, meneíto, hip roll, rotación de cadera, golpe de cadera, caderazo, roll de cadera, círculos
        con la cadera, contoneo, juego de cadera`,
      alsoSaid: `caderas, caderita, caderitas, movimientos de cadera, movimiento de caderas, movimientos de caderas, meneos,
        meneaíto, menear, menear las caderas, meneo de caderas, golpes de cadera, caderazos, hip rolls, hips,
        círculos de cadera, círculos de caderas, rotaciones de cadera, mucha cadera, mover caderas, contoneos,
        contonearse, contonear, contonearme, bamboleo de cadera, vaivén de cadera, vaivén de caderas, sacudir la
        cadera, sacudir las caderas, juego de caderas, juegos de cadera, trabajo de cadera, trabajo de caderas,
        cintura, mover la cintura, movimiento de cintura, culo, mover el culo, pompis, nalga, nalgas, tumbao de
        cadera, cadereo, ochos con la cadera, ochos de cadera`,
      inNames: 'cadera',
    },
    copa: {
      said: 'copa',
      alsoSaid: 'copas, copita, copitas',
      inNames: '',
    },
    footwork: {
      said: `juego de pies, pasos libres, en solitario, footwork, solitario, separarnos, pies sueltos, movimiento de
        pies, figura de pies, trabajo de pies, pasos sueltos, pasos de pies, solo para cada uno, zapateo, taconeo,
        separados, soltarnos, juegos de pies, repiques de pie, haga un solo, hagan un solo, mover los pies, bailar
        suelto, bailar sueltos, sueltos, baile suelto, pie rápido, juego de pies rápido, shines, shine, puntas y
        tacones, solo de cada uno`,
      alsoSaid: `footworks, puntas, puntitas, momento libre, rato libre, cada quien hace lo suyo, cada uno hace lo
        suyo, cada quien a lo suyo, cada cual hace lo suyo, nos soltemos, juegos de pie, juego de pie, trabajo de
        piernas, mucho pie, piecitos, puro pie, zapateos,
        zapateado, zapateados, zapatear, taconeos, taconear, repiqueteo, solo de pies, pasos en solitario, paso
        libre, baile libre, bailar por separado, bailar separados, bailando separados, bailar bailar cada uno
        por su lado, cada uno por su lado, cada quien por su lado, cada uno por su cuenta, separarse, separarnos un
        rato, soltarse, nos soltamos, se suelten, que se suelten, soltar y bailar, sueltos un rato, desenganchados,
        shines individuales, pasos individuales, individual, individuales, solos individuales, momento de solos,
        momento solo, partes en solitario, parte en solitario, partes solas, parte a solas, partes sueltas, parte
        suelta, partes de solo, partes libres, parte libre, a solas, por separado, pies rápidos, pasitos de pies,
        adornos de pies, footwork rápido, figuras de pies, pasitos libres, pasitos sueltos`,
      inNames: 'en solitario',
    },
    syncopation: {
      said: `síncopa, sincopado, sincopada, repique, contratiempo, pasos sincopados, paso triple`,
      alsoSaid: `síncopas, sincopados, sincopadas, sincopando, paso sincopado, ritmos sincopados, repiques, repiqueteos,
        contratiempos, a contratiempo, contra tiempo, pasos triples, triples, triple paso, triples pasos, tiempos
        dobles, doble tiempo, dobles tiempos, tiempo doble`,
      inNames: 'triple, triples',
    },
    kick: {
      said: 'patada, kick',
      alsoSaid: `patadas, patadita, pataditas, kicks, kickcito, patear, puntapié, puntapiés, patada al aire, patadas al aire,
        flicks, flick`,
      inNames: 'patada',
    },
    promenade: {
      said: 'promenade, paseo',
      alsoSaid: 'promenades, promenad, paseos, paseíto, paseítos, paseo en promenade',
      inNames: '',
    },
    'side-by-side': {
      said: 'lado a lado',
      alsoSaid: `de lado a lado, lado con lado, side by side, al lado uno del otro, uno al lado del otro, hombro con hombro,
        lado a ladito, codo con codo`,
      inNames: '',
    },
    combination: {
      said: 'combinación, combinación de giros',
      alsoSaid: `combinaciones, combos de giros, combo de giros, combinaciones de giros, secuencia de giros, secuencias de
        giros`,
      inNames: 'combinación',
    },
    'side-basic': {
      said: 'básico lateral, lateral, paso lateral, lateral básico',
      alsoSaid: `básicos laterales, pasos laterales, laterales, paso básico lateral, básico de lado, básicos de lado, básico
        al lado, básico a los lados, básicos a los lados, básico hacia los lados, básico de costado, básicos de
        costado, paso al lado, pasos al lado, paso de lado, pasos de lado, pasos a los lados, a los lados, de
        costado, lateralcito, lateral de toda la vida, side basic, basico lateral`,
      inNames: 'básico lateral',
    },
    box: {
      said: `cuadro, cuadrado, cajita, caja, paso de cuadro, básico en cuadro, básico cuadrado`,
      alsoSaid: `cuadros, cuadrados, cuadradito, cuadrito, cajitas, cajas, paso de la caja, paso de caja, paso cuadrado,
        pasos cuadrados, box, box step, paso box, básico de caja, básico en caja, paso cajón`,
      inNames: 'cuadro',
    },
    madrid: {
      said: 'madrid, paso madrid, paso de madrid, pasos de madrid',
      alsoSaid: 'pasos madrid, madriles, paso madrileño, el madrid, madrid step',
      inNames: 'madrid',
    },
    sway: {
      said: 'vaivén, mecernos, balanceo, mecerse, balancearnos, mecer, meceo, balancearse',
      alsoSaid: `vaivenes, vaivencito, mecida, mecidas, mecido, nos mecemos, mecernos juntos, balanceos, balanceo suave,
        balancear, balanceándonos, balanceándose, meciéndonos, mecidita, columpio, columpiarnos, columpiarse,
        bamboleo, acunarnos, acunar, mecerme`,
      inNames: 'vaivén',
    },
    caress: {
      said: 'caricia, acariciar, caricias en la cara',
      alsoSaid: `caricias, caricia en la cara, caricia en el pelo, caricias en el pelo, acariciarme, acariciarnos,
        acariciarse, caricita, caricitas, tocarme la cara`,
      inNames: 'caricia',
    },
    'crossed-hands': {
      said: `manos cruzadas, cruzar las manos, brazos cruzados, agarre cruzado, manos en cruz, cruce de manos, cruces de
        manos`,
      alsoSaid: `cruzadas las manos, agarres cruzados, mano cruzada, manos cruzaditas, agarre en cruz, brazos en cruz, cruz
        de manos, cruzado de manos, cross hold, brazo cruzado`,
      inNames: '',
    },
    'close-embrace': {
      said: 'abrazo cercano, abrazo cerrado, abrazo estrecho',
      alsoSaid: `abrazados, abrazadas, abrazaditos, abrazos cercanos, abrazos cerrados, abrazo apretado, abrazo
        pegado, abrazo íntimo, abrazo muy cercano, close
        embrace, abrazo apretadito, abrazarnos, abrazarse, mejilla con mejilla, cachete con cachete`,
      inNames: 'abrazo cercano',
    },
    dip: {
      said: 'caída',
      alsoSaid: 'caídas',
      inNames: '',
    },
    lean: {
      said: 'inclinación, inclinarse, lean',
      alsoSaid: 'inclinaciones, inclinarnos, inclinarme, leans, inclinado',
      inNames: 'inclinación',
    },
    'arm-styling': {
      said: `adorno de brazos, adorno con los brazos, estilo de brazos, adorno, estilo chica, estilo de chica, lady
        style, ladies style, lady styling, estilismo, estilo femenino, estilo para ella, adornos de ella, juego de
        brazos, lío de brazos, figura de brazos, trabajo de brazos, movimiento de brazos, styling, estilo de mujer,
        cosas de brazos, líos de brazos, estilo mujer, floreo, floritura de brazos, estilo chicas`,
      alsoSaid: `estilo para la chica, estilo para la mujer, estilo para las chicas, estilo para ellas, estilo para mí,
        estilo de la chica, estilo de la mujer, estilo en los brazos, estilo con los brazos, adornos, adornos de
        brazos, adornos con los brazos, adornitos, adorno de brazo, adornos de la chica, adornos para la chica,
        adornos para la mujer, adornos femeninos, adornos de manos, adorno de manos, adornos con las manos, floreos,
        florituras, florituras de brazos, florituras con los brazos, brazos bonitos, brazos largos, brazos
        estilizados, estilizar, estilizado, estilizados, lucir brazos, juegos de brazos, movimientos de brazos,
        movimiento de brazo, movimientos de manos, styling de brazos, styling de chica, styling para la chica,
        styling femenino, stylings, lady's style, estilo lady, brazos con estilo, estilo con brazos, brazos
        elegantes, brazo libre, cosas con los brazos`,
      inNames: 'adorno del brazo',
    },
    'hand-change': {
      said: `cambio de mano, cambiar de mano, cambios de manos, cambiando de mano, cambiar las manos`,
      alsoSaid: `cambios de mano, cambio de manos, cambiar de manos, cambiarnos de mano, cambiarse de mano, cambiarnos las
        manos, cambien de mano, cambies de mano, cambie de mano, intercambio de manos, intercambiar manos,
        intercambios de manos, pasar de mano, pasar de una mano a otra, cambiar de una mano a otra, hand change,
        hand changes, cambiando las manos, cambiando de manos`,
      inNames: 'cambio de mano',
    },
    'pass-by': {
      said: `cambio de sitio, cambio de lugar, cambiar de sitio, cambio de posición, cruce lado a lado, intercambio de
        lugar`,
      alsoSaid: `cambios de sitio, cambios de lugar, cambios de posición, cambiar de lugar, cambiar de posición, cambiarnos
        de sitio, cambiarnos de lugar, cambiando de sitio, cambiando de lugar, cambiarse de sitio, cambiarse de
        lugar, intercambiar sitios, intercambiar lugares, intercambiar el sitio, intercambios de sitio, cruces lado
        a lado, cruzarnos de lado a lado, cruce de lado a lado, intercambiar posiciones, cambiamos de sitio,
        cambiemos de sitio, cambiamos de lugar, cambiemos de lugar`,
      inNames: 'cruce lado',
    },
    'basic-step': {
      said: 'paso básico, básico en el sitio',
      alsoSaid: `pasos básicos,   básico normal, básicos normales, básico de toda la vida, paso base,
        pasos base,  básicos en el sitio, basiquitos, basiquito, movimiento básico, unos básicos,
        algún básico, algunos básicos, sobre todo básicos, mayormente básicos, básico`,
      inNames: '',
    },
    drag: {
      said: 'arrastre',
      alsoSaid: 'arrastres, arrastrar, arrastrando, arrastrado, slow drag, drag',
      inNames: '',
    },
    'hand-play': {
      said: 'juego de manos',
      alsoSaid: 'juegos de manos, hand play, jugar con las manos',
      inNames: '',
    },
    lunge: {
      said: 'zancada',
      alsoSaid: 'zancadas, lunge, lunges, zancadita',
      inNames: 'zancada',
    },
    wheel: {
      said: 'molino, carrusel',
      alsoSaid: 'molinos, carruseles, rueda en abrazo, carrusel abrazados, molinillo',
      inNames: 'molino, carrusel',
    },
    'neck-wrap': {
      said: 'envoltura del cuello, envoltura de cuello',
      alsoSaid: `envuelva el cuello, envuelve el cuello, envolver el cuello, envolverme el cuello, envolviendo el
        cuello, envuelvan
        el cuello, neck wrap, brazo alrededor del cuello, rodee el cuello, rodear el cuello, rodea el cuello`,
      inNames: 'envoltura del cuello',
    },
    'forward-back': {
      said: 'adelante y atrás, básico de frente',
      alsoSaid: `adelante atrás, delante y atrás, delante atrás, básico adelante y atrás, básico de adelante y atrás, básicos
        de adelante y atrás, básicos adelante y atrás, básico delante y atrás, básico adelante atrás, básicos de
        frente, para adelante y para atrás, hacia adelante y hacia atrás, hacia delante y hacia atrás, hacia
        adelante y atrás, hacia delante y atrás, pa delante y pa atrás, pa lante y pa tras, palante y patrás, alante
        y atrás, alante atrás, atrás y adelante, atrás y alante, de adelante hacia atrás, de alante atrás, básico
        frontal, básicos frontales, básico alante y atrás, forward and back`,
      inNames: '',
    },
    hold: {
      said: `pose en los cortes, pose, marcar los golpes, pausa en los cortes, pausa, marcar los cortes, congelar,
        parada, parón, parones, parada en seco, freno, frenazo, quedarnos quietos, congelarnos, golpe y pausa,
        paradas, marcar el corte, acento, corte en seco, frenada, parar en seco, marcar los acentos, marcar los
        breaks, estatua, stop, clavar el corte, pararnos en seco`,
      alsoSaid: `poses, posar, posando, congelado, congelada, congelados, congelarse, congelarme, congelamos, congelémonos,
        congeladas, freeze, freezes, quietos, quietecitos, quedarse quietos, nos quedamos quietos, quedarnos
        congelados, quedarnos parados, quedarnos clavados, clavados, clavarse, clavarnos, clavar los golpes, clavar
        los acentos, clavar los cortes, clavar los breaks, clavar el golpe, marcar el golpe, marcar acentos, marcar
        golpes, marca los golpes, marca los acentos, marca los cortes, marcando los golpes, marcando los acentos,
        marcando los cortes, acentos, pausas, pausita, pausitas, hacer pausas, pausar, pausa larga, parar en los
        golpes, parar en los cortes, parar en el corte, pararnos en el corte, pararnos en los cortes, pararnos en
        los golpes, parar en el break, parar en los breaks, pare en el corte, pare en los cortes, paremos en el
        corte, paremos en los cortes, que pare, paran en seco, paremos en seco, pare en seco, paramos, pararnos,
        frenar, frenar en seco, frenadas, frenazos, frenos, detenernos, detenerse, detenernos en los golpes,
        detención, detenciones, estatuas, hacer la estatua, golpes y pausas, hit and hold, hits, hit, quietud,
        silencios, silencio, stops, cortes en seco, parón en seco, parones en seco, paros`,
      inNames: '',
    },
  },
  grammar: {
    negations: `no, nunca, jamás, nada, nada de, na de, ni, ningún, ninguna, ninguno, cero, tampoco, nadie, ni un, ni una,
        ni siquiera, ni hablar de, nanay de, en absoluto, negativo, ningunas, ningunos, nadita, naa, nasti, nones,
        nel, ni tan siquiera, nunca más, jamás de los jamases, ni media, ni medio, ni un solo, ni una sola, 0`,
    dislikes: `odio, odiamos, odia, odian, detesto, detestamos, detesta, aborrezco, no soporto, no soporta, no soportamos, no
        aguanto, no aguanta, no aguantamos, harto de, harta de, hartos de, hartas de, cansado de, cansada de,
        cansados de, aburrido de, aburrida de, aburridos de, hasta el gorro de, hasta las narices de, hasta el
        moño de, paso de los, paso de las, paso del, paso de la, pasamos de los, pasamos de las, pasamos del,
        pasamos de la, pasamos de, miedo a, pánico a, alergia a, alérgico a, alérgica a, fobia a, basta de, ya
        basta de, todo menos, todos menos, cualquier cosa menos, lo que sea menos, de todo menos, me da miedo,
        me dan miedo, nos da miedo, nos dan miedo, le dan miedo, le da miedo, me da pánico, me dan pánico, le
        dan pánico, me da asco, me dan asco, me dan asquito, me da asquito, me da cosa, me dan cosa, me dan
        grima, me da grima, me dan repelús, me da vergüenza, me dan vergüenza, nos da vergüenza, nos dan
        vergüenza, le da vergüenza, me da corte, nos da corte, me dan corte, me aburre, me aburren, nos aburren,
        me cansan, me cansa, me agobia, me agobian, nos agobian, me incomoda, me incomodan, nos incomoda, nos
        incomodan, me pone nerviosa, me pone nervioso, me ponen nervioso, me ponen nerviosa, me sobran, me
        sobra, nos sobran, nos sobra, sobran, sobra, me cargan, me saturan, me horroriza, me horrorizan, me
        repatea, me repatean, me molestan, nos molestan, tengo manía a, manía a, contra, huye de, huyo de, huir
        de, me caen mal, se me dan mal, se me da mal, se nos dan mal, se nos da mal, se le dan mal, se le da
        mal, temo, tememos, me revienta, me revientan, prohibido, prohibida, prohibidos, prohibidas, vetado,
        vetada, vetados, vetadas, cruz y raya a, anti, lejos de, incómodo con, incómoda con, incómodos con,
        demasiado mayor para, no estoy para, no estamos para, no le van, no me van, no nos van, prohibió,
        prohíben, prohibieron, prohíbo, prohibirme, me prohibió, me prohíbe, me prohíben, me prohibieron, me han
        prohibido, me ha prohibido, tengo prohibido, tengo prohibidas, tengo prohibidos, tengo prohibida, tiene
        prohibido, tiene prohibidas, tiene prohibidos, tenemos prohibido, tenemos prohibidas, no me dejan, no me
        deja, no nos dejan, desaconsejó, desaconseja, desaconsejan, me quitó, odiar, odiando, odiaba, detestan,
        detestar, aborrece, aborrecemos, aborrecen, no tolero, no tolera, no toleramos, no trago, no tragamos,
        no traga, no puedo con, no podemos con, no puede con, no puedo ver, no podemos ver, no puedo ni ver, no
        me gustan, no me gusta, no nos gustan, no nos gusta, no le gustan, no le gusta, no me agradan, no me
        agrada, no nos agradan, no nos agrada, no me apetecen, no me apetece, no nos apetecen, no nos apetece,
        no me convencen, no me convence, no nos convencen, no nos convence, no me molan, no me mola, no nos
        molan, no nos mola, no me laten, no me late, no nos laten, no me copan, no me copa, no me va, no nos va,
        no me entusiasman, no me entusiasma, no me hacen gracia, no me hace gracia, no nos hacen gracia, no nos
        hace gracia, no soy fan de, no soy muy fan de, no somos fans de, no somos fan de, no somos muy fans de,
        no soy amigo de, no soy amiga de, no somos amigos de, no soy de, no somos de, no estoy hecho para, no
        estoy hecha para, disgusta, disgustan, me disgustan, me disgusta, nos disgustan, nos disgusta, me
        desagrada, me desagradan, nos desagradan, nos desagrada, me fastidian, me fastidia, me irritan, me
        irrita, me estresan, me estresa, nos estresan, me abruman, me abruma, nos abruman, me asustan, me
        asusta, nos asustan, nos asusta, le asustan, le asusta, me aterran, me aterra, nos aterran, me espantan,
        me espanta, nos espantan, me intimidan, me intimida, nos intimidan, me acojonan, me acojona, me da
        terror, me dan terror, le dan terror, le da terror, nos dan terror, terror a, me da respeto, me dan
        respeto, me da pavor, me dan pavor, pavor a, me da mal rollo, me dan mal rollo, me da yuyu, me dan yuyu,
        me da repelús, me da pereza, me dan pereza, nos da pereza, nos dan pereza, me da palo, me dan palo, nos
        da palo, nos dan palo, me da pena, me da apuro, me dan apuro, me raya, me rayan, me satura, nos saturan,
        nos satura, me harta, me hartan, me hartó, me hartaron, me tiene harto, me tienen harto, me tiene harta,
        me tienen harta, nos tienen hartos, estoy harto de, estoy harta de, estamos hartos de, cansados del,
        aburridos del, hasta arriba de, hasta las pelotas de, hasta la coronilla de, hasta los huevos de, hasta
        el coño de, hasta el cuello de, hasta la madre de, empachado de, empachada de, empachados de, saturado
        de, saturada de, saturados de, podrido de, podrida de, podridos de, reniego de, renegamos de, rechazo,
        rechazamos, rechazo los, me niego a, nos negamos a, alérgicos a, alergia al, cualquier cosa excepto,
        cualquier cosa salvo, cualquiera menos, lo que quieras menos, lo que queráis menos, lo que quieran
        menos, lo que gustes menos, lo que te dé la gana menos, lo que te apetezca menos, lo que prefieras
        menos, haz lo que quieras menos, todo excepto, todo salvo, todos excepto, todos salvo, de todo excepto,
        de todo salvo, vale todo menos, me vale todo menos, me da igual todo menos, me gusta todo menos, me
        apunto a todo menos, acepto todo menos, paso olímpicamente de, paso totalmente de, paso completamente
        de, pasamos olímpicamente de, pasando de, enemigo de, enemiga de, enemigos de, en contra de, opuesto a,
        contrario a, torpe con, torpes con, negado para, negada para, negados para, malo con, mala con, malos
        con, malísimo con, malísima con, muy viejo para, muy vieja para, muy viejos para, demasiado viejo para,
        demasiado vieja para, demasiado viejos para, no sirvo para, no servimos para, no valgo para, no valemos
        para, no tengo cuerpo para, no tenemos cuerpo para, no me pidas, no nos pidas, que nadie me haga, no me
        obligues a, no nos obligues a, no me hagas hacer, líbrame de, líbranos de, dios me libre de, dios nos
        libre de, que dios nos libre de, me cae mal, nos cae mal, nos caen mal, me pierdo con, nos perdemos con,
        me lío con, nos liamos con, me enredo con, me mareo con, me confundo con, lo último que quiero son, lo
        último que quiero es, lo que menos quiero es, lo que menos quiero son, no cuentes con, no contés con, no
        contemos con, no cuenten con, ni me hables de, ni me hables del, no me hables de, ni me menciones, ni
        menciones, no me vengas con, no vengas con, no me salgas con, nos dan pánico, nos da pánico, paso de lo,
        pasamos de lo, paso olímpicamente de lo`,
    removals: `sin, evita, evitar, evitemos, evite, eviten, evitando, evites, quita, quitar, quites, quítame, quítanos,
        quite, quitad, quiten, quítale, fuera, olvida, olvidar, olvídate de, olvídate del, olvidaos del, olvidarse
        de, olvidaos de, olvídense de, olvidemos, olvides, elimina, eliminar, elimines, descarta, descartar,
        descartes, omite, omitir, omitas, omitamos, salta, saltar, sáltate, saltarnos, saltes, prescinde de,
        prescindir de, prescindamos de, excluye, excluir, excluyendo, excluyas, suprime, suprimir, suprimas, deja
        fuera, dejar fuera, dejes fuera, dejemos fuera, ahórrate, ahórranos, ahórrame, ahorraos, puedo vivir sin,
        podemos vivir sin, puedo pasar sin, podemos pasar sin, libre de, exento de, saca, sacar, saques, tacha,
        tachar, borra, borrar, borres, renuncia a, renunciar a, abstente de, esquiva, veta, vetar, prohíbe, aparta,
        guárdate, déjate de, dejaos de, dejémonos de, nos ahorramos, corta con, falten, falte, faltar, faltes,
        pares, evitá, evitame, evítame, evítanos, evítenos, evitarnos, evitarme, sácame, sácanos, sácale, sacale,
        sacá, saquen, saque, sácalos, sácalas, quitá, quitale, quítalos, quítalas, quítalo, quítala, quitarme,
        quitarnos, quitarle, eliminá, eliminen, elimine, eliminando, eliminamos, elimínalos, elimínalas, omita,
        omitan, omitid, omití, omitiendo, sáltatelos, sáltate los, sáltese, sáltense, saltaos, saltemos, nos
        saltamos, me salto, descartando, descarten, descarte, descartamos, descartemos, descartá, excluya, excluyan,
        excluid, excluí, suprima, supriman, suprimid, suprimí, prescinda de, prescindamos, olvidate de, olvidémonos
        de, olvidarnos de, olvidarme de, olvídame los, olvida el, dejá fuera, deje fuera, dejen fuera, dejamos
        fuera, deja afuera, dejá afuera, dejar afuera, dejemos afuera, deja de lado, dejar de lado, dejemos de lado,
        dejando de lado, deja a un lado, dejemos a un lado, dejar aparte, deja aparte, haz desaparecer, que
        desaparezcan, que desaparezca, desaparezcan, desterrar, destierra, desterrados, fuera con, fuera los, fuera
        las, abajo los, abajo las, adiós a, adiós a los, adiós a las, adiós, bórrame, bórralos, bórralas, bórrame
        los, tíralos, tirar a la basura, tira a la basura, ahorrarnos, ahorrate, ahorrémonos, ahórrenos, abstenerse
        de, abstente, esquivar, esquivemos, vetemos, vetamos, prohibamos, prohibimos, apartar, apartemos, dejate de,
        dejémosnos de, basta con los, basta con las, basta ya de, ya está bien de,
        ya vale de, cortá con, corten con, córtala con, cortala con, cortar con, para con, pará con, paren con,
        parad con, renuncio a, renunciamos a, libres de, exentos de, exenta de, ni poner, ni metas, ni pongas,
        limpia de, limpio de, privado de, ausencia de, en ausencia de, huyamos de, huir, escapar de, aléjate de,
        alejarnos de, lejos los, mantente lejos de, ahorra, puedes ahorrarte, puedes quitar, puedes saltarte, te
        puedes ahorrar, te puedes saltar, no hace falta ningún, no hace falta ninguna`,
    affirmations: `no importa, no me importa, no me importan, no nos importa, no nos importan, que no falte, que no falten, no
        falte, no falten, no olvides, no te olvides de, no olvidéis, por qué no, no solo, no sólo, no solamente,
        nada en contra de, no pares, sin problema, sin problema con, sin problemas con, no puede faltar, no
        pueden faltar, no puede faltarnos, no te cortes con, no más de, no mas de, no sé qué, no sé si, no se
        que, no sé cómo, sin falta, sin dudarlo, sin duda, no pasa nada, nada más que, no hay problema con, no
        vivo sin, no puedo vivir sin, no podemos vivir sin, no te prives de, no escatimes en, no escatimes,
        nunca sobran, nunca sobra, nunca está de más, nunca están de más, no está de más, no están de más, no
        estaría mal, no estarían mal, no me quites, no quites, no quitéis, ojalá no falten, no tengas miedo de,
        no tengas miedo a, sin miedo, sin miedo a, sin parar de, no dejes de, no dejen de, no dejéis de, no
        puede ser sin, ni que decir, ni qué decir, más no, no solamente, no vaya a faltar, no vayan a faltar, no
        me molestan, no nos molestan, no me disgustan, sin vergüenza, sin cortarte, no tengo nada contra, no
        tenemos nada contra, no es que, no hace falta evitar, no hace falta quitar, nada mejor que, jamás sin,
        nunca sin, más o menos, el paso de la, el paso de los, el paso de las, el paso del, un paso de, los
        pasos de, ese paso de, por lo menos, al menos, ni más ni menos, como mínimo, por supuesto que no falte,
        no sé, no se, no sabría, siempre y cuando, por fuera, poco a poco, que no nos falte, que no nos falten,
        que no me falte, que no me falten, no quiero que falte, no quiero que falten, no queremos que falte, no
        queremos que falten, que nunca falte, que nunca falten, que jamás falte, que jamás falten, nunca falte,
        nunca falten, imposible sin, no concibo una bachata sin, no es bachata sin, no hay bachata sin, qué
        sería de la bachata sin, no podría vivir sin, no podríamos vivir sin, no sabría vivir sin, no puedo
        pasar sin, no podemos pasar sin, no te olvides, no se olviden de, no se olvide de, no os olvidéis de, no
        te vayas a olvidar de, no olviden, no olvide, no se te olvide, no se te olviden, que no se te olvide,
        que no se te olviden, que no se olvide, que no se olviden, no me canso de, no nos cansamos de, nunca me
        canso de, nunca nos cansamos de, no me aburro de, jamás me canso de, no dejes fuera, no dejes fuera los,
        no dejes fuera las, no elimines, no elimines los, no omitas, no descartes, no saques, no me saques, no
        borres, no suprimas, no evites, no esquives, no prescindas de, no renuncies a, no renuncio a, no
        renunciamos a, no te saltes, no os saltéis, no me opongo a, no nos oponemos a, no le hago ascos a, no le
        hacemos ascos a, no hago ascos a, no digo que no a, no decimos que no a, no diría que no a, no diríamos
        que no a, no me niego a, no rechazo, no rechazamos, no tengo problema con, no tengo problemas con, no
        tenemos problema con, no tenemos problemas con, no hay problema en, no me da miedo, no me dan miedo, no
        nos da miedo, no nos dan miedo, no le tengo miedo a, no les tengo miedo a, no temo, no tememos, no me
        cortes, no te cortes, no te prives, no nos prives de, no me prives de, no ahorres en, no ahorres, no
        limites, no reduzcas, no seas tacaño con, no seas tímido con, no te quedes corto con, no te quedes corto
        de, no me importaría, no nos importaría, no me molestaría, no nos molestaría, no estaría de más, no
        vendría mal, no vendrían mal, no me vendría mal, no me vendrían mal, no nos vendría mal, no nos vendrían
        mal, nunca vienen mal, nunca viene mal, nunca hay demasiados, nunca hay demasiadas, nunca son
        demasiados, nunca son demasiadas, nunca es demasiado, nada me gusta más que, nada nos gusta más que,
        nada como, nada como unos, nada como unas, no hay nada como, no hay nada mejor que, por qué no unos, por
        qué no unas, por qué no un, por qué no una, por qué no metes, por qué no pones, si no es molestia, si no
        es mucha molestia, si no es mucho pedir, si no te importa, si no os importa, si no les importa, si no le
        importa, si no hay problema, no sé muy bien, no tengo preferencia, no tengo preferencias, no tenemos
        preferencia, sin preferencia, sin preferencias, no falla, no fallan, que no pare, que no paren, que no
        pare de, sin parar, no para de, no paren de, sin límite, sin límites, sin medida, sin complejos, sin
        miramientos, sin reparos, sin contemplaciones, nada más y nada menos, nada menos que, no me digas, no te
        preocupes, no se preocupe, no te asustes, y nada más, nada más, nomás, nomas, na más, namás, no es por
        nada, ni te imaginas, ni te cuento, no me cabe duda, como si no hubiera un mañana, como si no hubiese
        mañana, sin que falte, sin que falten, por supuesto, no faltaba más, no haya más de, que no haya más de,
        no pongas más de, no metas más de, no hayan más de, no siempre, o nada, o nada más, o ninguna otra`,
    needless: `atención con, atención a, atentos con, atento con, atenta con, vigila, vigilad, vigilen, ojo con,
        ojito con, mucho ojo con, cuidado con, mucho cuidado con, cuidadito con, no hace falta que, no hacen falta, no
        hace falta, no tiene que ser, no tiene por qué ser, no necesariamente,
        no es necesario, no es necesaria, no tienen que, no tiene que haber, no es obligatorio, no son necesarios,
        no son necesarias, no necesitamos, no necesito, no tiene por qué, no es imprescindible, no son
        imprescindibles, no es indispensable, no son indispensables, no hace falta ir, no hace falta hacer, no hace
        falta meter, no hace falta poner, no hay por qué, no tenemos que, no tengo que, no tienes que, no tiene por
        que, no es obligatoria, no son obligatorios, no son obligatorias, no obligatorio, no obligatorios, me da lo
        mismo, me dan igual, me da igual, nos da igual, nos dan igual, me es indiferente, me son indiferentes,
        indiferente a, ni fu ni fa con, puedo vivir con o sin, con o sin, no insisto en, no me empeño en, no
        precisamos, no preciso, no requiere, no requerimos, no me desvivo por, no me muero por, no nos morimos por,
        no me vuelven loco, no me vuelven loca, no me vuelve loca, no me vuelve loco, no es lo más importante, no es
        lo importante, no son lo más importante, más que, la última vez salió, la última vez salieron, la última vez había, la última vez hubo, la última vez nos salió, la otra vez salió, la otra vez había, la otra vez hubo, la vez pasada había, la vez pasada hubo, la última vez nos puso, la última vez nos dio`,
    denials: `ni de coña, ni hablar, ni en broma, ni loca, ni loco, ni locos, ni de broma, ni en sueños, ni pensarlo, ni de
        chiste, ni muerta, ni muerto, no gracias, no por favor, mejor no, para nada, en la vida, ni por asomo,
        ni regalado, ni regalados, me dan miedo, me da miedo, nos dan miedo, le dan miedo, me dan pánico, me da
        pánico, me dan asco, me dan asquito, me dan grima, me dan vértigo, me dan vergüenza, me da vergüenza,
        nos dan vergüenza, me aburren, me agobian, me cansan, me marean, me sobran, nos sobran, sobran, sobra,
        fuera, prohibidos, prohibidas, prohibido, prohibida, son un rollo, un rollo, me parecen horribles, me
        parecen feos, me parecen feas, son horribles, son feos, son feas, me horrorizan, me repatean, me
        incomodan, nos incomodan, me ponen nerviosa, me ponen nervioso, nanay, ni verlos, ni verlas, ni en
        pintura, ni gota, ni uno, ni una, ni medio, ni media, cero, qué asco, que asco, qué horror, que horror,
        qué miedo, que miedo, qué pereza, que pereza, uf no, no no, no queremos, no quiero, no me gustan, no me
        gusta, no nos gustan, no nos gusta, no me van, no nos van, no le gustan, no le gusta, se me dan fatal,
        se me dan mal, no es lo mío, no es lo nuestro, no son lo mío, no son lo nuestro, no va conmigo, no van
        conmigo, no va con nosotros, no van con nosotros, me caen mal, me molestan, ya no más, no más, de eso
        nada, de eso ni hablar, vetados, vetadas, descartado, descartados, descartada, descartadas, eliminado,
        eliminados, nop, nope, me provocan ansiedad, me dan ansiedad, me superan, me quedan mal, nos quedan mal,
        me salen fatal, me salen mal, nos salen mal, nos salen fatal, no me salen, no nos salen, no le salen, me
        cuestan, nos cuestan, a la basura, con eso no, me dan cosa, me da cosa, me dan corte, nos da corte, me
        da corte, me dan mal rollo, me da mal rollo, me dan yuyu, me da yuyu, ni por el berraco, ni por el
        putas, ni de fundas, ni de vaina, ni a palos, ni a tiros, ni cagando, ni ahí, ni a balazos, ni madres,
        ni maíz, ni mijita, ni por nada, ni por nada del mundo, por nada del mundo, ni por dinero, ni por todo
        el oro, ni aunque me paguen, ni aunque me pagues, ni aunque me paguéis, ni aunque nos paguen, ni
        borracho, ni borracha, ni borrachos, ni en mil años, ni de lejos, ni por error, ni por casualidad, ni
        por favor, ni hablar del tema, ni se te ocurra, ni se te ocurran, ni se les ocurra, ni lo sueñes, ni los
        sueñes, ni lo pienses, ni los menciones, ni mentarlos, ni mentarlas, ni nombrarlos, ni olerlos, ni
        tocarlos, ni te molestes, ni locas, ni jarta, ni harto de vino, ni jarto de vino, ni harta de vino, ni
        modo, nada de eso, nada de nada, nunca jamás, nunca, jamás, tampoco, no los quiero, no las quiero, no lo
        quiero, no la quiero, no los queremos, no las queremos, no lo queremos, no la queremos, no los soporto,
        no las soporto, no lo soporto, no la soporto, no los aguanto, no las aguanto, no lo aguanto, no la
        aguanto, no los metas, no las metas, no los pongas, no las pongas, no lo metas, no la metas, no lo
        pongas, no la pongas, no los incluyas, no las incluyas, no lo incluyas, no los hagas, no las hagas, no
        los trago, no las trago, no los tolero, no las tolero, no nos salen bien, no me salen bien, no me sale,
        no nos sale, no me sale bien, no nos sale bien, no se me da, no se me dan, no se nos da, no se nos dan,
        no se me da bien, no se me dan bien, no se nos da bien, no se nos dan bien, no es para mí, no son para
        mí, no es para nosotros, no son para nosotros, no es mi rollo, no son mi rollo, no es nuestro rollo, no
        son nuestro rollo, no es mi estilo, no son mi estilo, no es nuestro estilo, no son nuestro estilo, no es
        mi fuerte, no son mi fuerte, no es nuestro fuerte, no es mi onda, no es nuestra onda, no me convence, no
        me convencen, no nos convence, no nos convencen, no me agradan, no me agrada, no nos agradan, no nos
        agrada, no me apetecen, no me apetece, no me molan, no me mola, no nos molan, no nos mola, no me va, no
        nos va, no me laten, no me late, no me copan, no me copa, no me hacen gracia, no me hace gracia, no nos
        hacen gracia, no nos hace gracia, no me entusiasman, no me entusiasma, mejor nada, mejor ninguno, mejor
        ninguna, mejor fuera, mejor evitarlos, mejor evitarlas, mejor evitarlo, mejor evitarla, mejor quitarlos,
        mejor quitarlas, evítalos, evítalas, evítalo, evítala, quítalos, quítalas, quítalo, quítala, elimínalos,
        elimínalas, bórralos, bórralas, sáltatelos, sáltatelas, olvídalos, olvídalas, olvídalo, olvídate,
        descártalos, descártalas, sácalos, sácalas, sácalo, sácala, a la mierda, a la porra, al carajo, a freír
        espárragos, a tomar viento, a la papelera, al olvido, que se vayan, que se queden fuera, que se queden
        en casa, se quedan fuera, quedan fuera, queda fuera, queda prohibido, quedan prohibidos, quedan
        prohibidas, quedan descartados, quedan descartadas, descartadísimos, prohibidísimos, prohibidísimas,
        vetadísimos, paso palabra, yo paso, nosotros pasamos, de eso paso, de eso pasamos, no way, no thanks, me
        asustan, me asusta, nos asustan, nos asusta, le asustan, le asusta, me aterran, me aterra, nos aterran,
        le aterran, me espantan, me espanta, me estresan, me estresa, nos estresan, me abruman, me abruma, me
        irritan, me irrita, me fastidian, me fastidia, me dan pereza, me da pereza, nos dan pereza, nos da
        pereza, me dan palo, me da palo, me dan terror, me da terror, nos dan terror, le dan terror, me dan
        pavor, me da pavor, me dan respeto, me da respeto, nos dan respeto, me dan repelús, me da repelús, me
        dan alergia, me da alergia, nos dan alergia, me acojonan, me acojona, me intimidan, me intimida, me
        rayan, me raya, me saturan, me satura, nos saturan, me hartan, me harta, nos hartan, me tienen harto, me
        tienen harta, me tiene harto, me tiene harta, nos tienen hartos, nos tienen hartas, me aburre, nos
        aburre, nos aburren, me disgustan, me disgusta, nos disgustan, me desagradan, me desagrada, nos
        desagradan, me repelen, me repele, me desesperan, me desespera, me sacan de quicio, me ponen de los
        nervios, me pone de los nervios, me ponen enferma, me ponen enfermo, me pone mala, me ponen mala, me
        ponen malo, me pone malo, me incomoda, nos incomoda, le incomodan, le incomoda, me traen malos
        recuerdos, me hacen sentir incómodo, me hacen sentir incómoda, me hace sentir incómoda, me hace sentir
        incómodo, nos hacen sentir incómodos, me hacen sentir ridícula, me hacen sentir ridículo, me da pudor,
        me dan pudor, me da apuro, me dan apuro, me da reparo, me dan reparo, son horrorosos, son horrorosas,
        son un horror, son un asco, son una pesadilla, es un horror, es un asco, es un rollo, es horrible, es
        feo, es fea, es aburrido, es aburrida, son aburridos, son aburridas, son un aburrimiento, son un coñazo,
        es un coñazo, un coñazo, son una lata, son un lío, es un lío, son peligrosos, son peligrosas, es
        peligroso, es peligrosa, son ridículos, son ridículas, es ridículo, son cutres, son vulgares, es vulgar,
        son cursis, son innecesarios, son innecesarias, no pintan nada, no pegan, no pega, no encajan, no
        encaja, no proceden, no procede, no tienen sentido, no caben, no cabe, están de más, está de más, están
        prohibidos, están prohibidas, está prohibido, está prohibida, están vetados, están vetadas, están
        descartados, están descartadas, estorban, estorba, se pueden ir, no existen, no existe, no pueden ser,
        no puede ser, no toca, no tocan, no en mi baile, no en mi coreo, no para mí, no para nosotros, no en
        nuestra, nope nope, ajj, puaj, puaj qué asco, uy no, ay no, uff no, ufff no, que va, qué va, negativo,
        paso total, nada nada, nanai, nanai de la china, cero patatero, tarjeta roja, no contés, no cuentes, no
        cuenten, no contemos, guácala, guacala, fuchi, qué feo, qué cutre, nos dan pánico, nos da pánico, no nos
        funcionan, no nos funciona, no me funcionan, no me funciona, no le funcionan, nos resultan incómodas,
        nos resultan incómodos, me resultan incómodas, me resultan incómodos, me resulta incómodo, me resulta
        incómoda, son lo peor, es lo peor, nos confunden, me confunden, le confunden, me confunde, nos confunde,
        quedan ridículas, quedan ridículos, queda ridículo, quedan feos, quedan feas, queda feo, asustan a,
        asusta a, aterran a, ponen nerviosa a, ponen nervioso a, pone nerviosa a, pone nervioso a, incomodan a,
        incomoda a, molestan a, molesta a, aburren a, aburre a, marean a, lastiman a, confunden a, no permiten,
        no está permitido, no están permitidas, no se permite, no se permiten, no dejan, me dan risa, nos dan
        risa, me da risa, no es opción, no son opción, no está permitida, no están permitidos`,
    endDenials: 'afuera, out',
    reversals:
      'no es bachata, no hay bachata, no es lo mismo, no hay fiesta, no es baile, no es nada, no vale, no tiene gracia, no sería bachata, está incompleta',
    closers: `nada más, y nada más, y ya, y ya está, y punto, y listo, eso es todo, y eso es todo, nomás, punto, sin más, y
        sin más, y se acabó, todo el rato, toda la canción, una y otra vez, y poco más`,
    dull: `aburrido, aburrida, aburridos, aburridas, soso, sosa, apagado, apagada, parado, parada, muermo, soporífero,
        soporífera, plano, plana, insípido, insípida, muerta, muerto, muertos`,
    nobody:
      'ninguno de los dos, ninguna de las dos, ninguno de nosotros, ninguna de nosotras, nadie, ninguno de mis, ninguno de ellos, ni mi, ni él ni yo, ni ella ni yo, ni él, ni ella, ni yo',
    constantly:
      'todo el rato, todo el tiempo, a cada rato, cada dos por tres, constantemente, continuamente, a todas horas, cada vez, una tras otra, uno tras otro, sin parar, toda la canción, todo el baile',
    doubts: `miedo, pánico, asco, grima, vergüenza, problema, aburrido, aburrida, aburridos, feo, fea, feos, feas, horrible,
        horribles, peor, agobia, agobian, cuesta, cuestan, liamos, me lío, caigo, caerme, tropiezo, ridículo,
        ridícula, incómodo, incómoda, incómodos, odiar, temor, pesadilla, fatal, rollo, cutre, hortera, cursi,
        vulgar, peligroso, peligrosa, peligrosos, desastre, vértigo, pereza, manía, nunca más, nervioso,
        nerviosa, nerviosos, cansino, cansina, cargante, pesado, pesada, pesados, pesadas, ansiedad, salvo que,
        a menos que, apenas, raro, rara, raros, raras, molesta, molestan, sobra, sobran, mal rollo, feísimo,
        tonto, tonta, tontos, tontas, contrario, basta, me hacen, me hace, nos hacen, nos hace, nos ponen, nos
        pone, me provocan, me producen, le ponen, le hacen, le pone, dolor, duelen, duele, lastiman, demasiado
        visto, muy visto, muy vistos, trillado, trillados, empacho, hacer daño, hacen daño, hace daño, hacerme
        daño, hacernos daño`,
    less: `menos, poco, poca, pocos, pocas, poquito, poquita, poquitos, poquitas, no muchos, no muchas, no mucho, no mucha,
        no tantos, no tantas, no tanto, no tanta, no demasiado, no demasiada, no demasiados, no demasiadas,
        demasiado, demasiada, demasiados, demasiadas, sin abusar de, sin abusar, sin pasarse con, sin pasarnos
        con, sin pasarte con, sin exceso de, sin excesos de, modera, moderar, reduce, reducir, rebaja, baja el
        nivel de, limita, limitar, limitando, recorta, apenas, casi nada de, casi sin, con moderación, no abuses
        de, no abusar de, no te pases con, no os paséis con, no pasarse con, no nos pasemos con, lo mínimo de,
        lo justo de, justito de, justita de, escasos, escasas, que no haya tantos, que no haya tantas, que no
        haya muchos, que no haya muchas, no te excedas con, contados, contadas, algo menos de, afloja con,
        afloja, aflójale a, aflojale a, aflojar con, aflojá con, bájale a, bájale al, bajale a, bajale al, baja
        la dosis de, baja el número de, baja la cantidad de, baja con, bajar, bajad, rebajar, recortar,
        recortando, reduciendo, redúceme, disminuye, disminuir, disminuyendo, minimiza, minimizar, minimizando,
        limitemos, modere, modérate con, moderarse con, moderación con, con moderación los, racionar, raciona,
        dosifica, dosificar, escatima, escatima en, economiza, aligera, aligerar, suaviza los, suaviza las,
        córtate con, cortarse con, corta un poco con, cálmate con, calma con, calmémonos con, relájate con,
        tranquilo con, tranquila con, despacito con, sin tantos, sin tantas, sin tanto, sin tanta, sin muchos,
        sin muchas, sin mucho, sin mucha, sin demasiados, sin demasiadas, sin demasiado, sin demasiada, sin
        abuso de, sin abuso, sin abusos de, sin excederse con, sin exagerar con, sin exagerar, sin recargar de,
        sin cargar de, sin saturar de, sin saturar con, no abuses con, no abuse de, no abusen de, no abuséis de,
        no abusemos de, no exageres con, no exageréis con, no exageremos con, no recargues de, no cargues de, no
        satures de, no satures con, no tantísimo, no tantísimos, no tantísimas, no tantita, ni tantos, ni
        tantas, ni tanto, ni tanta, tampoco muchos, tampoco muchas, tampoco mucho, tampoco mucha, tampoco
        tantos, tampoco tantas, tampoco tanto, tampoco tanta, tampoco demasiados, tampoco demasiadas, tampoco te
        pases con, tampoco abuses de, nada de exceso de, nada de abusar de, nada de tanto, nada de tanta, nada
        de tantos, nada de tantas, basta de tantos, basta de tantas, basta de tanto, basta de tanta, ya basta de
        tantos, ya basta de tantas, que no haya tanto, que no haya tanta, que no haya mucho, que no haya mucha,
        que no haya demasiados, que no haya demasiadas, que no sean tantos, que no sean tantas, que no sean
        muchos, que no sean muchas, que sean pocos, que sean pocas, que haya pocos, que haya pocas, que haya
        menos, que no abunden, que no abunde, muy pocos, muy pocas, muy poco, muy poca, poquísimos, poquísimas,
        poquísimo, poquísima, poquititos, poquititas, bien pocos, bien pocas, bien poco, bien poca, mucho menos,
        muchos menos, muchas menos, un poco menos de, un poquito menos de, un poco menos, un poquito menos, algo
        menos, bastante menos, bastantes menos, muchísimos menos, muchísimas menos, cada vez menos, cuantos
        menos, cuantas menos, cuanto menos, cuanta menos, cuantos menos mejor, lo menos posible, los menos
        posibles, las menos posibles, el mínimo de, el mínimo número de, un mínimo de, mínimo de, los mínimos,
        las mínimas, lo mínimo, escaso, escasa, en pequeñas dosis, pequeñas dosis de, con cuentagotas, a
        cuentagotas, de uvas a peras, de higos a brevas, rara vez, raramente, muy de vez en cuando, casi
        ninguno, casi ninguna, casi ningún, casi nada, casi nunca, exceso de, un exceso de, sobredosis de,
        empacho de, saturación de, abuso de, abundan, abunda demasiado, me sobran algunos, nos pasamos con, nos
        pasamos de, se pasaron con, se pasó con, te pasaste con, te pasaste de, os pasasteis con, hubo
        demasiados, hubo demasiadas, hubo mucho, hubo muchos, hubo muchas, había demasiados, había demasiadas,
        había muchos, había muchas, que no se repitan tanto, menitos, menos cantidad de, menor cantidad de,
        menor número de, tranqui con, tranquilita con, tranquilito con, suave con, suavecito con, relax con,
        despacio con, con calma con, poquito a poco con, cero abuso de, al mínimo, al mínimo posible, reducidos
        al mínimo, reducidas al mínimo, a raya, en dosis pequeñas, la mitad de, la mitad del, las justas, los
        justos, lo justo, la justa, quita algunas, quita algunos, quita alguna, quita algún, quita unas cuantas,
        quita unos cuantos, quita un par de, elimina algunas, elimina algunos, sáltate algunas, sáltate algunos,
        sobran la mitad de, menor número, no más que unas pocas, no más que unos pocos, solo unas pocas, solo
        unos pocos, baja un poco, bájale un poco a, bájale un poco al, baja las, baja los, bájale las, baja un
        poco las, baja un poco los, menos de las, menos de los`,
    splitRemovals: `deja fuera, dejar fuera, dejad fuera, dejemos fuera, deja otro, deja otra, dejemos otro, dejemos otra, guarda
        otro, guarda otra, dejar otro, dejar otra`,
    splitLess:
      'baja nivel, reduce mínimo, deja mínimo, dejar mínimo, deja justo, deja mitad, reduce mitad, baja mitad',
    comparisons: `más que, mejor que, prefiero que, mas que, prefiero antes, antes que, menos que`,
    exceptions: `excepto, salvo, menos, a excepción de, aparte de, quitando, con la excepción de, a no ser, a excepción del,
        con excepción de, exceptuando, salvando, quitando el, quitando la, excepto en`,
    insteads: `en vez de, en vez del, en lugar de, en lugar del, antes que, mejor que, en vez, en lugar, a cambio de, en
        sustitución de`,
    known: `sabemos, conocemos, ya sabemos, ya conocemos, me sé, nos sabemos, se sabe, ya sé, ya bailamos, ya hacemos,
        hemos aprendido, he aprendido, aprendimos, aprendí, sabe hacer, sé hacer, solo sabe, solo sé, dominamos,
        domino, nos sale, nos salen, me salen, sabemos hacer, tenemos dominado, tenemos controlado, ya dominamos,
        manejamos, controlamos, ya me sé, ya nos sabemos, solo sabemos, mis alumnos saben, saben, ya saben, hemos
        dado, llevamos aprendido, sabe, ayer aprendimos, ya aprendimos, hemos visto, ya hemos visto, vimos, ya
        vimos, hemos practicado, practicamos, estudiamos, hemos estudiado, mis alumnos ya saben, mis alumnos
        conocen, mis alumnos dominan, ya controlamos, ya manejamos, ya dominan, ya conocen, ya conoce, ya sabe, ya
        me sale, ya nos sale, ya nos salen, ya me salen, nos salen bien, nos sale bien, me sale bien, me salen bien,
        se me da bien, se me dan bien, se nos da bien, se nos dan bien, tenemos aprendido, tengo aprendido, tengo
        dominado, llevamos aprendidos`,
    places: `en el mambo, durante el mambo, mambo, solo de guitarra, en el solo de guitarra, en el coro, en los coros,
        durante el coro, coro, coros, estribillo, estribillos, primer coro, segundo coro, último coro, primer
        estribillo, último estribillo, estrofa, estrofas, verso, versos, puente, outro, intro, corte, cortes, en
        el corte, en los cortes, break, breaks, al final, final, el final, muy al final, al final del todo, al
        principio, el principio, principio, al inicio, al comienzo, acabar con, terminar con, termina con, acaba
        con, acabar en, terminar en, cerrar con, empezar con, empieza con, empezar, empieza, empezamos,
        comenzar, comienza, comenzamos, empezando, acabar, acaba, acabamos, terminar, termina, terminamos,
        primera parte, segunda parte, primera mitad, segunda mitad, última parte, a mitad, en medio, en la
        mitad, cuando canta, cuando entra, cuando suena, parte lenta, parte rápida, la parte, en la parte, en el
        primero, en el último, el último, la última, el primero, la primera, los últimos segundos, instrumental,
        requinto, en el requinto, bongó, güira, en la guitarra, lo cantado, despedida, en el bridge, en el
        chorus, al cierre, para acabar, para terminar, para cerrar, remate, acabando, terminando, en el puente,
        en la estrofa, en las estrofas, en el verso, en los versos, en la intro, en el outro, durante el puente,
        durante la estrofa, durante las estrofas, durante la intro, en el estribillo, en los estribillos,
        durante el estribillo, en el último coro, en el último estribillo, en el primer coro, en el primer
        estribillo, en el segundo coro, en el segundo estribillo, coro final, estribillo final, tercer coro,
        tercera estrofa, primera estrofa, segunda estrofa, última estrofa, precoro, pre coro, en el solo, en los
        solos, en el instrumental, en la parte instrumental, parte instrumental, partes instrumentales, partes
        lentas, partes rápidas, partes cantadas, parte cantada, parte suave, parte fuerte, parte tranquila,
        parte movida, cuando baja, cuando sube, cuando acelera, cuando rompe, cuando explota, cuando la música,
        cuando la guitarra, cuando el bongó, cuando llega, cuando llegue, cuando entre, cuando cante, cuando
        cantan, cuando empieza, cuando empiece, cuando acabe, cuando termine, hacia el final, cerca del final,
        casi al final, justo al final, hasta el final, antes del final, antes del coro, antes del estribillo,
        después del coro, después del estribillo, tras el coro, tras el estribillo, hasta el coro, hasta el
        estribillo, hasta el primer coro, hasta el segundo coro, hasta el primer estribillo, antes del mambo,
        después del mambo, al terminar, al acabar, al empezar, al comenzar, al arrancar, al entrar, al medio, en
        el medio, a la mitad, primeros compases, últimos compases, primeros segundos, últimos segundos, en el
        minuto, al minuto, minuto dos, minuto uno, segundo minuto, primer minuto, último minuto, en la última,
        en la primera, en la segunda, en las partes, en los versos cantados, cierre, para el final, para el
        cierre, como final, de final, de cierre, de remate, a modo de final, termine con, acabe con, cierra con,
        cierre con, que acabe en, que termine en, que acabe con, que termine con, terminemos con, acabemos con,
        terminamos con, acabamos con, cerramos con, finaliza con, finalice con, finalizar con, finalizar,
        finaliza, finalice, concluir, concluye, concluya, acaben, acabe, termine, terminen, terminemos,
        acabemos, arrancar, arranca, arrancamos, arranquemos, arranque, abrir con, abre con, apertura, entrada,
        de entrada, a la entrada, a la salida, en algún momento, una sola vez en la canción, a media canción, a
        mitad de canción, a mitad de la canción, en la mitad de la canción, empiece, empieces, empiecen,
        comience, comiences, comiencen, arranques, arranquen, inicies, inicie, cuando pare la música, cuando
        para la música, cuando se para la música, cuando se detenga la música, cuando la música pare, cuando la
        música para, cuando se calle, cuando la canción, cuando paren`,
    wanting: `una sola, quiero, queremos, quisiera, me gusta, me gustan, nos gusta, nos gustan, encanta, encantan,
        más, mas, mucho,
        mucha, muchos, muchas, muchísimo, muchísima, muchísimos, muchísimas, con, algo de, alguno, alguna,
        algún, algunos, algunas, ponle, mete, méteme, añade, dame, danos, solo, solamente, sólo, únicamente, un
        poco de, un poquito de, unos, unas, unos cuantos, unas cuantas, un par de, una de, dos, tres, mejor,
        prefiero, preferimos, incluye, pon, haya, que haya, bastante, bastantes, montón de, un montón de,
        cantidad de, venga, todos los, todas las, al menos, por lo menos, a punta de, muchitos, mogollón de, un
        mogollón de, lleno de, llena de, practicar, practica, practicamos, practiquemos, repasar, repasemos,
        repasa, repasarlo, trabajar, trabajemos, entrenar, ensayar, incluir, incluya, incluyan, incluid, incluí,
        inclúyeme, incluyendo, incluido, incluidos, incluidas, agrega, agregá, agregale, agrégale, agrégame,
        agregar, agreguen, agregue, añadir, añádele, añádeme, añadiendo, añadí, súmale, suma, sumale, mételes,
        métele, metele, meteme, métanle, meter, metamos, metan, meta, poné, ponele, poneme, pónganle, pongan,
        póngale, póngame, ponme, ponnos, ponedle, ponedme, poniendo, échale, echale, échame, échanos, échenle,
        tírame, tírate, regálame, regálanos, mándame, mándale, mandale, dale, dadle, dadme, denle, déme, denme,
        dennos, dales, démosle, haz, hazme, haznos, hacé, haceme, háganme, hagamos, inventa, incorpora,
        incorporar, incorporando, introduce, introducir, combina, combinar, intercala, intercalar, alterna,
        alternar, reparte, repite, repetir, repitamos, llévame a, llenarlo de, llénalo de, llénala de, llena la,
        cargado de, cargada de, cargadito de, cargadita de, repleto de, repleta de, plagado de, plagada de,
        lleno, llenito de, llenita de, a reventar de, a rebosar de, hasta arriba de figuras, deseo, deseamos,
        deseo ver, anhelo, anhelamos, sueño con, soñamos con, ganas de, con ganas de, muero por, me muero por,
        nos morimos por, me apetece, me apetecen, nos apetece, nos apetecen, me apetecería, nos apetecería, me
        provoca, me provocan unas, se me antoja, se me antojan, se nos antojan, me chifla, me chiflan, nos
        chiflan, nos chifla, me pirra, me pirran, nos pirran, me flipa, me flipan, nos flipan, nos flipa, me
        molan, me mola, nos molan, nos mola, me vuelve loca, me vuelven loca, me vuelven loco, nos vuelven
        locos, me vuelve loco, me fascina, me fascinan, nos fascina, nos fascinan, me priva, me privan, me late,
        me laten, nos late, nos laten, me copan, me cabe, me apasiona, me apasionan, nos apasionan, me
        encantaría, nos encantaría, me encantarían, nos encantarían, me gustaría, nos gustaría, me gustarían,
        nos gustarían, adoro, adoramos, adora, adoran, amo, amamos, ama, soy fan de, somos fans de, somos fan
        de, soy muy fan de, soy adicto a, soy adicta a, adictos a, adicta a, adicto a, aficionado a, aficionados
        a, amante de, amantes de, devoto de, debilidad por, locos por, loca por, loco por, favorito, favorita,
        favoritos, favoritas, preferido, preferida, preferidos, preferidas, disfruto, disfrutamos, disfruta,
        disfrutar de, se agradece, se agradecen, se agradecería, se agradecerían, agradezco, agradecería,
        agradeceríamos, estaría bien, estaría genial, estaría guay, estaría bueno, estaría chévere, estaría
        padre, molaría, molarían, vendría bien, vendrían bien, harto, harta, hartos, hartas, hartísimo,
        hartísimos, hartísimas, cantidad, un porrón de, porrón de, un puñado de, puñado de, un pilón de, pilón
        de, pila de, pilas de, un chingo de, chingo de, un chorro de, un buen de, un vergo de, un fracatán de,
        fracatán de, un toco de, toco de, un huevo de, la mar de, infinidad de, infinitos, infinitas, miles de,
        cientos de, docenas de, decenas de, una docena de, mil, un mar de, una lluvia de, lluvia de, abundante,
        abundantes, en abundancia, abundancia de, numerosos, numerosas, diversos, diversas, varios, varias,
        distintos, distintas, diferentes, tantos, tantas, tanto, todos los que puedas, todas las que puedas,
        cuantos más, cuantas más, cuanto más, cuanta más, lo más posible, al máximo de, máximo de, sobre todo,
        principalmente, especialmente, en especial, mayormente, mayoritariamente, predominantemente, predominio
        de, que predomine, que predominen, que abunde, que abunden, mayoría de, la mayoría, énfasis en, enfoque
        en, enfócate en, enfocado en, enfocada en, basado en, basada en, centrado en, protagonismo de, que
        destaque, que destaquen, destaca, destacar, resalta, resaltar, luce, lucir, presume de, presumir de,
        aprovecha, aprovechar, usar, usa, usá, usen, use, usemos, úsame, utiliza, utilizar, emplea, recurre a,
        saca partido a, tira de, opta por, optamos por, elige, elegimos, escoge, escogemos, pido, pedimos, pide,
        piden, pediría, pediríamos, solicito, solicitamos, exijo, exigimos, reclamo, necesito, necesitamos,
        necesita, necesitan, me hace falta, me hacen falta, nos hace falta, nos hacen falta, hay que, hay que
        meter, hay que poner, tengo que, tenemos que, debe haber, tiene que haber, debería haber, debe tener,
        debe llevar, debe incluir, tiene que tener, tiene que llevar, que tenga, que tengan, que lleve, que
        lleven, que incluya, que incluyan, que contenga, contenga, lleve, lleva, llevar, que se vea, que se
        vean, que salga, que salgan, salga, salgan, que aparezca, que aparezcan, que contemos con, contar con,
        cuenta con, que sea con, a base de, a punta, a tope de, a saco de, vengan, vivan los, vivan las, viva
        el, viva la, arriba los, arriba las, otro, otra, otros, otras, otro par de, alguito de, algotro, un
        toque de, toquecito de, toquecitos de, una pizca de, pizca de, una gota de, un chin de, un chin, un
        chilín de, un poquitín de, poquitín de, una miaja de, una dosis de, dosis de, doble ración de, ración
        de, buena dosis de, sazona con, con su, con sus, seguido de, seguida de, seguidos de, tras eso, luego,
        después, vos poné, de todo un poco, hasta que me harte de, siempre con, siempre, cada dos por tres,
        constantemente, continuamente, a cada rato, todo el tiempo, a todas horas, una y otra vez, sin parar de,
        repetidamente, frecuentes, frecuentemente, con frecuencia, a menudo, seguido, puras, puros, puro, pura,
        machacar, machaquemos, bordar, dominar, mejorar, pulir, echo de menos, echamos de menos, extraño,
        extrañamos, se echan de menos, se extrañan, céntrate en, centrarnos en, centrarse en, apuesta por,
        apostar por, apostamos por, ve a por, vamos a por, a por, que vuelvan, que vuelva, vuelvan, vuelve a
        poner, tener, que hubiera, que hubiese, hubiera, hubiese, puede haber, podría haber, haber, cuela,
        colar, cuélame, cuélanos, salpica, salpícala de, salpícalo de, espolvorea, rellena con, rellena de,
        rellénala de, llénalo con, llénala con, carga de, cárgala de, cárgalo de, adorna con, adórnala con,
        moriría por, mataría por, gira en torno a, que gire en torno a, dedicada a, dedicado a, en torno a, nos
        dan vida, me da vida, me dan vida, vuelta a, estamos trabajando, estamos practicando, estamos ensayando,
        estamos aprendiendo, ando practicando, ando trabajando, ando aprendiendo, trabajando, practicando,
        ensayando, puliendo, perfeccionando, un poco, un poquito, un pelín, un pelín más, un poco más, un
        poquito más, una chispa de, un punto, un puntito, que fuera, que fuese, que fuera más, fuera más, ojalá
        fuera, como si fuera, me hacen feliz, nos hacen felices, me alegran, a mover, mueve, mueva, muevan,
        movamos`,
    assent: `sí, si, sip, sipi, sí por favor, sí porfa, sí o sí, claro, claro que sí, por supuesto, desde luego, obvio,
        siempre sí, obligatorio, obligatoria, obligatorios, obligatorias, imprescindible, imprescindibles,
        indispensable, indispensables, fundamental, fundamentales, bienvenido, bienvenida, bienvenidos,
        bienvenidas, son bienvenidas, son bienvenidos, que no falten, me encantan, me encanta, nos encantan, nos
        encanta, me gustan, me gusta, nos gustan, nos gusta, me molan, nos molan, me flipan, nos flipan, me
        chiflan, nos chiflan, me fascinan, nos fascinan, me vuelven loca, me vuelven loco, me vuelve loca, me
        vuelve loco, son lo mío, son lo nuestro, es lo mío, es lo nuestro, todas las que quieras, todos los que
        quieras, los que quieras, las que quieras, todas las que puedas, todos los que puedas, mándale, dale,
        venga, vamos, de una, adelante, mi fuerte, es mi fuerte, son mi fuerte, nuestro fuerte, mi debilidad,
        nuestra debilidad, mi perdición, lo máximo, lo mejor, una maravilla, son una maravilla, una delicia, un
        placer, un gustazo, la bomba, la leche, una pasada, lo más, una gozada, un sueño, necesarios,
        necesarias, necesario, necesaria, mi favorito, mi favorita, mis favoritos, mis favoritas, nuestro
        favorito, nuestra favorita, la caña, de lujo, de diez, irresistibles, esenciales, esencial, me hacen
        feliz, nos hacen felices, me alegran, me hace feliz, nos hace felices`,
    permitted: `bien, vale, valen, ok, está bien, están bien, me parece bien, se puede, se pueden, se permite, se permiten,
        aceptable, permitido, permitidos, opcional, opcionales, pasan, sin problema, permitidas, permitida,
        tolerable, tolerables, tolero, toleramos, se toleran, se tolera, se aceptan, se acepta, acepto, aceptamos,
        aceptables, si hace falta, si quieres, si queréis, si quieren, si te apetece, si insistes, a tu elección, a
        tu gusto, pueden salir, pueden aparecer, puede aparecer, puede salir`,
    turningPoints: `pero, sino, aunque, sin embargo, mientras que, en cambio, más bien, mas bien, en su lugar, por el contrario,
        no obstante, eso sí, en todo caso`,
    idioms: `de principio a fin, de principio a final, del principio al fin, del principio al final, desde el principio hasta
        el final, desde el principio al final, desde el primer compás hasta el último, de inicio a fin, de cabo
        a rabo, de arriba abajo, en principio, por favor, por favorcito, si es posible, si se puede, si puede
        ser, si puedes, si podéis, si pueden, si fuera posible, si cabe, a ser posible, de ser posible, en la
        medida de lo posible, dentro de lo posible, por dios, por el amor de dios, por lo que más quieras, por
        una vez, por esta vez, esta vez, la próxima vez, la última vez, la otra vez, otra vez, alguna vez, tal
        vez, a la vez, al mismo tiempo, de vez en cuando, de cuando en cuando, cada tanto, de tanto en tanto,
        una vez, dos veces, tres veces, varias veces, alguna que otra, alguno que otro, uno que otro, una que
        otra, a lo mejor, lo mejor que puedas, por lo demás, lo que quieras, lo que tú quieras, lo que queráis,
        lo que gustes, como quieras, donde quieras, cuando quieras, a tu gusto, a tu rollo, buenos días, buenas
        tardes, buenas noches, muy buenas, hola buenas, qué tal, que tal, cómo estás, saludos, un saludo, muchas
        gracias, mil gracias, gracias de antemano, de antemano gracias, un abrazo grande, un beso, besos, mira,
        oye, oiga, fíjate, verás, a ver, a ver si, la verdad, la verdad es que, en realidad, de hecho, o sea, es
        decir, es que, resulta que, por ejemplo, en general, en particular, en concreto, en total, por canción,
        por semana, por frase, por coro, cada semana, a la semana, este sábado, el sábado, el domingo, el
        viernes, el próximo, próximo mes, todo el mundo, todo mundo, mundo, sala de baile, pista de baile, salón
        de baile, pista, la pista, pasarlo bien, pasarla bien, pasarlo genial, pasar un buen rato, buen rato, un
        buen rato, bien hecho, bien hecha, bien hechos, bien marcado, bien marcada, así que, de manera que, de
        modo que, para que, con tal de, a fin de cuentas, al fin y al cabo, al final del día, a estas alturas,
        con tacones, tacones altos, tacón alto, suelo resbaladizo, techo bajo, mayor de edad, fiesta de
        cumpleaños, fiesta familiar, fiesta de la empresa, fiesta de boda, fiesta de empresa, fiesta de fin de
        curso, una fiesta, la fiesta, mi fiesta, nuestra fiesta, en la fiesta, para la fiesta, para una fiesta,
        de fin de curso, fin de curso, calor tremendo, hace calor, hace un calor, con el calor, qué calor, mi
        amor, amor mío, corazón mío, cariño mío, mi vida, la vida misma, mano a mano, de la mano de, al alcance
        de, de primera mano, en pie, a pie, de pie, punto de vista, a gusto, con gusto, mucho gusto, en cuanto
        a, en cuanto, cuanto antes, tener en cuenta, ten en cuenta, poco más, por más que, tanto como, si acaso,
        en caso de que, en todo momento, en cualquier momento, de momento, por el momento, por ahora, hoy en
        día, la típica coreo, la típica coreografía, típica coreo, típica coreografía, típico baile, el típico
        baile, la típica clase, aprendemos rápido, aprendo rápido, aprende rápido, aprenden rápido, se aprende
        rápido, de espaldas, a mis espaldas, dando la espalda, me da la espalda, da la espalda, le da la
        espalda, mientras la intro, mientras suena, mientras suena la intro, buena onda, qué onda, que onda, en
        onda, en buena onda, con facilidad, con mucha facilidad, que la última, que la anterior, que la otra,
        que la última vez, que la otra vez, que la pasada, que la vez pasada`,
    healed: `ya no me duele, ya no me duelen, ya no le duele, ya no duele, ya no duelen, no me duele, no me duelen, no duele,
        no duelen, ya está bien, ya están bien, ya está mejor, ya están mejor, ya estoy bien, ya estoy mejor,
        está mejor, están mejor, recuperado, recuperada, recuperados, ya recuperado, ya recuperada, totalmente
        recuperado, totalmente recuperada, del todo recuperado, curado, curada, curados, curadas, ya curado, ya
        curada, sano, sana, sanos, sanas, sanísimo, sanísima, sanísimos, sanísimas, sin lesiones, sin dolor, sin
        dolores, sin molestias, sin problemas de espalda, sin problemas de rodilla, ninguna lesión, ningún
        dolor, ningún problema, sin ningún problema, en forma, en plena forma, en perfecto estado,
        perfectamente, como nuevo, como nueva, como nuevas, de maravilla, funciona bien, funcionan bien, aguanta
        bien, aguantan bien, aguanta todo, aguantan todo, dejó de doler, dejaron de doler, se me pasó, se me ha
        pasado, se me curó, se me ha curado, rodillas perfectas, rodilla perfecta, espalda perfecta, hombro
        perfecto, hombros perfectos, cuello perfecto, están perfectas, está perfecta, está perfecto, están
        perfectos, en perfectas condiciones, de hierro, de acero, ya va bien, ya me va bien, ya va mejor, ya no
        da problemas, ya no me da problemas, ya no molesta, ya no me molesta, está como nueva, están como
        nuevas, bien de salud, rodillas sanas, ya está curada, ya está curado, ya tengo bien, ya la tengo bien,
        las rodillas bien, la rodilla bien, la espalda bien, el hombro bien`,
    reused: `úsalos, úsalas, úsalo, úsala, usalos, usalas, usalo, usala, úsenlos, úsenlas, utilízalos, utilízalas,
        inclúyelos, inclúyelas, inclúyelo, inclúyela, mételos, mételas, mételo, métela, ponlos, ponlas, ponlo,
        ponla, ponelos, ponelas, practícalos, practícalo, practicarlo, practicarla, practicarlos, practicarlas,
        repasarlo, repasarla, repasarlos, repasarlas, repásalo, repásalos, repetirlo, repetirla, repetirlos,
        repetirlas, repítelo, repítelos, ensayarlo, ensayarlos, trabajarlo, trabajarlos, trabajarla, aprovéchalos,
        aprovéchalo, aprovecharlo, aprovecharlos, quiero practicarlo, hay que practicarlo, hay que repasarlo, hay
        que repasar, hay que practicar, queremos practicarlo, queremos repasarlo, afianzarlo, afianzar, pulirlo,
        pulirlos, perfeccionarlo, lucirlo, lucirlos, combínalos, combínalas, mézclalos, mézclalas, quiero usarlo,
        quiero usarlos, queremos usarlos, me encantan, me encanta, que salgan, que salga, que aparezcan, que estén,
        que esté`,
    amounts: `tanto, tanta, tantos, tantas, mucho, mucha, muchos, muchas, muchísimo, muchísima, muchísimos, muchísimas, bastante, bastantes, un montón de`,
    those: 'esos, esas, estos, estas, aquellos, aquellas',
    copulas: `es, son, está, están, parece, parecen, resulta, resultan, quedan, queda, se ven, se ve, se hacen, se hace, se me hacen, se me hace, me parecen, me parece, me resultan, me resulta`,
    objects: 'me, nos, le, les, mi, mis, nuestro, nuestra, nuestros, nuestras',
    and: 'y, e, además de, así como, también',
    or: 'o, ni, u',
    passedOver:
      'de, las, los, la, el, del, más, muchas, muchos, en, por, para, a, al, que, un, una, esos, esas, esos de, tan, tanto, tanta, tantos, tantas, eso, ese, esa, este, esta, estos, estas, cosas de, rollo, tipo, mi, mis, tu, tus, su, sus, me, nos, te, se, le, les, lo, haya, hay, hagas, hacer, haga, hagan, quiero, queremos, quiere, quisiera, gusta, gustan, soporto, aguanto, ver, bailar, haces, pongas, ponga, poner, metas, meter, den, des, dar, dé, bailamos, hacemos, grandes, raros, raras, por favor, porfa, sea, sean, ningún, ninguna, nada, usar, uses, ir, rápidos, rápidas, largas, largos, profundas, simples, puedo, podemos, puede',
    verbs: [
      { verb: 'paso', after: 'que al el un este ese cada' },
      { verb: 'baja', after: 'la' },
      { verb: 'izquierda', after: 'rodilla mano pierna muñeca cadera parte' },
      { verb: 'derecha', after: 'rodilla mano pierna muñeca cadera parte' },
    ],
  },
  withoutMeaning: `yo nosotros mi nuestra nuestro nuestros nuestras quiero queremos quisiera me gustaría por favor un una unos unas
    el la los las lo y o pero con para de del en a al que es sea sean nos le les gusta gustan encanta encantan
    prefiero preferimos haya hayan tenga tengan hagas haga hagan hacer ser soy somos tan demasiado demasiada
    importa algo muy bastante solo solamente más mas poco mucho mucha muchas muchos bachata posición final
    momento pasos figura figuras mezcla tanto como toque toques hoy noche clase bailar bailamos gente quien
    todos cuantas algunos tengo tenemos mis tus también haz dame baile coreografía canción música paso estilo
    nivel ambiente ánimo esta este boda primer primera novio novia marido mujer pareja amigo amiga amigos porfa
    porfi gracias hola ya bien eh jaja jajaja jeje jo pues venga vale si sí total totalmente bueno buena estamos
    está están estar estoy era sería podría puede puedes podemos poner ponle pon mete meter añade incluye cada
    todo toda todas rato siempre veces vez cuando continuamente casi sobre mitad tipo plan modo rollo cosa cosas
    movimiento movimientos ir va vamos voy hay ha he se te tu su sus él ella ellos entre hasta desde luego
    después antes dos tres uno cuatro cinco ambas ambos tal así aquí ahora donde porque entonces mejor danos
    ponlo hazlo hazla hazme haznos mezclado mezclada entera entero mayormente principalmente general línea
    estilos e u tiempo flipo encantaría gustarían apetece apetecen molan mola chévere guay genial perfecto ideal
    bonita bonito lindo linda preciosa superbonita quedar quede queda día evento fiesta ando andas anda andamos
    andan sigo seguimos llevo llevamos lleva llevan vengo venimos viene vienen vas van iba íbamos fui fuimos
    sido siendo estado estando estuve estuvimos estaba estábamos estaban esté estén estemos eres son eran fue
    fueron será serán serían fuera fuese fueran seas seamos tienes tiene tienen tenía teníamos tendría
    tendríamos tengas tengamos hago haces hace hacemos hacen hacía haría haríamos hagamos haciendo hecho hecha
    puedo pueden podrías podríamos podrían podéis pueda puedas podamos puedan posible posibles quieres quiere
    quieren querría querríamos quisiéramos quisieran quiera quieras queramos quieran queréis querer querés digo
    dice dicen decimos decir dijo diría creo creemos cree pienso pensamos piensa parece parecen supongo
    suponemos imagino espero esperamos espera encantarían preferiría preferiríamos prefiere prefieren apetecería
    mamá papá madre padre hermano hermana primo prima tío tía hijo hija hijos hijas suegra suegro suegros
    suegras sobrino sobrina cuñado cuñada esposo esposa compañero compañera compañeros compañeras chico chica
    chicos chicas hombre hombres mujeres señor señora señores señoras muchacho muchacha muchachos muchachas
    caballero caballeros dama damas líder líderes leader leaders follower followers seguidor seguidora jefe jefa
    profe profesora profesor alumno alumna alumnos alumnas grupo clases academia escuela público invitados
    familia peques niños niña niño bailarín bailarina bailarines bailador bailadora bailadores tíos tías colegas
    colega amigas parce pana panas wey güey macho bro che vos ustedes usted ud uds vosotros vosotras coreo
    coreos coreografías bailes bailemos bailo baila bailan bailando bailado bailada tema temas canciones temazo
    rola bonitos bonitas lindos lindas precioso hermoso hermosa chulo chula bello bella guapo guapa majo maja
    bacano bacana bacán chido chida padrísimo fenomenal estupendo estupenda maravilloso maravillosa fantástico
    fantástica increíble espectaculares buenísimo buenísima buenísimos buenísimas rico rica ricos ricas fino
    fina nice cool top favorita favorito preferido preferida típico normal normales habitual alguna alguno algún
    algunas cualquier cualquiera varios varias otro otra otros otras mismo misma mismos mismas propio propia
    tanta bastantes sólo únicamente quizá quizás acaso igual además aparte incluso encima justo justamente
    exactamente precisamente especialmente sobretodo realmente verdaderamente simplemente básicamente
    completamente absolutamente súper super ultra mega re requete hiper pronto tarde temprano ayer mañana anoche
    acá ahí allí allá cerca dentro afuera arriba abajo delante enfrente alrededor junto juntos juntas quienes
    cual cuales cuyo cuándo cómo dónde cuanto cuánto mientras según hacia durante mediante tras ante bajo os
    vuestro vuestra mío mía míos mías tuyo tuya suyo suya conmigo contigo consigo mí ti ello eso esto aquello
    esa ese estos estas esos esas aquel aquella ellas seis siete ocho nueve diez primero segundo segunda tercero
    tercera último última ratos momentos minuto minutos segundos hora horas días semana semanas mes meses año
    años lunes martes miércoles jueves viernes sábado domingo temporada verano cosita cositas tipos forma formas
    manera maneras toquecito punto puntito pizca detalle detalles pasito pasitos figurita secuencia secuencias
    serie variedad mezclar mezclando combinar combinado combinada fusionar mitades tercio buenas buenos saludos
    porfis porfavor please plis plz thx ok okey okay ey oye oiga mira ay uy ah oh jiji jajajaja xd lol vaya
    joder coño hostia ostras leche órale ándale dale híjole cachai po weon huevón mae necesito necesitamos
    necesita necesitan busco buscamos busca pido pedimos deseo deseamos pone ponga pongas pongan ponme ponnos
    ponés poné meta metas metan mételes métele incluir incluya incluyas incluyan añadir añada añadas agregar
    agrega agregue agregues agregá dar da dé des den denos deme usar usa use usemos llevar llevaría mostrar
    muestra enseñar enseña hacé preparar prepara prepárame montar monta móntame crear crea diseñar diseña armar
    arma ármame tocar salir sale salga salen salgan quedaría ver vea veamos verse luce sala alta altas baja
    bajas demás intensidad energía ritmo tempo velocidad dificultad restante estarían estaría estaríamos dedo
    pasado pasada próxima próximo apto apta completo completa caminar caminando pasear paseando saluda saludar
    estudio feliz felices contento contenta contentos contentas ilusión ilusiona déjame déjanos dejadme
    permíteme permítenos tener haber hubiera hubiese hubieran tuviera tuviese tuvieran pusiera pusieras pusieran
    divertido divertida divertidos divertidas hermosos hermosas geniales chulos chulas bellos bellas increíbles
    sección secciones apartado trozo trozos cacho cachito pedazo pedacito partecita aparecer aparezca aparezcan
    sitio sitios lugar lugares rutina rutinas programa programas corista proyecto numerito número números
    actuación actuaciones presentación presentaciones numeritos vería verían veríamos viera vieran viéramos
    sonaría sonarían iría irían quedarían saldría saldrían vendría vendrían enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre primavera otoño invierno mediodía medianoche vibra
    vibras vibrita dramática dramático dramáticas dramáticos`,
  things: `cruces almuerzo desayuno merienda cena fecha fechas navidad navidades nochevieja santa vacaciones viaje
        ceremonia
    iglesia parroquia jardín patio terraza playa piscina alberca bar discoteca restaurante hotel salón gimnasio
    universidad colegio instituto oficina trabajo cocina balcón calle plaza parque pueblo barrio escenario
    tarima teatro congreso gala recital examen graduación vídeo video videos tiktok instagram reel youtube
    cámara cámaras móvil celular teléfono foto fotos fotógrafo pantalla luces luz humo niebla confeti globos
    flores flor rosas rosa vela decoración vestido vestidos falda faldas velo cola traje trajes esmoquin camisa
    pantalón pantalones vaqueros zapatos zapato zapatillas tenis botas sandalias calcetines sombrero sombreros
    corbata cinturón gafas lentes collar aretes pendientes pulsera disfraz disfraces uniforme máscara abanico
    abanicos pañuelo guayabera perro perra gato gata caballo coche carro auto autobús avión barco bici bicicleta
    tren clima lluvia nieve viento temperatura grados sol cielo mar dinero plata precio presupuesto comida
    bebida bebidas cerveza vino ron champán café tarta pastel torta pizza silla sillas mesa mesas puerta ventana
    pared esquina esquinas escalera alfombra césped pasto arena cemento parqué baldosas hielo vecino vecina
    vecinos empleados personal estudiantes estudiante curso cursos taller talleres lección lecciones instructor
    monitor monitora entrenador dj banda cantante cantantes guitarrista músico músicos bongó güira tambores
    piano guitarra voz letra palabra palabras idioma inglés español alemán francés italiano enfermera abogado
    ingeniero bebé bebés adolescente adolescentes adultos jubilados pensionistas abuelo abuelos nieto nieta
    nietos nietas padrastro madrastra padrino madrina testigo tango salsa merengue kizomba cumbia reguetón
    reggaeton vals flamenco ballet samba chachachá zumba nombre nombres edad edades número tamaño altura peso
    bpm porciento volumen archivo mp3 pdf enlace web app aplicación página papel internet ciudad país méxico
    españa argentina colombia perú chile cuba caribe sevilla barcelona europa américa equipo equipos trío
    cuarteto círculo círculos fila filas líneas diagonal diagonales formación formaciones fondo juez jueces
    jurado premio trofeo medalla tele televisión película estrella actor actriz rey reina princesa cuento
    casamiento bodas bautizo comunión quince quinceañera jevo jeva mami papi hermanito hermanita mundo tierra
    casa dormitorio pasillo elegante elegantes`,
  falseFriends: 'solo once final bar verse miss by sake he doctor pan come red rock dare mete me',
  endings: `ecitos e o -, ecitas a e -, ecito e o -, ecita a e -, citos - e o, citas - e a, cito - e o, cita - e a,
        quitos co que, quitas ca, quito co, quita ca, guitos go, guitas ga, guito go, guita ga, itos o e -, itas a e
        -, ito o e -, ita a e -, illos o e, illas a e, illo o e, illa a e, quisimo co, quisima ca, isimos o e -,
        isimas a e -, isimo o e -, isima a e -, azos o e -, azo o e a -, otes o e, otas a, ote o e -, ota a, ones o
        a e, mente - o a, melos -, melas -, melo -, mela -, noslos -, noslas -, selos -, selas -, selo -, sela -,
        telo -, tela -, los -, las -, les -, nos -, lo -, la -, le -, me -, te -, se -, os -, aria ar, arias ar,
        ariamos ar, arian ar, are ar, aremos ar, aran ar, ara ar, aba ar, abamos ar, aban ar, ando ar, ado ar, ada
        ar, ados ar, adas ar, amos ar, emos ar er, an ar, en ar er ir, as ar, es ar er ir, a ar o, e ar er ir, o ar
        er ir a, aste ar, aron ar, eria er, erian er, eriamos er, iria ir, irian ir, iendo er ir, ido er ir, ida er
        ir, idos er ir, idas er ir, imos ir er, ian er ir, ia er ir, io er ir, ieron er ir, ad ar, ed er, id ir, ais
        ar, eis ar er, quen car, que car, ques car, guen gar, gue gar, gues gar, s -, as o, os o, a o, uces uz`,
  contractions: 'de del, a al',
  abbreviations: `q que, k que, qe que, ke que, x por, xq porque, pq porque, xk porque, porq porque, d de, xa para, pa para,
        pal para, pa' para, tb también, tmb también, tbn también, tmbn también, bn bien, xfa porfa, xfi porfi, pf
        porfa, plis porfa, pls porfa, plz porfa, xfavor porfavor, grax gracias, grcs gracias, gcs gracias, dnd
        donde, cdo cuando, cd cuando, msj mensaje, muxo mucho, muxa mucha, muxos muchos, muxas muchas, mxo mucho,
        mxa mucha, mxas muchas, mxos muchos, mcho mucho, mcha mucha, mch mucho, nd nada, ncesito necesito, kiero
        quiero, kieres quieres, keremos queremos, qremos queremos, qro quiero, toy estoy, tamos estamos, ta está, to
        todo, toa toda, toas todas, tos todos, weno bueno, wena buena, wenas buenas, aki aquí, intermd intermedio,
        inter intermedio, interm intermedio, avanz avanzado, princ principiante, tradi tradicional, rom romántica,
        w/ con, w/o sin, & y, + y, c/ con, s/ sin, min minutos, seg segundos`,
  otherWords: `pétalo, pétalos, zapato, plaza, carta, caro, caja fuerte, coser, vino, bordes, trajes, traje, vestido, corbata,
        falda, rojo, rojos, roja, casa, cama, mesa, silla, luces, luz, humo, vídeo, video, foto, fotos, cámara,
        móvil, perro, gato, coche, comida, cena, pizza, precio, cuesta dinero, dinero, pago, semáforo, cielo,
        sol, luna, estrella, paseo marítimo, sombrero, flor, flores, rosa, boca, dientes, gafas, reloj, pelo
        corto, barba, abren, abrieron, abrirla, abrirlo, abrirá, abrió, abro, abrí, acercarme, acercarte,
        actúas, arqueros, asociación, canadá, canales, casada, casado, casados, castillo, caía, cerré, cerró,
        cinturones, cliente, clientes, cometido, comunicado, continente, copia, copias, cuadra, cuadras,
        despacho, entendido, espacio, espada, espadas, experimento, experimentos, federación, festival, grito,
        gritos, gritó, maestra, manson, marcho, marchó, masa, márchate, oler, papito, patrón, pedido, perdida,
        perdidas, posee, potencial, profesión, promete, pudo, pérdida, pérdidas, recto, relaciones, relación,
        retiro, rincón, roman, rumbo, salud, senadora, tirador, toro, trono, tubo, tubos, turnos, valentía,
        velo, vuelto, warp, agotando, cansando, arrestando, experimenta, experimentan, experimentar, cavado,
        partamos, confunden, confunde, marchan, marchaste, completado, cobraste, cobro, contactara, contratara,
        rescatado, rescato, lave, laves, reparado, comparado, competa, competas`,
};
