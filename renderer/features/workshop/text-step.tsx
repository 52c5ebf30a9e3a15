import type { OpenDraft } from '../../state/workshop-slice.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { BringIn } from './bring-in.tsx';
import { DetailsForm } from './details-form.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import { RepairList } from './repair-list.tsx';
import { TextParts } from './text-parts.tsx';
import styles from './text-step.module.css';

export interface TextStepProps {
  readonly open: OpenDraft;
}

/** The first step: the text is imported, each of its parts gets a kind, and information about the article is added. */
export function TextStep({ open: { draft } }: TextStepProps) {
  if (draft.blocks.length === 0)
    return (
      <section className={styles['step']} aria-labelledby="bring-in">
        <Heading level={2} id="bring-in">
          {bringInText.title}
        </Heading>
        <BringIn />
      </section>
    );
  return (
    <div className={styles['two']}>
      <section className={styles['step']} aria-labelledby="text-parts">
        <Heading level={2} id="text-parts">
          {bringInText.textTitle}
        </Heading>
        <p className={styles['hint']}>{bringInText.textHint}</p>
        <ReadingNotes />
        <TextParts blocks={draft.blocks} language={draft.details.language} />
        <RepairList draft={draft} />
        <Disclosure title={bringInText.more} isLazy>
          <BringIn />
        </Disclosure>
      </section>
      <DetailsForm details={draft.details} />
    </div>
  );
}
