/** What browsers and the loader say where a part of the page cannot be fetched. */
const missing =
  /dynamically imported module|importing a module script failed|unable to preload css/i;

/**
 * Tells where a part of the page that is loaded later could not be had: the network is gone, or a newer
 * build has taken the place of the one that is open. Returns what ends it.
 */
export function watchMissingParts(onMissing: () => void): () => void {
  const tell = (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (!(reason instanceof Error) || !missing.test(reason.message)) return;
    event.preventDefault();
    onMissing();
  };
  addEventListener('unhandledrejection', tell);
  return () => removeEventListener('unhandledrejection', tell);
}
