import airdropStory1 from '../lessons/earlier/airdrop-story.1.lesson.json?raw';
import airdropStory2 from '../lessons/earlier/airdrop-story.2.lesson.json?raw';
import airdropStory3 from '../lessons/earlier/airdrop-story.3.lesson.json?raw';
import ashfellPumps1 from '../lessons/earlier/ashfell-pumps.1.lesson.json?raw';
import ashfellPumps2 from '../lessons/earlier/ashfell-pumps.2.lesson.json?raw';
import ashfellPumps3 from '../lessons/earlier/ashfell-pumps.3.lesson.json?raw';
import biscuitTin1 from '../lessons/earlier/biscuit-tin.1.lesson.json?raw';
import catOnTheBank1 from '../lessons/earlier/cat-on-the-bank.1.lesson.json?raw';
import lampsOfVessamoor1 from '../lessons/earlier/lamps-of-vessamoor.1.lesson.json?raw';
import lampsOfVessamoor2 from '../lessons/earlier/lamps-of-vessamoor.2.lesson.json?raw';
import lampsOfVessamoor3 from '../lessons/earlier/lamps-of-vessamoor.3.lesson.json?raw';
import warmUp1 from '../lessons/earlier/warm-up.1.lesson.json?raw';
import warmUp2 from '../lessons/earlier/warm-up.2.lesson.json?raw';
import warmUp3 from '../lessons/earlier/warm-up.3.lesson.json?raw';
import type { KeyedRevision } from './built-in-lesson.ts';
import type { AnswerKey, StudentHalf } from './format.ts';
import type { ContentHash } from '../base/content-hash.ts';

/**
 * The revisions that shipped with earlier versions of the program, by the id of the lesson, newest first. A published
 * file never changes, so its hashes are listed here (a test compares them with the file), and the program does not have
 * to read the files at the start. Whenever a lesson or a key ships under a new revision, add its old file to this list.
 */
export const earlierLessons: ReadonlyMap<string, readonly KeyedRevision[]> = new Map([
  [
    'warm-up',
    [
      toRevision(
        warmUp3,
        '2378ae3938a2a5e9ea3ef967920f57a9d2a19f0ac719fc08b741440771b5d55a',
        '9fccea4a7f3edea8c95312f9fcbc49554ca359a49b811a58637e48bab8ebcc45',
      ),
      toRevision(
        warmUp2,
        '2378ae3938a2a5e9ea3ef967920f57a9d2a19f0ac719fc08b741440771b5d55a',
        '639684751db78ee6a26aac90312e7154eea9905307a57e25f0a29ee7f6262859',
      ),
      toRevision(
        warmUp1,
        '7605d325943ad1010e691dac384f5daacbd6d9b5f8360022314b14411248b0be',
        'cc1d929429b0d831b3c6bc4b105c0d407cffb70d8524ac17989597a4ae215b1f',
      ),
    ],
  ],
  [
    'airdrop-story',
    [
      toRevision(
        airdropStory3,
        '34bff406bc8cc62f5b7735c587983076093a1686f64eb3b1b37e37294bef6669',
        '4727a12109882d6af2f4e0992a23cb4d5e9b2ee109137fa0036b8bfb338c23ef',
      ),
      toRevision(
        airdropStory2,
        '34bff406bc8cc62f5b7735c587983076093a1686f64eb3b1b37e37294bef6669',
        '3d7c71748105a18ef4128e173995592a245e1fa4e87c77ae93f07f58fce4875f',
      ),
      toRevision(
        airdropStory1,
        'fa37abedfd66cf87cb50435b961a319862f918c730a3437faa62efee896f7d00',
        '81a523e043c675b162b2a5cc32cafc578dea8b8de2fcbed68e4f4fa991c37c80',
      ),
    ],
  ],
  [
    'ashfell-pumps',
    [
      toRevision(
        ashfellPumps3,
        'ea1643b751ad60482121974fe26484cbb5649e512286f14df7a4598a106adc5d',
        '57538c271860392b856c1960cf1631dab8312984012988c0e1fb5e347ac97c6f',
      ),
      toRevision(
        ashfellPumps2,
        'ea1643b751ad60482121974fe26484cbb5649e512286f14df7a4598a106adc5d',
        '9e1026c5c41a1c0f324814aa219b30e15296a2e3d7940de744834030dbed9da6',
      ),
      toRevision(
        ashfellPumps1,
        'bde55422990a3a50b2dfbfa7cdc33b50f994bae99b76a6e371191e955986702b',
        'de2578f17ea5ddb2ef7230570b58cefbdbf3f768ce3f2f8c7246919697a3a7d5',
      ),
    ],
  ],
  [
    'lamps-of-vessamoor',
    [
      toRevision(
        lampsOfVessamoor3,
        '5ddcf5d001bb7fe5432f0bae24785af70a9cd442532770500c5fe06e8e2c2c0a',
        '952addefd60f644960c2a9e88e9db56c968c7c45d48e63b66ccba3499bae4d79',
      ),
      toRevision(
        lampsOfVessamoor2,
        '5ddcf5d001bb7fe5432f0bae24785af70a9cd442532770500c5fe06e8e2c2c0a',
        '0a9d2adc37697a9beb3d747a1017aa7b2cef42e0299033ba3c149dbc592a5abc',
      ),
      toRevision(
        lampsOfVessamoor1,
        '4ee610659611fe85d4f4f570b6532c8566624d6ea720de133bd40de8ca36f6f5',
        '342cc03399944ec0dc97a3c974819db4616f2dad6df4aaf07f803570bb18ca77',
      ),
    ],
  ],
  [
    'biscuit-tin',
    [
      toRevision(
        biscuitTin1,
        'aa520ac7926269df52eb41b8c7d09767af2646e5655465a7a942315fac353c9d',
        '5790137675b79905110a5815e2df9bb64f082b604719cf53dcd9e9880edab9b1',
      ),
    ],
  ],
  [
    'cat-on-the-bank',
    [
      toRevision(
        catOnTheBank1,
        '37ea2950d5d68d206d3ee48479cefb16b3747128a71ae6468a390bd97e2af09f',
        'f1bab13309056a11bc096e9d74fd515a9c5d4e244e10b599f2634768f9eb128c',
      ),
    ],
  ],
]);

function toRevision(text: string, lessonHex: string, keyHex: string): KeyedRevision {
  let file: Pick<KeyedRevision, 'lesson' | 'key'> | null = null;
  // The cast is safe because a test parses these files with the schema.
  const read = () => (file ??= JSON.parse(text) as { readonly lesson: StudentHalf; readonly key: AnswerKey });
  return {
    get lesson() {
      return read().lesson;
    },
    get key() {
      return read().key;
    },
    lessonHash: `sha256:${lessonHex}` as ContentHash,
    keyHash: `sha256:${keyHex}` as ContentHash,
  };
}
