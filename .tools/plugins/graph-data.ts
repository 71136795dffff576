import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const fileName = 'project.stance.json';

/** A classic script that registers a project; loads where fetch may not, as in a sandboxed frame. */
export function scriptOf(name: string, json: string): string {
  const text = JSON.stringify(JSON.stringify(JSON.parse(json)))
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `(globalThis.stancegraphProjects ??= {})[${JSON.stringify(name)}] = JSON.parse(${text});\n`;
}

/**
 * Serves and builds the shipped projects: `graph-data/<name>/project.stance.json` as it stands, and
 * beside it `project.stance.js`, which puts the same value into `globalThis.stancegraphProjects`.
 */
export function graphData(folder: string): Plugin {
  const read = (name: string) => readFileSync(path.join(folder, name, fileName), 'utf8');
  const projectNames = () =>
    readdirSync(folder).filter((name) => existsSync(path.join(folder, name, fileName)));
  return {
    name: 'stancegraph:graph-data',
    generateBundle() {
      for (const name of projectNames()) {
        const json = read(name);
        const files = { json, js: scriptOf(name, json) };
        for (const [ending, source] of Object.entries(files)) {
          const file = `graph-data/${name}/project.stance.${ending}`;
          this.emitFile({ type: 'asset', fileName: file, source });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = new URL(request.url ?? '/', 'http://localhost').pathname;
        const match = /^\/graph-data\/([^/]+)\/project\.stance\.(json|js)$/.exec(address);
        const name = match?.[1];
        if (name === undefined || !projectNames().includes(name)) return next();
        const isScript = match?.[2] === 'js';
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'application/json');
        response.end(isScript ? scriptOf(name, read(name)) : read(name));
      });
    },
  };
}
