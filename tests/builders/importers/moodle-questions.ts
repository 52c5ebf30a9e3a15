export interface MoodleQuestion {
  readonly type: string;
  readonly name: string;
  /** HTML. */
  readonly text: string;
  readonly generalFeedback: string;
  readonly isSingle: boolean;
  readonly isShuffled: boolean;
  readonly answers: readonly { readonly text: string; readonly fraction: number; readonly feedback: string }[];
}

export interface MoodleQuestions {
  /** The names of the categories in each other, the outermost first. */
  readonly category: readonly string[];
  readonly questions: readonly MoodleQuestion[];
}

/** The parts of a point that Moodle knows (`question_bank::fraction_options_full`), without those below 0. */
const FRACTIONS = [
  ...[0, 0.05, 0.1, 0.1111111, 0.125, 0.1428571, 0.1666667, 0.2, 0.25, 0.3, 0.3333333, 0.4, 0.5, 0.6, 0.6666667],
  ...[0.7, 0.75, 0.8, 0.8333333, 0.9, 1],
];

/**
 * Reads questions by the rules of Moodle's importer: `question/format/xml/format.php` and `question/format.php` of
 * github.com/moodle/moodle, read 2026-11. The parser is jsdom's, which refuses what is not well-formed.
 */
export function readMoodleQuestions(xml: string): MoodleQuestions {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const wrong = parsed.querySelector('parsererror');
  if (wrong !== null) throw new Error(wrong.textContent);
  if (parsed.documentElement.tagName !== 'quiz') throw new Error('There is no quiz.');
  let category: readonly string[] = [];
  const questions: MoodleQuestion[] = [];
  for (const question of parsed.documentElement.children) {
    const type = question.getAttribute('type') ?? '';
    if (type === 'category') category = splitCategoryPath(textAt(question, 'category'));
    else questions.push(readQuestion(question, type));
  }
  return { category, questions };
}

function readQuestion(question: Element, type: string): MoodleQuestion {
  const name = textAt(question, 'name');
  if (name === '') throw new Error('A question has no name.');
  const answers = childrenOf(question, 'answer').map((answer) => ({
    text: textOf(answer),
    fraction: matchFraction(Number(answer.getAttribute('fraction')) / 100),
    feedback: textAt(answer, 'feedback'),
  }));
  const isSingle = flagAt(question, 'single', true);
  if (type === 'multichoice') {
    if (answers.length < 2) throw new Error('Two answers are needed.');
    if (isSingle && Math.max(...answers.map(({ fraction }) => fraction)) !== 1) throw new Error('No answer has 100%.');
  }
  return {
    ...{ type, name, answers, isSingle },
    isShuffled: flagAt(question, 'shuffleanswers', false),
    text: textAt(question, 'questiontext'),
    generalFeedback: textAt(question, 'generalfeedback'),
  };
}

const childrenOf = (parent: Element, name: string): readonly Element[] =>
  Array.from(parent.children).filter(({ tagName }) => tagName === name);

/** What the `text` element in an element says. */
const textOf = (element: Element | undefined): string =>
  (element === undefined ? undefined : childrenOf(element, 'text')[0])?.textContent.trim() ?? '';

const textAt = (parent: Element, name: string): string => textOf(childrenOf(parent, name)[0]);

const flagAt = (parent: Element, name: string, otherwise: boolean): boolean => {
  const says = childrenOf(parent, name)[0]?.textContent.trim();
  return says === undefined ? otherwise : says !== 'false' && says !== '' && says !== '0';
};

/** As `match_grade_options` with "error if the grade is not listed". */
function matchFraction(fraction: number): number {
  const found = FRACTIONS.find((one) => Math.abs(one - fraction) < 0.00001);
  if (found === undefined) throw new Error(`Moodle knows no part of a point of ${String(fraction)}.`);
  return found;
}

/** As `qformat_default::split_category_path`. */
const splitCategoryPath = (path: string): readonly string[] =>
  path.split(/(?<!\/)\/(?!\/)/).map((name) => name.replaceAll('//', '/').trim());
