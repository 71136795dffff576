/**
 * A value kept in the browser's storage and in step between tabs. Where storage is refused (private
 * windows, sandboxed frames) the value lives as long as the page.
 */
export class Persisted<T extends string> {
  readonly #key: string;
  readonly #allowed: readonly T[];
  #value = $state() as T;

  /** Starts from what is stored under `key` if that is one of `allowed`, else from `initial`. */
  constructor(key: string, allowed: readonly T[], initial: T) {
    this.#key = `stancegraph.${key}`;
    this.#allowed = allowed;
    this.#value = this.#accepted(stored(this.#key)) ?? initial;
    addEventListener('storage', ({ key: changed, newValue }) => {
      if (changed !== this.#key) return;
      this.#value = this.#accepted(newValue) ?? initial;
    });
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    this.#value = value;
    try {
      localStorage.setItem(this.#key, value);
    } catch {
      // Storage is a convenience: without it the choice holds until the page closes.
    }
  }

  #accepted(text: string | null): T | undefined {
    return this.#allowed.find((value) => value === text);
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
