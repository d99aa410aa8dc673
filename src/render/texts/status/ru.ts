import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('ru');

/** `/status` in Russian. */
export const russianStatus: StatusTexts = {
  heading: 'Что охватывает этот архив',
  labels: {
    outlets: 'Издания:',
    newest: 'Самая новая статья:',
    index: 'Индекс:',
    build: 'Сборка:',
    speed: 'Скорость:',
    version: 'Dateline',
  },
  moreOutlets: (count) => `ещё ${count.toLocaleString('ru')}`,
  noOutlets: 'не указаны',
  passages: (passages, sentences) =>
    `${counted(passages, { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' })}, ${counted(sentences, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}`,
  model: (id) => `модель ${id}`,
  building: (share) => (share === null ? 'индекс сейчас строится' : `индекс строится: готово ${share}`),
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command}: пока один ответ, за ${median}`
      : `${command}: ${counted(answers, { one: 'последний ответ', few: 'последних ответа', many: 'последних ответов', other: 'последних ответа' })}, половина — не дольше ${median}, 95 % — не дольше ${percentile95}`,
  notMeasured: 'с запуска бота ничего не спрашивали, поэтому ничего не измерено',
};
