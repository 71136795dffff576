/**
 * Stands in for Node's emitter in the embed, which is built to be small: graphs tell of their changes
 * there too, but nobody listens. Whoever tries to is told.
 */
export class EventEmitter {
  emit(): boolean {
    return false;
  }

  on(): never {
    throw new Error('graphs tell nothing in an embedded picture');
  }
}
