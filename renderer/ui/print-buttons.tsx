import { Button } from './button.tsx';

export interface PrintButtonsProps {
  /** The labels of the two buttons. */
  readonly names: { readonly print: string; readonly pdf: string };
  /** null if printing, or saving a PDF, is not supported; the button is then omitted. */
  readonly onPrint: (() => void) | null;
  readonly onSavePdf: (() => void) | null;
  /** Whether printing is the purpose of the screen. */
  readonly isMain?: boolean;
}

/** The two buttons for paper: the print dialog, and a PDF. */
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
