import type { StateCreator } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';

/** Makes one slice of the store. Only slices call `set`. */
export type SliceOf<S> = (
  platform: Platform,
  set: Parameters<StateCreator<AppState>>[0],
  get: Parameters<StateCreator<AppState>>[1],
) => S;
