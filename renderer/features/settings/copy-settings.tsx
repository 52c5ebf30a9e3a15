import { csvFormOf } from '../../../content/text/table-form.ts';
import { useApp } from '../../state/use-app.ts';
import { peopleText } from '#text/people-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import shared from '../../ui/section.module.css';
import styles from './section.module.css';

const { copy: text } = peopleText;

/** Exports all data of a person as a file, or as a table. */
export function CopySettings() {
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const isProgram = useApp(({ edition }) => edition === 'program');
  const exportProfile = useApp((state) => state.exportProfile);
  const saved = useApp(({ session }) => (session.kind === 'done' ? session.value.settings.tables : null));
  const csv = saved === null || saved === 'xlsx' ? csvFormOf(navigator.language) : saved;
  return (
    <Card as="section" labelledBy="copy-settings">
      <div className={styles['section']}>
        <Heading level={2} id="copy-settings">
          {isProgram ? text.title : text.titleInBrowser}
        </Heading>
        <p>{isProgram ? text.hint(teaches) : text.hintInBrowser}</p>
        <div className={shared['row']}>
          <Button onClick={() => void exportProfile('json')}>{text.json}</Button>
          <Button onClick={() => void exportProfile('xlsx')}>{text.xlsx}</Button>
          <Button onClick={() => void exportProfile(csv)}>{text.csv}</Button>
        </div>
        <p className={shared['hint']}>{text.csvHint}</p>
        {isProgram ? (
          <>
            <div className={styles['start']}>
              <Button onClick={() => void exportProfile('own')}>{text.own}</Button>
            </div>
            <p className={shared['hint']}>{text.ownHint(teaches)}</p>
          </>
        ) : null}
      </div>
    </Card>
  );
}
