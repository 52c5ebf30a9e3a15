import { profileOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { openedForClassText } from '#text/opened-for-class-text.ts';
import { mergeClassText } from '#text/share-class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { MergeClass } from './merge-class.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

/** Opened files that wait for a class: hand-ins, a list of students, a class from a co-teacher. */
export function OpenedFiles() {
  const files = useApp((state) => state.openedHandIns);
  const merging = useApp((state) => state.classMerge);
  const profile = useApp(profileOf);
  const lookAtClassFile = useApp((state) => state.lookAtClassFile);
  const isOfOther = (merging.kind === 'asked' || merging.kind === 'taking') && merging.profile !== profile;
  const hasRoster = useApp((state) => state.openedRoster !== null);
  return (
    <>
      {files === 0 ? null : (
        <Message tone="note" title={openedForClassText.handIns(files)}>
          {null}
        </Message>
      )}
      {merging.kind === 'waiting' || isOfOther ? (
        <Message
          tone="note"
          title={mergeClassText.waits}
          actions={<Button onClick={() => void lookAtClassFile()}>{mergeClassText.look}</Button>}
        >
          {null}
        </Message>
      ) : null}
      {merging.kind === 'working' ? <LiveRegion as="p">{mergeClassText.looking}</LiveRegion> : null}
      <MergeClass />
      {hasRoster ? (
        <Message tone="note" title={openedForClassText.roster}>
          {null}
        </Message>
      ) : null}
    </>
  );
}
