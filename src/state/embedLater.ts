// A script of its own: what is embedded loads it only for a layout that was not published, and analyses.
import { onPage } from './onPage.ts';

globalThis.stancegraphLater = onPage;
