/** Drawn schemes by the name that an author gives to `<Figure>`. A new one is also named in domain/figure-names.ts. */
export const figures = {};
