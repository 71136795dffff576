// @ts-check
// Compiles src/messages/<locale>/<room>.json into one small module per message.
// Run as `npm run messages`; vite.config.ts calls compileMessages() on start and on every change.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const catalogue = fileURLToPath(new URL('../src/messages/', import.meta.url));
const compiled = path.join(catalogue, 'compiled');
const baseLocale = 'en';

/**
 * All messages of one locale, merged from its rooms.
 * @param {string} locale
 * @returns {Promise<Record<string, unknown>>}
 * @throws {Error} where a file is no JSON object, or a key does not start with its room's name
 */
async function messagesOf(locale) {
  const folder = path.join(catalogue, locale);
  /** @type {Record<string, unknown>} */
  const messages = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const room = path.basename(file, '.json');
    const where = `src/messages/${locale}/${file}`;
    /** @type {unknown} */
    let entries;
    try {
      entries = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${where} is no JSON`, { cause: error });
    }
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) {
      throw new Error(`${where}: expected an object of messages`);
    }
    for (const [key, message] of Object.entries(entries)) {
      if (!/^[a-z0-9_]+$/.test(key) || !key.startsWith(`${room}_`)) {
        throw new Error(`${where}: "${key}" must be snake_case and start with "${room}_"`);
      }
      messages[key] = message;
    }
  }
  return messages;
}

/** @returns {Promise<string[]>} */
async function locales() {
  const entries = await readdir(catalogue, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => name !== 'compiled')
    .sort();
}

/**
 * Writes what differs and removes what is no longer there, so that watchers see only real changes.
 * @param {Record<string, string>} output file contents by path below the compiled folder
 */
async function writeChanged(output) {
  const wanted = new Map(
    Object.entries(output).map(([name, content]) => [
      path.join(compiled, name),
      name.endsWith('.js') ? `// @ts-nocheck\n${content}` : content,
    ]),
  );
  for (const [file, content] of wanted) {
    const before = await readFile(file, 'utf8').catch(() => undefined);
    if (before === content) continue;
    await mkdir(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    await writeFile(draft, content);
    await rename(draft, file);
  }
  for (const entry of await readdir(compiled, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(file) && !file.endsWith('.draft')) {
      await rm(file, { force: true });
    }
  }
}

/**
 * The formatters of a compiled catalogue, each made once: making one takes longer than a thousand numbers.
 * @param {string} registry source of what makes one for each value
 */
function keepingFormatters(registry) {
  const kept = registry.replace(
    /new Intl\.(PluralRules|NumberFormat)\(locale, options\)/g,
    "kept('$1', locale, options)",
  );
  if (kept === registry) throw new Error('registry.js of the messages makes no formatters');
  return `${kept}
const made = {};
const kept = (kind, locale, options) =>
  (made[kind + locale + JSON.stringify(options)] ??= new Intl[kind](locale, options));
`;
}

/** Beside what was compiled: what of. */
const mark = 'made-from.txt';

/**
 * Compiles the catalogue, unless what lies there was made of the same.
 * @throws {Error} where a catalogue is not as it should be
 */
export async function compileMessages() {
  const names = await locales();
  const catalogues = await Promise.all(names.map(messagesOf));
  const sources = ['../package-lock.json', 'messages.mjs'].map((name) =>
    readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8'),
  );
  const madeFrom = createHash('sha256')
    .update(JSON.stringify([names, catalogues, await Promise.all(sources)]))
    .digest('hex');
  const before = await readFile(path.join(compiled, mark), 'utf8').catch(() => undefined);
  if (before === madeFrom) return;
  const output = await compiledFrom(names, catalogues);
  await mkdir(compiled, { recursive: true });
  await rm(path.join(compiled, mark), { force: true });
  await writeChanged({
    ...output,
    'registry.js': keepingFormatters(output['registry.js'] ?? ''),
    [mark]: madeFrom,
  });
}

/**
 * @param {readonly string[]} names of the locales
 * @param {readonly Record<string, unknown>[]} catalogues theirs
 * @returns {Promise<Record<string, string>>} file contents by path below the compiled folder
 */
async function compiledFrom(names, catalogues) {
  const [{ compileProject }, sdk, { default: plugin }] = await Promise.all([
    import('@inlang/paraglide-js'),
    import('@inlang/sdk'),
    import('@inlang/plugin-message-format'),
  ]);
  const project = await sdk.loadProjectInMemory({
    blob: await sdk.newProject({
      settings: { baseLocale, locales: [...names] },
    }),
    providePlugins: [plugin],
  });
  await project.importFiles({
    pluginKey: plugin.key,
    files: names.map((locale, index) => ({
      locale,
      content: new TextEncoder().encode(JSON.stringify(catalogues[index])),
    })),
  });
  const output = await compileProject({
    project,
    compilerOptions: {
      outputStructure: 'message-modules',
      strategy: ['globalVariable', 'baseLocale'],
      disableAsyncLocalStorage: true,
      emitGitIgnore: false,
      emitPrettierIgnore: false,
      emitReadme: false,
    },
  });
  await project.close();
  return output;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await compileMessages();
}
