import { Loaded, type LoadedProps } from './loaded.tsx';
import { Page } from './page.tsx';
import { ScreenTitle } from './screen-title.tsx';

export interface LoadedPageProps<T, Code extends string> extends Pick<LoadedProps<T, Code>, 'of' | 'failures'> {
  /** The title while there is no content: that it is loading, or that it could not be loaded. */
  readonly title: { readonly loading: string; readonly failed: string };
  /** The title of the window while there is no content. */
  readonly documentTitle: string;
  /** Renders the content, with a title of its own. */
  readonly children: NonNullable<LoadedProps<T, Code>['children']>;
}

/** A page whose content, with its title, has to be loaded first. */
export function LoadedPage<T, Code extends string>({
  of,
  failures,
  title,
  documentTitle,
  children,
}: LoadedPageProps<T, Code>) {
  return (
    <Page>
      {of.kind === 'done' ? null : (
        <ScreenTitle documentTitle={documentTitle}>{of.kind === 'failed' ? title.failed : title.loading}</ScreenTitle>
      )}
      <Loaded of={of} failures={failures}>
        {children}
      </Loaded>
    </Page>
  );
}
