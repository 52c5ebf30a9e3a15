import type { AsksStudents } from '../../../content/desk/export-request.ts';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import { MAX_NAMES_TO_CHOOSE } from '../../../content/lesson/limits.ts';
import { handOutText } from '#text/class-text.ts';
import { Message } from '../../ui/message.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './classes.module.css';

export interface AskStudentsProps {
  readonly of: ClassSummary;
  readonly asks: AsksStudents['kind'];
  readonly onChange: (asks: AsksStudents['kind']) => void;
}

/** How students identify themselves when they hand in; warns before saving if the file will contain a list of names. */
export function AskStudents({ of, asks, onChange }: AskStudentsProps) {
  const maySendNames = of.roster !== null && of.roster <= MAX_NAMES_TO_CHOOSE;
  return (
    <div>
      <RadioGroup<AsksStudents['kind']>
        legend={handOutText.asks}
        value={asks}
        onChange={onChange}
        options={[
          { value: 'name', label: handOutText.asksName },
          { value: 'number', label: handOutText.asksNumber, hint: numberHint(of) },
          ...(maySendNames
            ? [{ value: 'names' as const, label: handOutText.asksNames, hint: handOutText.asksNamesHint }]
            : []),
        ]}
      />
      <LiveRegion>
        {asks === 'names' ? (
          <div className={styles['below']}>
            <Message tone="care" title={handOutText.namesGoOut}>
              <p>{handOutText.namesGoOutWhat}</p>
            </Message>
          </div>
        ) : null}
      </LiveRegion>
    </div>
  );
}

function numberHint({ roster, rosterIds }: ClassSummary): string {
  if (roster === null) return handOutText.asksNumberWithoutList;
  return rosterIds === 'number' ? handOutText.asksNumberHint : handOutText.asksNumberWithoutNumbers;
}
