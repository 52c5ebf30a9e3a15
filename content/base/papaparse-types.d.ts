/**
 * The part of the CSV library that `content/` uses. Its published types include the globals of Node and of the browser,
 * which must not be available in `content/`.
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
