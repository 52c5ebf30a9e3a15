import { ArticlePart, HeadlinePart } from '../../features/debrief/debrief-parts.tsx';
import { ResultScreen } from '../../features/result/result-screen.tsx';
import { AnnotatedArticle } from '../../features/sorting/annotated-article.tsx';

/** The result of a page, with the debrief: a separate script that runs when a lesson is finished. */
export function PageResult() {
  return <ResultScreen headline={<HeadlinePart />} article={<ArticlePart />} annotatedArticle={<AnnotatedArticle />} />;
}
