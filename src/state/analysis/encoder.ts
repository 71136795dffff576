import type { Encode } from '../encoded.svelte.ts';

/** Brings what finds out in a worker what a view shows of analyses, which few views ask for. */
export async function encoder(): Promise<Encode> {
  return (await import('./encode.ts')).encode;
}
