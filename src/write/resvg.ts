/** What is needed of resvg: passed in, so that nothing here depends on Node. */
export type ResvgConstructor = new (
  svg: string,
  options: {
    readonly fitTo: { readonly mode: 'width'; readonly value: number };
    readonly font: {
      readonly loadSystemFonts: boolean;
      readonly fontFiles: string[];
      readonly defaultFontFamily: string;
    };
    readonly logLevel: 'off';
  },
) => { render(): { readonly width: number; readonly height: number; asPng(): Uint8Array } };

/**
 * An SVG document as the bytes of a PNG `width` pixels wide. Only the fonts at the given paths are
 * used, never those of the machine, so that a picture is the same everywhere; letters that none of
 * them has are left blank.
 */
export function svgToPng(
  svg: string,
  width: number,
  { Resvg, fontFiles }: { Resvg: ResvgConstructor; fontFiles: readonly string[] },
): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Inter',
    },
    logLevel: 'off',
  });
  return picture.render().asPng();
}
