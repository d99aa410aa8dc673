import { countedIn } from '../counted.js';
import { languageNameIn } from '../language-name.js';
import type { CheckTexts } from './check-texts.js';

const count = countedIn('ru');
const languageName = (english: string): string => languageNameIn('ru', english);

/** "Check against the archive" in Russian. */
export const russianCheck: CheckTexts = {
  heading: 'Сверено с архивом',
  summary(found, differing, notFound) {
    const all = count(found + differing + notFound, {
      one: 'утверждение',
      few: 'утверждения',
      many: 'утверждений',
      other: 'утверждения',
    });
    const parts = [
      ...(found === 0 ? [] : [`найдено — ${found.toLocaleString('ru')}`]),
      ...(differing === 0 ? [] : [`расходится — ${differing.toLocaleString('ru')}`]),
      ...(notFound === 0 ? [] : [`не найдено — ${notFound.toLocaleString('ru')}`]),
    ];
    return `${all}: ${parts.join(', ')}.`;
  },
  judge: 'Это самые близкие цитаты. Что они говорят об утверждении, судить вам.',
  labels: { found: 'Найдено', differs: 'Расходится', 'not-found': 'Не найдено' },
  difference: (stated, told) => `В сообщении «${stated}», в цитате «${told}».`,
  nearest: 'Ближе всего к этому:',
  nothingNear: 'В архиве нет ничего близкого.',
  leftOut: (statements) =>
    `Не рассмотрено ещё ${count(statements, {
      one: 'утверждение',
      few: 'утверждения',
      many: 'утверждений',
      other: 'утверждения',
    })}.`,
  nothingToCheck: {
    heading: 'Сверять нечего.',
    reason: 'В сообщении нет утверждений, которые можно искать. Вопросы, приветствия и ссылки не в счёт.',
  },
  otherLanguage: (language) =>
    `Похоже, язык сообщения — ${languageName(language)}; пока искать в архиве можно только по-английски.`,
};
