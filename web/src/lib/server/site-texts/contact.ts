/** Who runs the site. See `blocksOf` for how it is written. */

const en = `
This site is run by {{operator}}. Write to {{contact}}.

# Something shared is not right

Open it and choose “Report this” below it. Your report reaches whoever runs the site at once.

# Your account

On your account page you change your name and picture, take your data along, and delete your account.
`;

const es = `
Este sitio lo lleva {{operator}}. Escribe a {{contact}}.

# Algo compartido no está bien

Ábrelo y elige «Denunciar», debajo. La denuncia llega enseguida a quien lleva el sitio.

# Tu cuenta

En la página de tu cuenta cambias tu nombre y tu foto, te llevas tus datos y eliminas la cuenta.
`;

export const contact = { en, es };
