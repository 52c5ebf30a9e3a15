/** The longest name of a person, in UTF-16 units. */
export const MAX_PERSON_NAME = 60;
