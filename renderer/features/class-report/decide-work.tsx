import { useState } from 'react';
import { DECISIONS, type DecisionKind } from '../../../content/class/decision.ts';
import type { SameWorkCase } from '../../../content/class/class-report.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sameWorkText } from '#text/same-work-text.ts';
import { namesText } from '#text/names-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { DecideWho } from './decide-who.tsx';
import styles from './report.module.css';

export interface DecideWorkProps {
  readonly of: SameWorkCase;
  readonly onClose: () => void;
}

/** Several names on identical work: the teacher decides what happened and whose it is. */
export function DecideWork({ of, onClose }: DecideWorkProps) {
  const settleSameWork = useApp((state) => state.settleSameWork);
  const { hands, handIns, isOfOneUser, isOfOneStudent } = of;
  const [kind, setKind] = useState<DecisionKind>('one-person');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setIsMissing] = useState(false);
  const counting = hands.map(({ handIn }) => handIn).filter((id) => chosen.has(id));
  const isEnough = kind === 'together' ? counting.length >= 2 : counting.length === 1;
  const names = namesText([...new Set(hands.map(({ name }) => name))]);
  const isAllTheSame = hands.every(({ differences }) => differences === 0);

  const choose = (next: DecisionKind) => {
    setKind(next);
    setIsMissing(false);
    // A pair is the usual case; in larger groups, the teacher removes those who did not take part.
    setChosen(new Set(next === 'together' ? hands.map(({ handIn }) => handIn) : []));
  };
  const save = async () => {
    if (!isEnough) setIsMissing(true);
    else if (await settleSameWork(handIns, { kind, counting })) onClose();
  };

  return (
    <Dialog
      title={isOfOneStudent ? sameWorkText.whichTitle : sameWorkText.decideTitle}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" onClick={() => void save()}>
            {sameWorkText.saveDecision}
          </Button>
        </>
      }
    >
      <div className={styles['section']}>
        <p>
          <bdi>
            {isOfOneStudent
              ? sameWorkText.severalOfOne(hands[0]?.name ?? '')
              : isOfOneUser
                ? sameWorkText.oneUser(names)
                : isAllTheSame
                  ? sameWorkText.sameAnswers(names)
                  : sameWorkText.partlySame(names)}
          </bdi>
        </p>
        {isOfOneStudent ? null : (
          <RadioGroup<DecisionKind>
            legend={sameWorkText.whatHappened}
            value={kind}
            onChange={choose}
            options={DECISIONS.map((one) => ({
              value: one,
              label: (isOfOneUser ? sameWorkText.decisionsOfOneUser : sameWorkText.decisions)[one],
              hint: (isOfOneUser ? sameWorkText.hintsOfOneUser : sameWorkText.decisionHints)[one],
            }))}
          />
        )}
        <DecideWho
          hands={hands}
          isOfOneUser={isOfOneUser}
          isOfOneStudent={isOfOneStudent}
          kind={kind}
          chosen={chosen}
          isMissing={isMissing}
          onChoose={(next) => {
            setIsMissing(false);
            setChosen(next);
          }}
        />
      </div>
    </Dialog>
  );
}
