import type { Settings } from './settings.ts';

/** The settings before a person changes any. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textScale: 1,
  reading: {
    typeface: 'ours',
    lineHeight: 1.6,
    letterSpacing: 0,
    wordSpacing: 0,
    lineWidth: 41,
    tint: 'none',
    hasRuler: false,
  },
  speechRate: 1,
  isCalm: false,
  asksConfidence: true,
  asksCues: true,
  asksBeforeReason: false,
  asksBearing: false,
  teaches: false,
  hasLetterKeys: true,
  studentNumber: null,
  tables: null,
  studentOrder: 'list',
  hidesFirstVote: false,
  keys: {
    evidence: '1',
    attribution: '2',
    rhetoric: '3',
    guess: 'q',
    fairly: 'w',
    sure: 'e',
    skip: 's',
    overview: 'o',
  },
};
