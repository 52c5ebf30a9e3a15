import { IN_THE_MIDDLE } from '../../state/shelf-slice.ts';
import { useSiteFiles } from '../../state/site-files-context.ts';
import { useApp } from '../../state/use-app.ts';
import { siteText } from '#text/site-text.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Message } from '../../ui/message.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Reports a newer version of the practice edition, except on screens where a person is answering. */
export function UpdateNotice() {
  const { files, apply } = useSiteFiles();
  const isInTheMiddle = useApp(({ screen }) => IN_THE_MIDDLE.has(screen.kind));
  const isShown = files === 'newer' && !isInTheMiddle;
  return (
    <Notice isEmpty={!isShown}>
      <LiveRegion>
        {isShown ? (
          <Message
            tone="note"
            title={siteText.updateTitle}
            actions={
              <Button size="small" onClick={apply}>
                {siteText.updateNow}
              </Button>
            }
          >
            <p>{siteText.update}</p>
          </Message>
        ) : null}
      </LiveRegion>
    </Notice>
  );
}
