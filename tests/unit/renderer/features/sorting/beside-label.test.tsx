import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HintSteps } from '../../../../../renderer/features/sorting/hint-steps.tsx';
import { SeeDifferently } from '../../../../../renderer/features/sorting/see-differently.tsx';
import { claimId } from '../../../../builders/ids.ts';
import { setScene } from '../scene.tsx';

/** `isHandedIn`: whether work is handed in as a file; a package for a learning platform sends labels only. */
const open = async (isHandedIn: boolean) => {
  const { app, draw } = await setScene();
  app.setState({ can: (call) => call !== 'writeHandIn' || isHandedIn });
  return draw(
    <>
      <HintSteps shown={1} />
      <SeeDifferently claim={claimId('c1')} value="" />
    </>,
  );
};

describe('what is said beside a label', () => {
  it('promises that the teacher sees hints and reads a sentence only where work is handed in', async () => {
    const user = await open(true);
    expect(screen.getByText(/A hint costs nothing\. Your teacher can see that you asked for one\.$/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'I see it differently' }));
    expect(screen.getByText(/It goes into your hand-in, for your teacher\./)).toBeDefined();
    expect(screen.queryByText(/Your teacher does not see it\./)).toBeNull();
  });

  it('says in a learning platform that the teacher does not see a sentence, and nothing of hints', async () => {
    const user = await open(false);
    expect(screen.getByText(/A hint costs nothing\.$/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'I see it differently' }));
    expect(screen.getByText(/It is kept with your answers\. Your teacher does not see it\./)).toBeDefined();
    expect(screen.queryByText(/hand-in/)).toBeNull();
  });
});
