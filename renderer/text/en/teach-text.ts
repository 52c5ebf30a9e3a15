/** The buttons for paper and projector. In a file of its own, because the library needs them at the start. */
export const teachText = {
  title: 'For teachers',
  myClass: 'My class',
  page: 'Teacher’s page…',
  makeLesson: 'Make a lesson…',
  makeOwn: 'Make my own from this…',
  edit: 'Edit…',
  /** The author of the lessons that ship, as named in a copy of one. */
  shipped: 'Claimsort',
  onPaper: 'On paper…',
  onProjector: 'On the projector…',
} as const;
