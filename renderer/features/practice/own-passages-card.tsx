import { useEffect } from 'react';
import type { OwnPassages } from '../../../content/study/views.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { profileOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { passagesText as text } from '#text/passages-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import own from './own-passages-card.module.css';
import styles from '../../ui/section.module.css';

/**
 * The passages that the person has added: where they come from, and the possible actions. Nothing if there are none.
 */
export function OwnPassagesCard() {
  const passages = useApp((state) => state.ownPassages);
  const removed = useApp((state) => state.removedPassages);
  const readOwnPassages = useApp((state) => state.readOwnPassages);
  const restorePassages = useApp((state) => state.restorePassages);
  useEffect(() => {
    void readOwnPassages();
  }, [readOwnPassages]);
  const list = passages.kind === 'done' ? passages.value : [];
  if (list.length + removed.length === 0) return null;
  return (
    <Card as="section" labelledBy="own-passages">
      <div className={styles['section']}>
        <Heading level={2} id="own-passages">
          {text.title}
        </Heading>
        <p className={styles['hint']}>{text.hint}</p>
        <LiveRegion>
          {removed.length === 0 ? null : (
            <div className={styles['row']}>
              <p>{text.removed(removed.length)}</p>
              <Button size="small" onClick={() => void restorePassages()}>
                {text.bringBack}
              </Button>
            </div>
          )}
        </LiveRegion>
        {list.length === 0 ? null : <Passages list={list} />}
      </div>
    </Card>
  );
}

function Passages({ list }: { readonly list: OwnPassages }) {
  const removePassages = useApp((state) => state.removePassages);
  const saveFile = useApp((state) => state.saveFile);
  const canSave = useApp(({ can }) => can('saveExport'));
  const profile = useApp(profileOf);
  const lessons = [...new Set(list.map(({ from }) => from))].map(
    (from) => [from, list.filter((one) => one.from === from)] as const,
  );
  return (
    <>
      <Table caption={text.caption} heads={[text.columns.from, text.columns.passages, text.columns.seen, null]}>
        {lessons.map(([from, ofLesson]) => (
          <tr key={from ?? ''}>
            <th scope="row">
              <bdi>{from ?? text.noLesson}</bdi>
            </th>
            <td className={own['count']}>{ofLesson.length}</td>
            <td className={own['count']}>{ofLesson.filter(({ isSeen }) => isSeen).length}</td>
            <td>
              <Button
                look="quiet"
                size="small"
                onClick={() => void removePassages(ofLesson.map(({ passage }) => passage))}
              >
                {text.remove}
                <VisuallyHidden>{text.ofLesson(from ?? text.noLesson)}</VisuallyHidden>
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <Disclosure title={text.each(list.length)} isLazy>
        <ul className={own['list']}>
          {list.map(({ passage, quote: { exact }, language }) => (
            <li key={passage} className={own['passage']}>
              <span className={own['words']} {...inLanguage(language)}>
                {exact}
              </span>
              <Button look="quiet" size="small" onClick={() => void removePassages([passage])}>
                {text.remove}
                <VisuallyHidden>{text.ofPassage(exact)}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
      {canSave && profile !== null ? (
        <div className={styles['start']}>
          <Button onClick={() => void saveFile({ kind: 'passages', profile })}>{text.save}</Button>
          <p className={styles['hint']}>{text.saveHint}</p>
        </div>
      ) : null}
    </>
  );
}
