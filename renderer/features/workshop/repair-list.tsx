import type { Draft } from '../../../content/draft/draft.ts';
import { useApp } from '../../state/use-app.ts';
import { repairKindText } from '#text/reading-text.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './repair-list.module.css';

/** The number of characters shown around a repair. */
const AROUND = 24;

export interface RepairListProps {
  readonly draft: Draft;
}

/** The changes made when the document was read; each repair can be undone. */
export function RepairList({ draft: { repairs, blocks } }: RepairListProps) {
  const editDraft = useApp((state) => state.editDraft);
  if (repairs.length === 0) return null;
  return (
    <Disclosure title={bringInText.repairs(repairs.length)} isLazy>
      <p className={styles['hint']}>{bringInText.repairsHint}</p>
      <ul className={styles['repairs']}>
        {repairs.map(({ id, block, what, at, now }) => {
          const number = blocks.findIndex((one) => one.id === block) + 1;
          const text = blocks[number - 1]?.text ?? '';
          return (
            <li key={id} className={styles['repair']}>
              <span>{repairKindText[what]}</span>
              <q className={styles['words']}>
                {text.slice(Math.max(0, at - AROUND), at)}
                <mark>{now}</mark>
                {text.slice(at + now.length, at + now.length + AROUND)}
              </q>
              <Button look="quiet" size="small" onClick={() => editDraft({ kind: 'take-back-repair', repair: id })}>
                {bringInText.takeBack}
                <VisuallyHidden>{bringInText.inPart(number)}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
