import { Fragment } from 'react';

/** A file name with line breaks between its parts; a word is broken only if it is wider than the column. */
export function BreakingName({ name }: { readonly name: string }) {
  return name.split(/(?<=[-_.\s/])(?=[^-_.\s/])/u).map((part, at) => (
    // Parts may repeat, and never move.
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
