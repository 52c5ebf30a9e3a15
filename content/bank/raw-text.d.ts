/** The raw text of a file, for data that is parsed on first use. */
declare module '*.json?raw' {
  const text: string;
  export = text;
}
