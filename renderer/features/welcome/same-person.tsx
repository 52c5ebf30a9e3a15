import type { ProfileSummary } from '../../../content/desk/views.ts';
import type { ProfileId } from '../../../content/journal/event.ts';
import { appText } from '#text/app-text.ts';
import { welcomeText } from '#text/welcome-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface SamePersonProps {
  /** The people who already have the name; at least one. */
  readonly people: readonly ProfileSummary[];
  readonly onChoose: (profile: ProfileId) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Asks whether a person who types an existing name is that person, before a second profile is created. */
export function SamePerson({ people, onChoose, onNew, onClose }: SamePersonProps) {
  const [only, another] = people;
  const first = another === undefined ? only : undefined;
  return (
    <Dialog
      title={welcomeText.sameTitle}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onNew}>{welcomeText.sameNo}</Button>
          {first === undefined ? null : (
            <Button look="primary" onClick={() => onChoose(first.id)}>
              {welcomeText.sameYes}
            </Button>
          )}
        </>
      }
    >
      <p>{welcomeText.same(only?.name ?? '')}</p>
      {first === undefined ? (
        <ul>
          {people.map(({ id, name, attempts }) => (
            <li key={id}>
              <Button onClick={() => onChoose(id)}>{`${name ?? ''}: ${welcomeText.attempts(attempts)}`}</Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{welcomeText.attempts(first.attempts)}</p>
      )}
    </Dialog>
  );
}
