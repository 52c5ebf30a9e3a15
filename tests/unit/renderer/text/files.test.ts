import { describe, expect, it } from 'vitest';
import { fileText } from '#text/files.ts';

describe('fileText', () => {
  it.each(['claimsort', 'csv', 'xlsx', 'pdf', 'json', 'html', 'xml', 'zip', 'jsonl'])(
    'names what is saved as .%s, because “All files” already stands for every ending',
    (ending) => {
      expect(fileText.kinds.get(ending)).toMatch(/^(?!All files).+/);
    },
  );
});
