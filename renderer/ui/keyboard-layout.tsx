import { createContext, useContext, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { typesLatin, UNKNOWN_KEYBOARD, type Keyboard } from './key-press.ts';

/** Chromium's keyboard information (WICG Keyboard Map); other engines have no equivalent. */
interface NavigatorWithKeyboard {
  readonly keyboard?: { readonly getLayoutMap?: () => Promise<Iterable<readonly [string, string]>> };
}

interface Known {
  readonly map: Keyboard['map'];
  /** The current information, for handlers of key presses; it changes without rendering. */
  readonly now: RefObject<Keyboard>;
}

const KnownContext = createContext<Known>({ map: UNKNOWN_KEYBOARD.map, now: { current: UNKNOWN_KEYBOARD } });

async function readMap(): Promise<Keyboard['map']> {
  // TypeScript's DOM library does not include the interface yet.
  const { keyboard } = navigator as NavigatorWithKeyboard;
  // Without a map, keys are recognised by their characters and positions.
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
 * Detects the keyboard in use, for all components that handle or show single keys. The layout is read again when the
 * window gets the focus, because it is changed elsewhere.
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
    // Registered after the screens: a key press is interpreted according to what was typed before it.
    window.addEventListener('keydown', watch);
    return () => {
      isGone = true;
      window.removeEventListener('focus', read);
      window.removeEventListener('keydown', watch);
    };
  }, []);
  return <KnownContext value={{ map, now }}>{children}</KnownContext>;
}

/** The current keyboard information, for handlers of key presses. */
export const useKeyboardNow = (): RefObject<Keyboard> => useContext(KnownContext).now;

/** The layout, for showing keys as they are printed; its `typesLatin` is not updated. */
export function useKeyboard(): Keyboard {
  const { map } = useContext(KnownContext);
  return { map, typesLatin: null };
}
