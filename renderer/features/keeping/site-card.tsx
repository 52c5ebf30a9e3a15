import { useApp } from '../../state/use-app.ts';
import { siteKeepingText, siteText } from '#text/site-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useKeeping } from '../../state/keeping-context.ts';
import { useSiteFiles } from '../../state/site-files-context.ts';
import styles from './keeping.module.css';

/** Where the practice edition stores people's work, whether it starts without a network, and what it is. */
export function SiteCard() {
  const keeping = useKeeping();
  const { files } = useSiteFiles();
  const openOverlay = useApp((state) => state.openOverlay);
  return (
    <Card as="section" labelledBy="site-keeping">
      <Heading level={2} id="site-keeping">
        {siteText.keptTitle}
      </Heading>
      {keeping.kind === 'not-kept' ? (
        <p>{siteKeepingText.notKept}</p>
      ) : (
        <>
          <p>{siteText.kept}</p>
          <p className={styles['hint']}>{siteText.leaving}</p>
        </>
      )}
      <p>{siteText.files[files]}</p>
      <div className={styles['acts']}>
        <Button onClick={() => openOverlay('about')}>{siteText.about}</Button>
        <Button onClick={() => openOverlay('shortcuts')}>{siteText.shortcuts}</Button>
      </div>
      <p className={styles['hint']}>
        <a href="./licences.txt">{siteText.licences}</a>
      </p>
    </Card>
  );
}
