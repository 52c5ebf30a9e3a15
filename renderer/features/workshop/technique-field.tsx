import { useState } from 'react';
import { type Technique, TECHNIQUES } from '../../../content/lesson/technique.ts';
import { compareWords } from '#text/compare-words.ts';
import { keyingText } from '#text/keying-text.ts';
import { techniqueText } from '#text/technique-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const MAX_SEARCH_UNITS = 60;

const OPTIONS = TECHNIQUES.map((value) => ({ value, label: techniqueText[value].name })).sort((one, other) =>
  compareWords(one.label, other.label),
);

/** Whether the name of a technique, or the sentence on what it does, has all of these words or beginnings of words. */
function isFound(technique: Technique, search: string): boolean {
  const { name, does } = techniqueText[technique];
  const words = wordsOf(`${name} ${does}`);
  return wordsOf(search).every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export interface TechniqueFieldProps {
  /** null if the claim uses no technique. */
  readonly technique: Technique | null;
  readonly onChange: (technique: Technique | null) => void;
}

/** The choice of a claim's technique, with a search in names and descriptions because there are about thirty. */
export function TechniqueField({ technique, onChange }: TechniqueFieldProps) {
  const [search, setSearch] = useState('');
  const found = OPTIONS.filter(({ value }) => isFound(value, search));
  const chosen = OPTIONS.filter(({ value }) => value === technique && !found.some((one) => one.value === value));
  return (
    <>
      <TextField
        label={keyingText.findTechnique}
        hint={keyingText.findTechniqueHint}
        value={search}
        maxLength={MAX_SEARCH_UNITS}
        error={found.length === 0 ? keyingText.noTechniqueFound : null}
        onChange={setSearch}
      />
      <SelectField
        label={keyingText.technique}
        hint={technique === null ? keyingText.techniqueHint : techniqueText[technique].does}
        placeholder={keyingText.noTechnique}
        options={[...chosen, ...found]}
        value={technique}
        error={null}
        onChange={onChange}
      />
    </>
  );
}
