import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly names: { readonly close: string; readonly cancel: string; readonly confirm: string };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for confirmation before something that is not simply undone. */
export function ConfirmDialog({ title, names, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      closeName={names.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{names.cancel}</Button>
          <Button look="primary" onClick={onConfirm}>
            {names.confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
