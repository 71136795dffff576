/** One choice of a filter. */
export type Choice<T extends string> = {
  readonly id: T;
  readonly label: string;
  /** Statements it shows. */
  readonly count: number;
};

/** The hidden ids once one of them is switched over; ids the project does not have are kept. */
export function toggled<T extends string>(hidden: readonly T[], id: T): T[] {
  return hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];
}

/** The hidden ids that leave one of the choices alone on, or all on where it is alone already. */
export function onlyShown<T extends string>(
  choices: readonly { readonly id: T }[],
  hidden: readonly T[],
  id: T,
): T[] {
  const ids = choices.map((choice) => choice.id);
  const elsewhere = hidden.filter((other) => !ids.includes(other));
  return isOnly(choices, hidden, id)
    ? elsewhere
    : [...elsewhere, ...ids.filter((other) => other !== id)];
}

/** Whether one of several choices is the only one on. */
export function isOnly<T extends string>(
  choices: readonly { readonly id: T }[],
  hidden: readonly T[],
  id: T,
): boolean {
  return choices.length > 1 && choices.every((one) => hidden.includes(one.id) === (one.id !== id));
}
