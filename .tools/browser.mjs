// @ts-check
// Finds a Chromium that is already on this machine. Used by the component and the end-to-end tests.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Flags for every browser the tests start: software WebGL, letters as wide as in a window, and no
 * request of the browser's own.
 */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The page around the picture is put together without OpenGL, which here is software as well.
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--font-render-hinting=none',
  // A page of a test is gone before V8's last optimiser and small steps of its heap pay for themselves.
  '--js-flags=--no-opt,--min-semi-space-size=16',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// The first is Chromium without a window of its own: the same engine, sooner ready.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const places = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} the first browser on the PATH or at a usual place */
function systemBrowser() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}

/** @type {string | undefined} */
let ownBrowser;
try {
  const { chromium } = await import('@playwright/test');
  ownBrowser = chromium.executablePath();
} catch {
  // Nothing is installed yet, or Playwright knows no browser for this system.
  ownBrowser = undefined;
}

/**
 * The Chromium to test with: CHROMIUM_PATH, else Playwright's own, else the system's.
 * @returns {{ executablePath?: string }} launch options; empty where there is none
 * @throws {Error} where CHROMIUM_PATH names no executable file
 */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH is no executable file: ${chosen}`);
    return { executablePath: chosen };
  }
  const found = ownBrowser && existsSync(ownBrowser) ? ownBrowser : systemBrowser();
  return found ? { executablePath: found } : {};
}
