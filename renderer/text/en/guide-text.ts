/** The words around the teacher's guide; the guide itself is docs/classroom.md. */
export const guideText = {
  documentTitle: 'Teacher’s guide',
  back: 'Back',
  contents: 'Contents of the guide',
  open: 'Teacher’s guide',
} as const;
