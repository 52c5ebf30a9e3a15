import { describe, expect, it, vi } from 'vitest';
import { oncePer } from '../../../../renderer/state/once-per.ts';

describe('oncePer', () => {
  it('works an object out once and gives back the same value for it', () => {
    const work = vi.fn((from: { readonly a: number }, more: number) => ({ sum: from.a + more }));
    const once = oncePer(work);
    const from = { a: 1 };
    expect(once(from, 2)).toEqual({ sum: 3 });
    expect(once(from, 2)).toBe(once(from, 2));
    expect(work).toHaveBeenCalledOnce();
  });

  it('works an equal object out anew', () => {
    const once = oncePer((from: { readonly a: number }) => ({ ...from }));
    expect(once({ a: 1 })).not.toBe(once({ a: 1 }));
  });
});
