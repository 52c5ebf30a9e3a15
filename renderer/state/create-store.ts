import { createStore } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { createLoader } from './loader.ts';
import type { SliceOf } from './slice.ts';
import { watchCommands } from './watch-commands.ts';

/**
 * Creates a store from the slices of an edition. An edition without all slices has no screens that use the missing ones.
 */
export function createStoreOf(over: Platform, createSlices: SliceOf<Partial<AppState>>): AppStore {
  return createStore<AppState>()((set, get, { getInitialState }) => {
    const { platform, commandOf } = watchCommands(over, (command) => {
      const { value } = get().notice;
      // A message about a failure is no longer true once the same command has succeeded.
      if (value?.kind === 'failure' && commandOf(value.failure) === command) get().dismissNotice();
    });
    return createSlices(platform, set, get, createLoader(set, get, getInitialState)) as AppState;
  });
}
