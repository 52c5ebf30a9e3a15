import type { Comparison } from '../../../content/study/views.ts';
import { labelText } from '#text/label-text.ts';
import { historyText } from '#text/history-text.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Table } from '../../ui/table.tsx';
import shared from '../../ui/section.module.css';
import section from './section.module.css';

export interface ComparedClaimsProps {
  readonly comparison: Comparison;
}

type Claim = Comparison['claims'][number];
type Answer = Claim['first'];

const { compare: text } = historyText;

/** The claims that changed between two attempts, then those that did not; each in article order. */
export function ComparedClaims({ comparison: { claims, first, second, isOneKey } }: ComparedClaimsProps) {
  const both = claims.filter((claim) => claim.first !== null && claim.second !== null);
  const better = both.filter((claim) => gainOf(claim) > 0).length;
  const worse = both.filter((claim) => gainOf(claim) < 0).length;
  const changed = both.filter(isChanged);
  const same = claims.filter((claim) => !changed.includes(claim));
  const onlyOne = claims.length - both.length;
  const whatStayed = text.whatStayed(same.length - onlyOne, onlyOne);
  const pointsOf = ({ score }: Comparison['first']) =>
    score === null ? historyText.none : historyText.list.points(score.points, score.claims);
  return (
    <Card as="section" labelledBy="changed">
      <div className={shared['section']}>
        <Heading level={2} id="changed">
          {text.whatChanged}
        </Heading>
        <p>{text.points(pointsOf(first), pointsOf(second))}</p>
        <p>
          {text.changed(better, worse, both.length - better - worse)}
          {onlyOne === 0 ? null : ` ${text.onlyOne(onlyOne)}`}
        </p>
        {isOneKey ? null : <p className={shared['hint']}>{text.newerKey}</p>}
        {changed.length === 0 ? <p>{text.nothingChanged}</p> : <ClaimTable name={text.whatChanged} claims={changed} />}
        {same.length === 0 ? null : (
          <Disclosure title={whatStayed}>
            <ClaimTable name={whatStayed} claims={same} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

const gainOf = ({ first, second }: Claim): number => (second?.credit ?? 0) - (first?.credit ?? 0);

const isChanged = (claim: Claim): boolean => claim.first?.label !== claim.second?.label || gainOf(claim) !== 0;

function ClaimTable({ name, claims }: { readonly name: string; readonly claims: readonly Claim[] }) {
  return (
    <Table
      caption={text.caption}
      scrollsAs={name}
      heads={[text.columns.claim, text.columns.key, text.first, text.second, text.columns.change]}
    >
      {claims.map((claim) => (
        <tr key={claim.claim}>
          <th scope="row" className={section['words']}>
            <bdi>{claim.text}</bdi>
          </th>
          <td>
            <LabelMark label={claim.keyLabel} word={labelText[claim.keyLabel].word} />
          </td>
          <td>{sayAnswer(claim.first)}</td>
          <td>{sayAnswer(claim.second)}</td>
          <td>{sayChange(claim)}</td>
        </tr>
      ))}
    </Table>
  );
}

function sayAnswer(answer: Answer) {
  if (answer === null) return text.absent;
  if (answer.label === null) return text.missing;
  return <LabelMark label={answer.label} word={labelText[answer.label].word} />;
}

function sayChange(claim: Claim): string {
  if (claim.first === null || claim.second === null) return historyText.none;
  const gain = gainOf(claim);
  if (gain !== 0) return gain > 0 ? text.change.better : text.change.worse;
  return isChanged(claim) ? text.change.other : text.change.same;
}
