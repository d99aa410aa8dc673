import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '../../../src/core/calendar-date.js';
import type { Box, PictureElement } from '../../../src/render/picture/picture-elements.js';
import { createTextMeasure } from '../../../src/render/picture/picture-fonts.js';
import { PICTURE_THEMES, type ThemeName } from '../../../src/render/picture/picture-theme.js';
import { layOutTimeline } from '../../../src/render/picture/timeline-layout.js';
import { writeSvg } from '../../../src/render/picture/write-svg.js';
import { samplePicture } from '../../support/timeline-pictures.js';

const measure = createTextMeasure();
const cases = [2, 3, 12, 40].flatMap((entries) =>
  (['dark', 'light'] as const).map((theme): [number, ThemeName] => [entries, theme]),
);

function overlap(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  );
}

describe('layOutTimeline', () => {
  it.each(cases)('places %i events (%s) within the picture and apart from each other', (entries, theme) => {
    const { width, height, elements } = layOutTimeline(
      samplePicture(entries),
      PICTURE_THEMES[theme],
      measure,
    );
    const placed = elements.filter(({ kind }) => kind !== 'axis');
    for (const { box } of elements) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    const clashes = placed.flatMap((one, place) =>
      placed
        .slice(place + 1)
        .filter((other) => overlap(one.box, other.box))
        .map((other) => [one, other]),
    );
    expect(clashes).toEqual([]);
  });

  it.each(cases)('gives every text of %i events (%s) the room that it takes', (entries, theme) => {
    const { width, elements } = layOutTimeline(samplePicture(entries), PICTURE_THEMES[theme], measure);
    const texts = elements.filter((element) => element.kind === 'text');
    expect(texts.length).toBeGreaterThan(entries);
    for (const { text, size, weight, box } of texts) {
      expect(measure(text, size, weight)).toBeLessThanOrEqual(box.width + 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(width - 20);
      expect(text).not.toBe('');
    }
  });

  it('shows a precision by its shape and a plan hollow', () => {
    const { elements } = layOutTimeline(samplePicture(12), PICTURE_THEMES.dark, measure);
    const marks = elements.filter((element) => element.kind === 'mark');
    expect(new Set(marks.map(({ shape }) => shape))).toEqual(new Set(['day', 'month', 'year', 'range']));
    expect(marks.some(({ isHollow }) => isHollow)).toBe(true);
  });

  it('breaks the axis where nothing is told for long, and says how long', () => {
    const at = (value: string): CalendarDate => ({ value, precision: 'day', basis: 'written' });
    const picture = samplePicture(3);
    const entries = picture.entries.map((entry, place) => ({
      ...entry,
      date: at(['2014-05-01', '2014-05-03', '2019-05-03'][place] ?? ''),
    }));
    const { elements } = layOutTimeline({ ...picture, entries }, PICTURE_THEMES.dark, measure);
    expect(elements.filter((element) => element.kind === 'axis' && element.isBroken)).toHaveLength(1);
    expect(textsOf(elements)).toContain('5 years');
  });

  it('is written down the same each time', () => {
    const svg = (): string =>
      writeSvg(layOutTimeline(samplePicture(12), PICTURE_THEMES.dark, measure), PICTURE_THEMES.dark);
    expect(svg()).toBe(svg());
    expect(svg()).toMatch(/^<svg [^>]+>[^]*<\/svg>$/u);
  });

  it('writes down what XML would take for itself', () => {
    const picture = samplePicture(2);
    const entries = picture.entries.map((entry) => ({ ...entry, quote: 'Fish & <b>chips</b> \u0007"' }));
    const svg = writeSvg(
      layOutTimeline({ ...picture, entries }, PICTURE_THEMES.dark, measure),
      PICTURE_THEMES.dark,
    );
    expect(svg).toContain('Fish &amp; &lt;b&gt;chips&lt;/b&gt;');
    expect(svg).not.toContain('\u0007');
  });
});

function textsOf(elements: readonly PictureElement[]): readonly string[] {
  return elements.flatMap((element) => (element.kind === 'text' ? [element.text] : []));
}
