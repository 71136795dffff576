/** Resolves when the classic script at an address has run, or could not be loaded. */
export function runScript(url: URL): Promise<void> {
  const script = document.createElement('script');
  script.src = url.href;
  return new Promise((resolve) => {
    const done = () => {
      script.remove();
      resolve();
    };
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  });
}
