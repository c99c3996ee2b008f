/** What visitors may expect, and what is expected from them. See `blocksOf` for how it is written. */

const en = `
What you may expect from this site, and what it expects from you. It is run by {{operator}}.

# Your songs and clips

- Upload only what you may use: songs that you own a copy of or have permission for, and clips in which everybody has agreed to be filmed.
- What you upload and make stays yours. You allow the site to process it, so that it can show it to you and to whoever you share it with.
- A song’s sound goes along with a link only where you switch it on. Whoever holds the link then hears it and cannot download it. You answer for having the right to share it.

# What is not allowed

- To share what hurts, insults or exposes somebody, or what is somebody else’s.
- To attack the site, or to use it in the name of somebody else.

What is reported is looked at. It can be shown without its song or taken down; its owner is told so on its page.

# Dancing

Moves can hurt, dips and lifts of the head most of all. Learn them with a teacher, warm up, and stop when something hurts. A choreography is a suggestion; you decide what you dance.

# No promise

The site is free software and comes as it is, without a warranty. Counts can be wrong. Keep what matters to you: every choreography can be saved as a video and as a file.
`;

const es = `
Qué puedes esperar de este sitio y qué espera el sitio de ti. Lo lleva {{operator}}.

# Tus canciones y clips

- Sube solo lo que puedas usar: canciones de las que tengas una copia o un permiso, y clips en los que todas las personas aceptaron que se las grabara.
- Lo que subes y haces sigue siendo tuyo. Permites que el sitio lo procese para mostrártelo a ti y a quien tú quieras.
- El sonido de una canción acompaña a un enlace solo si lo activas. Quien tiene el enlace la oye y no puede descargarla. Tú respondes de tener derecho a compartirla.

# Qué no se permite

- Compartir lo que hiere, insulta o expone a alguien, o lo que es de otra persona.
- Atacar el sitio o usarlo en nombre de otra persona.

Lo que se denuncia se revisa. Puede mostrarse sin su canción o retirarse; a quien lo hizo se le dice en su página.

# Bailar

Hay pasos que pueden lesionar, sobre todo las caídas y los movimientos de cabeza. Apréndelos con un profesor o una profesora, calienta antes y para si algo te duele. Una coreografía es una propuesta; tú decides qué bailas.

# Sin garantía

El sitio es software libre y se ofrece tal como es, sin garantía. Las cuentas pueden fallar. Guarda lo que te importe: cada coreografía se puede guardar como video y como archivo.
`;

export const terms = { en, es };
