import { createContext, useContext } from 'react';
import { pageText } from '#text/page-text.ts';

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** What is said about what a browser keeps. */
export type KeepingWords = Sentences<typeof pageText>;

/** The words of this edition: those of a page for one lesson unless another one brings its own. */
export const KeepingWordsContext = createContext<KeepingWords>(pageText);

export const useKeepingWords = (): KeepingWords => useContext(KeepingWordsContext);
