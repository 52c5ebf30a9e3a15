import bareAssertion from './passages/bare-assertion.json?raw';
import emptySource from './passages/empty-source.json?raw';
import identifiedFootage from './passages/identified-footage.json?raw';
import loadedWords from './passages/loaded-words.json?raw';
import namedOutlet from './passages/named-outlet.json?raw';
import namedPerson from './passages/named-person.json?raw';
import namedStudy from './passages/named-study.json?raw';
import publicPromise from './passages/public-promise.json?raw';
import publicRecord from './passages/public-record.json?raw';
import topicSentence from './passages/topic-sentence.json?raw';
import traceableFigure from './passages/traceable-figure.json?raw';
import unfindableFootage from './passages/unfindable-footage.json?raw';
import unnamedOfficial from './passages/unnamed-official.json?raw';
import unnamedReports from './passages/unnamed-reports.json?raw';
import { type Passage, passageFileSchema } from './format.ts';

const FILES: readonly string[] = [
  namedStudy,
  publicRecord,
  identifiedFootage,
  traceableFigure,
  namedPerson,
  namedOutlet,
  unnamedOfficial,
  unnamedReports,
  publicPromise,
  bareAssertion,
  topicSentence,
  loadedWords,
  emptySource,
  unfindableFootage,
];

let read: readonly Passage[] | null = null;

/**
 * The passages that ship with the program, family by family. They are loaded on first use, so as not to delay the first
 * window.
 */
export function builtInPassages(): readonly Passage[] {
  read ??= FILES.flatMap((text): readonly Passage[] => passageFileSchema.parse(JSON.parse(text)).passages);
  return read;
}
