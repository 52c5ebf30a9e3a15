import { plural } from '../plural.ts';

/** On how many days of this week the person practised. */
export const sayDaysPractised = (days: number): string =>
  plural(days, {
    ...{ zero: 'You haven’t practised this week yet.', one: 'You practised on 1 day this week.' },
    other: 'You practised on # days this week.',
  });
