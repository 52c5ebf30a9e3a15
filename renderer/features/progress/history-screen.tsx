import { Page } from '../../ui/page.tsx';

export function HistoryScreen() {
  return <Page>{null}</Page>;
}
