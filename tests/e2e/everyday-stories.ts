/**
 * The stories of `npm run quick`: one of each part of the program, about two minutes together. Each one more is waited
 * for by everybody.
 */
export const EVERYDAY: readonly string[] = [
  'a newcomer tries one claim',
  'a student sorts “Warm-up: the goose and the lunches” with the keyboard alone',
  'a student takes the exam with the pointer',
  'a student whose program is killed three times',
  'a student reads every screen in a small window',
  'a person sorts the passages of today',
  'a person saves all they did',
  'a teacher drags a lesson in',
  'a teacher makes a lesson of a pasted article',
  'a teacher hands out an exam, five students hand in',
  'a teacher types in answers from paper by keyboard',
  'a teacher projects a lesson by keyboard',
  'a student answers by keyboard alone, sees why, and comes back to the result',
  'a class works in a platform with SCORM 1.2',
  'a person who was there once learns on without a network',
];

/** What matches the whole title of one of them. */
export const everydayPatterns: readonly RegExp[] = EVERYDAY.map((title) => new RegExp(title.replaceAll('.', '\\.')));
