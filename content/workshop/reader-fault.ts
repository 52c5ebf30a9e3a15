import type { Failure } from '../base/failure.ts';

/** Why a reader's answers to the claims of a draft were not accepted. */
export type ReaderFault =
  'not-answers' | 'other-lesson' | 'text-not-here' | 'not-an-exam' | 'there-already' | 'no-answers' | 'too-many';

/** The fault of the answers in a refusal of the command `addReader`; null if the refusal has another reason. */
export function readerFaultOf({ code, place }: Failure): ReaderFault | null {
  switch (code) {
    case 'not-ours':
    case 'not-json':
    case 'file-too-large':
    case 'file-unreadable':
      return 'not-answers';
    case 'not-found':
      return 'text-not-here';
    case 'bad-request':
      return place === null ? null : (FAULTS.get(place) ?? null);
    default:
      return null;
  }
}

const FAULTS: ReadonlyMap<string, ReaderFault> = new Map([
  ['lesson', 'other-lesson'],
  ['attempt', 'not-an-exam'],
  ['reader', 'there-already'],
  ['answers', 'no-answers'],
  ['too-many', 'too-many'],
]);
