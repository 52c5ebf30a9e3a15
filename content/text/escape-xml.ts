const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it stands in an XML or HTML element, or in an attribute between double quotes. What XML 1.0 has no character
 * for (https://www.w3.org/TR/xml/#charsets), halves of pairs included, is U+FFFD.
 *
 * @example escapeXml('a < b]]>') // 'a &lt; b]]&gt;'
 */
export const escapeXml = (plain: string): string =>
  plain
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
