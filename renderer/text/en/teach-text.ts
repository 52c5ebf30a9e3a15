/** The ways into paper and projector. Apart, because the library has them at the start. */
export const teachText = {
  title: 'For teachers',
  myClass: 'My class',
  page: 'Teacher’s page…',
  makeLesson: 'Make a lesson…',
  makeOwn: 'Make my own from this…',
  edit: 'Edit…',
  /** Who made the lessons that ship, in the line that a copy of one carries. */
  shipped: 'Claimsort',
  onPaper: 'On paper…',
  onProjector: 'On the projector…',
} as const;
