import type { Platform } from '../platform/platform.ts';
import type { AppStore } from './app-store.ts';
import { createStoreOf } from './create-store.ts';
import { createStudySlices } from './study-slices.ts';

/** The store of the practice edition (renderer/app/site/site-screen.tsx). */
export const createStudyStore = (over: Platform): AppStore => createStoreOf(over, createStudySlices);
