import type { CommandDescriptions } from './descriptions.js';

/** The commands' descriptions in Spanish. */
export const spanishDescriptions: CommandDescriptions = {
  ask: {
    description: 'Preguntar al archivo de artículos; responde con sus propias palabras y sus fuentes',
    options: {
      question: 'Lo que quiere saber, en inglés',
      outlet: 'Solo artículos de este medio',
      person: 'Solo lo que habla de esta persona; basta el apellido',
      from: 'Solo artículos desde este día: 2019-04-06, 2019-04 o 2019',
      to: 'Solo artículos hasta este día: 2019-04-06, 2019-04 o 2019',
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  archive: {
    description: 'Cambiar el archivo: añadir y quitar artículos, reconstruir el índice',
    options: {
      add: {
        description: 'Añadir un fichero con un artículo, o con uno por línea',
        options: {
          file: 'Un fichero .txt, .md o .jsonl en UTF-8, de hasta 10 MB',
          title: 'Su título, si el texto no lo indica bien',
          outlet: 'Quién lo publicó',
          date: 'Cuándo se publicó: 2019-04-06, 2019-04 o 2019',
          url: 'Dónde está el original',
          replace: 'Un fichero del mismo nombre va a la papelera',
        },
      },
      remove: {
        description: 'Llevar un fichero del archivo a la papelera',
        options: {
          name: 'El fichero; se encuentra por palabras de su nombre o título',
        },
      },
      undo: 'Devolver lo último que se quitó o reemplazó',
      rebuild: 'Poner el índice al día con el archivo',
    },
  },
  who: {
    description: 'Quién es una persona en este archivo: nombres, cargos y palabras, con sus fuentes',
    options: {
      name: 'El nombre de la persona; basta el apellido',
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  timeline: {
    description: 'Qué pasó y cuándo: un tema o una persona por orden de fechas, cada suceso con su fuente',
    options: {
      topic: 'Un lugar, un suceso, una cosa: de lo que deben tratar los sucesos',
      person: 'Solo lo que habla de esta persona; basta el apellido',
      from: 'Solo sucesos desde este día: 2019-04-06, 2019-04 o 2019',
      to: 'Solo sucesos hasta este día: 2019-04-06, 2019-04 o 2019',
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  compare: {
    description: 'Cómo cuenta cada medio un tema: en qué difieren, qué cuentan varios y qué solo uno',
    options: {
      topic: 'Un lugar, una persona, un suceso, una cosa: de lo que hablan los medios',
      from: 'Solo artículos desde este día: 2019-04-06, 2019-04 o 2019',
      to: 'Solo artículos hasta este día: 2019-04-06, 2019-04 o 2019',
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  status: {
    description: 'Qué abarca el archivo, qué tan reciente es y qué tan rápido responde',
    options: {
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  article: {
    description: 'Leer un artículo del archivo, página a página',
    options: {
      title: 'Palabras de su título, en cualquier orden',
      private: 'Mostrarle el artículo solo a usted',
    },
  },
  sources: {
    description: 'Los artículos del archivo con medio y fecha, primero los más recientes',
    options: {
      outlet: 'Solo artículos de este medio',
      from: 'Solo artículos desde este día: 2019-04-06, 2019-04 o 2019',
      to: 'Solo artículos hasta este día: 2019-04-06, 2019-04 o 2019',
      private: 'Mostrarle la respuesta solo a usted',
    },
  },
  help: {
    description: 'Qué hace este bot, sus comandos y cómo leer una respuesta',
  },
};
