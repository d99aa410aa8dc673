import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('es');

/** `/archive` and a build's end in Spanish. */
export const spanishArchive: ArchiveTexts = {
  added: (file) => `«${file}» está en el archivo.`,
  replaced: (file) => `«${file}» se reemplazó; el fichero anterior está en la papelera.`,
  holds: (articles) => `El bot ve en él ${counted(articles, { one: 'artículo', other: 'artículos' })}:`,
  moreArticles: (articles) => `… y ${counted(articles, { one: 'más', other: 'más' })}`,
  passedOver: (parts) => `${counted(parts, { one: 'parte omitida', other: 'partes omitidas' })}:`,
  removed: (file) => `«${file}» está en la papelera.`,
  restored: (file) => `«${file}» está de nuevo en el archivo.`,
  swapped: 'El fichero que ocupaba su lugar está ahora en la papelera.',
  notYet: 'Las respuestas lo tendrán en cuenta cuando se reconstruya el índice.',
  stillCited: 'Hasta que se reconstruya el índice, las respuestas aún pueden citar lo que había antes.',
  confirm: (file) => `¿Quitar «${file}» del archivo?`,
  canBeUndone: 'Va a la papelera, de donde se puede devolver.',
  remove: 'Quitar',
  undo: 'Devolver',
  rebuild: 'Reconstruir el índice',

  reading: 'Leyendo el archivo…',
  waiting: 'Ya hay una construcción en marcha; esta la seguirá…',
  building: (done, total, share) =>
    `Indexando: ${done.toLocaleString('es')} de ${total.toLocaleString('es')} artículos (${share})`,
  goesOn:
    'La construcción tarda más de lo que Discord espera una respuesta. Continúa, y mientras tanto responde el índice anterior; /status dice cuánto lleva.',
  built: 'El índice se ha construido.',
  upToDate: 'El índice está al día.',
  failed: 'No se pudo construir el índice; el anterior responde como antes.',
  counts: {
    added: (count) => `añadidos ${count.toLocaleString('es')}`,
    changed: (count) => `cambiados ${count.toLocaleString('es')}`,
    removed: (count) => `quitados ${count.toLocaleString('es')}`,
    unchanged: (count) => `sin cambios ${count.toLocaleString('es')}`,
    skipped: (count) => `omitidos ${count.toLocaleString('es')}`,
    warnings: (count) => `avisos ${count.toLocaleString('es')}`,
  },
  more: (count) => `… y ${count.toLocaleString('es')} más`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { one: 'artículo', other: 'artículos' })}, ${counted(passages, { one: 'pasaje', other: 'pasajes' })}, ${counted(sentences, { one: 'frase', other: 'frases' })}`,
  work: (embedded, reused, seconds) =>
    `${embedded.toLocaleString('es')} textos vectorizados, ${reused.toLocaleString('es')} ya conocidos; ${seconds} s`,
};
