import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { TECHNIQUES } from '../../../../content/lesson/technique.ts';
import { GlossaryDialog } from '../../../../renderer/claim/glossary-dialog.tsx';
import { techniqueText } from '#text/technique-text.ts';
import { fillGaps } from '../fill-gaps.ts';

beforeAll(fillGaps);

const lessons = builtInLessons.map(({ lesson }) => lesson);

const read = (lesson: (typeof lessons)[number]): string => {
  const { unmount } = render(<GlossaryDialog lesson={lesson} onClose={vi.fn()} />);
  const text = screen.getByRole('dialog').textContent;
  unmount();
  return text;
};

describe('GlossaryDialog', () => {
  it('says the same in every lesson but for the background, so that it gives no answer away', () => {
    const rest = lessons.map((lesson) => {
      const said = read(lesson);
      expect(said).toContain(lesson.article.contextNote);
      return said.replace(lesson.article.contextNote, '');
    });
    expect(new Set(rest).size).toBe(1);
  });

  it('explains each technique once', () => {
    const said = lessons[0] === undefined ? '' : read(lessons[0]);
    for (const technique of TECHNIQUES) expect(said.split(techniqueText[technique].does)).toHaveLength(2);
  });

  it('says what each credit is called', () => {
    const said = lessons[0] === undefined ? '' : read(lessons[0]);
    for (const credit of ['1 point', '½ point or ¼ point', '0 points']) expect(said).toContain(credit);
  });
});
