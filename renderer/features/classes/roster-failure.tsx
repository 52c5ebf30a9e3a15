import type { Failure } from '../../../content/base/failure.ts';
import { failureText, tellPlace } from '#text/failure-text.ts';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface RosterFailureProps {
  readonly failure: Failure;
}

/** Why a list cannot be used, and where the fault is; announced again when it changes during typing. */
export function RosterFailure({ failure }: RosterFailureProps) {
  const { what, safe, now } = failureText[failure.code];
  const place = tellPlace(failure);
  return (
    <LiveRegion>
      <Message tone="care" title={what}>
        {place === null ? null : <p>{place}</p>}
        <p>{safe}</p>
        <p>{now}</p>
      </Message>
    </LiveRegion>
  );
}
