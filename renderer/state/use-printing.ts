import { useApp } from './use-app.ts';

/** How what is on the screen gets onto paper. null where this machine cannot do it. */
export interface Printing {
  readonly onPrint: (() => void) | null;
  readonly onSavePdf: (() => void) | null;
}

/** Printing and saving as a PDF, which gets the given file name and title. */
export function usePrinting(pdf: { readonly fileName: string; readonly title: string }): Printing {
  const can = useApp((state) => state.can);
  const print = useApp((state) => state.print);
  const savePdf = useApp((state) => state.savePdf);
  return {
    onPrint: can('print') ? () => void print() : null,
    onSavePdf: can('savePdf') ? () => void savePdf(pdf) : null,
  };
}
