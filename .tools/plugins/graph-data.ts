import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type HtmlTagDescriptor, type Plugin } from 'vite';
import { embedAddress, embedSnippet } from '../../src/write/embedSnippet.ts';
import type * as Published from '../published.ts';

const fileName = 'project.stance.json';
const publishedModule = fileURLToPath(new URL('../published.ts', import.meta.url));

/**
 * A classic script that registers a project and its positions; loads where fetch may not, as in a
 * sandboxed frame.
 */
export function scriptOf(
  name: string,
  json: string,
  positions: Published.PublishedPositions = {},
): string {
  const text = JSON.stringify(JSON.stringify(JSON.parse(json)))
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return [
    `(globalThis.stancegraphProjects ??= {})[${JSON.stringify(name)}] = JSON.parse(${text});`,
    `Object.assign((globalThis.stancegraphPositions ??= {}), ${JSON.stringify(positions)});`,
    '',
  ].join('\n');
}

/** What a page of an article is given to show a project with, in CSS pixels. */
const oembedSize = { width: 800, height: 560 };

/**
 * The oEmbed answer of a published project, as a file: a rich one, whose HTML frames its picture.
 * @param site the address of the site, with a slash at its end
 * @see https://oembed.com
 */
export function oembedOf(name: string, json: string, site: string): unknown {
  const { title } = JSON.parse(json) as { readonly title: string };
  const source = { project: name };
  const page = new URL('embed.html', site).href;
  const address = embedAddress({ page, source, fragment: '', hidden: [] });
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Stancegraph',
    provider_url: site,
    ...oembedSize,
    html: embedSnippet(address, title, oembedSize.height),
  };
}

/** The link by which other sites find the oEmbed answer of a project. */
export function oembedLink(name: string, json: string, site: string): HtmlTagDescriptor {
  const { title } = JSON.parse(json) as { readonly title: string };
  const href = new URL(`graph-data/${encodeURIComponent(name)}/oembed.json`, site).href;
  const attrs = { rel: 'alternate', type: 'application/json+oembed', href, title };
  return { tag: 'link', attrs, injectTo: 'head' };
}

/**
 * Serves and builds the shipped projects: `graph-data/<name>/project.stance.json` as it stands; beside
 * it `positions.json`, so that nobody waits for the layout of what everybody opens; and
 * `project.stance.js`, which puts both into `globalThis`; `picture.svg`, to stand still where nothing can
 * be explored; and `oembed.json`, with addresses below `site`, which the page names for other sites to
 * find where the address of the site is given. A server of sources publishes no positions.
 */
export function graphData(folder: string, site?: string): Plugin {
  const home = (site ?? 'http://localhost:4173/').replace(/\/?$/, '/');
  const read = (name: string) => readFileSync(path.join(folder, name, fileName), 'utf8');
  const projectNames = () =>
    readdirSync(folder).filter((name) => existsSync(path.join(folder, name, fileName)));
  return {
    name: 'stancegraph:graph-data',
    // Throws where the app would refuse a project.
    async generateBundle() {
      const { module } = await runnerImport<typeof Published>(publishedModule);
      for (const name of projectNames()) {
        const json = read(name);
        const positions = module.publishedPositions(JSON.parse(json));
        const files = {
          [fileName]: json,
          'positions.json': JSON.stringify(positions),
          'project.stance.js': scriptOf(name, json, positions),
          'picture.svg': module.previewOf(JSON.parse(json)),
          'oembed.json': JSON.stringify(oembedOf(name, json, home)),
        };
        for (const [file, source] of Object.entries(files))
          this.emitFile({ type: 'asset', fileName: `graph-data/${name}/${file}`, source });
      }
    },
    transformIndexHtml() {
      if (site === undefined) return [];
      return projectNames().map((name) => oembedLink(name, read(name), home));
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = new URL(request.url ?? '/', 'http://localhost').pathname;
        const match = /^\/graph-data\/([^/]+)\/(project\.stance\.js(?:on)?|positions\.json)$/.exec(
          address,
        );
        const name = match?.[1];
        if (name === undefined || !projectNames().includes(name)) return next();
        const isScript = match?.[2] === 'project.stance.js';
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'application/json');
        if (match?.[2] === 'positions.json') response.end('{}');
        else response.end(isScript ? scriptOf(name, read(name)) : read(name));
      });
    },
  };
}
