import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { resultText } from '#text/result-text.ts';
import { ArticlePage } from './article-page.tsx';
import { useClaimLooks } from './use-claim-looks.ts';
import styles from './annotated-article.module.css';

const NONE = [] as const;
const NO_CLAIMS: readonly ClaimId[] = [];

interface AnnotatedPageProps {
  readonly attempt: AttemptView;
}

function AnnotatedPage({ attempt }: AnnotatedPageProps) {
  const { standingFor, litFor } = useClaimLooks(attempt, NONE);
  return (
    <section className={styles['annotated']}>
      <h2 className={styles['title']}>{resultText.annotated.title}</h2>
      <p className={styles['legend']}>{resultText.annotated.legend}</p>
      <ArticlePage
        lesson={attempt.lesson}
        claims={attempt.claims}
        current={null}
        standingFor={standingFor}
        litFor={litFor}
        flagged={NO_CLAIMS}
        marking={null}
        hasFullTags
        onTurnTo={null}
      />
    </section>
  );
}

/** The article of the current result with every claim's answer in it, for paper, without controls. */
export function AnnotatedArticle() {
  const result = useApp((state) => state.result);
  return result.kind === 'done' ? <AnnotatedPage attempt={result.value.attempt} /> : null;
}
