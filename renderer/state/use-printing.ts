import { useApp } from './use-app.ts';

/** Functions to print the current screen; null if this platform does not support it. */
export interface Printing {
  readonly onPrint: (() => void) | null;
  readonly onSavePdf: (() => void) | null;
}

/** Printing, and saving as a PDF with the given file name and title; `isForm`: with fields to fill in. */
export function usePrinting(pdf: {
  readonly fileName: string;
  readonly title: string;
  readonly isForm?: boolean;
}): Printing {
  const can = useApp((state) => state.can);
  const print = useApp((state) => state.print);
  const savePdf = useApp((state) => state.savePdf);
  return {
    onPrint: can('print') ? () => void print() : null,
    onSavePdf: can('savePdf') ? () => void savePdf(pdf) : null,
  };
}
