import airdropStory1 from '../lessons/earlier/airdrop-story.1.lesson.json?raw';
import airdropStory2 from '../lessons/earlier/airdrop-story.2.lesson.json?raw';
import ashfellPumps1 from '../lessons/earlier/ashfell-pumps.1.lesson.json?raw';
import ashfellPumps2 from '../lessons/earlier/ashfell-pumps.2.lesson.json?raw';
import lampsOfVessamoor1 from '../lessons/earlier/lamps-of-vessamoor.1.lesson.json?raw';
import lampsOfVessamoor2 from '../lessons/earlier/lamps-of-vessamoor.2.lesson.json?raw';
import warmUp1 from '../lessons/earlier/warm-up.1.lesson.json?raw';
import warmUp2 from '../lessons/earlier/warm-up.2.lesson.json?raw';
import type { KeyedRevision } from './built-in-lesson.ts';
import type { AnswerKey, StudentHalf } from './format.ts';
import type { ContentHash } from '../base/content-hash.ts';

/**
 * The revisions that earlier versions of the program came with, by the id of the lesson, newest first. A file that was
 * published is never changed, so its hashes stand here, where a test holds them to the file, and a start reads none of it.
 * A lesson or a key that ships under a new revision leaves its old file behind in this list.
 */
export const earlierLessons: ReadonlyMap<string, readonly KeyedRevision[]> = new Map([
  [
    'warm-up',
    [
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
]);

function toRevision(text: string, lessonHex: string, keyHex: string): KeyedRevision {
  let file: Pick<KeyedRevision, 'lesson' | 'key'> | null = null;
  // The test that reads the files by the schema is the reason for believing their form.
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
