import type { ReactNode } from 'react';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { settingsText } from '#text/settings-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { BringSettings } from './bring-settings.tsx';
import { CopySettings } from './copy-settings.tsx';
import { EraseSettings } from './erase-settings.tsx';
import { FolderSettings } from './folder-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PersonSettings } from './person-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { SortingSettings } from './sorting-settings.tsx';

export interface SettingsScreenProps {
  /** The edition's message about where a person's work is stored. */
  readonly keeping?: ReactNode;
}

/** The settings of the person; each change takes effect immediately. */
export function SettingsScreen({ keeping }: SettingsScreenProps) {
  const settings = useApp(({ session }) => (session.kind === 'done' ? session.value.settings : null));
  const can = useApp((state) => state.can);
  const leaveAside = useApp((state) => state.leaveAside);
  if (settings === null) return null;
  return (
    <>
      <TopBar back={{ name: settingsText.done, onBack: leaveAside }} />
      <Page width="narrow">
        <ScreenTitle documentTitle={appText.documentTitle(settingsText.documentTitle)}>
          {settingsText.title}
        </ScreenTitle>
        <LookSettings settings={settings} />
        <ReadingSettings settings={settings} />
        <SortingSettings settings={settings} />
        <PersonSettings settings={settings} />
        <CopySettings />
        {can('chooseProfileFile') ? <BringSettings /> : null}
        {can('chooseDataFolder') ? <FolderSettings /> : null}
        {keeping}
        <EraseSettings />
      </Page>
    </>
  );
}
