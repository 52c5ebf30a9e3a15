import type { Stream } from '../../content/journal/event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import { attemptId } from './ids.ts';

/** The stream of attempt `n` of a test. */
export const streamOf = (n: number): Stream => attemptStream(attemptId(n));
