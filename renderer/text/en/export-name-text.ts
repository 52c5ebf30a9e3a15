import type { ExportFile, TitledFile } from '../../../content/desk/export-file.ts';
import type { ExportName, KeyedRevision } from '../../../content/desk/export-file.ts';
import { programText } from './program-text.ts';

const revisionOf = ({ revision, text }: KeyedRevision): string =>
  `revision ${String(revision)}${text === null ? '' : `, text ${String(text.at)} of ${String(text.of)}`}`;

/** The name of a file without its ending. */
const stemOf = (name: ExportName): string => {
  switch (name.what) {
    case 'exam':
    case 'exam-page':
      return `${name.title} – exam`;
    case 'guided-page':
      return `${name.title} – guided`;
    case 'claims':
      return `${name.title} – claims`;
    case 'second-reader':
      return `${name.title} – second reader`;
    case 'with-key':
      return `${name.title} – with the key${name.revision === null ? '' : ` (${revisionOf(name.revision)})`}`;
    case 'gradebook': {
      const what = name.form === 'plain' ? 'gradebook' : `gradebook for ${programText[name.form]}`;
      return `${name.className}, ${name.title} - ${what} ${name.day}`;
    }
    case 'figures':
      return `${name.className}, ${name.title} - all figures ${name.day}`;
    case 'class':
      return `${name.className} ${name.day} – for a co-teacher`;
    default:
      return `${name.title} – ${programText[name.what]}`;
  }
};

/** The suggested name of an exported file; `toFileName` shortens it to what file systems allow. */
export const nameExport = (file: ExportFile | TitledFile): string =>
  'fileName' in file ? file.fileName : `${stemOf(file.name)}.${file.name.ending}`;
