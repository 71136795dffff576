import { mainName } from '../../../read/companions.ts';

/** Endings of the files that can be opened, as a field for files lists them. */
export const endings = '.json,.csv,.tsv,.gz,.txt,.html,.htm,.png,.svg';

type Named = { readonly name: string };

/**
 * What files taken together are: a project file, or a page or picture that holds one, or else the table that the other tables describe; or
 * else texts, which may be originals of documents. Files of other kinds are none of these.
 */
export function partsOf<T extends Named>(
  files: readonly T[],
): { readonly project?: T; readonly companions: readonly T[]; readonly texts: readonly T[] } {
  const ending = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  const [json] = ending(/\.(json(\.gz)?|html?|png|svg)$/i);
  const texts = ending(/\.txt$/i);
  if (json) return { project: json, companions: [], texts };
  const tables = ending(/\.(csv|tsv|gz)$/i);
  const main = mainName(tables.map(({ name }) => name));
  const project = tables.find(({ name }) => name === main);
  if (!project) return { companions: [], texts };
  return { project, companions: tables.filter((table) => table !== project), texts };
}
