/** What of a picture goes to the clipboard at once, for whatever it is pasted into. */
export type CopiedPicture = {
  /** A promise, because Safari lets only the click itself write to the clipboard. */
  readonly png: Promise<Blob>;
  /** The picture in words. */
  readonly description: string;
  /** Where the picture can be explored, if anywhere. */
  readonly link: string | null;
};

/** Browsers pack `image/png` anew and lose what it carries; this type is handed on as it is. */
const untouched = 'web image/x-stancegraph+png';

/** Writes a picture, the same as a piece of a page with its description, and its link, as one item. */
export async function copyPicture({ png, description, link }: CopiedPicture): Promise<void> {
  const types: Record<string, Promise<Blob>> = {
    'image/png': png,
    'text/html': png.then(async (picture) =>
      textOf('text/html', await markup(picture, description, link)),
    ),
    'text/plain': Promise.resolve(textOf('text/plain', link ?? description)),
  };
  if (supports(untouched))
    types[untouched] = png.then((picture) => picture.slice(0, picture.size, untouched.slice(4)));
  await navigator.clipboard.write([new ClipboardItem(types)]);
}

function supports(type: string): boolean {
  return 'supports' in ClipboardItem && ClipboardItem.supports(type);
}

/** The picture as an element of a page; its words are set as attributes, never as markup. */
async function markup(picture: Blob, description: string, link: string | null): Promise<string> {
  const image = document.createElement('img');
  image.alt = description;
  image.src = await dataAddress(picture);
  if (link === null) return serialised(image);
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.append(image);
  return serialised(anchor);
}

function serialised(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(blob.type)));
    reader.readAsDataURL(blob);
  });
}

function textOf(type: string, text: string): Blob {
  return new Blob([text], { type });
}
