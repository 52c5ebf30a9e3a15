import { describe, expect, it } from 'vitest';
import { toPointsHead } from '../../../../content/files/gradebook-head.ts';
import { IMPORT_FORMS } from '../../../../content/files/gradebook-programs.ts';

describe('toPointsHead', () => {
  it('says what the points are out of, in every form', () => {
    for (const form of IMPORT_FORMS) {
      expect(toPointsHead(' The\n well ', 12, form)).toBe('The well (out of 12)');
      expect(toPointsHead(' \t', 7, form)).toBe('(out of 7)');
    }
  });

  it.each(['Final Grade', 'current scoreboard', 'Unposted Final Points', 'Override Status (Spring)', 'Grade Symbol'])(
    'puts a space that does not break into “%s”',
    (title) => {
      const head = toPointsHead(title, 12, 'canvas');
      expect(head).toContain('\u00A0');
      expect(head.replaceAll('\u00A0', ' ')).toBe(`${title} (out of 12)`);
    },
  );

  it('leaves every other space as it is', () => {
    expect(toPointsHead('The final word of a grade', 12, 'canvas')).not.toContain('\u00A0');
  });

  it.each([
    ['canvas', 255],
    ['moodle', 255],
    ['brightspace', 128],
  ] as const)('cuts a title for %s at %d characters, and never what the points are out of', (form, most) => {
    const whole = 'a'.repeat(most - ' (out of 12)'.length);
    expect(toPointsHead(whole, 12, form)).toBe(`${whole} (out of 12)`);
    const cut = toPointsHead(`${whole}b`, 12, form);
    expect(cut).toBe(`${whole.slice(0, -1)}… (out of 12)`);
    expect(cut).toHaveLength(most);
    expect(toPointsHead(`${whole.slice(0, -2)} bc`, 12, form)).toBe(`${whole.slice(0, -2)}… (out of 12)`);
    expect(toPointsHead('🙂'.repeat(300), 12, form)).not.toMatch(/\p{Surrogate}/u);
  });

  it('takes no backslash to Moodle, where it could swallow the next cell', () => {
    expect(toPointsHead('a\\b', 12, 'moodle')).toBe('a/b (out of 12)');
    expect(toPointsHead('a\\b', 12, 'canvas')).toBe('a\\b (out of 12)');
  });

  it('takes no sign to Brightspace that the name of a grade item may not hold', () => {
    expect(toPointsHead('/"*<>+=|,%', 12, 'brightspace')).toBe('-’·()&--; per cent (out of 12)');
    expect(toPointsHead('/"*<>+=|,%', 12, 'canvas')).toBe('/"*<>+=|,% (out of 12)');
  });
});
