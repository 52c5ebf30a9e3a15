/** The words of the dialogs that choose files and folders. */
export const fileText = {
  save: 'Save',
  chooseFolder: 'Choose a folder',
  chooseWhereToHandIn: 'Choose the folder to hand in to',
  chooseHandIns: 'Choose the files that were handed in',
  chooseHandInFolder: 'Choose the folder with the files that were handed in',
  chooseWatchedFolder: 'Choose the folder to watch',
  chooseProfile: 'Choose a profile file',
  chooseDataFolder: 'Choose the folder for your work',
  chooseRoster: 'Choose the list of students',
  chooseDocument: 'Choose the file with the article',
  chooseAnswers: 'Choose the files that your readers gave back',
  answers: 'Answers of readers',
  documents: 'Texts (.docx, .odt, .pdf, .html, .mhtml, .md, .txt)',
  handIns: 'Handed-in files and zip files',
  profiles: 'Profiles',
  tables: 'Lists (.xlsx, .csv, .txt)',
  allFiles: 'All files',
  /** What is saved, by its ending. */
  kinds: new Map([
    ['claimsort', 'Claimsort files'],
    ['csv', 'Tables (CSV)'],
    ['xlsx', 'Excel workbooks'],
    ['pdf', 'PDF'],
    ['json', 'JSON'],
    ['html', 'Web pages'],
  ]),
} as const;
