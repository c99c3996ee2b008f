/** Spanish wishes. */
import type { WishLexicon } from './lexicon.ts';

const BIG = `gran, gran final, final grande, grande, a lo grande, clímax, pico, explotar, explota, explosión, explote, explosivo, fuerte, más fuerte, un show, duro,
  mejor, especial, espectacular, darlo todo, dalo todo, lo damos todo, demos todo, momento cumbre, cumbre, mayor, máximo, al máximo, impresionante,
  por todo lo alto, más grande, brutal, culminar, culminante, reviente, reventar, revienta, reventón, subidón, apoteósico, apoteósica, apoteosis, bestial, estallar, estalle, estalla,
  punto álgido, momentazo, bomba, bombazo, traca, a tope, fuego, con fuego, candela, todo el fuego, épico, épica, intenso, intensa, más intenso, más intensa, más energía,
  mucha energía, energía alta, la mayor energía, a saco, tirar la casa por la ventana, con todo, dramático, inolvidable, potente, loco, locura, subida, petarlo, pete, lo petamos, romper, rompa, enorme, salvaje, plato fuerte, broche de oro, lo más espectacular, lucirnos, lucirse, remate, rematar, remata, bombástico, golpe de efecto, redoble, alucinante, protagonista, ardor, que arda, arda, gran momento, momento más, a lo bestia, bestia, cañero, cañera, caña, punto más alto, más alto`;
const HURT = `mal, mala, malo, duele, duelen, dolor, dolorido, dolorida, doloridas, doloridos, lesión, lesionado, lesionada, lesionadas, lesiones, problema, cuidado,
  cuidar, cuida, operado, operada, operar, operación, débil, delicado, delicada, delicadas, delicados, proteger, protege, protegerme, molesta, molestia, hernia,
  esguince, cirugía, cargar, carga, cargue, forzar, fuerce, fuerces, forzarme, rota, roto, torcido, torcida, torcedura, torcí, torció, sin forzar, rígido, rígida,
  sensible, sensibles, tocada, tocado, tocadas, fastidiada, fastidiado, fastidiadas, frágil, frágiles, ojo con, ojito con, hecho polvo, hecha polvo, hechas polvo, fatal, jodida, jodido, jodidas, chunga, chungo, vendada, vendado,
  dislocado, dislocada, fracturado, fracturada, fractura, prótesis, artrosis, artritis, tendinitis, bursitis, inflamado, inflamada, resentido, resentida,
  recuperando, recuperándome, rehabilitación, desgarro, distensión, pinzamiento, me mata, me matan, machacado, machacada, sufre, sufrir, lastimado, lastimada, lastimé, lastimó, lastimadas, adolorido, adolorida, tocadito, resentirse, no aguanta, escayola, escayolado, yeso, atención a, respetar, respeta, mima, mimar, desgaste, averiada, rompí, rompió, quebré, quebró, operaron, operan, lesioné, lesionó, duela, duelan, dañe, reventada, reventado, molido, molida, tocadas, hecho trizas, recién operada, recién operado, nada que cargue, nada que toque, no puedo levantar, no puede levantar, no puedo mover, no puede mover, no puedo subir, no puede subir, no puedo doblar, no puede doblar, no puedo girar el, levantar, no me toques, no tocar, no toques, no me cargues, no le cargues, contractura, contracturada, tirón, sobrecarga, sobrecargado, sobrecargada, no doblar, doblar, dobles`;
const START = `empezar, comenzar, empieza, comienza, empezamos, comenzamos, intro, introducción, inicio, al principio, principio, al inicio, arrancar, arrancamos, arranca, empiece, empecemos, arranquen, arranque, arranquemos, empiecen, comiencen, iniciar, de entrada, antes del primer uno, antes de empezar, abrir, empiezo, comencemos, iniciamos`;
/** Dancers say both. */
const NEW_MOVES =
  'pasos nuevos, figuras nuevas, cosas nuevas, movimientos nuevos, nuevos pasos, nuevas figuras, novedades';

