import { useEffect, useRef } from 'react';
import styles from './reading-ruler.module.css';

/**
 * A band over the line under the pointer, or over the element that was last focused by keyboard. It moves only when the
 * person does something.
 */
export function ReadingRuler() {
  const ruler = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const moveTo = (middle: number) => {
      const band = ruler.current;
      if (band !== null) band.style.translate = `0 ${String(middle - band.offsetHeight / 2)}px`;
    };
    const onPointer = ({ clientY }: PointerEvent) => moveTo(clientY);
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // For an element with several lines the first one, where reading begins.
      const [line = target.getBoundingClientRect()] = target.getClientRects();
      moveTo(line.top + Math.min(line.height, ruler.current?.offsetHeight ?? 0) / 2);
    };
    moveTo(innerHeight / 3);
    addEventListener('pointermove', onPointer);
    addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('pointermove', onPointer);
      removeEventListener('focusin', onFocus);
    };
  }, []);
  return <div ref={ruler} className={styles['ruler']} data-ruler="" data-print="no" aria-hidden="true" />;
}
