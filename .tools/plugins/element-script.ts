import { build, type Plugin } from 'vite';

/**
 * Adds `stance-graph.js` to a build: one classic script, by a name that stays, for pages of others to
 * load the `<stance-graph>` element from. `entry` is its source.
 */
export function elementScript(entry: string): Plugin {
  return {
    name: 'stancegraph:element-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          minify: 'oxc',
          lib: { entry, formats: ['iife'], name: 'stanceGraph', fileName: () => 'stance-graph.js' },
        },
      });
      const [result] = Array.isArray(built) ? built : [built];
      const script = 'output' in result ? result.output.find(({ type }) => type === 'chunk') : null;
      if (script?.type !== 'chunk') throw new Error('the element came to no script');
      this.emitFile({ type: 'asset', fileName: 'stance-graph.js', source: script.code });
    },
  };
}
