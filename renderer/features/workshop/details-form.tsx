import type { Details } from '../../../content/draft/draft.ts';
import { MAX_DETAIL_UNITS } from '../../../content/draft/limits.ts';
import { LANGUAGE_TAG } from '../../../content/lesson/language-tag.ts';
import { useApp } from '../../state/use-app.ts';
import { detailsText } from '#text/workshop-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './details-form.module.css';

type TextDetail = keyof typeof detailsText.field;
type Right = keyof typeof detailsText.right;

const RIGHTS = Object.keys(detailsText.right) as readonly Right[];
const LEVELS = Object.keys(detailsText.levels) as readonly Details['level'][];
/** The fields shown first; the others are folded, because they can be filled in at any time. */
const FIRST = ['title', 'publisher', 'byline', 'date', 'provenance', 'contextNote'] as const;
const MORE = ['summary', 'contentWarning', 'articleTitle', 'address', 'language'] as const;
const LONG: ReadonlySet<TextDetail> = new Set(['provenance', 'summary', 'contextNote', 'contentWarning', 'licence']);

/** Whether the rights text is still the standard text of a choice, which another choice may replace. */
const isOurs = (licence: string): boolean =>
  licence.trim() === '' || RIGHTS.some((right) => detailsText.right[right].licence === licence);

export interface DetailsFormProps {
  readonly details: Details;
}

/** Information about the article and the lesson besides the text. */
export function DetailsForm({ details }: DetailsFormProps) {
  const editDraft = useApp((state) => state.editDraft);
  const change = (changes: Partial<Details>) => editDraft({ kind: 'set-details', changes });
  const field = (name: TextDetail) => (
    <DraftField
      key={name}
      {...detailsText.field[name]}
      value={details[name]}
      maxLength={MAX_DETAIL_UNITS[name]}
      lines={LONG.has(name) ? 'few' : 'one'}
      {...(name === 'language'
        ? { check: (value: string) => (LANGUAGE_TAG.test(value) ? null : detailsText.languageWrong) }
        : {})}
      onKeep={(value) => change({ [name]: value })}
    />
  );
  return (
    <section className={styles['form']} aria-labelledby="details">
      <Heading level={2} id="details">
        {detailsText.title}
      </Heading>
      {FIRST.map(field)}
      <RadioGroup
        legend={detailsText.rights}
        options={RIGHTS.map((value) => ({ value, ...detailsText.right[value] }))}
        value={details.rights}
        onChange={(rights) =>
          change({ rights, ...(isOurs(details.licence) ? { licence: detailsText.right[rights].licence } : {}) })
        }
      />
      {field('licence')}
      <RadioGroup
        legend={detailsText.invented}
        options={[
          { value: 'real', ...detailsText.real },
          { value: 'fictional', ...detailsText.fictional },
        ]}
        value={details.isFictional ? 'fictional' : 'real'}
        onChange={(value) => change({ isFictional: value === 'fictional' })}
      />
      <Disclosure title={detailsText.more}>
        <div className={styles['form']}>
          {MORE.map(field)}
          <RadioGroup
            legend={detailsText.level}
            layout="row"
            options={LEVELS.map((value) => ({ value, label: detailsText.levels[value] }))}
            value={details.level}
            onChange={(level) => change({ level })}
          />
        </div>
      </Disclosure>
    </section>
  );
}
