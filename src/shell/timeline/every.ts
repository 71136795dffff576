/** Does something again and again, so many milliseconds apart, until what it returns is called. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** By the clock of the browser. */
export const everyInterval: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds);
  return () => clearInterval(timer);
};
