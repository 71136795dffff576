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

/** What a PNG is set in. */
export type Fonts = {
  /** Paths of the packaged fonts. */
  readonly fontFiles: readonly string[];
  /** Whether the machine's fonts stand in for letters that the packaged ones lack. */
  readonly systemFonts?: boolean;
};

/**
 * An SVG document as the bytes of a PNG `width` pixels wide. Unless `systemFonts` is on, only the
 * fonts at the given paths are used, so that a picture is the same everywhere; letters that none of
 * them has are left blank.
 */
export function svgToPng(
  svg: string,
  width: number,
  { Resvg, fontFiles, systemFonts = false }: Fonts & { readonly Resvg: ResvgConstructor },
): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: systemFonts,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Inter',
    },
    logLevel: 'off',
  });
  return picture.render().asPng();
}
