import { useState } from 'react';
import type { Draft } from '../../../content/draft/draft.ts';
import { broughtClaimsText } from '#text/brought-claims-text.ts';
import { Button } from '../../ui/button.tsx';
import { BringInClaimsDialog } from './bring-in-claims-dialog.tsx';
import styles from './bring-in-claims.module.css';

export interface BringInClaimsProps {
  readonly draft: Draft;
}

/** Opens the dialog that adds claims from a table or from annotations. */
export function BringInClaims({ draft }: BringInClaimsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['way']}>
      <Button onClick={() => setOpen(true)}>{broughtClaimsText.open}</Button>
      <p className={styles['hint']}>{broughtClaimsText.openHint}</p>
      {isOpen ? <BringInClaimsDialog draft={draft} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
