import type { AppStore } from '../state/app-store.ts';

/** Applies the settings for colours, font and spacing whenever they change; returns the function to stop. */
export function followAppearance(store: AppStore, root: HTMLElement): () => void {
  const apply = () => {
    const { session } = store.getState();
    if (session.kind !== 'done') return;
    const { theme, textScale, reading } = session.value.settings;
    const { typeface, tint, lineHeight, lineWidth, letterSpacing, wordSpacing } = reading;
    mark(root, 'theme', theme === 'system' ? null : theme);
    mark(root, 'typeface', typeface === 'ours' ? null : typeface);
    mark(root, 'tint', tint === 'none' ? null : tint);
    mark(root, 'spaced', letterSpacing + wordSpacing === 0 ? null : '');
    root.style.setProperty('--text-scale', String(textScale));
    root.style.setProperty('--leading-article', String(lineHeight));
    root.style.setProperty('--measure', `${String(lineWidth)}rem`);
    root.style.setProperty('--letter-space', `${String(letterSpacing)}em`);
    root.style.setProperty('--word-space', `${String(wordSpacing)}em`);
  };
  apply();
  return store.subscribe(apply);
}

function mark(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}
