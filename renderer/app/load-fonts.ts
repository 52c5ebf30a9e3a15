/** The two families of styles/fonts.css. */
const FAMILIES = ["1rem 'Atkinson Hyperlegible Next'", "1rem 'Literata'"];
/** Figures are in a file of their own. */
const LETTERS_AND_FIGURES = 'A0';
/** A font is worth no longer a wait; the text is then set in another one first. In ms. */
const PATIENCE = 300;

/** Settles when the fonts are there, so that the first text is set once and in them. */
export async function loadFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<void> {
  const pause = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.allSettled(FAMILIES.map((family) => fonts.load(family, LETTERS_AND_FIGURES))), pause]);
}
