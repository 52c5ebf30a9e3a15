import { Page } from '../../ui/page.tsx';

export function ComparisonScreen() {
  return <Page>{null}</Page>;
}
