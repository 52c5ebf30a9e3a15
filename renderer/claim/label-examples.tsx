import { examplesText } from '#text/examples-text.ts';
import { Card } from '../ui/card.tsx';
import { Heading } from '../ui/heading.tsx';
import { LabelExampleList } from './label-example-list.tsx';
import styles from './label-examples.module.css';

/** The question, and the three labels with one worked example each. */
export function LabelExamples() {
  return (
    <Card as="section" labelledBy="label-examples">
      <Heading level={2} id="label-examples">
        {examplesText.title}
      </Heading>
      <p className={styles['lead']}>{examplesText.lead}</p>
      <LabelExampleList />
    </Card>
  );
}
