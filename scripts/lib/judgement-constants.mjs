/**
 * Numbers that represent a judgement: each could have another value, and a test fails if it changes by one step. `from`
 * is the text in the file, `to` the next lower and higher values, `tests` the tests that must notice. Limits on the
 * size of untrusted input are not judgements about people, and are tested where the input is read.
 * @typedef {{ readonly file: string, readonly from: string, readonly to: readonly string[], readonly tests: string }} JudgementConstant
 * @type {readonly JudgementConstant[]}
 */
export const JUDGEMENT_CONSTANTS = [
  of('class/small-class.ts', 'FIGURES_FROM = 10', ['9', '11'], 'class/build-class-report-figures'),
  of('class/false-advice.ts', 'FALSE_ADVICE = 0.3', ['0.29', '0.31'], 'class/build-class-report-talk'),
  of('class/false-advice.ts', 'FALSE_ADVICE = 0.3', ['0.29', '0.31'], 'class/doubt-keys'),
  of('class/list-discussions.ts', 'SLIP = 0.1', ['0.09', '0.11'], 'class/build-class-report-talk'),
  of('class/list-discussions.ts', 'SHARE_TO_TALK = 0.5', ['0.4', '0.51'], 'class/build-class-report-talk'),
  of('class/doubt-keys.ts', 'MOST_CHANCE = 0.1', ['0.09', '0.11'], 'class/doubt-keys'),
  of('class/doubt-keys.ts', 'LEAST_CHOOSERS = 3', ['2', '4'], 'class/doubt-keys'),
  of('class/claim-figures.ts', 'WEAK_BELOW = 0.2', ['0.19', '0.21'], 'class/claim-figures'),
  of('class/claim-figures.ts', 'WEAK_LEVEL = 0.99', ['0.95'], 'class/claim-figures'),
  of('class/read-figures.ts', 'WELL_FROM = 0.8', ['0.79', '0.81'], 'class/read-figures'),
  of('class/read-figures.ts', 'ROUGHLY_FROM = 0.6', ['0.59', '0.61'], 'class/read-figures'),
  of('class/read-figures.ts', 'ALIKE_FROM = 0.8', ['0.79', '0.81'], 'class/read-figures'),
  of('class/read-figures.ts', 'PARTLY_FROM = 0.4', ['0.39', '0.41'], 'class/read-figures'),
  of('class/find-practice.ts', 'PRACTISE_FROM = 3', ['2', '4'], 'class/find-practice'),
  of('class/look-alikes.ts', 'MIN_LETTERS = 5', ['4', '6'], 'class/look-alikes'),
  of('class/look-alikes.ts', 'LONG_NAME = 10', ['9', '11'], 'class/look-alikes'),
  of('class/look-alikes.ts', 'MAX_CROWD = 20', ['19', '21'], 'class/look-alikes'),
  of('class/match-students.ts', 'MIN_SHARED_WORD = 3', ['2', '4'], 'class/match-students'),
  of('class/draws-of.ts', 'MOST = 1000', ['999', '1001'], 'class/draws-of'),
  of('class/draws-of.ts', 'LEAST = 200', ['199', '201'], 'class/draws-of'),
  of('class/draws-of.ts', 'BUDGET = 500_000', ['499_000', '501_000'], 'class/draws-of'),
  of('statistics/bootstrap.ts', 'USUAL_REPLICATIONS = 1000', ['999', '1001'], 'statistics/bootstrap-interval'),
  of('statistics/facility.ts', 'LARGE_CLASS = 1000', ['999', '1001'], 'statistics/facility'),
  of('statistics/intervals.ts', 'USUAL_LEVEL: ConfidenceLevel = 0.95', ['0.9', '0.99'], 'statistics/wilson-interval'),
  of('attempt/dozen.ts', 'DOZEN = 12', ['11', '13'], 'attempt/dozen'),
  of('attempt/dozen.ts', 'LEAST_CLAIMS_FOR_A_DOZEN = 15', ['14', '16'], 'attempt/dozen'),
  of('scoring/labels.ts', 'FEW_CLAIMS = 5', ['4', '6'], 'scoring/read-labels'),
  of('files/gradebook-programs.ts', 'NEW_ITEM_OF_MOODLE = 100', ['99', '101'], 'files/gradebook-csv'),
  of('practice/plan-day.ts', 'DAILY_CAP = 20', ['19', '21'], 'practice/review-limits'),
  of('practice/plan-day.ts', 'ROUND_LENGTH = 10', ['9', '11'], 'practice/review-limits'),
  of('practice/plan-day.ts', 'WELCOME_CAP = 5', ['4', '6'], 'practice/review-limits'),
  of('practice/plan-day.ts', 'AWAY_FROM = 7', ['6', '8'], 'practice/review-limits'),
  of('practice/plan-day.ts', 'NEW_SKILLS_PER_DAY = 5', ['4', '6'], 'practice/review-limits'),
  of('practice/skill-card.ts', 'request_retention: 0.9', ['0.89', '0.91'], 'practice/skill-card'),
  of('practice/choose-passages.ts', 'COACHED_PASSAGES = 5', ['4', '6'], 'practice/choose-passages'),
  of('practice/choose-passages.ts', 'MIXED_IN = 2', ['1', '3'], 'practice/review-limits'),
  of('study/coach-outcome.ts', 'MENDED_FROM = 0.8', ['0.6', '0.81'], 'study/coach-outcome'),
  of('study/weigh-misses.ts', 'ANSWERS_NEEDED = 20', ['19', '21'], 'study/answers-needed'),
  of('study/weigh-misses.ts', 'HABIT_FROM = 3', ['2', '4'], 'study/weigh-misses'),
  of('study/progress-summary.ts', 'RECENT = 5', ['4', '6'], 'study/progress-summary'),
  of('study/progress-summary.ts', 'ENOUGH = 5', ['4', '6'], 'study/progress-summary'),
  of('study/progress-summary.ts', 'TREND_FROM = 3', ['2', '4'], 'study/progress-summary'),
  of('study/progress-summary.ts', 'CALIBRATION_FROM = 20', ['19', '21'], 'study/progress-summary'),
  of('study/share-interval.ts', 'TAIL = 0.025', ['0.02', '0.03'], 'study/share-interval'),
  of('study/calibrate.ts', 'DECOMPOSED_FROM = 100', ['99', '101'], 'study/calibrate'),
  of('study/active-seconds.ts', 'PAUSE = 5 * 60', ['5 * 60 - 1', '5 * 60 + 1'], 'study/active-seconds'),
];

