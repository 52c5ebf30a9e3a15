import { useId } from 'react';
import type { DecisionKind } from '../../../content/class/decision.ts';
import type { SameWorkHand } from '../../../content/class/class-report.ts';
import { sameWorkText } from '#text/same-work-text.ts';
import { formatTimesApart } from '#text/times-apart-text.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './decide-who.module.css';
import { timesOf } from './times-of.ts';

export interface DecideWhoProps {
  readonly hands: readonly SameWorkHand[];
  /** Whether these are attempts of one user, not identical work. */
  readonly isOfOneUser: boolean;
  /** Whether all belong to one student, so that only the one that counts must be chosen. */
  readonly isOfOneStudent: boolean;
  readonly kind: DecisionKind;
  /** Ids of hand-ins. */
  readonly chosen: ReadonlySet<string>;
  readonly isMissing: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const LEGEND = {
  'one-person': sameWorkText.whichName,
  together: sameWorkText.whoTogether,
  only: sameWorkText.whoDidIt,
} as const;

/** The names on the work, to choose one, or several for those who worked together; each with its score. */
export function DecideWho({ hands, isOfOneUser, isOfOneStudent, kind, chosen, isMissing, onChoose }: DecideWhoProps) {
  const id = useId();
  const timeOf = formatTimesApart(timesOf(hands));
  const areSeveral = kind === 'together';
  const toggle = (handIn: string, isChosen: boolean) => {
    const next = new Set(areSeveral ? chosen : []);
    if (isChosen) next.add(handIn);
    else next.delete(handIn);
    onChoose(next);
  };
  return (
    <fieldset aria-describedby={`${id}-error`}>
      <legend className={styles['legend']}>
        {(isOfOneUser || isOfOneStudent ? sameWorkText.whoCounts : LEGEND)[kind]}
      </legend>
      <ul className={styles['hands']}>
        {hands.map(({ handIn, name, from, file, handedInAt, computer, points, asked, differences }, at) => (
          <li key={handIn}>
            <label className={styles['hand']}>
              <input
                type={areSeveral ? 'checkbox' : 'radio'}
                name={id}
                checked={chosen.has(handIn)}
                onChange={(event) => toggle(handIn, event.target.checked)}
              />
              <span className={styles['words']}>
                <bdi className={styles['name']}>{name}</bdi>
                <span className={styles['facts']}>
                  {sameWorkText.worth(points, asked)}
                  {at === 0 ? null : ` · ${sameWorkText.differs(differences)}`}
                </span>
                {handedInAt === '' ? null : (
                  <span className={styles['facts']}>
                    {from === 'file'
                      ? sameWorkText.whenAndWhere(timeOf(handedInAt), computer)
                      : sameWorkText.typedIn[from](timeOf(handedInAt))}
                  </span>
                )}
                {file === null ? null : <bdi className={styles['facts']}>{sameWorkText.fileName(file)}</bdi>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <LiveRegion as="p" urgency="assertive" id={`${id}-error`} className={styles['error']}>
        {isMissing ? sayMissing(areSeveral, isOfOneStudent) : null}
      </LiveRegion>
    </fieldset>
  );
}

const sayMissing = (areSeveral: boolean, isOfOneStudent: boolean): string => {
  if (areSeveral) return sameWorkText.chooseTwo;
  return isOfOneStudent ? sameWorkText.chooseOne : sameWorkText.chooseName;
};
