import { useEffect, useRef, useState } from 'react';
import { retryText } from '#text/retry-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './drop-retry.module.css';

export interface DropRetryProps {
  readonly onDrop: () => void;
}

/** Discards a retry, in progress or finished, after asking for confirmation. */
export function DropRetry({ onDrop }: DropRetryProps) {
  const [isAsking, setIsAsking] = useState(false);
  const careful = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // By default the browser would focus the close button of the dialog.
    if (isAsking) careful.current?.focus();
  }, [isAsking]);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        look="quiet"
        aria-label={retryText.drop}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        <span className={styles['full']}>{retryText.drop}</span>
        <span className={styles['short']}>{retryText.dropShort}</span>
      </Button>
      {isAsking ? (
        <Dialog
          title={retryText.dropTitle}
          closeName={retryText.close}
          onClose={close}
          actions={
            <>
              <Button ref={careful} onClick={close}>
                {retryText.keep}
              </Button>
              <Button
                look="primary"
                onClick={() => {
                  close();
                  onDrop();
                }}
              >
                {retryText.drop}
              </Button>
            </>
          }
        >
          <p>{retryText.dropWhat}</p>
        </Dialog>
      ) : null}
    </>
  );
}
