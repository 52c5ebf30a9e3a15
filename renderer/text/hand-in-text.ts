/** The words of giving finished work to a teacher. */
export const handInText = {
  title: 'Give it to your teacher',
  what: 'Claimsort writes one small file with your answers and this name. Points are not in it; your teacher works them out.',
  name: 'Your name in the file',
  nameHint: 'Your own name, or the one you agreed on in class.',
  nameMissing: 'Type a name, so that your teacher knows whose answers these are.',
  write: 'Save the file…',
  writeTo: (folder: string) => `Save the file to ${folder}`,
  elsewhere: 'Save it somewhere else…',
  writing: 'Saving…',
  done: 'Your file is saved here:',
  next: 'If this is not where your teacher collects files, take it there yourself.',
  again: 'Save it once more…',
  worth:
    'The file is sealed: your teacher can see whether it was changed after it left this computer. It cannot show who sat at the computer.',
} as const;
