import { strToU8, zipSync } from 'fflate';
import type { StudentHalf } from '../lesson/format.ts';
import { isContested } from '../lesson/is-contested.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { toShownName } from '../lesson/to-shown-half.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { BLOCK_TAGS, listQuestions, type Question, type Questions, type QuestionWords } from './list-questions.ts';

const SPACE = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const STIMULUS = 'article.xml';

/**
 * A lesson as a QTI 3.0 package (https://www.imsglobal.org/spec/qti/v3p0/impl), 1EdTech's exchange format for
 * questions: a test in the order of the article, a choice interaction for each claim, and the article as a stimulus
 * that they all share. A label earns its credit in the key (`qti-mapping`); its feedback is the key's reason, and the
 * label in the key.
 *
 * All lesson text is escaped, so none of it is markup. The same questions give the same bytes.
 */
export function toQtiPackage(asked: Questions): Uint8Array {
  const { lesson, words } = asked;
  const questions = listQuestions(asked);
  const parts = {
    'imsmanifest.xml': toManifest(lesson, questions),
    'test.xml': toTest(lesson, questions),
    [STIMULUS]: toStimulus(lesson, words),
    ...Object.fromEntries(questions.map((question) => [fileOf(question), toItem(question, lesson.language, words)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  // The earliest date that zip files allow: the export date is not part of the questions.
  return zipSync(files, { mtime: '1980-01-01T12:00:00' });
}

const idOf = ({ number }: Question): string => `claim-${number}`;
const fileOf = (question: Question): string => `items/${idOf(question)}.xml`;
const titleOf = (title: string): string => escapeXml(toShownName(title));

function toManifest(lesson: StudentHalf, questions: readonly Question[]): string {
  const depends = (identifier: string): string => `<dependency identifierref="${identifier}"/>`;
  const resource = (identifier: string, type: string, file: string, more: string): string =>
    `<resource identifier="${identifier}" type="${type}" href="${file}"><file href="${file}"/>${more}</resource>`;
  const items = questions.map((question) =>
    resource(idOf(question), 'imsqti_item_xmlv3p0', fileOf(question), depends('article')),
  );
  return [
    `<manifest identifier="claimsort-${lesson.id}" xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1">`,
    '<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>',
    '<organizations/>',
    '<resources>',
    resource('test', 'imsqti_test_xmlv3p0', 'test.xml', questions.map((question) => depends(idOf(question))).join('')),
    resource('article', 'imsqti_stimulus_xmlv3p0', STIMULUS, ''),
    ...items,
    '</resources>',
    '</manifest>',
  ].join('\n');
}

function toTest({ title }: StudentHalf, questions: readonly Question[]): string {
  const name = titleOf(title);
  return [
    `<qti-assessment-test ${SPACE} identifier="test" title="${name}">`,
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>',
    '<qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="individual">',
    `<qti-assessment-section identifier="claims" title="${name}" visible="true">`,
    ...questions.map(
      (question) => `<qti-assessment-item-ref identifier="${idOf(question)}" href="${fileOf(question)}"/>`,
    ),
    '</qti-assessment-section>',
    '</qti-test-part>',
    '<qti-outcome-processing><qti-set-outcome-value identifier="SCORE">',
    '<qti-sum><qti-test-variables variable-identifier="SCORE"/></qti-sum>',
    '</qti-set-outcome-value></qti-outcome-processing>',
    '</qti-assessment-test>',
  ].join('\n');
}

function toStimulus(
  { title, language, contentWarning, isFictional, article }: StudentHalf,
  words: QuestionWords,
): string {
  const { byline, publisher, date, contextNote, provenance, licence, blocks } = article;
  const from = [byline, publisher, date].filter((one) => one !== null).join(' · ');
  const before = contentWarning === null ? [contextNote] : [contentWarning, contextNote];
  return [
    `<qti-assessment-stimulus ${SPACE} identifier="article" title="${titleOf(title)}">`,
    '<qti-stimulus-body>',
    isFictional ? paragraph(words.fictional) : '',
    ...[...before, from].map((one) => inLesson(language, escapeXml(one))),
    ...blocks.map(({ kind, text }) => inLesson(language, escapeXml(text), BLOCK_TAGS[kind])),
    `${paragraph(words.provenance)}${inLesson(language, escapeXml(provenance))}`,
    `${paragraph(words.licence)}${inLesson(language, escapeXml(licence))}`,
    '</qti-stimulus-body>',
    '</qti-assessment-stimulus>',
  ].join('\n');
}

function toItem(question: Question, language: string, words: QuestionWords): string {
  const { entry, name } = question;
  const [before, claim, after] = question.paragraph;
  const marked = `${escapeXml(before)}<strong>${escapeXml(claim)}</strong>${escapeXml(after)}`;
  const outcome = (identifier: string, type: string, value: string): string =>
    `<qti-outcome-declaration identifier="${identifier}" cardinality="single" base-type="${type}">${value}</qti-outcome-declaration>`;
  const number = (value: number): string =>
    `<qti-default-value><qti-value>${String(value)}</qti-value></qti-default-value>`;
  const set = (identifier: string, value: string): string =>
    `<qti-set-outcome-value identifier="${identifier}">${value}</qti-set-outcome-value>`;
  return [
    `<qti-assessment-item ${SPACE} identifier="${idOf(question)}" title="${escapeXml(name)}" adaptive="false" time-dependent="false">`,
    '<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">',
    `<qti-correct-response><qti-value>${entry.label}</qti-value></qti-correct-response>`,
    '<qti-mapping lower-bound="0" upper-bound="1" default-value="0">',
    ...LABELS.map((label) => `<qti-map-entry map-key="${label}" mapped-value="${String(entry.credits[label])}"/>`),
    '</qti-mapping>',
    '</qti-response-declaration>',
    outcome('SCORE', 'float', number(0)),
    outcome('MAXSCORE', 'float', number(1)),
    outcome('FEEDBACK', 'identifier', ''),
    `<qti-assessment-stimulus-ref identifier="article" href="../${STIMULUS}" title="${escapeXml(words.article)}"/>`,
    '<qti-item-body>',
    `<blockquote>${inLesson(language, marked)}</blockquote>`,
    // The labels are always in the same order, as in Claimsort.
    '<qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">',
    `<qti-prompt>${escapeXml(words.question)}</qti-prompt>`,
    ...LABELS.map(
      (label) => `<qti-simple-choice identifier="${label}">${escapeXml(words.labels[label])}</qti-simple-choice>`,
    ),
    '</qti-choice-interaction>',
    '</qti-item-body>',
    '<qti-response-processing>',
    set('SCORE', '<qti-map-response identifier="RESPONSE"/>'),
    set('FEEDBACK', '<qti-variable identifier="RESPONSE"/>'),
    '</qti-response-processing>',
    ...LABELS.map((label) => toFeedback(label, question, language, words)),
    '</qti-assessment-item>',
  ].join('\n');
}

/** The feedback after a label was chosen: the key's reason for it, the label in the key, and why it is debatable. */
function toFeedback(chosen: Label, { entry }: Question, language: string, words: QuestionWords): string {
  const { label, rationales, whyContested, lookUp } = entry;
  const ofLesson = (says: string | null | undefined): string =>
    says === null || says === undefined ? '' : inLesson(language, escapeXml(says));
  const body = [
    ofLesson(rationales[chosen]),
    paragraph(words.keySays[label]),
    chosen === label ? '' : ofLesson(rationales[label]),
    isContested(entry) ? `${paragraph(words.debatable)}${ofLesson(whyContested)}` : '',
    lookUp === undefined ? '' : `${paragraph(words.lookUp)}${ofLesson(lookUp)}`,
  ].join('');
  return `<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="${chosen}" show-hide="show"><qti-content-body>${body}</qti-content-body></qti-modal-feedback>`;
}

const paragraph = (says: string): string => `<p>${escapeXml(says)}</p>`;

const inLesson = (language: string, content: string, tag: 'h3' | 'h4' | 'p' = 'p'): string =>
  `<${tag} xml:lang="${language}" dir="auto">${content}</${tag}>`;
