import type { DraftClaim } from '../../../content/draft/draft.ts';
import { MAX_LOOK_UP_UNITS } from '../../../content/draft/limits.ts';
import { FORMAT_LIMITS } from '../../../content/lesson/format-limits.ts';
import { BEARING_VALUES, type SourceKind } from '../../../content/lesson/source-kind.ts';
import type { Technique } from '../../../content/lesson/technique.ts';
import { useApp } from '../../state/use-app.ts';
import { keyingText } from '#text/keying-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './more-fields.module.css';
import { TechniqueField } from './technique-field.tsx';

// The keys of the record are the kinds for which it has texts.
const SOURCE_KINDS = Object.keys(keyingText.sourceKinds) as readonly SourceKind[];

export interface MoreFieldsProps {
  readonly claim: DraftClaim;
  readonly isHeadline: boolean;
}

/** Optional information about a claim: its source, its technique, how to look it up, and what it bears on. */
export function MoreFields({ claim, isHeadline }: MoreFieldsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const { id, key, start, end } = claim;
  const { source, techniques, bearing, lookUp } = key;
  const technique = techniques?.[0]?.name ?? null;
  const setSource = (changes: Partial<NonNullable<typeof source>>) =>
    editDraft({
      kind: 'set-source',
      claim: id,
      source: { ...(source ?? { kind: 'none', name: null, chain: [] }), ...changes },
    });
  const setTechnique = (name: Technique | null) => {
    const spans = key.cues === null || key.cues.length === 0 ? [{ start, end }] : key.cues;
    editDraft({
      kind: 'set-techniques',
      claim: id,
      techniques: name === null ? [] : spans.map((span) => ({ ...span, name })),
    });
  };
  return (
    <Disclosure title={keyingText.more}>
      <div className={styles['fields']}>
        <SelectField
          label={keyingText.sourceKind}
          hint=""
          placeholder={keyingText.sourceFromKind}
          options={SOURCE_KINDS.map((value) => ({ value, label: keyingText.sourceKinds[value] }))}
          value={source?.kind ?? null}
          error={null}
          onChange={(kind) => {
            if (kind === null) editDraft({ kind: 'set-source', claim: id, source: null });
            else setSource({ kind });
          }}
        />
        {source === null || source.kind === 'none' ? null : (
          <>
            <DraftField
              label={keyingText.sourceName}
              hint={keyingText.sourceNameHint}
              value={source.name ?? ''}
              maxLength={FORMAT_LIMITS.source}
              onKeep={(name) => setSource({ name: name.trim() === '' ? null : name })}
            />
            <DraftField
              label={keyingText.chain}
              hint={keyingText.chainHint}
              value={source.chain.join('\n')}
              maxLength={FORMAT_LIMITS.chain * (FORMAT_LIMITS.source + 1)}
              lines="few"
              onKeep={(lines) =>
                setSource({
                  chain: lines
                    .split('\n')
                    .flatMap((line) => (line.trim() === '' ? [] : [line.trim().slice(0, FORMAT_LIMITS.source)]))
                    .slice(0, FORMAT_LIMITS.chain),
                })
              }
            />
          </>
        )}
        <TechniqueField technique={technique} onChange={setTechnique} />
        {isHeadline ? null : (
          <SelectField
            label={keyingText.bearing}
            hint={keyingText.bearingQuestion}
            placeholder={keyingText.bearingNone}
            options={BEARING_VALUES.map((value) => ({ value, label: keyingText.bearings[value] }))}
            value={bearing?.value ?? null}
            error={null}
            onChange={(value) =>
              editDraft({ kind: 'set-bearing', claim: id, bearing: value === null ? null : { value, or: null } })
            }
          />
        )}
        <DraftField
          label={keyingText.lookUp}
          hint={keyingText.lookUpHint}
          value={lookUp}
          maxLength={MAX_LOOK_UP_UNITS}
          lines="few"
          onKeep={(text) => editDraft({ kind: 'set-look-up', claim: id, text })}
        />
      </div>
    </Disclosure>
  );
}
