import { formatDay, formatFileDay } from './when-text.ts';

/** What is printed, and when. */
export interface Printed {
  /** The kind of document, as in a title: “Report”. */
  readonly what: string;
  /** null if it is not about a class. */
  readonly className: string | null;
  readonly lesson: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The title of a PDF: in its file name, its metadata and its header. */
export const printText = {
  print: 'Print…',
  pdf: 'Save as PDF…',
  fileName: ({ what, className, lesson, at }: Printed) =>
    `${className === null ? '' : `${className}, `}${lesson} - ${what.toLowerCase()} ${formatFileDay(at)}.pdf`,
  title: ({ what, className, lesson, at }: Printed) =>
    [`${what}: ${lesson}`, ...(className === null ? [] : [className]), formatDay(at)].join(' · '),
  head: ({ className, at }: Printed) => [...(className === null ? [] : [className]), formatDay(at)].join(' · '),
} as const;
