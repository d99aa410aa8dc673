/**
 * Given names of one region by sex, parted by commas. Of each name its spellings come first, after a
 * colon its short forms, after a second colon its forms in other languages: `peter : pete : pedro`.
 * A word may stand in several names (Ted is Edward and Theodore).
 */
export interface GivenNameList {
  readonly male: string;
  readonly female: string;
}
