import { countedIn } from '../counted.js';
import type { CompareTexts } from './compare-texts.js';

const count = countedIn('ru');
const ARTICLES = { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' };
const OUTLETS = { one: 'издание', few: 'издания', many: 'изданий', other: 'издания' };
const SOURCES = { one: 'источник', few: 'источника', many: 'источников', other: 'источника' };
/** After a word that wants the genitive. */
const OF_SOURCES = { one: 'источника', other: 'источников' };

/** `/compare` in Russian. */
export const russianCompare: CompareTexts = {
  summary(articles, outlets, withoutOutlet) {
    const told = `Об этом рассказано в ${count(articles, { one: 'статье', other: 'статьях' })}`;
    if (outlets === 0) return `${told}, издание не указано.`;
    if (withoutOutlet === 0) return `${told} из ${count(outlets, { one: 'издания', other: 'изданий' })}.`;
    const sources = `${count(outlets, OUTLETS)} и ${count(withoutOutlet, ARTICLES)} без указания издания`;
    return `${told} из ${count(outlets + withoutOutlet, OF_SOURCES)}: ${sources}.`;
  },
  all: (sides) =>
    sides === 2 ? 'Об этом сообщают оба источника' : `Об этом сообщают все ${count(sides, SOURCES)}`,
  several: (telling, sides) =>
    `Об этом сообщают ${telling.toLocaleString('ru')} из ${count(sides, OF_SOURCES)}`,
  differ: (values) => `Данные расходятся: ${values}`,
  about: (words) => `О чём речь: ${words}`,
  only: (outlet) => `Об этом сообщает только ${outlet}`,
  onlyArticle: (title) => `Об этом сообщает только статья без указания издания: ${title}`,
  ofCompared: (title) => `${title} (из того, что сравнивалось)`,
  leftOut: (sides, articles) =>
    `Сравнивается не всё: источников — ${sides.toLocaleString('ru')}, статей об этом вне сравнения — ${articles.toLocaleString('ru')}.`,
  mostSentences: (sentences) =>
    `Из каждого источника сравниваются самые содержательные предложения, не более ${sentences.toLocaleString('ru')}.`,
  further: (sources) => `О том же: ${sources}`,
  oneSide: (outlet) =>
    outlet === null
      ? 'Об этом рассказывает только одна статья, её издание не указано. Сравнивать не с чем.'
      : `Об этом рассказывает только ${outlet}. Сравнивать не с чем.`,
  nothingShared: 'Насколько видно, ни одно предложение одного не повторяется у другого.',
  nothingAlone: (sources) => `Не видно ничего, о чём сообщал бы только ${sources}.`,
};
