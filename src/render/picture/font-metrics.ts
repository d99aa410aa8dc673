/** How wide a font sets characters, in shares of the font size. */
export interface FontMetrics {
  /** `null` for a character that the font does not have. */
  advance(codePoint: number): number | null;
}

const TAG_BYTES = 4;
const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;

/**
 * Reads the widths of a TrueType or OpenType font: its `cmap` (formats 4 and 12) and `hmtx` tables.
 * @throws {RangeError} where the file is no such font
 */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let entry = 0; entry < view.getUint16(4); entry += 1) {
    const at = DIRECTORY_START + entry * DIRECTORY_ENTRY;
    const tag = String.fromCharCode(...file.subarray(at, at + TAG_BYTES));
    tables.set(tag, view.getUint32(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new RangeError(`The font has no table ${tag}.`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphOf = readCharacterMap(view, table('cmap'));
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return null;
      // The glyphs after the last measured one are as wide as it.
      return view.getUint16(widths + Math.min(glyph, measured - 1) * 4) / unitsPerEm;
    },
  };
}

type GlyphOf = (codePoint: number) => number;

function readCharacterMap(view: DataView, cmap: number): GlyphOf {
  const found: { format: number; at: number }[] = [];
  for (let record = 0; record < view.getUint16(cmap + 2); record += 1) {
    const at = cmap + view.getUint32(cmap + 4 + record * 8 + 4);
    found.push({ format: view.getUint16(at), at });
  }
  const whole = found.find(({ format }) => format === 12);
  if (whole !== undefined) return groupedMap(view, whole.at);
  const basic = found.find(({ format }) => format === 4);
  if (basic !== undefined) return segmentedMap(view, basic.at);
  throw new RangeError('The font maps its characters in no form that is read here.');
}

/** Format 12: groups of consecutive characters. */
function groupedMap(view: DataView, at: number): GlyphOf {
  const groups = view.getUint32(at + 12);
  return (codePoint) => {
    for (let group = 0; group < groups; group += 1) {
      const from = at + 16 + group * 12;
      const first = view.getUint32(from);
      if (codePoint < first) return 0;
      if (codePoint <= view.getUint32(from + 4)) return view.getUint32(from + 8) + codePoint - first;
    }
    return 0;
  };
}

/** Format 4: segments of the basic plane, with an offset or a list of glyphs each. */
function segmentedMap(view: DataView, at: number): GlyphOf {
  const bytes = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  return (codePoint) => {
    for (let segment = 0; segment < bytes; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + segment);
      const offset = view.getUint16(offsets + segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + segment + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
