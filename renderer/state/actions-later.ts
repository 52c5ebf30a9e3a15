type AnyAction = (...given: never[]) => unknown;

/**
 * Actions whose code is loaded at the first call to one of them, and not with the first screen. The state then contains
 * the actions themselves, so that only the first call is delayed: it should be one that opens a screen. Actions that
 * must respond immediately, for example to each key press, must come after it.
 *
 * @param set puts the loaded actions into the state
 * @param names every action
 */
export function actionsLater<Actions extends { readonly [K in keyof Actions]: AnyAction }>(
  set: (actions: Actions) => void,
  load: () => Promise<Actions>,
  names: readonly (keyof Actions & string)[],
): Actions {
  let loading: Promise<Actions> | null = null;
  const loaded = (): Promise<Actions> => {
    loading ??= load().then((actions) => {
      set(actions);
      return actions;
    });
    return loading;
  };
  const entries = names.map((name) => [name, async (...given: never[]) => (await loaded())[name](...given)] as const);
  // Each name maps to a function with the parameters of the action of that name.
  return Object.fromEntries(entries) as unknown as Actions;
}
