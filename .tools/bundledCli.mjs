// @ts-check
// The command line as one file, made anew when a source changed: loading each of its modules from
// TypeScript takes seconds. Plain Node, and nothing but Node where the file is up to date.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensure-installed.mjs';

/** Packages that bring machine code or WebAssembly, which lie beside their scripts. */
const external = ['@resvg/resvg-js', 'highs'];

/** A process may be about to load a file that another has replaced: older ones are deleted. */
const keptFor = 24 * 3600 * 1000;

/**
 * @typedef {object} Manifest what a bundle was made of
 * @property {string} bundle name of the file
 * @property {Readonly<Record<string, string>>} inputs hash of each source, by its path below the root
 */

/** @typedef {(into: string) => Promise<readonly string[]>} Build makes the file; resolves to its sources */

/**
 * The path of the bundled command line.
 * @param {{ readonly root: string, readonly cache: string, readonly build: Build }} [place] the folder that
 *   sources lie in, the folder for what is made of them, and how
 * @returns {Promise<string>}
 * @throws {Error} where it cannot be built: there is no other way to run it
 */
export async function bundledCli(place = usualPlace()) {
  const manifest = readManifest(place.cache);
  if (manifest && isFresh(manifest, place)) return path.join(place.cache, manifest.bundle);
  mkdirSync(place.cache, { recursive: true });
  const draft = path.join(place.cache, `${randomUUID()}.draft`);
  try {
    return await builtInto(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Two processes may build at once: each writes a file of its own, then puts it in place whole.
 * @param {string} draft
 * @param {{ readonly root: string, readonly cache: string, readonly build: Build }} place
 */
async function builtInto(draft, { root: folder, cache, build }) {
  const sources = await build(draft);
  const inputs = Object.fromEntries(
    sources.map((source) => {
      const hash = hashOf(path.join(folder, source));
      if (hash === undefined) throw new Error(`${source} was removed while it was bundled`);
      return [source, hash];
    }),
  );
  const content = createHash('sha256').update(readFileSync(draft)).digest('hex').slice(0, 16);
  const bundle = `cli-${content}.mjs`;
  const target = path.join(cache, bundle);
  renameSync(draft, target);
  /** @type {Manifest} */
  const manifest = { bundle, inputs };
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, manifestIn(cache));
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (name !== bundle && name !== manifestName && age > keptFor) rmSync(file, { force: true });
  }
  return target;
}

const manifestName = 'manifest.json';

/** @param {string} cache */
function manifestIn(cache) {
  return path.join(cache, manifestName);
}

/**
 * @param {string} cache
 * @returns {Manifest | undefined} none where nothing was built yet
 */
function readManifest(cache) {
  try {
    return JSON.parse(readFileSync(manifestIn(cache), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether all that a bundle was made of still has the same content: times say nothing after a checkout.
 * @param {Manifest} manifest
 * @param {{ readonly root: string, readonly cache: string }} place
 */
function isFresh({ bundle, inputs }, { root: folder, cache }) {
  if (!statSync(path.join(cache, bundle), { throwIfNoEntry: false })) return false;
  return Object.entries(inputs).every(
    ([source, hash]) => hashOf(path.join(folder, source)) === hash,
  );
}

/**
 * @param {string} file
 * @returns {string | undefined} none where the file is absent
 */
function hashOf(file) {
  try {
    return createHash('sha1').update(readFileSync(file)).digest('base64');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Worktrees may share node_modules, but not their sources. */
function usualPlace() {
  const own = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 12);
  const cache = path.join(realpathSync(path.join(root, 'node_modules')), '.cache/stancegraph', own);
  return { root, cache, build: buildCli };
}

/** @type {Build} */
async function buildCli(into) {
  const [{ build }, { compileMessages }] = await Promise.all([
    import('vite'),
    import('./messages.mjs'),
  ]);
  await compileMessages();
  const sources = path.join(root, 'src') + path.sep;
  const messages = path.join(sources, 'messages') + path.sep;
  /** @type {Set<string>} */
  const modules = new Set();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'stancegraph:own-address',
        transform(code, id) {
          const [file = id] = id.split('?');
          if (!file.startsWith(sources)) return undefined;
          modules.add(file);
          // What a module asks of its own place stays true wherever the bundle lies.
          return code.includes('import.meta.url')
            ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
            : undefined;
        },
      },
    ],
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(root, 'src/cli.ts'),
      outDir: path.dirname(into),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: path.basename(into), codeSplitting: false },
      },
    },
  });
  const catalogues = readdirSync(messages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.startsWith('compiled'))
    .map((name) => path.join(messages, name));
  // Compiled messages follow from the catalogues.
  const written = [...modules].filter((file) => !file.startsWith(messages));
  const made = [...written, ...catalogues].map((file) => path.relative(root, file)).sort();
  return [...made, 'package-lock.json', '.tools/bundledCli.mjs', '.tools/messages.mjs'];
}
