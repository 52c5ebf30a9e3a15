import { LOCALE } from './locale.ts';

const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' });

/** A time as people write it; empty if it is not a time. */
const formatTime = (iso: string | null): string => {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? '' : day.format(time);
};

interface StartNoticeSentences {
  readonly title: string;
  readonly body: string;
}

/** The notices about the store at the start. */
export const startNoticeText = {
  region: 'About your saved answers',
  dismiss: 'Got it',
  'restored-from-backup': (backupTime: string | null): StartNoticeSentences => ({
    title: 'Your answers were brought back from a copy',
    body: `The file with your answers was damaged. Claimsort went back to its newest good copy${
      backupTime === null ? '' : `, made on ${formatTime(backupTime)}`
    }. Answers given after that may be missing. The damaged file was set aside, not deleted.`,
  }),
  'salvaged-after-damage': (): StartNoticeSentences => ({
    title: 'Your answers were saved from a damaged file',
    body: 'The file with your answers was damaged. Claimsort kept everything in it that could still be trusted. A few answers may be missing. The damaged file was set aside, not deleted.',
  }),
  'started-empty-after-damage': (): StartNoticeSentences => ({
    title: 'Your earlier answers could not be read',
    body: 'The file with your answers was damaged and there was no good copy, so Claimsort started empty. The damaged file was set aside, not deleted. A computer expert may still be able to recover answers.',
  }),
  'read-only': (): StartNoticeSentences => ({
    title: 'Nothing can be saved at the moment',
    body: 'Claimsort may not write to its folder. You can read what is there. Before you answer anything, ask whoever looks after this computer to allow writing to the data folder.',
  }),
  'folder-not-moved': (): StartNoticeSentences => ({
    title: 'Your answers are still where they were',
    body: 'They could not be taken to the folder that you chose. Look whether it is there and has room, and choose it once more. Nothing was lost.',
  }),
  'network-folder': (): StartNoticeSentences => ({
    title: 'Your answers are kept in a network folder',
    body: 'If the network stops for a moment, answers can be lost. A folder on this computer or on a stick is safer.',
  }),
} as const;
