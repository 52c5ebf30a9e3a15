import type { Technique } from '../../../content/lesson/technique.ts';

/** The name of a technique and one or two sentences on what it does, for a reader of 15. */
export interface TechniqueEntry {
  readonly name: string;
  readonly does: string;
}

/**
 * A glossary of techniques, in our own words. The list and the meaning of those without `x-` follow SemEval-2023 task 3
 * (Piskorski et al. 2023); the others are our own.
 */
export const techniqueText: Readonly<Record<Technique, TechniqueEntry>> = {
  'Name_Calling-Labeling': {
    name: 'Name calling',
    does: 'Gives somebody a name that already judges them. After that, the reader no longer asks what they did.',
  },
  Guilt_by_Association: {
    name: 'Guilt by association',
    does: 'Puts somebody beside a person or group that the reader dislikes, so that the dislike rubs off.',
  },
  Doubt: {
    name: 'Casting doubt',
    does: 'Hints that somebody cannot be trusted or is not doing what they say, without showing it.',
  },
  Appeal_to_Hypocrisy: {
    name: 'Charge of hypocrisy',
    does: 'Says that the other side does not live by its own words, instead of answering what it says.',
  },
  Questioning_the_Reputation: {
    name: 'Attack on reputation',
    does: 'Attacks the person, not what they say.',
  },
  Flag_Waving: {
    name: 'Flag waving',
    does: 'Calls on love of a country or a group, so that agreeing feels like loyalty.',
  },
  Appeal_to_Authority: {
    name: 'Appeal to authority',
    does: 'Says that something is so because somebody important says so, and gives no other support.',
  },
  Appeal_to_Popularity: {
    name: 'Appeal to popularity',
    does: 'Says that something must be so because many people think so.',
  },
  Appeal_to_Values: {
    name: 'Appeal to values',
    does: 'Ties an opinion to something that everybody holds dear, such as freedom or family.',
  },
  'Appeal_to_Fear-Prejudice': {
    name: 'Appeal to fear',
    does: 'Makes the reader afraid or uneasy, so that the claim feels true before it is checked.',
  },
  Straw_Man: {
    name: 'Straw man',
    does: 'Swaps what somebody said for something weaker, and then attacks that.',
  },
  Red_Herring: {
    name: 'Red herring',
    does: 'Brings up something else that is interesting, and leads away from the question.',
  },
  Whataboutism: {
    name: 'What about …?',
    does: 'Answers a charge by pointing at somebody else’s fault.',
  },
  Causal_Oversimplification: {
    name: 'Oversimplified cause',
    does: 'Names a single cause for something that has several.',
  },
  'False_Dilemma-No_Choice': {
    name: 'False choice',
    does: 'Pretends that there are only two ways, or only one, when there are more.',
  },
  Consequential_Oversimplification: {
    name: 'Slippery slope',
    does: 'Says that one step must lead to a chain of bad ends, without showing why it must.',
  },
  Slogans: {
    name: 'Slogan',
    does: 'A short, catchy phrase that is easy to repeat and hard to question.',
  },
  Conversation_Killer: {
    name: 'Conversation stopper',
    does: 'A phrase that ends the talk, such as “it is what it is”, so that nobody thinks further.',
  },
  Appeal_to_Time: {
    name: 'Appeal to time',
    does: 'Says that now is the moment and that there is no time to think it over.',
  },
  Loaded_Language: {
    name: 'Loaded words',
    does: 'Emotionally charged words. A plain word would say the same thing without the feeling.',
  },
  'Obfuscation-Vagueness-Confusion': {
    name: 'Vague wording',
    does: 'Wording so vague that it can mean many things, and cannot be checked.',
  },
  'Exaggeration-Minimisation': {
    name: 'Exaggeration or playing down',
    does: 'Makes something look much larger or much smaller than what is shown.',
  },
  Repetition: {
    name: 'Repetition',
    does: 'Says the same thing again and again, until it feels familiar and so feels true.',
  },
  'x-bare-assertion': {
    name: 'Bare assertion',
    does: 'States something as a fact, with no source and nothing to look up. The reader is asked to trust the author.',
  },
  'x-insinuation': {
    name: 'Insinuation',
    does: 'Lets the reader draw a conclusion that the text does not say, so that nobody has to prove it.',
  },
  'x-sarcasm': {
    name: 'Sarcasm',
    does: 'Says the opposite of what is meant. Mockery stands in for a reason.',
  },
  'x-scare-quotes': {
    name: 'Scare quotes',
    does: 'Quotation marks around a word, not to quote anybody but to say “do not believe this word”.',
  },
  'x-topic-sentence': {
    name: 'Topic sentence',
    does: 'Opens a paragraph with a judgement of its own. The support, if there is any, comes only afterwards.',
  },
  'x-common-knowledge': {
    name: 'Appeal to common knowledge',
    does: 'Says that everybody knows it, so that asking for a source feels foolish.',
  },
  'x-us-against-them': {
    name: 'Us against them',
    does: 'Splits people into a good side and a bad side, with the reader on the good one.',
  },
  'x-evaluation': {
    name: 'Judging words',
    does: 'Tells the reader how good or bad something is, before or instead of showing it.',
  },
};
