/**
 * The 23 persuasion techniques of SemEval-2023 task 3 (Piskorski et al. 2023, "Detecting the genre, the framing,
 * and the persuasion techniques in online news in a multi-lingual setup"), spelled as there.
 */
const SEMEVAL_TECHNIQUES = [
  'Name_Calling-Labeling',
  'Guilt_by_Association',
  'Doubt',
  'Appeal_to_Hypocrisy',
  'Questioning_the_Reputation',
  'Flag_Waving',
  'Appeal_to_Authority',
  'Appeal_to_Popularity',
  'Appeal_to_Values',
  'Appeal_to_Fear-Prejudice',
  'Straw_Man',
  'Red_Herring',
  'Whataboutism',
  'Causal_Oversimplification',
  'False_Dilemma-No_Choice',
  'Consequential_Oversimplification',
  'Slogans',
  'Conversation_Killer',
  'Appeal_to_Time',
  'Loaded_Language',
  'Obfuscation-Vagueness-Confusion',
  'Exaggeration-Minimisation',
  'Repetition',
] as const;

/** What the codebook needs beyond that list. */
const OWN_TECHNIQUES = [
  'x-bare-assertion',
  'x-insinuation',
  'x-sarcasm',
  'x-scare-quotes',
  'x-topic-sentence',
  'x-common-knowledge',
  'x-us-against-them',
  'x-evaluation',
] as const;

/** The name of a technique: one of SemEval-2023 task 3, or one of ours with the prefix `x-`. */
export const TECHNIQUES = [...SEMEVAL_TECHNIQUES, ...OWN_TECHNIQUES] as const;

export type Technique = (typeof TECHNIQUES)[number];
