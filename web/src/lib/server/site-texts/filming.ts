/** How a clip becomes a good move. See `blocksOf` for how it is written. */

const en = `
A clip becomes a move that your choreographies can dance. The better both of you can be seen, the better it works.

# Where

- Light from the front, not from a window behind you.
- A plain wall, clothes that differ from it and from each other.
- Nobody else in the picture. If there are others, you can tap the couple that is meant.

# The camera

- On a tripod or a shelf, at the height of your hips, three to four meters away. It does not move.
- Landscape. Both of you from head to feet, also where you travel, with a little room above and on both sides.
- Begin side-on: the lead on the left of the picture, if you can.

# What you dance

- Music that plays aloud, so that the counts are heard. Any Bachata of 110 to 140 BPM.
- Four counts of basic, the figure, four counts of basic. Begin on the 1.
- One figure, or several one after the other: they are told apart, and you confirm them.
- From {{minSec}} seconds to {{maxSec}}. Twice is better than once.
`;

const es = `
Un clip se convierte en un paso que tus coreografías pueden bailar. Cuanto mejor se les vea a los dos, mejor funciona.

# Dónde

- Luz de frente, no de una ventana a la espalda.
- Una pared lisa, y ropa que se distinga de ella y entre ustedes.
- Nadie más en la imagen. Si hay otras personas, puedes tocar la pareja de la que se trata.

# La cámara

- En un trípode o un estante, a la altura de la cadera, a tres o cuatro metros. Sin moverse.
- Apaisada. Los dos de la cabeza a los pies, también donde se desplazan, con algo de aire arriba y a los lados.
- Empiecen de perfil: quien guía a la izquierda de la imagen, si se puede.

# Qué bailar

- Música que suene en voz alta, para que se oigan las cuentas. Cualquier bachata de 110 a 140 BPM.
- Cuatro cuentas de básico, la figura, cuatro cuentas de básico. Empieza en el 1.
- Una figura, o varias seguidas: se distinguen y tú las confirmas.
- De {{minSec}} a {{maxSec}} segundos. Dos veces mejor que una.
`;

export const filming = { en, es };