/**
 * Named numbers in the same folders that are not judgements about people: limits for untrusted input and for stored or
 * listed items, format versions, and values required by an algorithm or a file format.
 * @type {ReadonlySet<string>}
 */
export const OTHER_NUMBERS = new Set([
  ...[
    'HAND_IN_FORMAT_VERSION',
    'CLASS_FORMAT_VERSION',
    'LESSON_PAGE_VERSION',
    'PROFILE_FORMAT_VERSION',
    'DIGEST_VERSION',
  ],
  ...[
    'MAX_HAND_IN_NAME',
    'MAX_WORDS',
    'MAX_STUDENT_NAME',
    'MAX_HANDS',
    'MAX_REASON',
    'MAX_CLASS_NAME',
    'MAX_HAND_IN_BYTES',
  ],
  ...['MAX_VOTE_STEPS', 'MAX_TITLE', 'MAX_COLUMNS', 'MAX_HASHES', 'MAX_ROSTER_BYTES', 'MAX_STUDENTS', 'MAX_ID'],
  ...[
    'MAX_ROWS_ABOVE',
    'MAX_CODE_CLAIMS',
    'MAX_CODE_UNITS',
    'MAX_SUGGESTIONS',
    'MAX_EXAMPLES',
    'MAX_COPIES',
    'MAX_NAME',
  ],
  ...['MAX_CLASS_UNITS', 'MAX_RECORDS', 'MAX_UNITS', 'MAX_PROFILE_UNITS', 'MAX_SENTENCE', 'MOST_OF_A_FORMAT'],
  ...[
    'SHORT_ID',
    'BITS',
    'CHECK_LENGTH',
    'SEED',
    'ROOM_PER_CLAIM',
    'FIRST_WIDTH',
    'TEXT_STYLE',
    'HEAD_STYLE',
    'HINT_STEPS',
  ],
  ...['DAY', 'QUARTERS', 'DEVIATE', 'HALF_LOG_TWO_PI', 'LARGE', 'MOST_STEPS'],
]);

/**
 * @param {string} file in `content`
 * @param {string} from ends in the value
 * @param {readonly string[]} values the steps
 * @param {string} tests in `tests/unit/content`, without the ending
 * @returns {JudgementConstant}
 */
function of(file, from, values, tests) {
  const name = from.replace(/[\d._]+( \* 60)?$/, '');
  return {
    file: `content/${file}`,
    from,
    to: values.map((value) => `${name}${value}`),
    tests: `tests/unit/content/${tests}.test.ts`,
  };
}
