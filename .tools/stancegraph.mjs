// @ts-check
// `npm run -s stancegraph -- <args>`: the command line from its sources, in the folder of the caller.
import { pathToFileURL } from 'node:url';
import { bundledCli } from './bundledCli.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const cli = await bundledCli();
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
await import(pathToFileURL(cli).href);
