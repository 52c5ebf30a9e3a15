import { Button } from './button.tsx';

export interface PrintButtonsProps {
  /** What the two buttons say. */
  readonly names: { readonly print: string; readonly pdf: string };
  /** null where there is no printing, or no PDF to save; its button is left out. */
  readonly onPrint: (() => void) | null;
  readonly onSavePdf: (() => void) | null;
  /** Printing is what the screen is for. */
  readonly isMain?: boolean;
}

/** The two ways onto paper: the print dialog, and a PDF. */
export function PrintButtons({ names, onPrint, onSavePdf, isMain = false }: PrintButtonsProps) {
  return (
    <>
      {onPrint === null ? null : (
        <Button look={isMain ? 'primary' : 'plain'} onClick={onPrint}>
          {names.print}
        </Button>
      )}
      {onSavePdf === null ? null : <Button onClick={onSavePdf}>{names.pdf}</Button>}
    </>
  );
}
