/** Calls back whenever the window comes to a screen of another pixel density; returns the undoing. */
export function onDensityChange(callback: () => void): () => void {
  const watched = new AbortController();
  const watch = () => {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        callback();
        watch();
      },
      { once: true, signal: watched.signal },
    );
  };
  watch();
  return () => watched.abort();
}
