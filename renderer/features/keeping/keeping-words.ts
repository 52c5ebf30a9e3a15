import { createContext, useContext } from 'react';
import { pageText } from '#text/page-text.ts';

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** The texts about storage in a browser. */
export type KeepingWords = Sentences<typeof pageText>;

/** The texts of this edition: those of a page for one lesson, unless another edition provides its own. */
export const KeepingWordsContext = createContext<KeepingWords>(pageText);

export const useKeepingWords = (): KeepingWords => useContext(KeepingWordsContext);
