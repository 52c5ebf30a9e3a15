import { describe, expect, it } from 'vitest';
import { assertNever } from '../../../../content/base/assert-never.ts';

describe('assertNever', () => {
  it('throws for a variant that came in by a way that types do not guard', () => {
    // What no type allows is exactly what is tried here.
    expect(() => assertNever({ kind: 'unheard-of' } as never)).toThrow('unheard-of');
  });
});
