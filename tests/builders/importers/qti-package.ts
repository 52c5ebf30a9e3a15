import { strFromU8, unzipSync } from 'fflate';

export interface QtiChoice {
  readonly id: string;
  readonly text: string;
  /** What the choice earns. */
  readonly value: number;
  /** What is shown after it. */
  readonly feedback: Element;
}

export interface QtiItem {
  readonly id: string;
  readonly title: string;
  readonly body: Element;
  readonly correct: string;
  readonly isShuffled: boolean;
  readonly choices: readonly QtiChoice[];
}

export interface QtiPackage {
  readonly title: string;
  readonly items: readonly QtiItem[];
  /** The text that all items share. */
  readonly stimulus: Element;
}

const ITEM = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

/** The children of an item, in the order in which the specification has them (QTI 3.0 ASI, `AssessmentItem`). */
const ORDER = [
  ...['qti-response-declaration', 'qti-outcome-declaration', 'qti-assessment-stimulus-ref', 'qti-item-body'],
  ...['qti-response-processing', 'qti-modal-feedback'],
];

/** The elements that text of an item, a stimulus or a feedback may hold here, all of them HTML of QTI 3.0. */
const TEXT = new Set(['p', 'h3', 'h4', 'blockquote', 'strong']);

/**
 * Reads a package by the rules of QTI 3.0: content packaging (https://www.imsglobal.org/spec/qti/v3p0/impl, "packaging"),
 * references between its parts, and what an item, a test and a stimulus have to have. The parser is jsdom's, which refuses
 * what is not well-formed. What breaks a rule throws.
 */
export function readQtiPackage(bytes: Uint8Array): QtiPackage {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const open = (name: string, space: string, tag: string): Element => {
    const parsed = new DOMParser().parseFromString(files.get(name) ?? '', 'application/xml');
    const wrong = parsed.querySelector('parsererror');
    if (wrong !== null) throw new Error(`${name}: ${wrong.textContent}`);
    const root = parsed.documentElement;
    if (root.namespaceURI !== space || root.localName !== tag) throw new Error(`${name} is no ${tag}.`);
    return root;
  };
  const manifest = open('imsmanifest.xml', PACKAGE, 'manifest');
  if (manifest.querySelector('metadata > schemaversion')?.textContent !== '3.0.0')
    throw new Error('It is not QTI 3.0.');
  const resources = new Map(
    Array.from(manifest.querySelectorAll('resource'), (one) => [attribute(one, 'identifier'), one]),
  );
  for (const resource of resources.values()) {
    const href = attribute(resource, 'href');
    if (!files.has(href)) throw new Error(`There is no ${href}.`);
    if (!Array.from(resource.querySelectorAll('file')).some((file) => attribute(file, 'href') === href))
      throw new Error(`${href} is not among the files of its resource.`);
    for (const dependency of resource.querySelectorAll('dependency'))
      if (!resources.has(attribute(dependency, 'identifierref'))) throw new Error('A dependency leads nowhere.');
  }
  if (resources.size !== files.size - 1) throw new Error('Some file is in no resource.');
  const of = (type: string): readonly Element[] =>
    [...resources.values()].filter((one) => attribute(one, 'type') === `imsqti_${type}_xmlv3p0`);
  const [test, ...more] = of('test').map((one) => open(attribute(one, 'href'), ITEM, 'qti-assessment-test'));
  const [stimulus] = of('stimulus').map((one) => open(attribute(one, 'href'), ITEM, 'qti-assessment-stimulus'));
  if (test === undefined || more.length > 0 || stimulus === undefined) throw new Error('There is not one test.');
  const part = test.querySelector('qti-test-part');
  if (part === null || !['linear', 'nonlinear'].includes(attribute(part, 'navigation-mode')))
    throw new Error('No part.');
  const items = Array.from(test.querySelectorAll('qti-assessment-section > qti-assessment-item-ref'), (reference) => {
    const id = attribute(reference, 'identifier');
    const resource = resources.get(id);
    if (resource === undefined || attribute(resource, 'href') !== attribute(reference, 'href'))
      throw new Error(`No ${id}.`);
    const item = open(attribute(reference, 'href'), ITEM, 'qti-assessment-item');
    if (attribute(item, 'identifier') !== id) throw new Error(`${id} calls itself otherwise.`);
    return readItem(item);
  });
  if (items.length !== of('item').length) throw new Error('An item is in no section.');
  const body = stimulus.querySelector('qti-stimulus-body');
  if (body === null) throw new Error('The stimulus has no body.');
  checkText(body);
  return { title: attribute(test, 'title'), items, stimulus: body };
}

function readItem(item: Element): QtiItem {
  const places = Array.from(item.children, ({ localName }) => ORDER.indexOf(localName));
  if (places.some((place, at) => place < (places[at - 1] ?? 0)))
    throw new Error('The parts of an item are out of order.');
  for (const name of ['title', 'adaptive', 'time-dependent']) attribute(item, name);
  const declaration = one(item, 'qti-response-declaration');
  const values = new Map(
    Array.from(declaration.querySelectorAll('qti-mapping > qti-map-entry'), (entry) => [
      attribute(entry, 'map-key'),
      Number(attribute(entry, 'mapped-value')),
    ]),
  );
  const processing = Array.from(item.querySelectorAll('qti-response-processing > qti-set-outcome-value'), (set) => [
    attribute(set, 'identifier'),
    set.firstElementChild?.localName,
  ]);
  if (JSON.stringify(processing) !== '[["SCORE","qti-map-response"],["FEEDBACK","qti-variable"]]')
    throw new Error('The points do not come from the mapping.');
  const interaction = one(item, 'qti-item-body > qti-choice-interaction');
  const choices = Array.from(interaction.querySelectorAll('qti-simple-choice'), (choice) => {
    const id = attribute(choice, 'identifier');
    const value = values.get(id);
    const feedback = Array.from(item.querySelectorAll('qti-modal-feedback')).find(
      (note) => attribute(note, 'identifier') === id && attribute(note, 'outcome-identifier') === 'FEEDBACK',
    );
    const body = feedback?.querySelector('qti-content-body');
    if (value === undefined || !body) throw new Error(`The choice ${id} has no points or no feedback.`);
    checkText(body);
    return { id, text: choice.textContent, value, feedback: body };
  });
  const correct = one(declaration, 'qti-correct-response > qti-value').textContent;
  if (!choices.some(({ id }) => id === correct)) throw new Error('The correct response is no choice.');
  const body = one(item, 'qti-item-body');
  for (const child of body.children) if (child !== interaction) checkText(child);
  return {
    ...{ id: attribute(item, 'identifier'), title: attribute(item, 'title'), body, correct, choices },
    isShuffled: attribute(interaction, 'shuffle') !== 'false',
  };
}

/** Text holds the elements that were written, and none that a lesson brought. */
function checkText(body: Element): void {
  for (const element of body.querySelectorAll('*'))
    if (!TEXT.has(element.localName)) throw new Error(`A text holds the element ${element.localName}.`);
}

function one(parent: Element, selector: string): Element {
  const [found, ...more] = parent.querySelectorAll(selector);
  if (found === undefined || more.length > 0) throw new Error(`There is not one ${selector}.`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null || value === '') throw new Error(`${element.localName} has no ${name}.`);
  return value;
}
