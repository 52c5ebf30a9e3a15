/** The part of PDF.js that parses files. The package has no types for it, and here it is only passed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
