import { describe, expect, it } from 'vitest';
import { splitFileName } from '../../../../content/text/file-name.ts';

describe('splitFileName', () => {
  it('takes off one ending, and one of two parts that files of ours had before', () => {
    expect(splitFileName('Ms. Ito – exam.claimsort')).toEqual(['Ms. Ito – exam', '.claimsort']);
    expect(splitFileName('ada.handin.json')).toEqual(['ada', '.handin.json']);
    expect(splitFileName('Pi is 3.14.pdf')).toEqual(['Pi is 3.14', '.pdf']);
  });

  it('leaves a name without an ending as it is', () => {
    for (const name of ['', 'ada', 'Wait…', 'ends with a stop.']) expect(splitFileName(name)).toEqual([name, '']);
  });
});
