/** The source of a document. */
export type DocumentSource =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly html: string | null; readonly text: string };
