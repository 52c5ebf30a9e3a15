import type * as PdfJs from 'pdfjs-dist';

/** PDF.js as a process without a browser's window runs it. Loading it twice gives the same. */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const shared = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  // It makes one for drawing when it is loaded, and nothing is drawn here.
  shared.DOMMatrix ??= function (): void {
    // Has nothing to make.
  };
  // With it, the library does all its work here instead of starting a worker of a browser.
  shared.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
