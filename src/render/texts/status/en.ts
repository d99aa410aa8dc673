import { countedIn } from '../counted.js';
import type { StatusTexts } from './status-texts.js';

const counted = countedIn('en');

/** `/status` in English. */
export const englishStatus: StatusTexts = {
  heading: 'What this archive covers',
  labels: {
    outlets: 'Outlets:',
    newest: 'Newest article:',
    index: 'Index:',
    build: 'Build:',
    speed: 'Speed:',
    version: 'Dateline',
  },
  moreOutlets: (count) => counted(count, { one: 'other', other: 'others' }),
  noOutlets: 'not stated',
  passages: (passages, sentences) =>
    `${counted(passages, { one: 'passage', other: 'passages' })}, ${counted(sentences, { one: 'sentence', other: 'sentences' })}`,
  model: (id) => `model ${id}`,
  building: (share) =>
    share === null ? 'a build of the index is at work' : `the index is being built: ${share} done`,
  speed: (command, answers, median, percentile95) =>
    answers === 1
      ? `${command}: one answer so far, in ${median}`
      : `${command}: of the last ${counted(answers, { one: 'answer', other: 'answers' })} half came within ${median}, 95 % within ${percentile95}`,
  notMeasured: 'nothing asked since the bot started, so nothing measured',
};
