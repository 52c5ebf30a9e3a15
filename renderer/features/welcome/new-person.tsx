import { MAX_PERSON_NAME } from '../../../content/profile/max-name.ts';
import { useRef, useState } from 'react';
import type { ProfileSummary } from '../../../content/desk/views.ts';
import { findSameName } from '../../../content/profile/find-same-name.ts';
import { toPlainName } from '../../../content/text/to-plain-name.ts';
import { useApp } from '../../state/use-app.ts';
import { welcomeText } from '#text/welcome-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SamePerson } from './same-person.tsx';
import styles from './new-person.module.css';

export interface NewPersonProps {
  /** True if existing names are listed above. */
  readonly isAmongOthers: boolean;
}

const NOBODY: readonly ProfileSummary[] = [];

export function NewPerson({ isAmongOthers }: NewPersonProps) {
  const begin = useApp((state) => state.begin);
  const canTeach = useApp(({ can }) => can('chooseHandIns'));
  const isInBrowser = useApp(({ edition }) => edition !== 'program');
  const [name, setName] = useState('');
  const [teaches, setTeaches] = useState(false);
  const [wantsWarmUp, setWantsWarmUp] = useState(true);
  // An exam that was opened comes first, so no warm-up is announced.
  const hasExam = useApp(({ waitingInstalls }) => waitingInstalls.some(({ kind }) => kind === 'assigned'));
  const [isMissing, setIsMissing] = useState(false);
  const profiles = useApp(({ session }) => (session.kind === 'done' ? session.value.profiles : NOBODY));
  const chooseProfile = useApp((state) => state.chooseProfile);
  const [asked, setAsked] = useState<string | null>(null);
  const findSame = (typed: string) => findSameName(profiles, typed);
  const field = useRef<HTMLInputElement>(null);

  const beginAs = (chosen: string | null) =>
    begin({ name: chosen, teaches, withWarmUp: wantsWarmUp && !teaches && !hasExam });

  const submit = () => {
    const typed = toPlainName(name);
    if (typed === '') {
      setIsMissing(true);
      field.current?.focus();
    } else if (findSame(typed).length > 0) setAsked(typed);
    else void beginAs(typed);
  };

  return (
    <Card as="section" labelledBy="new-person">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Heading level={2} id="new-person">
          {isAmongOthers ? welcomeText.newTitleAmongOthers : welcomeText.newTitle}
        </Heading>
        <TextField
          ref={field}
          label={welcomeText.nameLabel}
          hint={welcomeText[hasExam ? 'nameHintForExam' : isInBrowser ? 'nameHintInBrowser' : 'nameHint']}
          value={name}
          maxLength={MAX_PERSON_NAME}
          error={isMissing ? welcomeText.nameMissing : null}
          onChange={(typed) => {
            setName(typed);
            setIsMissing(false);
          }}
        />
        {canTeach ? (
          <Switch label={welcomeText.teaches} hint={welcomeText.teachesHint} isOn={teaches} onChange={setTeaches} />
        ) : null}
        {teaches || hasExam ? null : (
          <Switch
            label={welcomeText.warmUp}
            hint={welcomeText.warmUpHint}
            isOn={wantsWarmUp}
            onChange={setWantsWarmUp}
          />
        )}
        <div className={styles['actions']}>
          <Button type="submit" look="primary">
            {welcomeText.start}
          </Button>
          <Button onClick={() => void beginAs(null)}>{welcomeText.withoutName}</Button>
        </div>
      </form>
      {asked === null ? null : (
        <SamePerson
          people={findSame(asked)}
          onChoose={(profile) => void chooseProfile(profile)}
          onNew={() => {
            setAsked(null);
            void beginAs(asked);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}
