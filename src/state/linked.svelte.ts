/** A project that an address brings, until the reader has said whether it is to be opened. */
export class Linked {
  /** The fragment that holds it. */
  fragment: string | null = $state.raw(null);
}
