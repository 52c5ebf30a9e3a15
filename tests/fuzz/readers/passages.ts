import { hashOf } from '../../../content/base/hash.ts';
import { toPassageFile } from '../../../content/bank/format.ts';
import { MAX_PASSAGE_FILE_BYTES, parsePassageFile } from '../../../content/bank/parse-passage-file.ts';
import { readTextFile } from '../../../electron/files/read-text-file.ts';
import { passage } from '../../builders/passages.ts';
import { toDoc, toJsonText } from '../doc.ts';
import { type Reader, taken } from '../reader.ts';
import { refused } from '../refused.ts';
import { PERSON } from '../room.ts';

const ONE = passage('named-study', 'easy', 1);

/** Files of passages for practice, of both versions. */
export const passagesReader: Reader = {
  name: 'passages',
  bases: [
    toPassageFile([ONE]),
    toPassageFile([ONE, { ...passage('loaded-words', 'hard', 1), language: 'de', from: 'A lesson' }]),
    toPassageFile(Array.from({ length: 20 }, (_, n) => passage('named-person', 'medium', n))),
  ].map((text): unknown => JSON.parse(text)),
  toDoc,
  toText: toJsonText,
  mend: () => null,
  async read(file, { desk }) {
    const text = await readTextFile(file, MAX_PASSAGE_FILE_BYTES);
    if (!text.ok) return refused(text.error);
    const added = desk.addPassageFile({ text: text.value });
    if (!added.ok) return refused(added.error);
    const parsed = parsePassageFile(text.value);
    if (!parsed.ok) return taken('took what it does not read');
    const again = parsePassageFile(toPassageFile(parsed.value));
    if (!again.ok || hashOf(again.value) !== hashOf(parsed.value)) return taken('does not read what it wrote');
    return taken(desk.readOwnPassages({ profile: PERSON }).ok ? null : 'the passages can no longer be listed');
  },
};
