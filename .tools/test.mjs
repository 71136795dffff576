// @ts-check
// `npm test`: installs what is missing, a browser included, and runs every stage to its end.
// `node .tools/test.mjs <stage> ...` runs some; `check` is the word for all that need no browser.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Count */
/** @typedef {(files: readonly string[]) => Promise<Count>} Stage */

const results = path.join(root, '.test-results');

/**
 * A check that passes or fails as a whole and says nothing when it passes.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Stage}
 */
function check(name, args) {
  return async () => {
    const { code, output } = await run(name, args, { quiet: true });
    if (code !== 0) console.log(output.trimEnd());
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  };
}

/**
 * Runs a test program that streams to the terminal and writes a report beside it.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} report
 * @param {(report: any) => Count} count
 * @returns {Promise<Count>}
 */
async function tests(name, args, report, count) {
  const file = path.join(results, report);
  await rm(file, { force: true });
  const { code } = await run(name, args);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, skipped: [] };
  const sum = count(JSON.parse(text));
  // A file that cannot be loaded, or an error outside any test, fails the stage without a failed test.
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

/** @param {'unit' | 'component'} project @returns {Stage} */
function vitest(project) {
  return (files) => {
    const report = `${project}.json`;
    const json = ['--reporter=json', `--outputFile=.test-results/${report}`];
    const args = ['run', `--project=${project}`, '--reporter=default', ...json, ...files];
    return tests('vitest', args, report, (found) => ({
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.testResults
        .flatMap((/** @type {any} */ file) => file.assertionResults)
        .filter((/** @type {any} */ test) => !['passed', 'failed'].includes(test.status))
        .map((/** @type {any} */ test) => test.fullName),
    }));
  };
}

/**
 * @param {readonly any[]} suites of a Playwright report
 * @returns {string[]} the titles of the tests that did not run, with the reasons given
 */
function skippedIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter((/** @type {any} */ { tests }) => tests[0]?.status === 'skipped')
      .map((/** @type {any} */ { title, tests: [{ annotations }] }) => {
        const [reason] = annotations.map((/** @type {any} */ { description }) => description);
        return reason ? `${title} (${reason})` : title;
      }),
    ...skippedIn(inner),
  ]);
}

/** @type {Stage} */
const endToEnd = (files) =>
  tests('playwright', ['test', '--config=e2e', ...files], 'e2e.json', (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
    skipped: skippedIn(report.suites),
  }));

/** @param {string} mode @returns {Promise<Count>} */
const buildIn = (mode) => check('vite', ['build', `--mode=${mode}`, '--logLevel=warn'])([]);

/** @type {Stage} */
const build = async () => {
  // The first empties the folder that all of them fill.
  const app = await buildIn('production');
  if (app.failed) return app;
  const others = await Promise.all(['embed', 'viewer'].map(buildIn));
  return others.find(({ failed }) => failed) ?? app;
};

/** @type {Record<string, Stage>} */
const stages = {
  build,
  // Scripts as well as components.
  types: check('svelte-check', [
    '--tsgo',
    '--tsconfig=./tsconfig.json',
    '--output=human',
    '--fail-on-warnings',
  ]),
  format: check('oxfmt', ['--check', '.']),
  lint: check('oxlint', ['--type-aware', '--deny-warnings']),
  'svelte lint': check('eslint', ['.']),
  'dead code': check('knip', []),
  unit: vitest('unit'),
  component: vitest('component'),
  e2e: endToEnd,
};

/** In the order that keeps two processors busy: the longest first. */
const quietStages = ['build', 'types', 'svelte lint', 'format', 'lint', 'dead code'];
const needBrowser = ['component', 'e2e'];
const checks = Object.keys(stages).filter((name) => !needBrowser.includes(name));

/**
 * @param {readonly string[]} words stage names, `check`, and test files for the stages named
 * @returns {{ names: string[], files: string[] }}
 */
function chosen(words) {
  const names = words.filter((word) => word in stages || word === 'check');
  const files = words.filter((word) => !names.includes(word));
  if (names.length === 0) return { names: Object.keys(stages), files };
  return { names: names.flatMap((name) => (name === 'check' ? checks : [name])), files };
}

ensureInstalled();
const { names, files } = chosen(process.argv.slice(2));
await mkdir(results, { recursive: true });
const { compileMessages } = await import('./messages.mjs');
await compileMessages();
if (names.some((name) => needBrowser.includes(name))) {
  const { ensureBrowser } = await import('./ensure-browser.mjs');
  await ensureBrowser();
}

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one stage and says how it went. @param {string} name */
async function runStage(name) {
  const start = performance.now();
  const stage = /** @type {Stage} */ (stages[name]);
  const { passed, failed, skipped } = await stage(files);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const title of skipped) console.log(`skipped  ${title}`);
  console.log(`${failed ? 'FAILED' : 'passed'}  ${name} (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped.length;
}

// The quiet stages run two at a time; what streams runs alone.
const quiet = quietStages.filter((name) => names.includes(name));
const lane = async () => {
  for (let name = quiet.shift(); name !== undefined; name = quiet.shift()) await runStage(name);
};
await Promise.all([lane(), lane()]);
for (const name of names.filter((name) => !quietStages.includes(name))) await runStage(name);

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
