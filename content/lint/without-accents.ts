/**
 * Removes the accents from the letters of a text. Replaces another package in the build (scripts/build-config.mjs): the
 * library that counts syllables depends on it, but it ships no licence text. A default export, as in that package.
 */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

export { withoutAccents as default };
