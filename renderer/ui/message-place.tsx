import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';

interface Places {
  /** The element for messages in the topmost open dialog; null if none is open. */
  readonly top: HTMLElement | null;
  readonly add: (place: HTMLElement) => () => void;
}

const PlacesContext = createContext<Places>({ top: null, add: () => () => undefined });

export interface MessagePlacesProps {
  readonly children: ReactNode;
}

/**
 * Tracks where a message can be seen and announced: while a dialog is open, everything outside it is inert and covered,
 * so messages must appear in the dialog.
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

/** Makes an element (or null) the place for messages while it is mounted. */
export function useMessagePlace(place: HTMLElement | null): void {
  const { add } = use(PlacesContext);
  useLayoutEffect(() => (place === null ? undefined : add(place)), [add, place]);
}

/** Whether a dialog is open. */
export const useIsDialogOpen = (): boolean => use(PlacesContext).top !== null;

export interface WhereOneLooksProps {
  readonly children: ReactNode;
}

/** Renders its children in the topmost open dialog, or here if none is open. */
export function WhereOneLooks({ children }: WhereOneLooksProps) {
  const { top } = use(PlacesContext);
  return top === null ? children : createPortal(children, top);
}
