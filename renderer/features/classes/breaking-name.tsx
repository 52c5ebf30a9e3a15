import { Fragment } from 'react';

/** A file name that breaks where its parts meet, and within a word only where one is wider than the column. */
export function BreakingName({ name }: { readonly name: string }) {
  return name.split(/(?<=[-_.\s/])(?=[^-_.\s/])/u).map((part, at) => (
    // Parts repeat, and never move.
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
