const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text escaped for an XML or HTML element, or for an attribute in double quotes. Characters that XML 1.0 does not allow
 * (https://www.w3.org/TR/xml/#charsets), including lone surrogates, become U+FFFD.
 *
 * @example escapeXml('a < b]]>') // 'a &lt; b]]&gt;'
 */
export const escapeXml = (plain: string): string =>
  plain
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
