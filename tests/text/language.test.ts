import { describe, expect, it } from 'vitest';

import { foreignLanguage } from '../../src/text/language.js';

describe('foreignLanguage', () => {
  it.each([
    ['Qui est le premier ministre libyen ?', 'French'],
    ['Wer ist Chalifa Haftar?', 'German'],
    ['¿Quién es Jalifa Haftar?', 'Spanish'],
    ['¿Cuándo empezó la ofensiva?', 'Spanish'],
    ['Chi è il ministro degli esteri russo?', 'Italian'],
    ['Quem é o primeiro-ministro da Líbia?', 'Portuguese'],
    ['Haftar kimdir?', 'Turkish'],
    ['Lavrov ne dedi?', 'Turkish'],
    ['Что сказал Лавров?', 'Russian'],
    ['ماذا قال لافروف عن ليبيا؟', 'Arabic'],
    ['拉夫罗夫说了什么？', 'Chinese'],
    ['ラブロフは何を言った？', 'Japanese'],
    ['Wat zei Lavrov over de oorlog?', 'Dutch'],
  ])('names the language of %s', (question, language) => {
    expect(foreignLanguage(question)).toBe(language);
  });

  it.each([
    'What did Lavrov say about Libya?',
    'Haftar Tripoli offensive',
    'who is al-Sarraj',
    'russia turkey joint efforts libya crisis',
    'What did Le Monde report on Los Angeles?',
    'Who leads the de facto government?',
    'Why did Der Spiegel write that?',
    'Khalifa Haftar',
    'UN',
    '2019?',
    '???',
    'Does the phrase "wer ist" occur?',
  ])('takes %s for English', (question) => {
    expect(foreignLanguage(question)).toBeNull();
  });
});
