import { countedIn } from '../counted.js';
import type { ReadingTexts } from '../reading-texts.js';

const count = countedIn('ru');
const ARTICLES = { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' };
const OF_ARTICLES = { one: 'статьи', other: 'статей' };

/** The fixed sentences of reading in Russian. */
export const russianReading: ReadingTexts = {
  sources: {
    heading: 'Источники',
    from: (day) => `начало: ${day}`,
    until: (day) => `конец: ${day}`,
    held(articles, outlets, withoutOutlet) {
      if (outlets === 0) return `${count(articles, ARTICLES)} без указания издания`;
      const held = `${count(articles, ARTICLES)}, ${count(outlets, { one: 'издание', few: 'издания', many: 'изданий', other: 'издания' })}`;
      return withoutOutlet === 0
        ? held
        : `${held}; без указания издания: ${withoutOutlet.toLocaleString('ru')}`;
    },
    filtered: (articles, all) => `${articles.toLocaleString('ru')} из ${count(all, OF_ARTICLES)}`,
    largest: (outlets, isAll) => `${isAll ? 'Издания' : 'Крупнейшие издания'}: ${outlets}`,
    undatedLast: (articles) => `Статьи без известной даты (${articles.toLocaleString('ru')}) стоят в конце.`,
    undatedLeftOut: 'Статьи без известной даты не проходят отбор по датам.',
    numbers: 'Номера внизу открывают статьи.',
  },
  article: {
    several: (number) =>
      `Возможно, имеется в виду одна из статей (${number.toLocaleString('ru')}). Выберите её.`,
    among: 'Подходят и другие статьи, не только эти. Выберите одну или уточните название.',
    none: (title) => `Нет статьи с заголовком ${title}.`,
    near: 'Возможно, имелась в виду одна из этих:',
    page: (page, pages) => `Страница ${String(page)} из ${String(pages)}`,
    marked: (excerpt) => `Предложение из отрывка ${String(excerpt)} выделено жирным.`,
  },
  answer: {
    more: 'Ещё отрывки',
    context: (excerpt) => `Контекст ${String(excerpt)}`,
    makePublic: 'Показать всем',
    makePrivate: 'Показать только мне',
    changed: 'Архив с тех пор изменился; вот что в нём сказано теперь.',
    further: (first, last) =>
      first === last ? `Отрывок ${String(first)}` : `Отрывки ${String(first)}–${String(last)}`,
    kept: 'Владелец этого бота хранит вопросы, на которые архив не ответил, и этот тоже.',
  },
};
