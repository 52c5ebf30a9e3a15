import { MAX_STUDENT_NAME } from '../../../content/class/limits.ts';
import { handInText } from '#text/hand-in-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The name in a hand-in. */
export interface GivenName {
  readonly name: string;
  /** False for a name from the teacher's list. */
  readonly isTyped: boolean;
}

export interface HandInNameProps {
  /** The names to choose from; empty if the name is typed. */
  readonly names: readonly string[];
  readonly given: GivenName;
  /** Whether the answers go back to the author of the lesson. */
  readonly isSecondReading: boolean;
  /** Whether the form was submitted without a name. */
  readonly isMissing: boolean;
  readonly onChange: (given: GivenName) => void;
}

const NOT_LISTED = 'not-listed';

/** Asks for the name: typed, or chosen from the teacher's list. */
export function HandInName({ names, given, isSecondReading, isMissing, onChange }: HandInNameProps) {
  const { name, isTyped } = given;
  const hasList = names.length > 0;
  const chosen = isTyped ? NOT_LISTED : String(names.indexOf(name));
  return (
    <>
      {hasList ? (
        <SelectField
          label={handInText.name}
          hint={handInText.chooseHint}
          placeholder={handInText.choosePlaceholder}
          // By index, because a name may be any text.
          options={[
            ...names.map((label, at) => ({ value: String(at), label })),
            { value: NOT_LISTED, label: handInText.notListed },
          ]}
          value={!isTyped && name === '' ? null : chosen}
          error={isMissing && !isTyped ? handInText.nameNotChosen : null}
          onChange={(value) => onChange({ name: names[Number(value ?? NaN)] ?? '', isTyped: value === NOT_LISTED })}
        />
      ) : null}
      {isTyped ? (
        <TextField
          label={hasList ? handInText.nameNotListed : handInText.name}
          hint={
            hasList ? handInText.nameNotListedHint : isSecondReading ? handInText.reading.nameHint : handInText.nameHint
          }
          value={name}
          maxLength={MAX_STUDENT_NAME}
          error={isMissing ? (isSecondReading ? handInText.reading : handInText).nameMissing : null}
          onChange={(typed) => onChange({ name: typed, isTyped })}
        />
      ) : null}
    </>
  );
}
