import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';

interface Places {
  /** The place of the topmost open dialog; null while none is open. */
  readonly top: HTMLElement | null;
  readonly add: (place: HTMLElement) => () => void;
}

const PlacesContext = createContext<Places>({ top: null, add: () => () => undefined });

export interface MessagePlacesProps {
  readonly children: ReactNode;
}

/**
 * Knows where a message is seen and read out: while a dialog is open, everything outside it is out of reach and lies
 * behind it, so a message has to stand in the dialog.
 */
export function MessagePlaces({ children }: MessagePlacesProps) {
  const [places, setPlaces] = useState<readonly HTMLElement[]>([]);
  const add = useCallback((place: HTMLElement) => {
    setPlaces((before) => [...before, place]);
    return () => setPlaces((before) => before.filter((one) => one !== place));
  }, []);
  const value = useMemo(() => ({ top: places.at(-1) ?? null, add }), [places, add]);
  return <PlacesContext value={value}>{children}</PlacesContext>;
}

/** Makes an element, given as it is in the page or null, the place of messages for as long as it is there. */
export function useMessagePlace(place: HTMLElement | null): void {
  const { add } = use(PlacesContext);
  useLayoutEffect(() => (place === null ? undefined : add(place)), [add, place]);
}

/** Whether a dialog lies over the screen. */
export const useIsDialogOpen = (): boolean => use(PlacesContext).top !== null;

export interface WhereOneLooksProps {
  readonly children: ReactNode;
}

/** Draws its children in the topmost open dialog, or here while none is open. */
export function WhereOneLooks({ children }: WhereOneLooksProps) {
  const { top } = use(PlacesContext);
  return top === null ? children : createPortal(children, top);
}
