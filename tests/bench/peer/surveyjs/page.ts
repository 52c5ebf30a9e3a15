// The same 29 claims as a form: the article above each group of choices is left out, and each rationale stands in the
// page when its claim is answered, as SurveyJS itself does such things.
import 'survey-core/survey-core.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import article from '../../../../content/lessons/airdrop-story.lesson.json';

const choices = ['evidence', 'attribution', 'rhetoric'] as const;
const textOf = new Map(article.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
const elements = article.key.entries.flatMap((entry) => [
  {
    type: 'radiogroup',
    name: entry.claim,
    title: textOf.get(entry.claim) ?? '',
    choices,
    correctAnswer: entry.label,
  },
  ...choices.map((label) => ({
    type: 'expression',
    name: `${entry.claim}-${label}`,
    titleLocation: 'hidden',
    expression: JSON.stringify(entry.rationales[label]),
    visibleIf: `{${entry.claim}} = '${label}'`,
  })),
]);
const root = document.getElementById('root');
if (root !== null) renderSurvey(new Model({ title: article.lesson.title, elements }), root);
