import { ArticlePart, HeadlinePart } from '../features/debrief/debrief-parts.tsx';
import { ResultScreen } from '../features/result/result-screen.tsx';
import { AnnotatedArticle } from '../features/sorting/annotated-article.tsx';

/** The result of an attempt with the debrief, in every edition. Loaded when a lesson is finished. */
export function WholeResult() {
  return <ResultScreen headline={<HeadlinePart />} article={<ArticlePart />} annotatedArticle={<AnnotatedArticle />} />;
}
