// Runs on any version of Node, because it reports that the version is too old.

/**
 * Whether a version of Node is allowed by `engines`. Supports the npm ranges that package.json here may use: parts such
 * as `^20.19.0` and `>=24.0.0`, separated by `
 * `.
 * @param {string} version
 * @param {string} range
 */
export function isAllowed(version, range) {
  return range.split('||').some((part) => {
    const { sign, least } = readPart(part);
    const [is, from] = [toNumbers(version), toNumbers(least)];
    if (sign === '^' && is[0] !== from[0]) return false;
    const at = from.findIndex((number, place) => number !== is[place]);
    return at === -1 || (is[at] || 0) > (from[at] || 0);
  });
}

/**
 * The same range in words.
 * @param {string} range
 */
export function describeRange(range) {
  const parts = range.split('||').map((part) => {
    const { sign, least } = readPart(part);
    const short = least.replace(/(\.0)+$/, '');
    return sign === '^' ? `${short} or a later ${least.split('.')[0]}` : `${short} or newer`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, or ${parts[parts.length - 1]}`;
}

/** @param {string} part */
function readPart(part) {
  const found = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/.exec(part);
  if (found === null) throw new Error(`"${part}" is no part of a range that can be read here.`);
  return { sign: found[1] || '', least: found[2] || '' };
}

/** @param {string} version */
const toNumbers = (version) => version.split('.').map(Number);
