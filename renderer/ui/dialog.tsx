import X from 'lucide-react/icons/x';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { keepFocusSoon } from './keep-focus.ts';
import { useMessagePlace } from './message-place.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** The name of the close button. */
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, with the default one (Enter) last; always visible, even in a long dialog. */
  readonly actions?: ReactNode;
}

/**
 * A modal dialog, open while it is rendered. The browser's own `<dialog>` keeps the focus inside, closes on Escape and
 * restores the focus.
 */
export function Dialog({ title, closeName, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [messages, setMessages] = useState<HTMLDivElement | null>(null);
  useMessagePlace(messages);

  // Closed before it is removed from the page, because a removed dialog does not restore the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // The element that opened it may be gone, because of an action in the dialog.
      keepFocusSoon();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <Button look="quiet" size="slight" aria-label={closeName} onClick={onClose}>
          <X size="1.25em" aria-hidden="true" focusable="false" />
        </Button>
      </div>
      <div className={styles['body']}>{children}</div>
      <div className={styles['foot']}>
        <div ref={setMessages} className={styles['messages']} />
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}
