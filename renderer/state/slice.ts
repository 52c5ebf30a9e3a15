import type { StateCreator } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';
import type { Loader } from './loader.ts';

/** Creates one slice of the store. Only slices call `set`; the answers to their requests arrive through the loader. */
export type SliceOf<S> = (
  platform: Platform,
  set: Parameters<StateCreator<AppState>>[0],
  get: Parameters<StateCreator<AppState>>[1],
  loader: Loader,
) => S;
