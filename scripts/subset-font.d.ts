/** The part of subset-font that is used: the package brings no types. */
declare module 'subset-font' {
  /**
   * A font that holds only the glyphs of a text.
   *
   * @param variationAxes ranges that a variable font is cut to
   * @param keepFeatures OpenType features that stay
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes: Readonly<Record<string, { min: number; max: number }>>;
      keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
