import { lazy, Suspense } from 'react';
import { IN_THE_MIDDLE } from '../state/shelf-slice.ts';
import { useApp } from '../state/use-app.ts';

const OfferDialog = lazy(() =>
  import('../features/workshop/offer-dialog.tsx').then((module) => ({ default: module.OfferDialog })),
);

/** The question about a newer revision of a lesson, if one was opened; it waits on a screen that must not be interrupted. */
export function CurrentOffer() {
  const offer = useApp(({ offers, screen }) => (IN_THE_MIDDLE.has(screen.kind) ? undefined : offers[0]));
  return offer === undefined ? null : (
    <Suspense fallback={null}>
      <OfferDialog key={offer.hash} offer={offer} />
    </Suspense>
  );
}
