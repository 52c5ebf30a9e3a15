import { useApp } from '../../state/use-app.ts';
import { classText } from '../../text/class-text.ts';
import { Message } from '../../ui/message.tsx';

/** Says that hand-in files wait for their class, where some do. */
export function OpenedFiles() {
  const files = useApp((state) => state.openedHandIns);
  if (files === 0) return null;
  return (
    <Message tone="note" title={classText.opened(files)}>
      {null}
    </Message>
  );
}
