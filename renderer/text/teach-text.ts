/** The ways into paper and projector. Apart, because the library has them at the start. */
export const teachText = {
  title: 'For teachers',
  myClass: 'My class',
  page: 'Teacher’s page…',
  onPaper: 'On paper…',
  onProjector: 'On the projector…',
} as const;
