import type { PublishedPositions } from '../layout/publishedPositions.ts';

/**
 * Fetches the positions that are published beside a project. Empty where there are none to be had:
 * they save the time of a layout, and nothing else.
 */
export async function fetchPositions(name: string): Promise<PublishedPositions> {
  try {
    const response = await fetch(`graph-data/${encodeURIComponent(name)}/positions.json`);
    return response.ok ? ((await response.json()) as PublishedPositions) : {};
  } catch {
    return {};
  }
}
