/**
 * The part of the CSV library that this room uses. The types that are published for it bring the names of Node and of
 * the page with them, which this room must not know.
 */
declare const Papa: {
  parse<Row>(
    text: string,
    config: { readonly delimiter: string },
  ): {
    readonly data: Row[];
    readonly errors: readonly { readonly type: string; readonly row?: number; readonly message: string }[];
  };
  unparse(
    rows: (string | number | null)[][],
    config: {
      readonly newline: string;
      readonly delimiter: string;
      readonly quotes: (cell: unknown) => boolean;
    },
  ): string;
};

export { Papa as default };
