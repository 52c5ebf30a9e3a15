import { act, screen, within } from '@testing-library/react';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../content/base/failure.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { ok } from '../../../../content/base/result.ts';
import { hostileText, PILED_UP, UNSAFE } from '../../../builders/hostile-text.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { setShell } from '../shell-scene.tsx';

const { lesson } = lessonFile({});

async function open() {
  const { app, openAs } = setShell();
  await openAs('Ada');
  return {
    tell: (notice: Parameters<ReturnType<typeof app.getState>['notify']>[0]) => {
      act(() => app.getState().notify(notice));
      return within(screen.getByRole('region', { name: 'Messages' })).getByRole('status').textContent;
    },
  };
}

describe('NoticeStrip', () => {
  it('says in words where a refused file breaks', async () => {
    const { tell } = await open();
    expect(tell({ kind: 'failure', failure: failure('damaged-lesson', 'lesson.claims[4].quote') })).toContain(
      'Where it breaks: the lesson, claim 5, “quote”.',
    );
    expect(tell({ kind: 'failure', failure: failure('roster-id-twice', 'row 7') })).toContain(
      'Where it breaks: row 7.',
    );
    expect(tell({ kind: 'failure', failure: failure('bad-request', 'claim') })).not.toContain('Where');
  });

  it('is a line that does nothing, whatever a file or a lesson is called', async () => {
    const { tell } = await open();
    fc.assert(
      fc.property(hostileText, (text) => {
        const outcome = {
          kind: 'added',
          id: lesson.id,
          hash: hashOf(lesson),
          title: text,
          revision: 1,
          before: null,
          asks: 3,
          isSecondReading: false,
          hidesNothing: false,
          results: [],
        } as const;
        for (const said of [
          tell({ kind: 'lesson-removed', lesson: lesson.id, title: text }),
          tell({ kind: 'files-opened', files: [{ name: 'a', kind: 'lesson', outcome: ok(outcome) }] }),
          tell({ kind: 'file-saved', path: text }),
        ]) {
          // A title of another direction is set apart by one pair of isolates, which are ours and enclose it.
          const words = said.replace(/\u2068([^\u2066-\u2069]*)\u2069/gu, '$1');
          expect(words).not.toMatch(UNSAFE);
          expect(words).not.toMatch(PILED_UP);
          expect(said.length).toBeLessThan(600);
        }
      }),
      { numRuns: 60 },
    );
  });
});
