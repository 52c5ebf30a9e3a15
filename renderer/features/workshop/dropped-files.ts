import { FILE_ENDING } from '../../../content/text/file-name.ts';

/** Whether a file name is one that Claimsort uses: a lesson, an exam, answers; all others are read as documents. */
export const isOfClaimsort = ({ name }: { readonly name: string }): boolean =>
  [`.${FILE_ENDING}`, '.json'].some((ending) => name.toLowerCase().endsWith(ending));
