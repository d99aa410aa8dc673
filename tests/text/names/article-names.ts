import { findArticleNames } from '../../../src/text/names/find-article-names.js';
import type { StatedName } from '../../../src/text/names/stated-names.js';
import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { createNameFinder, findEntitiesByLine } from '../../../src/text/ner/name-finder.js';
import type { NameFinder } from '../../../src/text/ner/name-finder.js';
import type { ArticleNames } from '../../../src/core/mention.js';
import { MODEL_FOLDER } from '../ner/model-folder.js';

let finder: NameFinder | undefined;

/** The model's finder, loaded once for a test file. */
export function nameFinder(): NameFinder {
  finder ??= createNameFinder(loadNerModel(MODEL_FOLDER));
  return finder;
}

/** The names of a text that is all story. */
export function namesIn(text: string, stated: readonly StatedName[] = []): ArticleNames {
  const whole = { start: 0, end: text.length };
  return findArticleNames(text, [whole], findEntitiesByLine(text, nameFinder()), stated);
}

/** Persons as `number:text`, in order. */
export function personsIn(text: string, stated: readonly StatedName[] = []): string[] {
  return namesIn(text, stated).persons.map((mention) => `${String(mention.person)}:${mention.text}`);
}
