/** The words of the “About” dialog. */
export const aboutText = {
  title: 'About Claimsort',
  what: 'Claimsort walks you through a news article, claim by claim. It works without a network and sends nothing anywhere.',
  version: 'Version',
  runtime: 'Runs on',
  runtimeValue: (electron: string, chromium: string) => `Electron ${electron}, Chromium ${chromium}`,
  testRuntimeTitle: 'This is a test build',
  testRuntime:
    'This copy uses a test runtime, because the usual one could not be downloaded when it was set up. Do not use it for untrusted lessons.',
  dataFolder: 'Your answers are in',
  licence: 'Licence',
  licenceValue:
    'The program is free software under the MIT licence. The articles under study are quoted for learning and are not covered by it.',
  fonts:
    'Set in Literata, Atkinson Hyperlegible Next and, for figures, Public Sans, all under the SIL Open Font Licence.',
  failed: 'The details could not be read.',
} as const;
