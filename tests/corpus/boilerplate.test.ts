import { describe, expect, it } from 'vitest';

import { boilerplateKind, isByline, outletOfBoilerplate } from '../../src/corpus/boilerplate.js';

describe('boilerplateKind', () => {
  it.each([
    'All news',
    'READ MORE: Army moves south',
    'Read more',
    'ALSO READ: Army moves south',
    'See also: the map',
    'Related articles',
    'Related: Army moves south',
    'Click here for the map.',
    'WATCH: The army moves south',
    'Share this',
    'Share on Facebook',
    'Follow us on Twitter: @example',
    'Subscribe to our newsletter',
    'Sign up for our daily newsletter.',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Copyright 2022 Anadolu Agency. All rights reserved.',
    'Copyright © 2019 Example News',
    '© 2019 Example News',
    '(c) 2019 Example News',
    '© Example News',
    'All rights reserved.',
    'This material may not be published, broadcast or rewritten.',
    'Reporting by Jane Roe in Cairo; Editing by John Doe',
    '(Reporting by Jane Roe; Writing by Ahmed al-Masri)',
    'Additional reporting by Jane Roe',
    'Editing by Jane Roe',
    'Photo: Example News',
    'File photo of the port',
    'The Associated Press contributed to this report.',
    'Our Standards: The Example Trust Principles.',
    'Source: Xinhua',
    'Tags: Libya, Egypt',
    '12 Comments',
    'Leave a comment',
    '3 min read',
    'https://example.org/article',
    'news@example.org',
    'ENDS',
    '-30-',
    'We use cookies to make this site better.',
  ])('knows “%s”', (line) => {
    expect(boilerplateKind(line)).toBeDefined();
  });

  it.each([
    'Read more carefully, the statement says little.',
    'Related talks went on in Geneva.',
    'Share prices fell in Cairo on Monday.',
    'Copyright law was passed on Monday.',
    'Reporting by journalists in Tripoli was restricted.',
    'Editing by committee is slow.',
    'Subscribers left the network in droves last year.',
    'The source said the talks had ended.',
    'Photographs showed tanks near the airport.',
    'Watch towers were built along the border.',
    'End of the war is near, he said.',
    'Ends meet in Tripoli.',
    '(c) hold elections',
    'Reporting by Jane Roe was praised.',
    'Tweets by the minister were deleted.',
    'He wants more.',
    'Follow the money, the prosecutor said.',
    'News of the attack spread fast.',
    'World leaders met in Berlin.',
    'Comments by the minister caused anger.',
    'Sources in Benghazi said the army had moved.',
    '“All rights must be kept,” he said.',
  ])('leaves “%s” in the story', (line) => {
    expect(boilerplateKind(line)).toBeUndefined();
  });
});

describe('isByline', () => {
  it.each([
    'By Jane Roe',
    'By Jane Roe and Ahmed al-Masri',
    'By Jane Roe, Example News',
    'By: Jane Roe | Cairo',
  ])('knows “%s”', (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each(['By Monday the army had left.', 'By Sunday', 'By the sea', 'Jane Roe'])('leaves “%s”', (line) => {
    expect(isByline(line)).toBe(false);
  });
});

describe('outletOfBoilerplate', () => {
  it.each([
    ['Copyright 2022 Anadolu Agency. All rights reserved.', 'Anadolu Agency'],
    ['© 2019 Example News', 'Example News'],
    ['Copyright © 2019-2021 The Example Times Company', 'The Example Times'],
    ['(c) 2019, Example News, all rights reserved', 'Example News'],
    ['Example News © 2019. All rights reserved.', undefined],
    ['Source: Xinhua', 'Xinhua'],
    ['Source: Xinhua | 2019-04-07 02:12:47', 'Xinhua'],
    ['Copyright 2019. All rights reserved.', undefined],
    ['READ MORE: Army moves south', undefined],
  ])('%s', (line, outlet) => {
    expect(outletOfBoilerplate(line)).toBe(outlet);
  });
});
