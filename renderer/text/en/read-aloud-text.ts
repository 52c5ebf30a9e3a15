/** The words of reading aloud. */
export const readAloudText = {
  name: 'Read aloud',
  article: 'The article',
  claim: 'This claim',
  reason: 'The reason',
  stop: 'Stop',
  rate: 'Speed',
  rates: { 0.75: 'Slow', 1: 'Usual', 1.25: 'Faster', 1.5: 'Fast' },
  close: 'Close reading aloud',
  looking: 'Looking for a voice…',
  noVoice: 'No voice for this language is installed.',
  noVoiceHint:
    'Claimsort only uses voices that are installed here, so that nothing you read is sent anywhere. You can add one in the system’s settings for speech.',
  failed: 'The voice stopped. Try again.',
} as const;
