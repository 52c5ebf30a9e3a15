import { describe, expect, it } from 'vitest';
import { kindOfFile } from '../../../../electron/workers/file-kind.ts';

const kindOf = (name: string, text: string) => kindOfFile(name, Buffer.from(text));

describe('kindOfFile', () => {
  it('takes a file of ours that is empty or damaged for a hand-in, so that it is reported', () => {
    for (const text of ['', '{"for', '\0\0', '{"format":"claimsort-hand-in","version":1', '{"events":[]}']) {
      expect(kindOf('Ada.claimsort', text)).toBe('hand-in');
      expect(kindOf('Ada (1).claimsort.txt', text)).toBe('hand-in');
    }
    expect(kindOf('Ada.json', '')).toBe('other');
  });

  it('passes over a lesson and a profile that lie among the hand-ins, with a mark of their encoding or without', () => {
    for (const kind of ['lesson', 'profile', 'student']) {
      for (const mark of ['', '\ufeff']) {
        expect(kindOf('x.claimsort', `${mark}{"format":"claimsort-${kind}"}`)).toBe('other');
      }
    }
  });

  it('goes on taking the names that hand-ins had before', () => {
    expect(kindOf('Ada.handin.json', '')).toBe('hand-in');
    expect(kindOf('mailed.handin.json.txt', '')).toBe('hand-in');
  });

  it('unpacks a zip file, whatever it is called', () => {
    expect(kindOfFile('all.claimsort', new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).toBe('zip');
  });
});
