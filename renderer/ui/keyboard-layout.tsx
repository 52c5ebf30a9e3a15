import { createContext, useContext, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { typesLatin, UNKNOWN_KEYBOARD, type Keyboard } from './key-press.ts';

/** What Chromium knows of the keyboard (WICG Keyboard Map); other engines have nothing of the kind. */
interface NavigatorWithKeyboard {
  readonly keyboard?: { readonly getLayoutMap?: () => Promise<Iterable<readonly [string, string]>> };
}

interface Known {
  readonly map: Keyboard['map'];
  /** The newest knowledge, for whoever reads a press; it changes without anything being drawn anew. */
  readonly now: RefObject<Keyboard>;
}

const KnownContext = createContext<Known>({ map: UNKNOWN_KEYBOARD.map, now: { current: UNKNOWN_KEYBOARD } });

async function readMap(): Promise<Keyboard['map']> {
  // The DOM library of TypeScript does not know the interface yet.
  const { keyboard } = navigator as NavigatorWithKeyboard;
  // Without a map, keys are known by what they type and by their places.
  if (keyboard?.getLayoutMap === undefined) return UNKNOWN_KEYBOARD.map;
  return keyboard.getLayoutMap().then(
    (map) => new Map(map),
    () => UNKNOWN_KEYBOARD.map,
  );
}

const isSame = (one: Keyboard['map'], other: Keyboard['map']): boolean =>
  one.size === other.size && [...one].every(([code, character]) => other.get(code) === character);

export interface KeyboardLayoutProps {
  readonly children: ReactNode;
}

/**
 * Finds out which keyboard is in use, for all that takes single keys or shows them. The layout is read again when the
 * window is returned to, because it is changed outside of it.
 */
export function KeyboardLayout({ children }: KeyboardLayoutProps) {
  const [map, setMap] = useState(UNKNOWN_KEYBOARD.map);
  const now = useRef(UNKNOWN_KEYBOARD);
  useEffect(() => {
    let isGone = false;
    const read = () => {
      void readMap().then((found) => {
        if (isGone || isSame(found, now.current.map)) return;
        now.current = { ...now.current, map: found };
        setMap(found);
      });
    };
    const watch = (event: KeyboardEvent) => {
      const isLatin = event.isComposing ? null : typesLatin(event);
      if (isLatin !== null) now.current = { ...now.current, typesLatin: isLatin };
    };
    read();
    window.addEventListener('focus', read);
    // After the screens: a press is judged by what was typed before it.
    window.addEventListener('keydown', watch);
    return () => {
      isGone = true;
      window.removeEventListener('focus', read);
      window.removeEventListener('keydown', watch);
    };
  }, []);
  return <KnownContext value={{ map, now }}>{children}</KnownContext>;
}

/** The newest knowledge of the keyboard, to read a press by. */
export const useKeyboardNow = (): RefObject<Keyboard> => useContext(KnownContext).now;

/** The layout, to show keys as they are printed; its `typesLatin` is not kept up to date. */
export function useKeyboard(): Keyboard {
  const { map } = useContext(KnownContext);
  return { map, typesLatin: null };
}
