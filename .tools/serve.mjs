// @ts-check
// A plain static file server on this machine only: what any web host does, and no header more.
import { createServer } from 'node:http';
import sirv from 'sirv';

/**
 * Serves a folder below a path on both loopback addresses.
 * @param {string} folder
 * @param {{ port: number, lastPort?: number, under?: string }} options the first port to try, the
 *   last (default: only the first), and the path to serve under, such as `/some/path/`
 * @returns {Promise<{ address: string, close: () => void }>}
 * @throws {Error} where every port is taken
 */
export async function serve(folder, { port, lastPort = port, under = '/' }) {
  const files = sirv(folder, { dev: true, etag: true });
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const notFound = () => {
      response.writeHead(404).end('Not found');
    };
    const address = request.url ?? '/';
    if (!address.startsWith(under)) {
      notFound();
      return;
    }
    request.url = address.slice(under.length - 1);
    files(request, response, notFound);
  };
  for (let candidate = port; candidate <= lastPort; candidate++) {
    const servers = await listenOnLoopback(answer, candidate);
    if (!servers) continue;
    return {
      address: `http://localhost:${candidate}${under}`,
      close: () => servers.forEach((server) => server.close()),
    };
  }
  throw new Error(`no free port from ${port} to ${lastPort}`);
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @returns {Promise<import('node:http').Server[] | undefined>} nothing where the port is taken
 */
async function listenOnLoopback(answer, port) {
  const servers = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(answer);
    const code = await new Promise((resolve) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
      server.listen(port, host, () => resolve(undefined));
    });
    if (code === undefined) servers.push(server);
    else if (code === 'EADDRINUSE' || code === 'EACCES') {
      servers.forEach((open) => open.close());
      return undefined;
    }
  }
  return servers.length > 0 ? servers : undefined;
}
