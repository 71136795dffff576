import type { Plugin } from 'vite';
import { generateSW } from 'workbox-build';

/**
 * Writes `sw.js`, the service worker that keeps the app page usable without a network. It holds every
 * file of the build but the embed's, which must never store anything at its reader's.
 */
export function offline(folder: string): Plugin {
  return {
    name: 'stancegraph:offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { warnings } = await generateSW({
          globDirectory: folder,
          globPatterns: ['**/*.{html,js,css,svg,png,ico,webmanifest,woff2,wasm,json}'],
          // The solver of proofs is fetched and kept when somebody first asks for a proof.
          globIgnores: [
            '**/embed*',
            '**/highs*',
            // Faces for other scripts, in parts: kept when a picture first needs one.
            '**/otherFaces*',
            '**/noto-*',
            '**/viewer*',
            'examples/**',
            '**/{oembed.json,picture.svg}',
            'stance-graph.js',
            'graph-data/**/*.js',
            'sw.js',
          ],
          runtimeCaching: [
            { urlPattern: /\/assets\/(highs|noto-|otherFaces)[^/]*$/, handler: 'CacheFirst' },
            // The page that pictures are put into is fetched when one is saved, and kept for the next.
            { urlPattern: /\/viewer\.html$/, handler: 'NetworkFirst' },
          ],
          swDest: `${folder}/sw.js`,
          cleanupOutdatedCaches: true,
          dontCacheBustURLsMatching: /^assets\//,
          inlineWorkboxRuntime: true,
          maximumFileSizeToCacheInBytes: 20 * 1024 * 1024,
          mode: 'production',
          sourcemap: false,
        });
        for (const warning of warnings) this.warn(warning);
      },
    },
  };
}
