import type { Scene } from '../../scene/scene.ts';
import { sceneToSvg } from '../../write/svg.ts';

/** A scene as an element of this page. */
export function sceneElement(scene: Scene): Element {
  const picture = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml');
  return document.importNode(picture.documentElement, true);
}
