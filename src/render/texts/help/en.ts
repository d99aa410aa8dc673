import type { HelpTexts } from './help-texts.js';

/** `/help` in English. */
export const englishHelp: HelpTexts = {
  heading: 'What this bot does',
  about:
    'It answers questions about an archive of news articles in the articles’ own words. Nothing is generated: every quoted line is cut, letter for letter, from an article and stands with its source. Where the archive does not hold the answer, it says so, and why.',
  commands: 'Commands',
  example: (typed) => `Example: ${typed}`,
  menu: (name) => `Hold a message, or right-click it, then choose Apps, ${name}`,
  reading: 'How to read a reply',
  howToRead: [
    'The bar at the side marks the archive’s own words. The sentence in full size answers best, the small ones around it are what stands beside it in the article, and the bold words are the answer itself.',
    'Below come the article’s title, its outlet and its date. A date with “probably” was worked out and not stated; where nothing gives one, it says “date not known”.',
    'The last line tells what the archive covers and when it was last indexed. Nothing newer than that can be in an answer.',
  ],
  limits: 'What it cannot do',
  cannot: [
    'It finds and quotes. It does not reason, count, translate or sum up.',
    'What an article says is not always true: look at who says it, and when.',
    'It reads articles and questions in English only, so far.',
  ],
};
