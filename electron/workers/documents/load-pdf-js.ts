import type * as PdfJs from 'pdfjs-dist';

/** Loads PDF.js for a process without a browser window. Later calls return the same module. */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const shared = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  // The library creates a DOMMatrix for drawing when it is loaded, but nothing is drawn here.
  shared.DOMMatrix ??= function (): void {
    // Nothing to initialise.
  };
  // With this, the library does all its work here instead of starting a web worker.
  shared.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
