import type { RuleToken, TokenizerRules } from './tokenizer-rules.js';

/**
 * Splits a run of text without a change between white space and other characters into its tokens:
 * prefixes and suffixes are peeled off one by one until nothing peels or a special string is left.
 * With `useSpecial` false the rules' own strings count for nothing.
 */
export function splitRun(run: string, rules: TokenizerRules, useSpecial: boolean): readonly RuleToken[] {
  const isSpecial = (text: string): boolean => useSpecial && rules.special.has(text);
  const prefixes: RuleToken[] = [];
  const suffixes: RuleToken[] = [];
  let rest = run;
  let lastLength = 0;
  while (rest.length > 0 && rest.length !== lastLength && !isSpecial(rest)) {
    lastLength = rest.length;
    const prefix = rules.prefix.exec(rest)?.[0] ?? '';
    const afterPrefix = rest.slice(prefix.length);
    if (prefix !== '' && isSpecial(afterPrefix)) {
      prefixes.push(plain(prefix));
      rest = afterPrefix;
      break;
    }
    // Searched after the prefix, but stripped from the whole: a lone quote may be seen as both.
    const suffix = rules.suffix.exec(afterPrefix)?.[0] ?? '';
    const beforeSuffix = rest.slice(0, rest.length - suffix.length);
    if (suffix !== '' && isSpecial(beforeSuffix)) {
      suffixes.push(plain(suffix));
      rest = beforeSuffix;
      break;
    }
    const stripBoth = prefix !== '' && suffix !== '' && prefix.length + suffix.length <= rest.length;
    if (prefix !== '') prefixes.push(plain(prefix));
    if (suffix !== '' && (stripBoth || prefix === '')) suffixes.push(plain(suffix));
    if (stripBoth) rest = afterPrefix.slice(0, afterPrefix.length - suffix.length);
    else if (prefix !== '') rest = afterPrefix;
    else rest = beforeSuffix;
  }
  return [...prefixes, ...splitMiddle(rest, rules, isSpecial), ...suffixes.reverse()];
}

function splitMiddle(
  text: string,
  rules: TokenizerRules,
  isSpecial: (text: string) => boolean,
): readonly RuleToken[] {
  if (text === '') return [];
  const ruled = isSpecial(text) ? rules.special.get(text) : undefined;
  if (ruled !== undefined) return ruled;
  if (rules.url.test(text)) return [plain(text)];
  const tokens: RuleToken[] = [];
  let end = 0;
  for (const match of text.matchAll(rules.infix)) {
    if (match.index === 0) continue; // an infix stands between two parts
    if (match.index > end) tokens.push(plain(text.slice(end, match.index)));
    if (match[0] !== '') tokens.push(plain(match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push(plain(text.slice(end)));
  return tokens;
}

function plain(text: string): RuleToken {
  return { text, norm: undefined };
}
