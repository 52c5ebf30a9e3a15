import type { StudentHalf } from '../../content/lesson/format.ts';
import { CREDITS, type Earned, earnedBy } from '../../content/lesson/credit.ts';
import { TECHNIQUES } from '../../content/lesson/technique.ts';
import { appText } from '#text/app-text.ts';
import { glossaryText } from '#text/glossary-text.ts';
import { compareWords } from '#text/compare-words.ts';
import { sortingText } from '#text/sorting-text.ts';
import { techniqueText } from '#text/technique-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { remarkIn } from './in-language.ts';
import { LabelExampleList } from './label-example-list.tsx';
import { TermList } from './term-list.tsx';
import styles from './glossary-dialog.module.css';

export interface GlossaryProps {
  readonly lesson: StudentHalf;
  readonly onClose: () => void;
}

const techniques = TECHNIQUES.map((technique) => ({
  name: techniqueText[technique].name,
  means: techniqueText[technique].does,
})).sort((a, b) => compareWords(a.name, b.name));

const EARNED: readonly Earned[] = ['full', 'part', 'none'];

/** Each credit that a label can earn, the highest first, such as “½ point or ¼ point”. */
const points = EARNED.map((earned) => ({
  name: CREDITS.filter((credit) => earnedBy(credit) === earned)
    .map(sortingText.earned)
    .reverse()
    .join(glossaryText.or),
  means: glossaryText.earned[earned],
}));

/**
 * The meanings of the terms on the screen, and the author's notes about the article. All techniques are listed for
 * every lesson: listing only those of its key would give answers away.
 */
export function GlossaryDialog({ lesson, onClose }: GlossaryProps) {
  return (
    <Dialog title={glossaryText.title} closeName={appText.close} onClose={onClose}>
      <div className={styles['parts']}>
        <Disclosure title={glossaryText.background} startsOpen>
          <p className={styles['background']} {...remarkIn(lesson.language)}>
            {lesson.article.contextNote}
          </p>
        </Disclosure>
        <Disclosure title={glossaryText.labels}>
          <LabelExampleList />
        </Disclosure>
        <Disclosure title={glossaryText.points}>
          <TermList terms={points} />
          <p>{glossaryText.apart}</p>
        </Disclosure>
        <Disclosure title={glossaryText.techniques(TECHNIQUES.length)}>
          <p>{glossaryText.techniquesLead}</p>
          <TermList terms={techniques} />
        </Disclosure>
        <Disclosure title={glossaryText.words}>
          <TermList terms={glossaryText.word} />
        </Disclosure>
      </div>
    </Dialog>
  );
}
