import {
  frameMessageOf,
  marked,
  type FrameMessage,
  type PageMessage,
  type PassedKey,
} from './model/frameProtocol.ts';
import { embedAddress, embedParts, frameSandbox } from './write/embedSnippet.ts';

const script = document.currentScript ?? document.querySelector('script[src*="stance-graph.js"]');
/** The page that is framed lies beside this script. */
const page = new URL('embed.html', (script as HTMLScriptElement | null)?.src ?? document.baseURI);

/** How long a page that has loaded may stay silent before the fallback is shown, in milliseconds. */
const patience = 30_000;
const usualHeight = '560px';

/**
 * `<stance-graph src view mode title>`: a picture that people can explore, in a frame that may run
 * scripts and open links and nothing else. `src` is the address of a project file, or `project` the
 * name of one that is published beside this script; `view` the fragment of an address; `mode="story"`
 * tells the story of the project beside its picture; `hide`, `theme` and `height` are those of
 * the share dialog. What stands inside the element is shown where no script runs or the frame does not
 * answer.
 *
 * Fires `ready`, `viewchange`, `selectionchange`, `stepchange` and `error`, each with what it is about
 * as `detail`; see `frameProtocol.ts`.
 */
class StanceGraph extends HTMLElement {
  static readonly observedAttributes = [
    'src',
    'project',
    'view',
    'mode',
    'title',
    'hide',
    'theme',
    'height',
  ];

  #frame: HTMLIFrameElement | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent =
      ':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}';
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', frameSandbox);
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.style.height = this.#height ?? usualHeight;
    frame.addEventListener('load', () => {
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => this.#show('children'), patience);
    });
    this.#frame = frame;
    root.replaceChildren(style, frame, document.createElement('slot'));
    this.#point();
    addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    clearTimeout(this.#silence);
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(name: string): void {
    if (!this.#frame) return;
    if (name === 'height') this.#frame.style.height = this.#height ?? usualHeight;
    else this.#point();
  }

  /** Goes to a step of the story, counted from 0. */
  goToStep(step: number): void {
    this.#say({ type: 'goToStep', step });
  }

  get #height(): string | null {
    const height = Number.parseFloat(this.getAttribute('height') ?? '');
    return height > 0 ? `${height}px` : null;
  }

  /**
   * Points the frame at what the attributes ask for; a new view alone loads nothing anew. Without a
   * source the fallback is shown and an error told.
   */
  #point(): void {
    const frame = this.#frame!;
    if (!this.hasAttribute('src') && !this.hasAttribute('project')) {
      frame.removeAttribute('src');
      this.#show('children');
      this.#tell('error', { messages: ['stance-graph: neither src nor project is given'] });
      return;
    }
    this.#show('frame');
    const src = new URL(this.getAttribute('src') ?? '', document.baseURI);
    const named = this.getAttribute('project') ?? publishedName(src);
    const hidden = (this.getAttribute('hide') ?? '').split(',').map((part) => part.trim());
    const theme = this.getAttribute('theme');
    const address = embedAddress({
      page: page.href,
      source: named === null ? { src: src.href } : { project: named },
      fragment: (this.getAttribute('view') ?? '').replace(/^#/, ''),
      hidden: embedParts.filter((part) => hidden.includes(part)),
      ...(theme && { theme }),
      ...(this.getAttribute('mode') === 'story' && { mode: 'story' }),
    });
    if (frame.src !== address) frame.src = address;
    frame.title = this.title || 'Stancegraph';
  }

  #show(part: 'frame' | 'children'): void {
    this.#frame!.hidden = part === 'children';
    this.#frame!.style.display = part === 'children' ? 'none' : '';
    const slot = this.shadowRoot!.querySelector('slot')!;
    slot.style.display = part === 'children' ? '' : 'none';
  }

  #say(message: PageMessage): void {
    // A sandboxed frame has no origin to name.
    this.#frame?.contentWindow?.postMessage(marked(message), '*');
  }

  /** A key that the picture has no use for, as if it had been pressed on the element. */
  #press(key: PassedKey): void {
    const how = { bubbles: true, composed: true, cancelable: true };
    const press = { key, code: key, keyCode: keyCodes[key], ...how };
    this.dispatchEvent(new KeyboardEvent('keydown', press));
  }

  readonly #hear = ({ data, source, origin }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== 'null') return;
    const message = frameMessageOf(data);
    if (message) this.#take(message);
  };

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #take(message: FrameMessage): void {
    switch (message.type) {
      case 'loaded':
        clearTimeout(this.#silence);
        this.#show('frame');
        this.#say({ type: 'hello' });
        break;
      case 'ready': {
        const { title, sentence, steps } = message;
        if (!this.title) this.#frame!.title = `${title}. ${sentence}`;
        this.#tell('ready', { title, sentence, steps });
        break;
      }
      case 'viewChanged':
        this.#tell('viewchange', { view: message.view });
        break;
      case 'selection':
        this.#tell('selectionchange', { selection: message.selection });
        break;
      case 'stepChanged':
        this.#tell('stepchange', { step: message.step, steps: message.steps });
        break;
      case 'key':
        this.#press(message.key);
        break;
      case 'error':
        this.#tell('error', { messages: message.messages });
        break;
      case 'height':
        if (this.#height === null) this.#frame!.style.height = `${message.height}px`;
    }
  }
}

/** Slides and older pages go by these. */
const keyCodes: Readonly<Record<PassedKey, number>> = {
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  PageUp: 33,
  PageDown: 34,
};

/** The name under which a project lies beside this script: it loads where a server shares no files. */
function publishedName({ href }: URL): string | null {
  const folder = new URL('graph-data/', page).href;
  if (!href.startsWith(folder)) return null;
  const [, name] = /^([^/]+)\/project\.stance\.json$/.exec(href.slice(folder.length)) ?? [];
  return name === undefined ? null : decodeURIComponent(name);
}

if (!customElements.get('stance-graph')) customElements.define('stance-graph', StanceGraph);
