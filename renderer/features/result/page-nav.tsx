import { resultText } from '#text/result-text.ts';
import styles from './page-nav.module.css';

/** A section of the result page that has a link. */
export type Place = keyof typeof resultText.places;

export interface PageNavProps {
  /** In the order of the page. */
  readonly places: readonly Place[];
}

/** The id of the element where a section starts. */
export const idOfPlace = (place: Place): string => `result-${place}`;

function goTo(place: Place): void {
  const start = document.getElementById(idOfPlace(place));
  start?.scrollIntoView();
  // A screen reader and the Tab key continue from there, not from the link.
  start?.focus({ preventScroll: true });
}

/** Links to each section of the page; always visible. */
export function PageNav({ places }: PageNavProps) {
  return (
    <nav className={styles['nav']} aria-label={resultText.nav} data-print="no">
      <ul className={styles['list']}>
        {places.map((place) => (
          <li key={place}>
            <a
              className={styles['link']}
              href={`#${idOfPlace(place)}`}
              onClick={(event) => {
                // The page's address contains only the attempt that is being sorted.
                event.preventDefault();
                goTo(place);
              }}
            >
              {resultText.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
