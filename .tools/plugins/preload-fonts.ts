import type { Plugin } from 'vite';

/**
 * Lets the browser fetch fonts beside the scripts, not only once these have asked for text in them:
 * a picture waits for the letters of its labels. `names` are file names without their endings.
 */
export function preloadFonts(names: readonly string[]): Plugin {
  return {
    name: 'stancegraph:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_page, { bundle = {} }) {
        return names.map((name) => {
          const file = Object.keys(bundle).find((asset) => asset.startsWith(`assets/${name}-`));
          if (file === undefined) throw new Error(`no font ${name} in the build`);
          const href = `./${file}`;
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: true };
          return { tag: 'link', attrs, injectTo: 'head' as const };
        });
      },
    },
  };
}
