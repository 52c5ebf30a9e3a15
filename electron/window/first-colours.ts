/**
 * The ground and the ink of renderer/styles/tokens.css, for what is drawn before the page is there, or without it. A test
 * holds them against the style sheets.
 */
export const GROUND = { light: '#ece8df', dark: '#161719' } as const;
export const INK = { light: '#221e19', dark: '#ece8df' } as const;
