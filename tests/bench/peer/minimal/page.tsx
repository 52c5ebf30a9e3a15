// The least that React can do with the same article and its 29 claims: one claim at a time, three buttons, and the reason
// of the key. It keeps nothing, checks nothing and has no styles.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import article from '../../../../content/lessons/airdrop-story.lesson.json';

const LABELS = ['evidence', 'attribution', 'rhetoric'] as const;
const claims = article.lesson.claims;
const entries = new Map(article.key.entries.map((entry) => [entry.claim, entry]));

function Page() {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<(typeof LABELS)[number] | null>(null);
  const claim = claims[at];
  const entry = claim === undefined ? undefined : entries.get(claim.id);
  if (claim === undefined || entry === undefined) return <p>Done</p>;
  return (
    <main>
      <h1>{article.lesson.title}</h1>
      {article.lesson.article.blocks.map((block) => (
        <p key={block.id}>{block.text}</p>
      ))}
      <h2>{claim.quote.exact}</h2>
      {LABELS.map((label) => (
        <button key={label} type="button" data-label={label} onClick={() => setChosen(label)}>
          {label}
        </button>
      ))}
      {chosen === null ? null : (
        <section data-label={chosen}>
          <p>{entry.rationales[chosen]}</p>
          <button
            type="button"
            onClick={() => {
              setAt(at + 1);
              setChosen(null);
            }}
          >
            Next
          </button>
        </section>
      )}
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
