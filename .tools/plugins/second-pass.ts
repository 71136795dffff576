import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies scripts once more when they are whole. A hundred kilobytes are promised for embedded pictures:
 * terser after the bundler's own minifier makes them smaller than either alone.
 */
export function secondPass(): Plugin {
  return {
    name: 'stancegraph:second-pass',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          ecma: 2020,
          compress: { passes: 2, inline: 1 },
        });
        if (code !== undefined) file.code = code;
      }
    },
  };
}
