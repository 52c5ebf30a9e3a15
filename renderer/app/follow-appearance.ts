import type { AppStore } from '../state/app-store.ts';

/** Keeps the theme and the text size of the page as the settings say; gives back how to stop. */
export function followAppearance(store: AppStore, root: HTMLElement): () => void {
  const apply = () => {
    const { session } = store.getState();
    if (session.kind !== 'done') return;
    const { theme, textScale } = session.value.settings;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.style.setProperty('--text-scale', String(textScale));
  };
  apply();
  return store.subscribe(apply);
}
