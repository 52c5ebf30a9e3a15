import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { PATIENCE_MS } from '../../builders/patience.ts';

afterEach(cleanup);

/** Screens that load late are compiled when they are first asked for, which takes its time on a busy machine. */
configure({ asyncUtilTimeout: PATIENCE_MS });
