/** Names that `<Figure name="…">` takes. */
export const figureNames = [] as const satisfies readonly string[];
