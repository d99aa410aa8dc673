/** The colours of a picture. */
export interface PictureTheme {
  readonly ground: string;
  readonly text: string;
  /** What stands beside the text: outlets, gaps, the legend. */
  readonly muted: string;
  readonly axis: string;
  /** Colours that stay apart for people who see red and green alike; each outlet has one. */
  readonly outlets: readonly string[];
  /** For articles whose outlet is not known, and for those that no colour is left for. */
  readonly otherOutlets: string;
}

export type ThemeName = 'dark' | 'light';

/** A ground of each brightness; every colour has a contrast of at least 4.5 to 1 on its ground. */
export const PICTURE_THEMES: Readonly<Record<ThemeName, PictureTheme>> = {
  dark: {
    ground: '#1b1d21',
    text: '#f4f5f7',
    muted: '#b4bac4',
    axis: '#7d8591',
    outlets: ['#5ab4f0', '#f0a431', '#3ecf9b', '#e58fc0', '#f5e663', '#ff8a65'],
    otherOutlets: '#aab0b8',
  },
  light: {
    ground: '#ffffff',
    text: '#17191c',
    muted: '#575e68',
    axis: '#727984',
    outlets: ['#00629c', '#9a5300', '#00734f', '#9b3a78', '#776000', '#b83a1b'],
    otherOutlets: '#63696f',
  },
};
