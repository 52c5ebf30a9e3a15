import Settings from 'lucide-react/icons/settings';
import UserRound from 'lucide-react/icons/user-round';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { libraryText } from '../../text/library-text.ts';
import { Button } from '../../ui/button.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './library-bar.module.css';

export function LibraryBar() {
  const name = useApp(({ session }) =>
    session.kind === 'done'
      ? (session.value.profiles.find(({ id }) => id === session.value.profile)?.name ?? null)
      : null,
  );
  const show = useApp((state) => state.show);
  const showSettings = useApp((state) => state.showSettings);
  return (
    <TopBar name={appText.name}>
      <Button look="quiet" size="small" onClick={() => show({ kind: 'welcome' })}>
        <UserRound size={18} aria-hidden="true" focusable="false" />
        <span className={styles['name']}>{name ?? libraryText.nobody}</span>
        <VisuallyHidden>{libraryText.changePerson}</VisuallyHidden>
      </Button>
      <Button look="quiet" size="small" onClick={showSettings}>
        <Settings size={18} aria-hidden="true" focusable="false" />
        {appText.settings}
      </Button>
    </TopBar>
  );
}
