import { FILE_ENDING } from '../../../content/text/file-name.ts';

/** Whether a file is one that Claimsort wrote, by its name: a lesson, an exam, answers; everything else is read as a document. */
export const isOfClaimsort = ({ name }: { readonly name: string }): boolean =>
  [`.${FILE_ENDING}`, '.json'].some((ending) => name.toLowerCase().endsWith(ending));
