import path from 'node:path';
import { build, type Plugin } from 'vite';

const prefix = '\0whole-worker:';

/**
 * Makes one script of each worker while developing: module by module, starting one takes seconds where
 * the machine is busy, and tests start hundreds.
 */
export function wholeWorkers(): Plugin {
  const made = new Map<string, Promise<string>>();
  return {
    name: 'stancegraph:whole-workers',
    apply: 'serve',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?worker')) return null;
      const found = await this.resolve(source.slice(0, -'?worker'.length), importer);
      return found && prefix + found.id;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = id.slice(prefix.length);
      if (!made.has(file)) made.set(file, whole(file));
      return `const script = new Blob([${JSON.stringify(await made.get(file))}], { type: 'text/javascript' });
        const address = URL.createObjectURL(script);
        export default function () { return new Worker(address, { type: 'module' }); }`;
    },
  };
}

/** The script of a worker, with all that it loads inside. @throws {Error} where it cannot be built */
async function whole(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: path.dirname(file),
    logLevel: 'error',
    resolve: { alias: { events: 'eventemitter3' } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs.filter(({ type }) => type === 'chunk');
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`${file} did not become one script`);
  return script.code;
}
