import { countedIn } from '../counted.js';
import type { ArchiveTexts } from './archive-texts.js';

const counted = countedIn('ru');

/** `/archive` and a build's end in Russian. */
export const russianArchive: ArchiveTexts = {
  added: (file) => `Файл «${file}» теперь в архиве.`,
  replaced: (file) => `Файл «${file}» заменён; прежний лежит в корзине.`,
  holds: (articles) =>
    `Бот видит в нём ${counted(articles, { one: 'статью', few: 'статьи', many: 'статей', other: 'статьи' })}:`,
  moreArticles: (articles) =>
    `… и ещё ${counted(articles, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' })}`,
  passedOver: (parts) =>
    `Пропущено ${counted(parts, { one: 'место', few: 'места', many: 'мест', other: 'места' })}:`,
  removed: (file) => `Файл «${file}» в корзине.`,
  restored: (file) => `Файл «${file}» снова в архиве.`,
  swapped: 'Файл, занявший его место, теперь в корзине.',
  notYet: 'Ответы узнают об этом, когда индекс будет перестроен.',
  stillCited: 'Пока индекс не перестроен, ответы ещё могут цитировать прежнее.',
  confirm: (file) => `Убрать «${file}» из архива?`,
  canBeUndone: 'Файл попадёт в корзину, откуда его можно вернуть.',
  remove: 'Убрать',
  undo: 'Вернуть',
  rebuild: 'Перестроить индекс',

  reading: 'Архив читается…',
  waiting: 'Сборка уже идёт; эта начнётся следом…',
  building: (done, total, share) =>
    `Индексация: статей ${done.toLocaleString('ru')} из ${total.toLocaleString('ru')} (${share})`,
  goesOn:
    'Сборка длится дольше, чем Discord ждёт ответа. Она продолжается, а отвечает пока старый индекс; /status покажет, сколько готово.',
  built: 'Индекс построен.',
  upToDate: 'Индекс не нуждается в обновлении.',
  failed: 'Индекс построить не удалось; старый отвечает как прежде.',
  counts: {
    added: (count) => `добавлено ${count.toLocaleString('ru')}`,
    changed: (count) => `изменено ${count.toLocaleString('ru')}`,
    removed: (count) => `убрано ${count.toLocaleString('ru')}`,
    unchanged: (count) => `без изменений ${count.toLocaleString('ru')}`,
    skipped: (count) => `пропущено ${count.toLocaleString('ru')}`,
    warnings: (count) => `предупреждений ${count.toLocaleString('ru')}`,
  },
  more: (count) => `… и ещё ${count.toLocaleString('ru')}`,
  totals: (articles, passages, sentences) =>
    `${counted(articles, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' })}, ${counted(passages, { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' })}, ${counted(sentences, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}`,
  work: (embedded, reused, seconds) =>
    `новых векторов: ${embedded.toLocaleString('ru')}, известных прежде: ${reused.toLocaleString('ru')}; ${seconds} с`,
};
