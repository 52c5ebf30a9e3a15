import { formatDay, formatFileDay } from './when-text.ts';

/** What goes on paper, and when. */
export interface Printed {
  /** What it is, as in a title: “Report”. */
  readonly what: string;
  /** null where no class is concerned. */
  readonly className: string | null;
  readonly lesson: string;
  /** ISO 8601. */
  readonly at: string;
}

/** How a PDF is called: in its file's name, in its own title, and at the head of what is printed. */
export const printText = {
  print: 'Print…',
  pdf: 'Save as PDF…',
  fileName: ({ what, className, lesson, at }: Printed) =>
    `${className === null ? '' : `${className}, `}${lesson} - ${what.toLowerCase()} ${formatFileDay(at)}.pdf`,
  title: ({ what, className, lesson, at }: Printed) =>
    [`${what}: ${lesson}`, ...(className === null ? [] : [className]), formatDay(at)].join(' · '),
  head: ({ className, at }: Printed) => [...(className === null ? [] : [className]), formatDay(at)].join(' · '),
} as const;
