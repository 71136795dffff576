import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Puts everything a page needs into the page, under a policy that lets it ask for nothing. The script
 * is packed, to a third of its size, and unpacked by a few words; the policy names both by their
 * hashes. Each face of a font but the Latin ones stands in a style element of its own with the letters
 * it has, so that a writer can leave out those that nobody reads.
 */
export function oneFile(): Plugin {
  return {
    name: 'stancegraph:one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith('.html'));
      const [script, second] = files.filter((file) => file.type === 'chunk');
      if (page?.type !== 'asset' || !script || second)
        throw new Error(`a page and one script expected, not ${Object.keys(bundle).join(', ')}`);
      const code = script.code.trim();
      const css = files
        .map((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '',
        )
        .join('');
      page.source = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
        .replace(
          /(\s*)<meta charset="utf-8" \/>/,
          (charset, space: string) =>
            `${charset}${space}<meta http-equiv="Content-Security-Policy" content="${policyFor([unpacking, code])}" />`,
        )
        .replace('</head>', () => `${stylesOf(css)}</head>`)
        .replace('</body>', () => `${packed(code)}\n  </body>`);
      const asked = /(?:src|href)="[^"#]*"/.exec(page.source);
      if (asked) throw new Error(`the page still asks for ${asked[0]}`);
      for (const { fileName } of files)
        if (fileName !== page.fileName && !fileName.endsWith('.md')) delete bundle[fileName];
    },
  };
}

const unpacking = `(async () => {
  const packed = document.getElementById('stancegraph-viewer');
  const letters = packed.textContent;
  const words = new DataView(new ArrayBuffer((letters.length / 5) * 4));
  for (let at = 0; at < letters.length; at += 5) {
    let word = 0;
    for (const letter of letters.slice(at, at + 5))
      word = word * 85 + (letter === 'x' ? 60 : letter.charCodeAt(0)) - 35;
    words.setUint32((at / 5) * 4, word);
  }
  const bytes = new Uint8Array(words.buffer, 0, packed.dataset.length);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const script = document.createElement('script');
  script.textContent = await new Response(stream).text();
  document.body.append(script);
})().catch((error) => {
  document.getElementById('too-old').hidden = false;
  throw error;
});`;

function packed(code: string): string {
  const bytes = deflateSync(code, { level: 9 });
  return [
    `<script type="text/plain" id="stancegraph-viewer" data-length="${bytes.length}">${inLetters(bytes)}</script>`,
    `<script>${unpacking}</script>`,
  ].join('\n');
}

/** Four bytes as five letters, `#` to `w`, with `x` for `<`: a sixteenth shorter than Base64. */
function inLetters(bytes: Uint8Array): string {
  const words = new DataView(new ArrayBuffer(Math.ceil(bytes.length / 4) * 4));
  new Uint8Array(words.buffer).set(bytes);
  let letters = '';
  for (let at = 0; at < words.byteLength; at += 4) {
    const word = words.getUint32(at);
    for (let place = 4; place >= 0; place--) {
      const letter = String.fromCharCode((Math.floor(word / 85 ** place) % 85) + 35);
      letters += letter === '<' ? 'x' : letter;
    }
  }
  return letters;
}

function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    // Places and colours are set on elements.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Style elements: the rules, the Latin faces among them, and one for each face of other letters. */
function stylesOf(css: string): string {
  const faces: string[] = [];
  const rules = css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const letters = /unicode-range:\s*([^;}]*)/.exec(face)?.[1]?.replace(/\s+/g, '') ?? '';
    if (/U\+(\?\?|0{1,4}-0{0,2}FF)(,|$)/i.test(letters)) return face;
    faces.push(`<style data-letters="${letters}">${face}</style>\n`);
    return '';
  });
  return `<style>${rules}</style>\n${faces.join('')}`;
}
