import type { MarkLabel } from '../index/analyse-article.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { TimelineSubject } from './timeline-subject.js';

/** What a timeline's subject is: somebody, somewhere or some event, something else with a name, or a theme. */
export type SubjectKind = 'person' | 'place' | 'name' | 'theme';

/** Passages on the subject whose names are looked at. */
const PASSAGES = 20;
const PLACE_LABELS: ReadonlySet<MarkLabel> = new Set<MarkLabel>(['GPE', 'LOC', 'NORP', 'FAC', 'EVENT']);
/** Longer topics describe more than they name. */
const NAME_WORDS = 4;

/** What kind of thing a topic is, by what the archive's names make of it, else by its capitals. */
export function kindOfTopic(index: ArchiveIndex, topic: string, subject: TimelineSubject): SubjectKind {
  const words = topic.split(/\s+/u);
  if (words.length > NAME_WORDS) return 'theme';
  const counts = { person: 0, place: 0, name: 0 };
  for (const { label } of index.keywords.search(subject.terms, PASSAGES)) {
    const { articleId, start, end } = index.archive.passage(label);
    const body = index.archive.body(articleId);
    for (const mark of index.analysis(articleId).marks) {
      if (mark.label === 'DATE' || mark.start < start || mark.end > end) continue;
      if (subject.mention(body.slice(mark.start, mark.end)) < 1) continue;
      if (mark.label === 'PERSON') counts.person += 1;
      else if (PLACE_LABELS.has(mark.label)) counts.place += 1;
      else counts.name += 1;
    }
  }
  const { person, place, name } = counts;
  if (person > place && person > name) return 'person';
  if (place > name) return 'place';
  return name > 0 || words.every((word) => /\p{Lu}|\p{N}/u.test(word)) || /\p{Ll}\p{Lu}/u.test(topic)
    ? 'name'
    : 'theme';
}
