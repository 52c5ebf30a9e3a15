import { CALL_NAMES, calls, type CallName, type RequestOf } from '../../electron/contract/calls.ts';
import { attemptId } from './ids.ts';
import { sampleOf } from './sample-of.ts';

const sampled = Object.fromEntries(CALL_NAMES.map((name) => [name, sampleOf(calls[name].request)])) as {
  readonly [C in CallName]: RequestOf<C>;
};

/** A good request for each call, made from its schema, so that a new call is tested the moment it is written down. */
export const goodRequests: typeof sampled = {
  ...sampled,
  // An attempt cannot be compared with itself.
  compareAttempts: { first: attemptId(1), second: attemptId(2) },
};
