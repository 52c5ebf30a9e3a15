/**
 * What a language has to say, given the words of another: the same names, the same parameters of each sentence, the same
 * lists; only the words may differ. A second language declares each of its constants with it, so that the compiler names
 * whatever is missing, too much, or asked with other parameters.
 *
 * @example export const libraryText: Said<typeof import('../en/library-text.ts').libraryText> = { … };
 */
export type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Sentence
    ? (...given: Given) => Said<Sentence>
    : T extends ReadonlyMap<infer Key, infer Sentence>
      ? ReadonlyMap<Key, Said<Sentence>>
      : T extends readonly unknown[]
        ? { readonly [At in keyof T]: Said<T[At]> }
        : T extends object
          ? { readonly [Name in keyof T]: Said<T[Name]> }
          : T;
