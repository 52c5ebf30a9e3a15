/**
 * The background and text colours of renderer/styles/tokens.css, for everything drawn before or without the page. A
 * test compares them with the style sheets.
 */
export const GROUND = { light: '#ece8df', dark: '#161719' } as const;
export const INK = { light: '#221e19', dark: '#ece8df' } as const;
