/** What a page may do about a newer build that has been stored and waits. */
export interface Update {
  /** Whether the reader has not yet touched the page, so that a reload costs nothing. */
  readonly isEarly: boolean;
  /** Lets the newer build take over and reloads the page. */
  readonly apply: () => void;
}

/**
 * Keeps the page usable without a network: registers the service worker that the build wrote beside
 * it. Does nothing while developing, in a frame, and where the browser has no service workers or
 * refuses them, because the page works without one.
 * @param onUpdate called when a newer build is ready; until `apply` is called, the open one stays
 * @see https://w3c.github.io/ServiceWorker/
 */
export async function keepOffline(onUpdate: (update: Update) => void): Promise<void> {
  if (!import.meta.env.PROD || window.top !== window || !('serviceWorker' in navigator)) return;
  let isEarly = true;
  const touch = () => (isEarly = false);
  for (const kind of ['pointerdown', 'keydown', 'drop']) {
    window.addEventListener(kind, touch, { capture: true, once: true });
  }
  const registration = await navigator.serviceWorker
    .register('./sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;

  const announce = (waiting: ServiceWorker) => {
    // Without a controller this is the first visit: nothing older is open.
    if (!navigator.serviceWorker.controller) return;
    const apply = () => {
      const reload = () => window.location.reload();
      navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    };
    onUpdate({ isEarly, apply });
  };
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const incoming = registration.installing;
    incoming?.addEventListener('statechange', () => {
      if (incoming.state === 'installed') announce(incoming);
    });
  });
}
