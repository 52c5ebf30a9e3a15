/**
 * The segments of a text, in order, as `Intl.Segmenter` finds them (UAX #29). A language that is not built like a tag, or
 * that the platform does not know, gives the segments of no language in particular.
 *
 * Example: segmentText('It rained. We left.', 'en', 'sentence') gives `It rained. ` and `We left.`.
 *
 * @param language a BCP 47 tag
 */
export function segmentText(
  text: string,
  language: string,
  granularity: 'word' | 'sentence',
): readonly Intl.SegmentData[] {
  const [locale = 'und'] = isLanguage(language) ? Intl.Segmenter.supportedLocalesOf([language]) : [];
  return [...new Intl.Segmenter(locale, { granularity }).segment(text)];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // Thrown for what is not built like a language tag.
    return false;
  }
}
