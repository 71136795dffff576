import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { m } from '../messages/compiled/messages.js';
import { fromBase64Url, toBase64Url } from './base64Url.ts';
import { carriedJson, parseCarried, type Carried } from './carried.ts';
import { inflateWithin } from './inflate.ts';
import type { Result } from './issue.ts';
import { projectPrefix } from './projectPrefix.ts';

/** Most bytes that the project of a link may inflate to. */
const maxInflated = 10_000_000;

/**
 * A whole project with its view as the fragment of an address, without `#`: `v1.project.` and the
 * base64url of the deflated JSON. Nothing of it is sent to a server; everybody with the link has it.
 */
export function encodeProject(carried: Carried): string {
  const bytes = strToU8(JSON.stringify(carriedJson(carried)));
  return projectPrefix + toBase64Url(deflateSync(bytes, { level: 9 }));
}

/** The project and view of such a fragment, with or without `#`, or what is wrong with it. */
export function decodeProject(fragment: string): Result<Carried> {
  const text = fragment.replace(/^#/, '');
  let json: unknown;
  try {
    if (!text.startsWith(projectPrefix)) throw new SyntaxError('no project');
    const bytes = fromBase64Url(text.slice(projectPrefix.length));
    json = JSON.parse(strFromU8(inflateWithin(bytes, maxInflated)));
  } catch (error) {
    const message =
      error instanceof RangeError ? m.model_link_too_large() : m.model_link_project_broken();
    return { ok: false, issues: [{ path: '#', message, value: text.slice(0, 80) }] };
  }
  return parseCarried(json);
}
