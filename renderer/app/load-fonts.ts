/** The two families of styles/fonts.css. */
const FAMILIES = ["1rem 'Atkinson Hyperlegible Next'", "1rem 'Literata'"];
/** Digits are in a separate file. */
const LETTERS_AND_FIGURES = 'A0';
/** The maximum time to wait for a font; the text then appears in another one first. In ms. */
const PATIENCE = 300;

/** Resolves when the fonts are loaded, so that the first text appears in them immediately. */
export async function loadFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<void> {
  const pause = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.allSettled(FAMILIES.map((family) => fonts.load(family, LETTERS_AND_FIGURES))), pause]);
}
