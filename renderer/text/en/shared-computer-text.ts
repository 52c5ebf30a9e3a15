/** What a teacher reads about a computer that students use too, and what to do about it. */
export const sharedComputerText = {
  title: 'If students use this computer too',
  means:
    'Claimsort has no passwords. Anybody at this computer can choose your name and open your classes and the answer keys.',
  close: 'Close my classes',
  closeHint:
    'Claimsort then asks for a name, also the next time it starts. This keeps your classes out of sight; it does not lock them.',
  elsewhere: 'Keep them somewhere else…',

  dialog: 'Keep your classes somewhere else',
  intro:
    'Only two things keep classes from students: a login of your own on this computer, or a stick that you take with you.',
  save: 'Save everything of yours as a file',
  saveHint: 'It holds your classes, your attempts and your settings.',
  saveNow: 'Save the file…',
  places: 'Bring it in where only you can open it',
  login: {
    title: 'With your own login',
    says: 'Log in to this computer under your own name, open Claimsort there, and choose Settings, “Bring in work”, “Choose a profile file…”.',
  },
  stick: {
    title: 'On a stick',
    says: 'Put in the stick, choose Settings, “Where your work is kept”, “Use the work in another folder…”, and an empty folder on the stick. After the restart, bring in the file there. Before students use this computer, go back to its own folder in the same way.',
  },
  toSettings: 'Open Settings',
  remove: 'Delete what is left here',
  removeHint:
    'Look first whether your classes are in the new place. Then come back here as yourself and choose Settings, “Delete all your data”. Delete the file too once you no longer need it.',
} as const;
