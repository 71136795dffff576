import { runInSlices } from '../../layout/slices.ts';

/** Work on the page itself that is done in slices, so that the page stays responsive. */
export class Sliced<T> {
  #value: T | null = $state.raw(null);
  #progress: number | null = $state(null);
  #control: AbortController | undefined;

  /** What the last work that ended came to; `null` before any did. */
  get value(): T | null {
    return this.#value;
  }

  /** How far the work under way has come, 0 to 1; `null` where there is none. */
  get progress(): number | null {
    return this.#progress;
  }

  /**
   * Begins work that yields its progress, in place of any that is under way. Resolves with what it comes
   * to, or with undefined where it was ended before; rejects with what the work throws.
   */
  async start(steps: Generator<number, T>): Promise<T | undefined> {
    this.stop();
    const control = new AbortController();
    this.#control = control;
    this.#progress = 0;
    const { signal } = control;
    try {
      const onProgress = (progress: number) => (this.#progress = progress);
      const value = await runInSlices(steps, { onProgress, signal });
      if (signal.aborted) return undefined;
      this.#value = value;
      return value;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      if (this.#control === control) this.stop();
    }
  }

  /** Ends the work under way, if any. */
  stop(): void {
    this.#control?.abort();
    this.#control = undefined;
    this.#progress = null;
  }
}
