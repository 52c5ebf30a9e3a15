import type { LessonId } from '../lesson/format.ts';
import type { Draft } from './draft.ts';

/** A draft without a text. The id of its lesson is made from the draft's own random id, so that no two lessons share it. */
export function newDraft(draft: string, language: string): Draft {
  return {
    // Twelve digits of a random UUID, in the form of a lesson's id.
    lesson: `own-${draft.toLowerCase().replace(/-/g, '').slice(0, 12)}` as LessonId,
    details: {
      ...{ title: '', summary: '', level: 'standard', language, minutes: null, isFictional: false },
      ...{ contentWarning: '', articleTitle: '', byline: '', publisher: '', date: '', provenance: '' },
      ...{ licence: '', rights: null, address: '', contextNote: '' },
    },
    blocks: [],
    claims: [],
    debrief: { headlineSays: '', dossier: [] },
    teacher: null,
    readers: [],
    repairs: [],
    madeFrom: [],
    basedOn: null,
    idMark: '',
    nextId: 1,
  };
}
