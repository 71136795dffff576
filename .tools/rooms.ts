import path from 'node:path';
import ts from 'typescript';

/** The rooms of src/ by floor; a file imports only what lies on a lower floor, or its own room. */
const floors: Readonly<Record<string, number>> = {
  messages: 0,
  model: 1,
  read: 2,
  graph: 2,
  analysis: 3,
  scene: 3,
  layout: 4,
  stage: 4,
  write: 4,
  cli: 5,
  state: 5,
  shell: 6,
};

const doors = ['app.ts', 'embed.ts', 'viewer.ts', 'element.ts', 'cli.ts'];
const doorFloor = 7;
/** The command line, its commands included, stands on write/ and what is below. */
const cliCeiling = 4;

/** Which packages live in which rooms only; doors are named by their file. */
const packageRules: readonly {
  readonly matches: RegExp;
  readonly allowed: readonly string[];
}[] = [
  { matches: /^(sigma|@sigma)(\/|$)/, allowed: ['stage'] },
  {
    matches: /^graphology/,
    allowed: ['read', 'graph', 'analysis', 'scene', 'layout', 'stage', 'write', 'state'],
  },
  {
    matches: /^(svelte|bits-ui|@lucide\/svelte)(\/|$)/,
    allowed: ['state', 'shell', 'app.ts', 'embed.ts', 'viewer.ts'],
  },
  {
    matches: /^(node:|@resvg\/resvg-js|fontkit$|bidi-js$|woff2-encoder)/,
    allowed: ['cli', 'cli.ts'],
  },
];

/** The import specifiers of a source, in order; of a component, those of its scripts. */
function importsOf(file: string, text: string): string[] {
  const scripts = file.endsWith('.svelte')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
    : [text];
  return scripts.flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** The room a path below src/ belongs to; a door is its own room. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function floorOf(room: string): number | undefined {
  return doors.includes(room) ? doorFloor : floors[room];
}

/** What is wrong with one room importing another, if anything. */
function roomFault(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const [above, below] = [floorOf(from), floorOf(to)];
  if (above === undefined) return `src/${from} is no room`;
  if (below === undefined) return `src/${to} is no room`;
  if (doors.includes(to)) return `${to} is a door, which nothing imports`;
  if (below >= above) return `${from} (floor ${above}) stands not above ${to} (floor ${below})`;
  if (to === 'cli') return from === 'cli.ts' ? undefined : 'cli/ serves cli.ts only';
  if (from === 'cli.ts' && below > cliCeiling) return `cli.ts stands on write/ and below`;
  return undefined;
}

/** The first circle found among files that import each other, as the files along it. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (finished.has(file)) return undefined;
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    trail.push(file);
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    trail.pop();
    finished.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return undefined;
}

/**
 * Every breach of the house's order: an import that does not go down, a package in the wrong room,
 * a circle among files.
 * @param sources text of each source by its path below src/, with `/` between folders
 * @returns one sentence a breach, which names the file and its import; empty where all is well
 */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const local = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const room = roomOf(file);
    const targets: string[] = [];
    for (const specifier of importsOf(file, text)) {
      const isLocal = specifier.startsWith('.');
      const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
      if (isLocal) targets.push(target);
      const fault = isLocal
        ? target.startsWith('../')
          ? 'it lies outside src'
          : roomFault(room, roomOf(target))
        : packageRules.some(
              ({ matches, allowed }) => matches.test(specifier) && !allowed.includes(room),
            )
          ? `this package has no place in ${room}`
          : undefined;
      if (fault) found.push(`src/${file} imports '${specifier}': ${fault}`);
    }
    local.set(file, targets);
  }
  const circle = circleIn(local);
  if (circle) found.push(`files import each other in a circle: ${circle.join(' -> ')}`);
  return found;
}
