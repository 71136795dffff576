import type { Plugin } from 'vite';

const description = /,\s*v\.description\(\s*(?:'[^']*'|"[^"]*"),?\s*\)/g;

/** Leaves out what the schema of projects says to people: only its JSON Schema tells that, no page does. */
export function bareSchema(): Plugin {
  return {
    name: 'stancegraph:bare-schema',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/model\/schema\.ts$/ },
      handler(code) {
        const bare = code.replace(description, '');
        if (bare.includes('v.description('))
          this.error('a description of the schema is no plain text');
        return { code: bare, map: null };
      },
    },
  };
}
