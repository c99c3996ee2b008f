/** The words of Bachata and of the site. See `blocksOf` for how it is written. */

const en = `
The words of this site, for whoever is new to Bachata.

# Counting

- Beat: one pulse of the music, where you would tap your foot.
- Count: a beat with its number. Bachata is counted 1 2 3 4, 5 6 7 8.
- The 1: the first count of an eight, where a figure begins.
- Tap: counts 4 and 8, where the free foot touches the floor without weight and the hip lifts.
- Eight: eight counts, one figure long.
- Phrase: four eights. Music says something and answers it in about that time.
- BPM: beats per minute; 120 to 140 is usual.

# The music

- Derecho: the straight rhythm of a verse.
- Majao: the fuller rhythm of a chorus, with the bongo on each beat.
- Mambo: the instrumental part that is danced most freely, with footwork.
- Break: the band stops for a moment, and so do you.

# The couple

- Lead and follow: who proposes a move, and who answers it. Anybody can dance either.
- Open hold: apart, joined by the hands.
- Closed hold: near each other, an arm around the partner’s back.
- Shadow: both look the same way, one behind the other.
- Side by side: both look the same way, next to each other.
- Hammerlock: one arm of the follow is folded behind the back.

# Moves

- Basic: three steps and a tap, to the side or forward and back.
- Body wave: a movement that runs through the body from the head to the knees.
- Cross body lead: the lead steps aside and the couple changes places.
- Copa: the follow is sent out and brought back by a check on the way.
- Dip: the follow leans back, carried by the lead. Only with a preparation.
- Footwork: steps of one’s own, without being held.

# The site

- Variation: another choreography to the same song and wishes.
- Version: one state of a choreography that you have edited.
`;

const es = `
Las palabras de este sitio, para quien empieza con la bachata.

# Contar

- Pulso: un golpe de la música, donde marcarías con el pie.
- Cuenta: un pulso con su número. La bachata se cuenta 1 2 3 4, 5 6 7 8.
- El 1: la primera cuenta de un ocho, donde empieza una figura.
- Toque: las cuentas 4 y 8, donde el pie libre toca el suelo sin peso y la cadera sube.
- Ocho: ocho cuentas, lo que dura una figura.
- Frase: cuatro ochos. La música dice algo y se responde más o menos en ese tiempo.
- BPM: pulsos por minuto; lo normal es de 120 a 140.

# La música

- Derecho: el ritmo sencillo de una estrofa.
- Majao: el ritmo más lleno de un coro, con el bongó en cada pulso.
- Mambo: la parte instrumental que se baila con más libertad, con juego de pies.
- Corte: la banda se detiene un momento, y tú también.

# La pareja

- Guiar y seguir: quién propone un paso y quién lo responde. Cualquiera puede bailar las dos partes.
- Posición abierta: separados, unidos por las manos.
- Posición cerrada: cerca, con un brazo en la espalda de la pareja.
- Sombra: ambos miran hacia el mismo lado, uno detrás del otro.
- Lado a lado: ambos miran hacia el mismo lado, uno junto al otro.
- Hammerlock: un brazo de quien sigue queda doblado en la espalda.

# Los pasos

- Básico: tres pasos y un toque, al lado o adelante y atrás.
- Onda: un movimiento que recorre el cuerpo de la cabeza a las rodillas.
- Cross body (dile que no): quien guía abre el paso y la pareja cambia de lugar.
- Copa: quien sigue sale y vuelve con un freno en el camino.
- Caída: quien sigue se inclina hacia atrás y quien guía lo sostiene. Solo con preparación.
- Juego de pies: pasos propios, sin agarre.

# El sitio

- Variación: otra coreografía con la misma canción y los mismos deseos.
- Versión: un estado de una coreografía que has editado.
`;

export const glossary = { en, es };
