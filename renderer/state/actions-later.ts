type AnyAction = (...given: never[]) => unknown;

/**
 * Actions whose code is loaded when the first of them is asked for, and not with the first screen. From then on the state
 * holds the actions themselves, so that only the first call takes a moment: one that opens a screen. Those that answer at
 * once, such as what is done at each key, must come after it.
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
  // Each name stands for an action that is called with what the action of that name takes.
  return Object.fromEntries(entries) as unknown as Actions;
}
