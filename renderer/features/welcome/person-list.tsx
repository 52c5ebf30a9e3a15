import type { ProfileSummary } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { welcomeText } from '#text/welcome-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './person-list.module.css';

const NOBODY: readonly ProfileSummary[] = [];

export function PersonList() {
  const profiles = useApp(({ session }) => (session.kind === 'done' ? session.value.profiles : NOBODY));
  const chooseProfile = useApp((state) => state.chooseProfile);
  return (
    <Card as="section" labelledBy="person-list">
      <Heading level={2} id="person-list">
        {welcomeText.whoTitle}
      </Heading>
      <p className={styles['hint']}>{welcomeText.whoHint}</p>
      <ul className={styles['list']}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <button type="button" className={styles['person']} onClick={() => void chooseProfile(profile.id)}>
              <bdi className={styles['name']}>{profile.name ?? welcomeText.nobody}</bdi>
              <span className={styles['attempts']}>{welcomeText.attempts(profile.attempts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
