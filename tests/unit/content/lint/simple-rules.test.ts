import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../content/lesson/label.ts';
import {
  learnWordRules,
  reachOf,
  sortByAllWords,
  sortByPlainWords,
  sortByWordRules,
  toKeyedWords,
} from '../../../../content/lint/simple-rules.ts';

const keyed = (label: Label, text: string) => toKeyedWords(text, label);
const wordsOf = (text: string) => toKeyedWords(text, 'rhetoric').words;

describe('toKeyedWords', () => {
  it('takes small letters, each word once, and no possessive ending', () => {
    expect([...wordsOf('The mayor’s cat, the MAYOR.')]).toEqual(['the', 'mayor', 'cat']);
  });
});

describe('sortByPlainWords', () => {
  it.each([
    ['attribution', 'The mayor said that it rained.'],
    ['attribution', 'According to the register, it rained.'],
    ['evidence', 'The register of May has rain on it.'],
    ['evidence', 'The rangers’ report has rain on it.'],
    ['rhetoric', 'What a disgrace!'],
  ])('makes %s of “%s”', (label, text) => {
    expect(sortByPlainWords(wordsOf(text))).toBe(label);
  });

  it('leaves words alone that often mean something else', () => {
    expect(sortByPlainWords(wordsOf('We think of the table.'))).toBe('rhetoric');
    expect(sortByAllWords(wordsOf('It is on the table.'))).toBe('evidence');
    expect(sortByAllWords(wordsOf('We think of the table.'))).toBe('attribution');
  });
});

describe('reachOf', () => {
  it('counts hits and Cohen’s κ against the key', () => {
    const claims = [
      keyed('attribution', 'He said so.'),
      keyed('attribution', 'In her view it rained.'),
      keyed('evidence', 'The register has it.'),
      keyed('rhetoric', 'A disgrace!'),
    ];
    // Key 1, 2, 1; rule 1, 1, 2; by chance (1 + 2 + 2) / 16, agreed 3 / 4: (12 − 5) / (16 − 5).
    expect(reachOf(sortByPlainWords, claims)).toEqual({ hits: 3, n: 4, kappa: 7 / 11 });
  });

  it('has no κ where there is nothing to sort', () => {
    expect(reachOf(sortByPlainWords, [])).toEqual({ hits: 0, n: 0, kappa: null });
  });
});

describe('learnWordRules', () => {
  const claims = [
    keyed('attribution', 'Ann says it rained.'),
    keyed('attribution', 'Ben says it snowed.'),
    keyed('evidence', 'The register has rain.'),
    keyed('evidence', 'The register has snow.'),
    keyed('rhetoric', 'Disgraceful rain!'),
    keyed('rhetoric', 'Shameful snow!'),
  ];

  it('finds the words that tell the labels apart, and the label of the rest', () => {
    const learned = learnWordRules(claims, 20);
    expect(learned.rules).toHaveLength(2);
    expect(reachOf(sortByWordRules(learned), claims)).toEqual({ hits: 6, n: 6, kappa: 1 });
  });

  it('keeps to the number of words that it may have', () => {
    expect(learnWordRules(claims, 1).rules).toHaveLength(1);
  });

  it('learns nothing from words that stand in one claim only', () => {
    expect(learnWordRules([keyed('evidence', 'rain'), keyed('rhetoric', 'snow')], 20).rules).toEqual([]);
  });

  it('lets the first rule decide whose word is in the claim', () => {
    const rules = [
      { word: 'says', label: 'attribution' },
      { word: 'register', label: 'evidence' },
    ] as const;
    expect(sortByWordRules({ rules, otherwise: 'rhetoric' })(wordsOf('The register says so.'))).toBe('attribution');
  });
});
