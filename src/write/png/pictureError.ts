/** Why no picture could be made; the message is for the reader. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}
