/** Units × coders: what each coder said of each unit, null where nothing. A unit may have fewer coders than another. */
export type Codings<T> = readonly (readonly (T | null)[])[];

/** A value by its place in the list of all values, and how often it was given. */
export type Count = readonly [place: number, times: number];

/** Units as counts of values; who said what is forgotten, since no coefficient asks. */
export interface TalliedUnits {
  /** All values of pairable units, each once, in ascending order. */
  readonly values: readonly (string | number)[];
  /** For each unit its counts in the order of the values; empty for one coded less than twice: it cannot be paired. */
  readonly units: readonly (readonly Count[])[];
}

/** Counts the values of each unit, in the order of the units. */
export function tallyUnits(codings: Codings<string | number>): TalliedUnits {
  const pairable = codings.map((unit) => {
    const given = unit.filter((value) => value !== null);
    return given.length < 2 ? [] : given;
  });
  const values = [...new Set(pairable.flat())].toSorted((one, other) => (one < other ? -1 : 1));
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, units: pairable.map((given) => countPlaces(given.map((value) => places.get(value) ?? 0))) };
}

function countPlaces(places: readonly number[]): readonly Count[] {
  const times = new Map<number, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].toSorted(([one], [other]) => one - other);
}
