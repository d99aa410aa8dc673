import type { HelpTexts } from './help-texts.js';

/** `/help` in Spanish. */
export const spanishHelp: HelpTexts = {
  heading: 'Qué hace este bot',
  about:
    'Responde preguntas sobre un archivo de noticias con las palabras de los propios artículos. Nada se genera: cada línea citada está cortada, letra por letra, de un artículo y lleva su fuente. Si el archivo no contiene la respuesta, lo dice y explica por qué.',
  commands: 'Comandos',
  example: (typed) => `Ejemplo: ${typed}`,
  menu: (name) => `Mantenga pulsado un mensaje, o haga clic derecho sobre él, y elija Aplicaciones, ${name}`,
  reading: 'Cómo leer una respuesta',
  howToRead: [
    'La barra lateral señala las palabras del archivo. La frase en tamaño normal es la que mejor responde, las pequeñas son las que la rodean en el artículo y las palabras en negrita son la respuesta misma.',
    'Debajo están el título del artículo, el medio y la fecha. Una fecha con «probablemente» se ha deducido, no consta; si nada la da, se dice que no se conoce.',
    'La última línea indica qué abarca el archivo y cuándo se indexó por última vez. Nada más reciente puede aparecer en una respuesta.',
  ],
  limits: 'Qué no puede hacer',
  cannot: [
    'Busca y cita. No razona, no cuenta, no traduce ni resume.',
    'Lo que dice un artículo no siempre es cierto: fíjese en quién lo dice y cuándo.',
    'Por ahora solo lee artículos y preguntas en inglés.',
  ],
};
