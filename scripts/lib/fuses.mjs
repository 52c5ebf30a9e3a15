// Every fuse that Electron has, by its place on the wire. What each is set to stands in electron-builder.yml, and why
// in docs/security.md.

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

/** Fuses that are left as Electron ships them, which is a decision too. */
const LEFT_AS_SHIPPED = new Map([[8, 'wasmTrapHandlers']]);

/** How `getCurrentFuseWire` gives the state of a fuse; Electron takes a fuse back by a third one. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

/**
 * The fuses of a runtime that the configuration does not decide.
 * @param {number} count how many fuses the runtime has
 * @param {Readonly<Record<string, unknown>>} decided `electronFuses` of electron-builder.yml
 * @returns {readonly string[]}
 */
export const undecidedFuses = (count, decided) =>
  Array.from({ length: count }, (_, place) => place)
    .filter((place) => !LEFT_AS_SHIPPED.has(place) && typeof decided[FUSES[place] ?? ''] !== 'boolean')
    .map((place) => FUSES[place] ?? `number ${place}`);

/**
 * How the fuses of a program stand, in the order of the wire; null for one that Electron has taken back.
 * @param {object} wire as `getCurrentFuseWire` gives it
 * @returns {readonly (boolean | null)[]}
 */
export const readFuses = (wire) =>
  Object.entries(wire)
    .filter(([place]) => /^\d+$/.test(place))
    .map(([, state]) => (state === ON ? true : state === OFF ? false : null));
