// All Electron fuses by their position on the wire. Their settings are in electron-builder.yml, and the reasons in
// docs/security.md.

/** The fuses under electron-builder's names, in the order of the wire. */
export const FUSES = /** @type {const} */ ([
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]);

/** Fuses that deliberately keep Electron's default. */
const LEFT_AS_SHIPPED = new Map([[8, 'wasmTrapHandlers']]);

/** The states of a fuse as returned by `getCurrentFuseWire`; a third one marks a fuse that Electron has removed. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

/**
 * The fuses of a runtime that the configuration does not set.
 * @param {number} count how many fuses the runtime has
 * @param {Readonly<Record<string, unknown>>} decided `electronFuses` of electron-builder.yml
 * @returns {readonly string[]}
 */
export const undecidedFuses = (count, decided) =>
  Array.from({ length: count }, (_, place) => place)
    .filter((place) => !LEFT_AS_SHIPPED.has(place) && typeof decided[FUSES[place] ?? ''] !== 'boolean')
    .map((place) => FUSES[place] ?? `number ${place}`);

/**
 * The state of each fuse of a program, in the order of the wire; null for one that Electron has removed.
 * @param {object} wire as `getCurrentFuseWire` gives it
 * @returns {readonly (boolean | null)[]}
 */
export const readFuses = (wire) =>
  Object.entries(wire)
    .filter(([place]) => /^\d+$/.test(place))
    .map(([, state]) => (state === ON ? true : state === OFF ? false : null));
