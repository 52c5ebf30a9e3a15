import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toPlace } from '../../../../content/lesson/to-place.ts';

const schema = z.strictObject({ lesson: z.strictObject({ claims: z.array(z.strictObject({ quote: z.string() })) }) });

const placeOf = (value: unknown) => toPlace(schema.safeParse(value).error?.issues ?? []);

describe('toPlace', () => {
  it.each([
    [{ lesson: { claims: [{ quote: 'a' }, { quote: 5 }] } }, 'lesson.claims[1].quote'],
    [{ lesson: { claims: [{}] } }, 'lesson.claims[0].quote'],
    [{ lesson: { claims: [], more: 1 } }, 'lesson.more'],
    [{ lesson: { claims: [] }, more: 1 }, 'more'],
    [{ lesson: { claims: [] }, '': 1 }, '""'],
    [{ lesson: { claims: [], '': 1 } }, 'lesson.""'],
    [{}, 'lesson'],
    ['text', null],
  ])('finds what is wrong in %j at %s', (value, place) => {
    expect(placeOf(value)).toBe(place);
  });

  it('names nothing where nothing is wrong', () => {
    expect(placeOf({ lesson: { claims: [] } })).toBeNull();
  });
});
