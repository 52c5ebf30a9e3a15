/**
 * A text without the accents on its letters. The library that counts syllables asks another package for this, which ships
 * no licence text; the built program has this in its place (scripts/build-config.mjs). A default export, as that one has.
 */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

export { withoutAccents as default };
