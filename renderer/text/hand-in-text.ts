/** The words of giving finished work to a teacher. */
export const handInText = {
  title: 'Give it to your teacher',
  titleGiven: 'Given to your teacher',
  what: 'Save a small file with your name and answers, and give it to your teacher. Your score isn’t in it.',
  name: 'Your name in the file',
  nameHint: 'First and last name, as on the class list – or your number.',
  nameMissing: 'Enter a name, so that your teacher knows whose answers these are.',
  write: 'Save the file…',
  writeTo: (folder: string) => `Save the file to ${folder}`,
  elsewhere: 'Save it somewhere else…',
  writing: 'Saving…',
  done: 'Your file is saved here:',
  next: 'If this isn’t your teacher’s folder, copy the file there or send it.',
  again: 'Save again…',
  worth:
    'The file is sealed: your teacher can see whether it was changed after it left this computer. It can’t prove who was at the computer.',
} as const;
