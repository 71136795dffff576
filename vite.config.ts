import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './.tools/browser.mjs';
import { bareSchema } from './.tools/plugins/bare-schema.ts';
import { classicScript } from './.tools/plugins/classic-script.ts';
import { elementScript } from './.tools/plugins/element-script.ts';
import { graphData } from './.tools/plugins/graph-data.ts';
import { inlineWorkers } from './.tools/plugins/inline-workers.ts';
import { messages } from './.tools/plugins/messages.ts';
import { offline } from './.tools/plugins/offline.ts';
import { oneFile } from './.tools/plugins/one-file.ts';
import { preloadFonts } from './.tools/plugins/preload-fonts.ts';
import { secondPass } from './.tools/plugins/second-pass.ts';
import { wholeWorkers } from './.tools/plugins/whole-workers.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The faces that the first picture and the frame around it are set in. */
const firstFonts = [400, 500, 600].map((weight) => `inter-latin-${weight}-normal`);

/**
 * Three builds fill one folder. The app (`vite build`) is made of ES modules and works offline. The
 * embed (`vite build --mode embed`) is one classic script, because a frame with
 * `sandbox="allow-scripts"` has an opaque origin and may load neither modules nor workers by address.
 * The viewer (`vite build --mode viewer`) is one page with all of that inside, which projects are put into.
 */
export default defineConfig(({ mode }) => {
  const isViewer = mode === 'viewer';
  const isEmbed = mode === 'embed' || isViewer;
  return {
    root: process.env.VITEST ? here('.') : here('src'),
    base: './',
    publicDir: isEmbed ? false : here('static'),
    plugins: [
      messages(),
      bareSchema(),
      svelte({ configFile: false }),
      isViewer
        ? [secondPass(), oneFile()]
        : isEmbed
          ? [classicScript(), inlineWorkers(), secondPass(), elementScript(here('src/element.ts'))]
          : [
              graphData(here('graph-data'), process.env.STANCEGRAPH_SITE),
              preloadFonts(firstFonts),
              offline(here('dist')),
            ],
    ],
    // What graphology and sigma ask of Node's module, in a third of its size.
    resolve: {
      alias: { events: isEmbed && !isViewer ? here('.tools/silentEvents.ts') : 'eventemitter3' },
    },
    worker: {
      format: isEmbed ? 'iife' : 'es',
      // A script that comes later brings its styles along.
      plugins: () => [svelte({ configFile: false, compilerOptions: { css: 'injected' } })],
    },
    build: {
      outDir: here('dist'),
      emptyOutDir: !isEmbed,
      // A style sheet loads beside the script; fonts in a script would be waited for.
      cssCodeSplit: !isEmbed,
      ...(isViewer && { assetsInlineLimit: Number.MAX_SAFE_INTEGER }),
      target: 'es2023',
      modulePreload: { polyfill: false },
      license: {
        fileName: `assets/${isViewer ? 'viewer-' : isEmbed ? 'embed-' : ''}licenses.md`,
      },
      rolldownOptions: isEmbed
        ? {
            input: here(`src/${isViewer ? 'viewer' : 'embed'}.html`),
            output: { format: 'iife', name: 'stancegraphEmbed' },
          }
        : {
            input: here('src/index.html'),
            // What the first picture needs is one file: fifty small ones are slower and pack worse.
            output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
          },
    },
    test: {
      reporters: ['default'],
      // The machine may be busy with other things.
      testTimeout: 30_000,
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            // Most of the time went into loading the same modules anew for every file.
            isolate: false,
            setupFiles: here('.tools/unitSetup.ts'),
            include: ['src/**/*.test.ts', '.tools/**/*.test.ts'],
            exclude: ['src/**/*.{svelte,browser}.test.ts'],
          },
        },
        {
          extends: true,
          plugins: [wholeWorkers()],
          // What is loaded late is found beforehand: a dependency met on the way reloads the page of a test.
          optimizeDeps: {
            include: ['vitest-browser-svelte', 'highs'],
            entries: ['src/**/*.svelte', 'src/**/*.{svelte,browser}.test.ts'],
          },
          test: {
            name: 'component',
            // Most of the time went into loading the same modules anew for every file.
            isolate: false,
            setupFiles: here('.tools/componentSetup.ts'),
            include: ['src/**/*.{svelte,browser}.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { ...findBrowser(), args: browserFlags } }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  };
});
