import type { Plugin } from 'vite';

/** Turns every `?worker` import into `?worker&inline`: an opaque origin starts only blob workers. */
export function inlineWorkers(): Plugin {
  return {
    name: 'stancegraph:inline-workers',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?worker')) return null;
      return this.resolve(`${source}&inline`, importer, { skipSelf: true });
    },
  };
}
