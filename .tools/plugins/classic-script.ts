import type { Plugin } from 'vite';

/**
 * Makes a page's built module script a classic deferred one. A frame of opaque origin loads classic
 * scripts and style sheets of any server, but modules (and whatever carries `crossorigin`) only from
 * servers that send `Access-Control-Allow-Origin`.
 */
export function classicScript(): Plugin {
  return {
    name: 'stancegraph:classic-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const page = html
          .replace(/<script type="module"( crossorigin)?(?= src=)/g, '<script defer')
          .replace(/(<link rel="stylesheet") crossorigin/g, '$1');
        const left = /type="module"|crossorigin|modulepreload/.exec(page);
        if (left) throw new Error(`the embed page still holds "${left[0]}"`);
        return page;
      },
    },
  };
}
