export type { MarkLabel, SentenceMark } from '../index/analyse-article.js';
