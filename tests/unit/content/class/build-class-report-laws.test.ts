import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import type { AttemptRule } from '../../../../content/class/attempt-rule.ts';
import type { KeyOverride } from '../../../../content/class/fold-class.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import { type Answers, change, inputOf, reportOf, sat } from '../../../builders/class-report.ts';
import { attemptId } from '../../../builders/ids.ts';

describe('buildClassReport', () => {
  const anyLabel = fc.constantFrom(...LABELS, null);
  const anyRow = fc.tuple(anyLabel, anyLabel, anyLabel);
  const anyClass = fc.array(anyRow, { minLength: 1, maxLength: 14 });
  const largeClass = fc.array(anyRow, { minLength: 10, maxLength: 14 });
  const toSittings = (rows: readonly Answers[]) => rows.map((row, at) => sat(at + 1, row));

  it('gives the points that a second way of counting gives', () => {
    const credits = [{ rhetoric: 4 }, { evidence: 4 }, { attribution: 4, rhetoric: 2 }] as readonly Partial<
      Record<Label, number>
    >[];
    fc.assert(
      fc.property(anyClass, (rows) => {
        const report = reportOf({ sittings: toSittings(rows) });
        const quarters = rows.map((row) =>
          row.reduce((sum, label, at) => sum + (label === null ? 0 : (credits[at]?.[label] ?? 0)), 0),
        );
        const byAttempt = new Map(report.students.map(({ work }) => [work?.attempt, work?.points]));
        expect(rows.map((_, at) => byAttempt.get(attemptId(at + 1)))).toEqual(quarters.map((sum) => sum / 4));
        const mean = report.figures.points[0]?.mean;
        if (rows.length < 10) expect(mean).toBeNull();
        else expect(mean?.value).toBeCloseTo(quarters.reduce((a, b) => a + b, 0) / 4 / rows.length, 12);
        for (const [at, claim] of report.claims.entries()) {
          const answered = rows.flatMap((row) => row[at] ?? []);
          expect(claim.answered).toBe(answered.length);
          expect(LABELS.map((label) => claim.responses[label])).toEqual(
            LABELS.map((label) => answered.filter((other) => other === label).length),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(anyClass, fc.integer(), (rows, seed) => {
        const input = inputOf({
          sittings: toSittings(rows),
          papers: rows.map((answers, n) => ({ name: `P${String(n)}`, answers, n })),
        });
        const turn = <T>(list: readonly T[]) => {
          const at = Math.abs(seed) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const shuffled = { ...input, handIns: turn(input.handIns), papers: turn(input.papers) };
        expect(buildClassReport(shuffled)).toEqual(buildClassReport(input));
      }),
      { numRuns: 12 },
    );
  });

  it('tells the mean that an undoing would give back', () => {
    fc.assert(
      fc.property(
        largeClass,
        fc.constantFrom(...LABELS),
        fc.constantFrom<AttemptRule>('first', 'best'),
        (rows, label, rule) => {
          const input = inputOf({ sittings: toSittings(rows), rule });
          const by = (...changes: readonly KeyOverride[]) => buildClassReport({ ...input, changes });
          const after = by(change('c1', label), change('c2', 'rhetoric'));
          const withoutFirst = by(change('c2', 'rhetoric'));
          expect(after.keyChanges[0]?.means[0]?.before).toBe(withoutFirst.figures.points[0]?.mean?.value ?? NaN);
          expect(after.keyChanges[0]?.means[0]?.after).toBe(after.figures.points[0]?.mean?.value ?? NaN);
        },
      ),
      { numRuns: 6 },
    );
  });
});
