import path from 'node:path';
import type { Plugin } from 'vite';
import { compileMessages } from '../messages.mjs';

/** Compiles the message catalogue before a build and, while developing, whenever it changes. */
export function messages(): Plugin {
  return {
    name: 'stancegraph:messages',
    async buildStart() {
      await compileMessages();
    },
    configureServer(server) {
      const onChange = (file: string) => {
        if (!/[/\\]src[/\\]messages[/\\][\w-]+[/\\]\w+\.json$/.test(path.normalize(file))) return;
        compileMessages().catch((error: unknown) => {
          server.config.logger.error(error instanceof Error ? error.message : String(error));
        });
      };
      server.watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);
    },
  };
}
