/** What is kept about whom, and for how long. See `blocksOf` for how it is written. */

const en = `
What this site keeps about you, why, and for how long. It is run by {{operator}}.

# What is kept

- Your e-mail address, your name and your preferences, for as long as you have an account. Your password is kept as a hash only, or by Firebase Auth where the site uses it.
- The choreographies, clips, notes and lists that you make, until you delete them. What you delete waits {{binDays}} days in the bin and then goes for good.
- The song that you upload, for as long as a choreography dances to it. The file itself is deleted when the choreography is made; what stays is its sound, to play it to you, and its counts. A file that you choose is uploaded at once; where you order nothing of it, it goes after a day, and its sound a day later.
- What you make without an account, for {{guestDays}} days, unless you sign up.
- Orders in progress and how they ended, for {{jobDays}} days.
- A log of requests without your name, your addresses in the site or what you typed, so that faults can be found.

# What is not done

- Nothing is sold, there are no advertisements, and nobody is followed from site to site.
- How often a link that you gave out was opened is counted. Who opened it is not kept.
- Your songs and clips train no model.

# Cookies

The site sets one cookie to keep you signed in or to keep what you make without an account, one that tells this device from a stranger’s, one each for the language and the colors that you chose, and one for each link whose password you typed. None is for anything else.

# Who sees it

- You, and whoever holds a link that you give out. Public clips are seen by everybody who has an account. Whoever you teach a class plan with sees your name, and you see theirs. A class plan that you make public shows your name to everybody who teaches, and a copy of it says whose it was.
- Whoever runs the site can look at what somebody has reported, and at public clips.

# Your rights

You can take all your data along, and delete your account with everything in it, on your account page. For anything else, write to {{contact}}.
`;

const es = `
Qué guarda este sitio sobre ti, para qué y cuánto tiempo. Lo lleva {{operator}}.

# Qué se guarda

- Tu correo electrónico, tu nombre y tus preferencias, mientras tengas una cuenta. De tu contraseña se guarda solo una huella (hash), o la guarda Firebase Auth donde el sitio lo usa.
- Las coreografías, los clips, las notas y las listas que haces, hasta que los elimines. Lo que eliminas espera {{binDays}} días en la papelera y después desaparece para siempre.
- La canción que subes, mientras alguna coreografía la baile. El archivo se borra en cuanto la coreografía está lista; queda su sonido, para que la oigas, y sus cuentas. El archivo que eliges se sube enseguida; si no pides nada con él, se borra al cabo de un día, y su sonido un día después.
- Lo que haces sin cuenta, durante {{guestDays}} días, salvo que te registres.
- Los encargos en curso y cómo terminaron, durante {{jobDays}} días.
- Un registro de peticiones sin tu nombre, sin las direcciones que visitas y sin lo que escribes, para encontrar fallos.

# Qué no se hace

- No se vende nada, no hay anuncios y no se sigue a nadie de un sitio a otro.
- Se cuenta cuántas veces se abrió un enlace que diste. No se guarda quién lo abrió.
- Tus canciones y clips no entrenan ningún modelo.

# Cookies

El sitio usa una cookie para mantener tu sesión o para conservar lo que haces sin cuenta, otra que distingue este dispositivo de uno desconocido, una para el idioma y otra para los colores que elegiste, y una por cada enlace cuya contraseña escribiste. Ninguna sirve para otra cosa.

# Quién lo ve

- Tú, y quien tenga un enlace que hayas dado. Los clips públicos los ve cualquiera que tenga una cuenta. Quien da clase contigo con un plan ve tu nombre, y tú el suyo. Un plan de clase que haces público muestra tu nombre a quienes dan clase, y una copia dice de quién era.
- Quien lleva el sitio puede ver lo que alguien ha denunciado y los clips públicos.

# Tus derechos

En la página de tu cuenta puedes llevarte todos tus datos y eliminar la cuenta con todo lo que contiene. Para lo demás, escribe a {{contact}}.
`;

export const privacy = { en, es };
