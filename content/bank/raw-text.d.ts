/** The text of a file as it stands, for what is read only when it is needed. */
declare module '*.json?raw' {
  const text: string;
  export = text;
}
