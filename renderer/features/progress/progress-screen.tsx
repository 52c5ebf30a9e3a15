import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';

export function ProgressScreen({ coach }: { readonly coach: ReactNode }) {
  return <Page>{coach}</Page>;
}
