/** Fills the screen with the page, or lets go of it; tells where the browser refuses. */
export function toggleScreen(refused: () => void): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  done?.catch(refused);
}