export const esWishLexicon: WishLexicon = {
  phrases: [
    {
      meaning: { kind: 'dizzy' },
      said: 'mareo, marea, mareamos, marear, mareado, mareada, vértigo, mareos, se marea, me mareo, mareas',
    },
    {
      meaning: { kind: 'no-lifts' },
      said: `cargada, levantada, acrobacia, porté, portes, portés, alzada, elevación, elevaciones, cogerme en brazos, levantarme, alzarme, levantar, en el aire,
        lanzamiento, acrobático, acrobática, acrobáticos, cogerla en brazos, levantarla, despegar los pies, lift`,
    },
    {
      meaning: { kind: 'difficulty', value: 'beginner' },
      said: `hazla fácil, fácil, desde cero, empezamos desde cero, empiezo desde cero, empezar desde cero, partimos de cero, partir de cero, nada complicado, nada difícil, nada complicada, nunca ha bailado, nunca hemos bailado, nunca he bailado, empezar a bailar,
        sencillo, sencilla, simple, principiante, nivel principiante, nivel básico, básico, básica, para principiantes, para empezar, primera clase, mi primera clase, novato, novata,
        empezando, facilito, facilita, facilona, facilón, iniciación, tronco, patoso, patosa, torpe, torpes, dos pies izquierdos, sin experiencia, poca experiencia, nivel cero, nivel 1, nivel uno,
        nivel iniciación, primer día, primeras clases, mi abuela, la abuela, abuelita, acabamos de empezar, acabo de empezar, recién empezamos, recién empiezo, apenas empezamos, apenas empiezo, poco ritmo, sin ritmo, arrítmico, chupado, sencillito, sencillita, básica básica, muy básico, muy básica, nada rebuscado, nada del otro mundo, de andar por casa, sin complicaciones, sin complicarnos, nada enrevesado, cero experiencia, para torpes, no sabemos bailar, no sé bailar, no sabe bailar, no sabe nada, no tenemos ni idea, nivel inicial, inicial, bien fácil, sin florituras, nada muy difícil, nada muy complicado, nada demasiado difícil, que empiezan, que empieza, nada demasiado complicado, sin complicación, algo básico, tirado, pan comido, nivel bajo, nuevos en esto, nuevo en esto, nueva en esto, primerizo, primerizos, debutante`,
    },
    {
      meaning: { kind: 'difficulty', value: 'intermediate' },
      said: `intermedio, intermedia, nivel intermedio, nivel medio, algo de experiencia, dificultad media, dificultad intermedia, nivel 2, nivel dos, un poco de reto, un pequeño reto, cierta dificultad, medio nivel, llevamos un año, llevamos dos años, llevo un año, llevo dos años,
        ya no somos principiantes, no somos principiantes, bailarines sociales, un poco exigente, un poquito de reto, con cierta experiencia, nivel mediano, medianamente difícil, nivel normalito, ni fácil ni difícil, ni principiantes ni avanzados, algo de reto`,
    },
    {
      meaning: { kind: 'difficulty', value: 'advanced' },
      said: `avanzado, avanzada, difícil, experto, experta, complejo, compleja, profesional, profes, profesores, pro,
        nivel avanzado, nivel alto, nivel pro, nivel experto, exigente, reto, complicado, complicada, competición, competencia, nivel competición, nivel competencia, lucirme, lucirnos, que nos rete, rétanos, desafío, desafiante, virtuoso, instructores, damos clase, damos clases, muy difícil, lo más difícil, dificultad alta, alta dificultad, máxima dificultad, de exhibición, exhibición, nivel máximo, cañera y difícil, enrevesada, dificilísima, dificilísimo, un reto, imposible`,
    },
    {
      meaning: { kind: 'energy', value: 'low' },
      said: `tranquilo, tranquila, lento, lenta, suave, relajado, relajada, calmado, calmada, calma, con calma,
        poca energía, baja energía, energía baja, cansado, cansados, cansada, suavecito, suavecita, lentito, lentita,
        tranqui, tranquilito, tranquilita, tranquis, poquita cosa, nada brusco, nada brusca, sin brusquedades, nada de brusquedades, sin prisa, sin prisas, pausado, pausada, melancólico, melancólica, triste, cortavenas, despacio, despacito, calmadito, calmadita, sereno, serena, intensidad baja, baja intensidad, poca intensidad, nada loco, nada alocado, sin locuras, nada rápido, nada rápida, nada muy rápido, discoteca a las 5 am, perezosa, perezoso, bajita, sosegado, sosegada, relax, relajadita, relajadito, bajo impacto, nada frenético, sin saltos, nada movido, nada movida, calmoso, íntima y lenta, sin sobresaltos, adormilada, dormidita, a cámara lenta, más lento, más lenta, más suave, más tranquilo, más tranquila, nada estridente, lentísima, suavísima, nada agitado`,
    },
    {
      meaning: { kind: 'energy', value: 'medium' },
      said: `moderado, moderada, energía media, equilibrado, equilibrada, ritmo medio, tempo medio, a medio gas, ni lento ni rápido, ni lenta ni rápida, ni rápido ni lento, ni rápida ni lenta, intensidad media, energía moderada, ritmo normal, ritmo moderado, media energía, energía normal, velocidad media`,
    },
    {
      meaning: { kind: 'energy', value: 'high' },
      said: `enérgico, enérgica, mucha energía, alta energía, energía alta, con energía, fuego, viva, vivo, apasionada, apasionado, pasional, pasión, potente, dinámico, dinámica, intenso,
        intensa, animado, animada, fogoso, fogosa, explosivo, explosiva, rápido, rápida, fiesta, fiestero, fiestera, movido,
        movida, movidito, movidita, muchísima energía, candela, a tope, alegre, saltarina, saltarín, con sabor, sabor, caña, cañera, cañero, danos caña, marcha, marchosa, marchoso, a saco, a full, al máximo, energía a tope, toda la energía, energía al máximo, sudar, sudemos, pícara, pícaro, juguetona, juguetón, con chispa, chispa, con garra, garra, con fuerza, brío, vibrante, vivaracha, vivaz, frenética, frenético, adrenalina, power, espectáculo, a toda máquina, con ganas, con ritmo rápido, más energía, máxima energía, electrizante, festiva, festivo, bailona, que arda, ardiente, gozadera, pachanguera, pachanguero, despelote, gozar, sandunga, a mil, a mil por hora, dale duro, con todo, bullicio, parrandera, rumbera, salvaje, eufórica, vitalidad, desmadre, jaleo, que no pare, sin parar, alta intensidad`,
    },
    {
      meaning: { kind: 'style', value: 'traditional' },
      said: `tradicional, dominicano, dominicana, clásico, clásica, auténtico, auténtica, de raíz, a la antigua, república dominicana, típico, típica, vieja escuela, la vieja escuela, de toda la vida, de las de antes, de antes, campesina, amargue, de amargue, de barrio, de colmado, colmado, raíces, a lo dominicano, estilo dominicano, antony santos, anthony santos, luis vargas, raulín rodríguez, joe veras, santo domingo, quisqueya, tradi, estilo tradicional, aventura, de la isla`,
    },
    {
      meaning: { kind: 'style', value: 'modern' },
      said: 'moderno, moderna, contemporáneo, contemporánea, urbano, urbana, fusión, estilo moderno, modernita, modernilla, prince royce, romeo santos, actual',
    },
    {
      meaning: { kind: 'style', value: 'romantic' },
      said: `romántico, romántica, romance, amor, dulce, enamorado, romanticismo, romanticón, romanticona, tierno, tierna, ternura, romantiquita, con mucho amor, cariñosa, cariñoso, aniversario,
        enamorados, enamorada, acaramelados, acaramelado, empalagosa, melosa, meloso, san valentín, pedida, amorosa, amoroso, de amor`,
    },
    {
      meaning: { kind: 'style', value: 'sensual' },
      said: 'sensual, sexy, sensualidad, sensualona, sensualita, provocativa, provocativo, seductora, seductor, atrevida, picante, caliente, erótica, estilo sensual, sensualísima, sexi, zouk, sensualota',
    },
    {
      meaning: { kind: 'no-style', value: 'sensual' },
      said: `apta para todos los públicos, apto para todos los públicos, para todos los públicos, todos los públicos, decente, recatada, recatado, nada subido de tono, nada picante, para toda la familia, en plan familiar, familiar, sin roces, sin restregones, sin restregarse, nada atrevido, nada muy sensual, nada demasiado sensual, nada provocativo, nada muy atrevido, sin rollos sensuales, hay niños delante, con niños delante, hay niños, vienen mis suegros, delante de mis padres, formal y decente, inocente, púdico, sin tocarnos mucho, nada sexy, para niños, nada guarro, nada indecente, delante de mi suegra, sin arrimarse, sin arrimarnos, nada sensualona, vienen mis padres, vienen niños`,
    },
    {
      meaning: { kind: 'dips' },
      said: 'caída, con caídas, muchas caídas, dip, truco, cambré, caidita, tirada, drop, cambre, caídas, dips, inclinarme hacia atrás, tumbarme, tirarme hacia atrás',
    },
    {
      meaning: { kind: 'loads' },
      said: `giros de cabeza, giro de cabeza, carga de espalda, carga en la espalda, carga de cuello, latigazo de cabeza, latigazo, vuelta de cabeza, movimiento de cabeza, movimientos de cabeza, círculo de cabeza, cabezazo, mover la cabeza, juego de cabeza, latigazos de pelo, melenazo,
        carga en el cuello, rotación de cabeza, rollo de cabeza`,
    },
    {
      meaning: { kind: 'no-loads' },
      said: `dolor de espalda, espalda delicada, dolor de cuello, lesión de espalda, embarazada, embarazo, encinta,
        me duele la espalda, cuidar la espalda, duele la espalda, duele el cuello, mal la espalda, jamás cabeza, sin cabeza, nada de cabeza, ni cabeza, cuello no, no me toques el cuello,
        problemas de espalda, problemas de cuello, ciática, lumbago, escoliosis, hernia discal, hernia lumbar, tortícolis, lumbalgia, hernia de disco, latigazo cervical, contractura cervical, contractura lumbar`,
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      said: 'menisco, ligamento cruzado, rodillera, ligamentos',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      said: 'manguito rotador, túnel carpiano, epicondilitis',
    },
    {
      meaning: { kind: 'climax', section: 'outro' },
      said: 'gran final, final grande, final espectacular, final por todo lo alto, final apoteósico, final a lo grande, final fuerte, broche de oro, traca final, acabar a lo grande, terminar a lo grande, final épico, final de infarto, acabar por todo lo alto, terminar por todo lo alto, final potente, final explosivo, finalazo',
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      said: `esperar en la intro, espera en la intro, empezar cerrados, empezar abrazados,
        empezar en cerrado, empezar en posición cerrada, intro cerrada, intro abrazados, esperando abrazados`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      said: `empezar abiertos, empezar en abierto, empezar en posición abierta,
        empezar a dos manos, intro abierta`,
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      said: `básicos en la intro, pasos básicos en la intro, empezar con básicos,
        empezar con pasos básicos, bailar desde el principio, bailar la intro`,
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      said: `juego de pies en la intro, pasos libres en la intro, empezar con juego de pies,
        empezar con pasos libres, empezar separados, empezar sueltos, intro sueltos, intro separados`,
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      said: `nada nuevo, solo pasos que conozco, solo figuras que conozco, solo lo que sé, nada que no sepamos, nada que no sepa, nada que no conozcamos,
        ningún paso nuevo, ninguna figura nueva, sin pasos nuevos, sin figuras nuevas, nada de pasos nuevos, nada de figuras nuevas, ni un paso nuevo, sin nada nuevo, sin novedades, cero pasos nuevos, cero figuras nuevas, solo lo que conocemos, nada de cosas nuevas, sin cosas nuevas`,
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
      said: 'no sólo básicos, no solo básicos, peinado, zigzag, zig zag, tap',
    },
    {
      meaning: { kind: 'few-new', count: 3 },
      said: 'tres, algunos, algunas',
      endings: NEW_MOVES,
    },
    {
      meaning: { kind: 'few-new', count: 5 },
      said: 'cinco, muchos, muchas',
      endings: NEW_MOVES,
    },
  ],
  pairings: [
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
      meaning: { kind: 'climax', section: 'outro' },
      some: BIG,
      other:
        'final, al final, terminar, acabar, cierre, outro, cerrar, terminamos, acabamos, termina, acaba, terminar con, acabar con',
    },
    {
      meaning: { kind: 'only-basics' },
      some: `solo, solamente, únicamente, nada más que, puras, puros, puro, pura, nomás, quédate en, quedarnos en, limítate a, solamente con,
        exclusivamente, sólo, tan solo, sólo con, nada que no sea, nada que no sean, solo quiero, todo, todos, no más que, simplemente`,
      other: 'básicos, básicas, básico, pasos básicos, paso básico, lo básico, los básicos, básica',
    },
    {
      meaning: { kind: 'only-basics' },
      some: 'básicos, pasos básicos, básico, paso básico, básicas',
      other:
        'y nada más, y punto, y ya está, nada más, y se acabó, y ya, nomás, todo el rato, toda la canción, y para de contar, y listo, únicamente',
    },
    {
      meaning: { kind: 'nothing' },
      undeniable: true,
      some: HURT,
      other:
        'cadera, caderas, costilla, costillas, estómago, barriga, ingle, pelvis, migraña, asma, corazón, equilibrio',
    },
    {
      meaning: { kind: 'spare', region: 'knee' },
      undeniable: true,
      some: HURT,
      other:
        'rodilla, rodillas, tobillo, pierna, pie, pies, menisco, gemelo, talón, muslo, ligamento, dedo del pie, empeine, aquiles',
    },
    {
      meaning: { kind: 'spare', region: 'shoulder' },
      undeniable: true,
      some: HURT,
      other:
        'hombro, brazo, codo, muñeca, clavícula, antebrazo, manguito, mano derecha, mano izquierda',
    },
    {
      meaning: { kind: 'no-loads' },
      undeniable: true,
      some: `${HURT}, arquear, arquee, arquees, curvar, girar el cuello, doblar`,
      other:
        'espalda, cuello, columna, lumbar, lumbares, cervicales, disco, vértebra, vértebras, riñones, cervical',
    },
    {
      meaning: { kind: 'few-new', count: 0 },
      some: 'solo, solamente, únicamente, sólo, nada más que',
      other:
        'sabemos, lo que sabemos, conocemos, ya sabemos, lo que sé, me sé, nos sabemos, ya conocemos, ya sé',
    },
    {
      meaning: { kind: 'intro', value: 'footwork' },
      some: START,
      other: `separados, sueltos, juego de pies, pasos libres, footwork, por separado, cada uno por su lado, cada cual por su lado, solos, sin tocarnos, separado, alejados, sueltas, cada uno en un lado, cada uno por su cuenta, separaditos, desde lados opuestos, a distancia, sin agarrarnos, separadas, cada uno a lo suyo`,
    },
    {
      meaning: { kind: 'intro', value: 'closed' },
      some: START,
      other: `cerrados, posición cerrada, cerrada, cerrado, abrazados, abrazo, abrazo cerrado, pegados, pegaditos, juntitos, abrazaditos, agarrados, bien juntos, abrazadas, muy juntos, agarre cerrado, abrazándonos, abrazándola, agarraditos, en cerrado, apretados, apretaditos`,
    },
    {
      meaning: { kind: 'intro', value: 'open' },
      some: START,
      other:
        'posición abierta, abiertos, abierta, abierto, a dos manos, agarre abierto, cogidos de las manos, tomados de las manos, de las manos, agarrados de las manos, las dos manos, de la mano, en abierto, dos manos, cogidos de la mano, manos cogidas, manos agarradas, manos unidas',
    },
    {
      meaning: { kind: 'intro', value: 'basics' },
      some: START,
      other: 'básicos, pasos básicos, básico, paso básico, el básico',
    },
  ],
  numbers: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez',
  newWords: 'nuevo, nueva, desconocido, desconocida',
  families: {
    hammerlock: {
      said: 'hammerlock, candado, martillo, brazo a la espalda, brazo por la espalda, brazo detrás, brazo en la espalda, brazo por detrás, mano a la espalda, llave, hammer lock, hammer',
      inNames: 'candado',
    },
    shadow: {
      said: 'sombra, posición sombra, posición de sombra, shadow, figuras de sombra, sombras, shadows, posición shadow',
      inNames: 'sombra',
    },
    cuddle: {
      said: 'cuddle, abrazo de lado, abrazo envuelto, enroscada, abrazo enrollado, abrazo enroscado, enrollada, envoltura, envuelta, enrosque, sweetheart, enroscado, abrazo lateral, enrollarme, wrap, enrollado, enroscarme, enrollar',
      inNames: 'abrazo de lado',
    },
    'cross-body': {
      said: 'dile que no, cross body, cambio de lado, dilequeno, cross body lead, cross, cbl, crossbody',
      inNames: 'dile que no',
    },
    turn: {
      said: 'giro, vuelta, girar, vueltecita, girito, pirueta, giremos, gire, hagan girar, hacer girar, giro simple, giro sencillo, vuelta simple, vuelta sencilla, girarme, hacerme girar, me gires, giro normal, vuelta normal, dar vueltas, girando, que me hagan girar, voltereta, giro básico, giro fácil, vueltita, spin, girarla, hacerla girar',
      inNames: 'giro, vuelta',
    },
    'double-turn': {
      said: `giro doble, vuelta doble, doble giro, doble vuelta, doble, más de una vuelta, más de un giro, más de una vuelta seguida, más de un giro seguido, dos vueltas seguidas, dos giros seguidos, giros seguidos, vueltas seguidas, giro múltiple, vuelta múltiple, giro triple, triple giro, vuelta triple, giros encadenados, vueltas encadenadas, giros y giros seguidos, doblete`,
      inNames: '',
    },
    'double-right-turn': {
      said: 'doble a la derecha, doble por la derecha, giro doble a la derecha, doble giro a la derecha, doble derecha, vuelta doble a la derecha, doble vuelta a la derecha, giro doble por la derecha, dobles por la derecha',
      inNames: '',
    },
    'double-left-turn': {
      said: 'doble a la izquierda, doble por la izquierda, giro doble a la izquierda, doble giro a la izquierda, doble izquierda, vuelta doble a la izquierda, doble vuelta a la izquierda, giro doble por la izquierda, dobles por la izquierda',
      inNames: '',
    },
    'fast-turn': {
      said: 'giro rápido, vuelta rápida, giros veloces, giro veloz, spin rápido, vueltas a toda velocidad',
      inNames: '',
    },
    'lead-turn': {
      said: 'vuelta del hombre, giro del hombre, vuelta del chico, giro del chico, giro del líder, vuelta del líder, giro de él, vuelta de él, giro del que guía, giro de quien guía, vuelta del que guía, vuelta de quien guía, giro del leader, giro para él, vuelta para él, giro mío guiando',
      inNames: 'giro de quien guía',
    },
    'right-turn': {
      said: 'giro a la derecha, vuelta a la derecha, girar a la derecha, a la derecha, hacia la derecha, por la derecha, derecha, giro por la derecha, vuelta por la derecha, giro hacia la derecha, vuelta hacia la derecha, giro derecho',
      inNames: '',
    },
    'left-turn': {
      said: 'giro a la izquierda, vuelta a la izquierda, girar a la izquierda, a la izquierda, hacia la izquierda, por la izquierda, izquierda, giro por la izquierda, vuelta por la izquierda, giro hacia la izquierda, vuelta hacia la izquierda, giro izquierdo',
      inNames: '',
    },
    wave: {
      said: 'ola, onda, ola de cuerpo, onda de cuerpo, body roll, body wave, ondulación, ondita, olita, mucho cuerpo, movimiento de cuerpo, movimiento corporal, mover el cuerpo, bodyroll, bodywave, serpiente, onda corporal, ola corporal, movimiento de torso, wave, trabajo de cuerpo, ondas corporales, ondular, trabajo corporal, más cuerpo',
      inNames: 'ola',
    },
    chest: {
      said: 'pecho, aislamiento, acento de pecho, movimiento de pecho, aislamiento de pecho, golpe de pecho',
      inNames: 'pecho',
    },
    hip: {
      said: 'cadera, círculo de cadera, movimiento de cadera, mover la cadera, mover las caderas, menear la cadera, meneo de cadera, meneo, meneíto, hip roll, rotación de cadera, golpe de cadera, caderazo, roll de cadera, círculos con la cadera, contoneo, juego de cadera',
      inNames: 'cadera',
    },
    copa: { said: 'copa', inNames: '' },
    footwork: {
      said: 'juego de pies, pasos libres, en solitario, footwork, solitario, separarnos, pies sueltos, movimiento de pies, figura de pies, trabajo de pies, pasos sueltos, pasos de pies, solo para cada uno, zapateo, taconeo, pasitos, separados, soltarnos, juegos de pies, repiques de pie, haga un solo, hagan un solo, mover los pies, bailar suelto, bailar sueltos, sueltos, baile suelto, pie rápido, juego de pies rápido, shines, shine, puntas y tacones, solo de cada uno',
      inNames: 'en solitario',
    },
    syncopation: {
      said: 'síncopa, sincopado, sincopada, repique, contratiempo, pasos sincopados, paso triple',
      inNames: 'triple, triples',
    },
    kick: { said: 'patada, kick', inNames: 'patada' },
    promenade: { said: 'promenade, paseo', inNames: '' },
    'side-by-side': { said: 'lado a lado', inNames: 'lado a lado' },
    combination: { said: 'combinación, combinación de giros', inNames: 'combinación' },
    'side-basic': {
      said: 'básico lateral, lateral, paso lateral, lateral básico',
      inNames: 'básico lateral',
    },
    box: {
      said: 'cuadro, cuadrado, cajita, caja, paso de cuadro, básico en cuadro, básico cuadrado',
      inNames: 'cuadro',
    },
    madrid: { said: 'madrid, paso madrid, paso de madrid, pasos de madrid', inNames: 'madrid' },
    sway: {
      said: 'vaivén, mecernos, balanceo, mecerse, balancearnos, mecer, meceo, balancearse',
      inNames: 'vaivén',
    },
    caress: { said: 'caricia, acariciar, caricias en la cara', inNames: 'caricia' },
    'crossed-hands': {
      said: 'manos cruzadas, cruzar las manos, brazos cruzados, agarre cruzado, manos en cruz, cruce de manos, cruces de manos',
      inNames: '',
    },
    'close-embrace': {
      said: 'abrazo cercano, abrazo cerrado, abrazo estrecho',
      inNames: 'abrazo cercano',
    },
    dip: { said: 'caída', inNames: '' },
    lean: { said: 'inclinación, inclinarse, lean', inNames: 'inclinación' },
    'arm-styling': {
      said: `adorno de brazos, adorno con los brazos, estilo de brazos, adorno, estilo chica, estilo de chica, lady style, ladies style, lady styling, estilismo, estilo femenino, estilo para ella, adornos de ella, juego de brazos, lío de brazos, figura de brazos, trabajo de brazos, movimiento de brazos, styling, estilo de mujer, cosas de brazos, líos de brazos, estilo mujer, floreo, floritura de brazos, estilo chicas`,
      inNames: 'adorno del brazo',
    },
    'hand-change': {
      said: 'cambio de mano, cambiar de mano, cambios de manos, cambiando de mano, cambiar las manos',
      inNames: 'cambio de mano',
    },
    'pass-by': {
      said: 'cambio de sitio, cambio de lugar, cambiar de sitio, cambio de posición, cruce lado a lado, intercambio de lugar',
      inNames: 'cruce lado',
    },
    'basic-step': {
      said: '',
      inNames: '',
    },
    'forward-back': { said: '', inNames: '' },
    walk: { said: '', inNames: '' },
    hold: {
      said: `pose en los cortes, pose, marcar los golpes, pausa en los cortes, pausa, marcar los
        cortes, congelar, parada, parón, parones, parada en seco, freno, frenazo, quedarnos quietos, congelarnos, golpe y pausa, paradas, marcar el corte, acento, corte en seco, frenada, parar en seco, marcar los acentos, marcar los breaks, estatua, stop, clavar el corte, pararnos en seco`,
      inNames: '',
    },
  },
  grammar: {
    negations: `no, nunca, jamás, nada, nada de, na de, ni, ningún, ninguna, ninguno, cero, tampoco, nadie, ni un, ni una, ni siquiera, ni hablar de, nanay de, en absoluto, negativo`,
    dislikes: `odio, odiamos, odia, odian, detesto, detestamos, detesta, aborrezco, no soporto, no soporta, no soportamos, no aguanto, no aguanta, no aguantamos, harto de, harta de, hartos de, hartas de, cansado de, cansada de, cansados de, aburrido de, aburrida de, aburridos de, hasta el gorro de, hasta las narices de, hasta el moño de, paso de los, paso de las, paso del, paso de la, pasamos de los, pasamos de las, pasamos del, pasamos de la, pasamos de, miedo a, pánico a, alergia a, alérgico a, alérgica a, fobia a, basta de, ya basta de, todo menos, todos menos, cualquier cosa menos, lo que sea menos, de todo menos, me da miedo, me dan miedo, nos da miedo, nos dan miedo, le dan miedo, le da miedo, me da pánico, me dan pánico, le dan pánico, me da asco, me dan asco, me dan asquito, me da asquito, me da cosa, me dan cosa, me dan grima, me da grima, me dan repelús, me da vergüenza, me dan vergüenza, nos da vergüenza, nos dan vergüenza, le da vergüenza, me da corte, nos da corte, me dan corte, me aburre, me aburren, nos aburren, me cansan, me cansa, me agobia, me agobian, nos agobian, me incomoda, me incomodan, nos incomoda, nos incomodan, me pone nerviosa, me pone nervioso, me ponen nervioso, me ponen nerviosa, me sobran, me sobra, nos sobran, nos sobra, sobran, sobra, me cargan, me saturan, me horroriza, me horrorizan, me repatea, me repatean, me molestan, nos molestan, tengo manía a, manía a, contra, huye de, huyo de, huir de, me caen mal, se me dan mal, se me da mal, se nos dan mal, se nos da mal, se le dan mal, se le da mal, temo, tememos, me revienta, me revientan, prohibido, prohibida, prohibidos, prohibidas, vetado, vetada, vetados, vetadas, cruz y raya a, anti, lejos de, incómodo con, incómoda con, incómodos con, demasiado mayor para, no estoy para, no estamos para, no le van, no me van, no nos van`,
    removals: `sin, evita, evitar, evitemos, evite, eviten, evitando, evites, quita, quitar, quites, quítame, quítanos, quite, quitad, quiten, quítale, fuera, olvida, olvidar, olvídate de, olvídate del, olvidaos del, olvidarse de, olvidaos de, olvídense de, olvidemos, olvides, elimina, eliminar, elimines, descarta, descartar, descartes, omite, omitir, omitas, omitamos, salta, saltar, sáltate, saltarnos, saltes, prescinde de, prescindir de, prescindamos de, excluye, excluir, excluyendo, excluyas, suprime, suprimir, suprimas, deja fuera, dejar fuera, dejes fuera, dejemos fuera, ahórrate, ahórranos, ahórrame, ahorraos, puedo vivir sin, podemos vivir sin, puedo pasar sin, podemos pasar sin, libre de, exento de, saca, sacar, saques, tacha, tachar, borra, borrar, borres, renuncia a, renunciar a, abstente de, esquiva, veta, vetar, prohíbe, aparta, guárdate, déjate de, dejaos de, dejémonos de, nos ahorramos, corta con, falten, falte, faltar, faltes, pares`,
    affirmations: `no importa, no me importa, no me importan, no nos importa, no nos importan, que no falte, que no falten, no falte, no falten, no olvides, no te olvides de, no olvidéis, por qué no, no solo, no sólo, no solamente, nada en contra de, no pares, sin problema, sin problema con, sin problemas con, no puede faltar, no pueden faltar, no puede faltarnos, no te cortes con, no más de, no mas de, no sé qué, no sé si, no se que, no sé cómo, sin falta, sin dudarlo, sin duda, no pasa nada, nada más que, no hay problema con, no vivo sin, no puedo vivir sin, no podemos vivir sin, no te prives de, no escatimes en, no escatimes, nunca sobran, nunca sobra, nunca está de más, nunca están de más, no está de más, no están de más, no estaría mal, no estarían mal, no me quites, no quites, no quitéis, ojalá no falten, no tengas miedo de, no tengas miedo a, sin miedo, sin miedo a, sin parar de, no dejes de, no dejen de, no dejéis de, no puede ser sin, ni que decir, ni qué decir, más no, no solamente, no vaya a faltar, no vayan a faltar, no me molestan, no nos molestan, no me disgustan, sin vergüenza, sin cortarte, no tengo nada contra, no tenemos nada contra, no es que, no hace falta evitar, no hace falta quitar, nada mejor que, jamás sin, nunca sin, más o menos, el paso de la, el paso de los, el paso de las, el paso del, un paso de, los pasos de, ese paso de, por lo menos, al menos, ni más ni menos, como mínimo, no obstante, por supuesto que no falte, no sé, no se, no sabría, siempre y cuando, por fuera, ni que, poco a poco`,
    needless: `no hace falta que, no hacen falta, no hace falta, no tiene que ser, no tiene por qué ser, no necesariamente, no es necesario, no es necesaria, no tienen que, no tiene que haber, no es obligatorio, no son necesarios, no son necesarias, no necesitamos, no necesito, no tiene por qué`,
    denials: `ni de coña, ni hablar, ni en broma, ni loca, ni loco, ni locos, ni de broma, ni en sueños, ni pensarlo, ni de chiste, ni muerta, ni muerto, no gracias, no por favor, mejor no, para nada, en la vida, ni por asomo, ni regalado, ni regalados, me dan miedo, me da miedo, nos dan miedo, le dan miedo, me dan pánico, me da pánico, me dan asco, me dan asquito, me dan grima, me dan vértigo, me dan vergüenza, me da vergüenza, nos dan vergüenza, me aburren, me agobian, me cansan, me marean, me sobran, nos sobran, sobran, sobra, fuera, prohibidos, prohibidas, prohibido, prohibida, son un rollo, un rollo, me parecen horribles, me parecen feos, me parecen feas, son horribles, son feos, son feas, me horrorizan, me repatean, me incomodan, nos incomodan, me ponen nerviosa, me ponen nervioso, nanay, ni verlos, ni verlas, ni en pintura, ni gota, ni uno, ni una, ni medio, ni media, cero, qué asco, que asco, qué horror, que horror, qué miedo, que miedo, qué pereza, que pereza, uf no, no no, no queremos, no quiero, no me gustan, no me gusta, no nos gustan, no nos gusta, no me van, no nos van, no le gustan, no le gusta, se me dan fatal, se me dan mal, no es lo mío, no es lo nuestro, no son lo mío, no son lo nuestro, no va conmigo, no van conmigo, no va con nosotros, no van con nosotros, me caen mal, me molestan, ya no más, no más, de eso nada, de eso ni hablar, vetados, vetadas, descartado, descartados, descartada, descartadas, eliminado, eliminados, nop, nope, me provocan ansiedad, me dan ansiedad, me superan, me quedan mal, nos quedan mal, me salen fatal, me salen mal, nos salen mal, nos salen fatal, no me salen, no nos salen, no le salen, me cuestan, nos cuestan, a la basura, con eso no, me dan cosa, me da cosa, me dan corte, nos da corte, me da corte, me dan mal rollo, me da mal rollo, me dan yuyu, me da yuyu`,
    doubts: `miedo, pánico, asco, grima, vergüenza, problema, aburrido, aburrida, aburridos, feo, fea, feos, feas, horrible, horribles, peor, agobia, agobian, cuesta, cuestan, liamos, me lío, caigo, caerme, tropiezo, ridículo, ridícula, incómodo, incómoda, incómodos, harto, harta, hartos, hartas, odiar, temor, pesadilla, fatal, rollo, cutre, hortera, cursi, vulgar, peligroso, peligrosa, peligrosos, desastre, vértigo, pereza, manía, nunca más, corte, nervioso, nerviosa, nerviosos, cansino, cansina, cargante, pesado, pesada, pesados, pesadas, ansiedad, salvo que, a menos que, apenas, raro, rara, raros, raras, molesta, molestan, sobra, sobran, mal rollo, feísimo, tonto, tonta, tontos, tontas, contrario, basta, me ponen, me pone, me hacen, me hace, nos hacen, nos hace, nos ponen, nos pone, me provocan, me producen, le ponen, le hacen, le pone, daño, dolor, duelen, duele, lastiman, demasiado visto, muy visto, muy vistos, trillado, trillados, empacho`,
    less: `menos, poco, poca, pocos, pocas, poquito, poquita, poquitos, poquitas, no muchos, no muchas, no mucho, no mucha, no tantos, no tantas, no tanto, no tanta, no demasiado, no demasiada, no demasiados, no demasiadas, demasiado, demasiada, demasiados, demasiadas, sin abusar de, sin abusar, sin pasarse con, sin pasarnos con, sin pasarte con, sin exceso de, sin excesos de, modera, moderar, reduce, reducir, rebaja, baja el nivel de, limita, limitar, limitando, recorta, apenas, casi nada de, casi sin, con moderación, no abuses de, no abusar de, no te pases con, no os paséis con, no pasarse con, no nos pasemos con, lo mínimo de, lo justo de, justito de, justita de, escasos, escasas, que no haya tantos, que no haya tantas, que no haya muchos, que no haya muchas, no te excedas con, contados, contadas, algo menos de`,
    splitRemovals: 'deja fuera, dejar fuera, dejad fuera, dejemos fuera',
    splitLess: 'baja nivel, reduce mínimo',
    comparisons: 'más que, mejor que, prefiero que, mas que, prefiero antes',
    exceptions:
      'excepto, salvo, menos, a excepción de, aparte de, quitando, con la excepción de, a no ser',
    insteads: 'en vez de, en vez del, en lugar de, en lugar del, antes que, mejor que',
    known: `sabemos, conocemos, ya sabemos, ya conocemos, me sé, nos sabemos, se sabe, ya sé, ya bailamos, ya hacemos, hemos aprendido, he aprendido, aprendimos, aprendí, sabe hacer, sé hacer, solo sabe, solo sé, dominamos, domino, nos sale, nos salen, me salen, sabemos hacer, tenemos dominado, tenemos controlado, ya dominamos, manejamos, controlamos, ya me sé, ya nos sabemos, solo sabemos, mis alumnos saben, saben, ya saben, hemos dado, llevamos aprendido, sabe`,
    places: `en el mambo, durante el mambo, mambo, solo de guitarra, en el solo de guitarra, en el coro, en los coros, durante el coro, coro, coros, estribillo, estribillos, primer coro, segundo coro, último coro, primer estribillo, último estribillo, estrofa, estrofas, verso, versos, puente, outro, intro, corte, cortes, en el corte, en los cortes, break, breaks, al final, final, el final, muy al final, al final del todo, al principio, el principio, principio, al inicio, al comienzo, acabar con, terminar con, termina con, acaba con, acabar en, terminar en, cerrar con, empezar con, empieza con, empezar, empieza, empezamos, comenzar, comienza, comenzamos, empezando, acabar, acaba, acabamos, terminar, termina, terminamos, primera parte, segunda parte, primera mitad, segunda mitad, última parte, a mitad, en medio, en la mitad, cuando canta, cuando entra, cuando suena, parte lenta, parte rápida, la parte, en la parte, en el primero, en el último, el último, la última, el primero, la primera, los últimos segundos, instrumental, requinto, en el requinto, bongó, güira, en la guitarra, lo cantado, despedida, en el bridge, en el chorus, al cierre, para acabar, para terminar, para cerrar, remate, acabando, terminando`,
    wanting:
      'quiero, queremos, quisiera, me gusta, me gustan, nos gusta, nos gustan, encanta, encantan, más, mas, mucho, mucha, muchos, muchas, muchísimo, muchísima, muchísimos, muchísimas, con, algo de, alguno, alguna, algún, algunos, algunas, ponle, mete, méteme, añade, dame, danos, solo, solamente, sólo, únicamente, un poco de, un poquito de, unos, unas, unos cuantos, unas cuantas, un par de, una de, dos, tres, mejor, prefiero, preferimos, incluye, pon, haya, que haya, bastante, bastantes, montón de, un montón de, cantidad de, venga, todos los, todas las, al menos, por lo menos, a punta de, muchitos, mogollón de, un mogollón de, lleno de, llena de',
    assent: 'sí, si',
    permitted:
      'bien, vale, valen, ok, está bien, están bien, me parece bien, se puede, se pueden, se permite, se permiten, aceptable, permitido, permitidos, opcional, opcionales, pasan, sin problema',
    turningPoints: 'pero, sino, aunque, sin embargo, mientras que, en cambio',
    idioms: '',
    healed: '',
    reused: '',
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
  withoutMeaning: `yo nosotros mi nuestra nuestro nuestros nuestras quiero queremos quisiera me gustaría por favor un
    una unos unas el la los las lo y o pero con para de del en a al que es sea sean nos le les gusta gustan
    encanta encantan prefiero preferimos haya hayan tenga tengan hagas haga hagan hacer ser soy
    somos tan demasiado demasiada importa algo muy bastante solo solamente más mas poco mucho
    mucha muchas muchos bachata posición final momento pasos figura figuras mezcla tanto como toque toques hoy noche
    clase bailar bailamos gente quien todos unas cuantas algunos tengo tenemos mis tus también haz dame baile coreografía canción música paso estilo nivel ambiente
    ánimo esta este boda primer primera novio novia marido mujer pareja amigo amiga amigos
    porfa porfi favor gracias hola ya bien eh jaja jajaja jeje jo pues venga vale si sí total totalmente bueno buena onda
    estamos está están estar estoy era sería podría podría puede puedes podemos poner ponle pon mete meter añade incluye
    cada todo toda todas rato siempre veces vez cuando continuamente casi sobre mitad mitad tipo plan modo rollo cosa cosas movimiento movimientos
    ir va vamos voy hay ha he se si te tu su sus él ella ellos nuestra entre hasta desde luego después antes
    dos tres uno una cuatro cinco ambas ambos tal así aquí ahora donde porque pues entonces mejor danos ponlo hazlo hazla hazme haznos
    mezclado mezclada mitad entera entero mayormente principalmente general línea estilos más sin que e u parte toda todo rato tiempo
    flipo encantaría gustarían apetece apetecen molan mola chévere guay genial perfecto ideal bonita bonito lindo linda preciosa superbonita
    quedar quede queda toque noche día evento fiesta`,
  falseFriends: 'solo once final',
  endings: '',
  abbreviations: '',
};
