import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('ru');

/** `/compare` in Russian. */
export const russianCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Об этом рассказано в ${count(articles, { one: 'статье', other: 'статьях' })}`;
    if (outlets === 0) return `${told}, издание не указано.`;
    const from = `${told} из ${count(outlets, { one: 'издания', other: 'изданий' })}`;
    return withoutOutlet === 0
      ? `${from}.`
      : `${from}; без указания издания — ${withoutOutlet.toLocaleString('ru')}.`;
  },
  all: (sides) =>
    sides === 2 ? 'Об этом сообщают оба' : `Об этом сообщают все ${sides.toLocaleString('ru')}`,
  several: (telling, sides) =>
    `Об этом сообщают ${telling.toLocaleString('ru')} из ${sides.toLocaleString('ru')}`,
  differ: (values) => `Данные расходятся: ${values}`,
  about: (words) => `О чём речь: ${words}`,
  only: (outlet) => `Об этом сообщает только ${outlet}`,
  onlyArticle: (title) => `Об этом сообщает только статья без указания издания: ${title}`,
  further: (sources) => `О том же сообщают ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Об этом рассказывает только одна статья, её издание не указано. Сравнивать не с чем.'
      : `Об этом рассказывает только ${outlet}. Сравнивать не с чем.`,
  nothingShared: 'Насколько видно, ни одно предложение одного не повторяется у другого.',
  nothingAlone: (sources) => `Не видно ничего, о чём сообщал бы только ${sources}.`,
};
