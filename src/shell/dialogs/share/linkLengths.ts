/** How long links may be, in characters, before something is said of it. */
export const linkLengths = {
  /** Some programs cut links that are longer. */
  warning: 2000,
  /** Most programs do; a file is the better way. */
  file: 8000,
  /** Projects with more statements than this come to far longer links. */
  mostStatements: 2000,
} as const;
