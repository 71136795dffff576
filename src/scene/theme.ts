/** All colours of a picture, as `#rrggbb`. */
export type Theme = {
  readonly name: ThemeName;
  readonly ground: string;
  readonly ink: string;
  /** Captions, sources, captions of edges. */
  readonly mutedInk: string;
  /** Hair lines between parts of a page. */
  readonly rule: string;
  readonly actorFill: string;
  readonly actorStroke: string;
  readonly actorInk: string;
  /** Nodes that take no stance and receive none. */
  readonly contextFill: string;
  readonly conceptFill: string;
  readonly conceptStroke: string;
  readonly conceptInk: string;
  /** Line of a membership: faint on purpose, never the only carrier of a fact. */
  readonly tie: string;
  readonly positive: string;
  readonly partlyPositive: string;
  readonly zero: string;
  readonly partlyNegative: string;
  readonly negative: string;
};

export const themeNames = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Stance colours are the blue, vermilion and grey of Okabe and Ito (2008), lightened on dark ground. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    ground: '#fcfbf9',
    ink: '#1d232b',
    mutedInk: '#59616c',
    rule: '#d9d7d2',
    actorFill: '#2d3540',
    actorStroke: '#fcfbf9',
    actorInk: '#ffffff',
    contextFill: '#858c96',
    conceptFill: '#ffffff',
    conceptStroke: '#2d3540',
    conceptInk: '#2d3540',
    tie: '#cfcdc8',
    positive: '#0072b2',
    partlyPositive: '#0072b2',
    zero: '#767676',
    partlyNegative: '#d55e00',
    negative: '#d55e00',
  },
  dark: {
    name: 'dark',
    ground: '#14181e',
    ink: '#eceef1',
    mutedInk: '#a3abb6',
    rule: '#333a44',
    actorFill: '#dfe3e8',
    actorStroke: '#14181e',
    actorInk: '#1b2027',
    contextFill: '#79818c',
    conceptFill: '#20262e',
    conceptStroke: '#dfe3e8',
    conceptInk: '#dfe3e8',
    tie: '#424a55',
    positive: '#4aa8e0',
    partlyPositive: '#4aa8e0',
    zero: '#9a9a9a',
    partlyNegative: '#f0803c',
    negative: '#f0803c',
  },
  contrast: {
    name: 'contrast',
    ground: '#ffffff',
    ink: '#000000',
    mutedInk: '#333333',
    rule: '#767676',
    actorFill: '#000000',
    actorStroke: '#ffffff',
    actorInk: '#ffffff',
    contextFill: '#5c5c5c',
    conceptFill: '#ffffff',
    conceptStroke: '#000000',
    conceptInk: '#000000',
    tie: '#a8a8a8',
    positive: '#00507d',
    partlyPositive: '#00507d',
    zero: '#555555',
    partlyNegative: '#9c4500',
    negative: '#9c4500',
  },
};
