import { Document, isMap, isScalar, type Pair, parseDocument, YAMLMap } from 'yaml';

import type { StatedFacts } from '../archive-entry.js';

/** Lists in brackets as the text has them; no line is broken, however long its title. */
function styleOf(text: string): { lineWidth: number; flowCollectionPadding: boolean } {
  return { lineWidth: 0, flowCollectionPadding: /[[{] /u.test(text) };
}

/** The text of an archive.yml that states these facts of an article too; all else in it stays, comments included. */
export function stateFacts(text: string, article: string, facts: StatedFacts): string {
  const stated = Object.entries(facts);
  if (stated.length === 0) return text;
  const document = parseDocument(text);
  const articles = articlesOf(document);
  let own = articles.get(article);
  if (!isMap(own)) {
    own = document.createNode({});
    articles.set(article, own);
  }
  if (isMap(own)) for (const [name, value] of stated) own.set(name, value);
  return document.toString(styleOf(text));
}

/** A text of archive.yml without what it states of a file, and that as a text of its own; `null` where it is nothing. */
export interface TakenStatements {
  readonly text: string;
  readonly taken: string | null;
}

/** Takes out what is stated of a file, of its lines too where it holds an article in each. */
export function takeStatements(text: string, file: string): TakenStatements {
  const document = parseDocument(text);
  const articles: unknown = document.get('articles');
  if (!isMap(articles)) return { text, taken: null };
  const own = articles.items.filter((pair) => isOf(pair, file));
  if (own.length === 0) return { text, taken: null };
  articles.items = articles.items.filter((pair) => !isOf(pair, file));
  const apart = new Document({});
  const map = new YAMLMap();
  map.items.push(...own);
  apart.contents = map;
  const taken = apart.toString(styleOf(text));
  if (articles.items.length === 0) articles.flow = true;
  return { text: document.toString(styleOf(text)), taken };
}

/** Puts back what was taken out; what is stated of the same article now wins. */
export function putStatements(text: string, taken: string | null): string {
  if (taken === null) return text;
  const { contents } = parseDocument(taken);
  if (!isMap(contents)) return text;
  const document = parseDocument(text);
  const articles = articlesOf(document);
  articles.flow = false;
  for (const pair of contents.items) if (!articles.has(pair.key)) articles.items.push(pair);
  return document.toString(styleOf(text));
}

/** The list of articles, made where there is none. */
function articlesOf(document: Document): YAMLMap {
  const known = document.get('articles');
  if (isMap(known)) {
    if (known.items.length === 0) known.flow = false;
    return known;
  }
  const made = new YAMLMap();
  if (document.contents === null) document.contents = document.createNode({});
  document.set('articles', made);
  return made;
}

function isOf({ key }: Pair, file: string): boolean {
  const name = isScalar(key) ? String(key.value) : '';
  return name === file || name.startsWith(`${file}#`);
}
