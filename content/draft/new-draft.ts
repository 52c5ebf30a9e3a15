import type { LessonId } from '../lesson/format.ts';
import type { Draft } from './draft.ts';

/**
 * A draft without text. The id of its lesson is derived from the draft's random id, so that no two lessons share one.
 */
export function newDraft(draft: string, language: string): Draft {
  return {
    // The first twelve digits of a random UUID, formatted as a lesson id.
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
