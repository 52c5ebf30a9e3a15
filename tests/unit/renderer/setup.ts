import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

/** Ends a wait for what does not come, and none that a busy machine holds up. */
configure({ asyncUtilTimeout: 30_000 });
