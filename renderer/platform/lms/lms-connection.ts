import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';

/** A session with a learning platform (LMS), from its start to its end. No call of it throws. */
export interface LmsConnection {
  readonly form: LmsForm;
  /** The value of an element of the data model; empty where there is none. */
  readonly read: (element: string) => string;
  /** Sets an element; says whether the platform took it. */
  readonly write: (element: string, value: string) => boolean;
  /** Has the platform keep everything that was set; says whether it did. */
  readonly commit: () => boolean;
  /** The code of the last error, as the platform gives it; "0" for none. */
  readonly lastError: () => string;
  /** Ends the session; nothing is taken after it. A second call changes nothing. */
  readonly end: () => void;
}

/** What a window shows of the ones around it. */
type Windows = Pick<Window, 'parent' | 'opener'>;

/** How the interface is found and what its calls are named, by the run-time environments of SCORM 1.2 and SCORM 2004. */
const NAMES = {
  'scorm-1.2': {
    ...{ api: 'API', begin: 'LMSInitialize', end: 'LMSFinish', read: 'LMSGetValue', write: 'LMSSetValue' },
    ...{ commit: 'LMSCommit', error: 'LMSGetLastError' },
  },
  'scorm-2004': {
    ...{ api: 'API_1484_11', begin: 'Initialize', end: 'Terminate', read: 'GetValue', write: 'SetValue' },
    ...{ commit: 'Commit', error: 'GetLastError' },
  },
} as const satisfies Record<LmsForm, Record<string, string>>;

/** How many windows stand in each other at most; SCORM 2004 asks for as many to be looked through. */
const MOST_WINDOWS = 500;

/**
 * Begins a session with the platform that plays this page: in a window around it, or around the one that opened it. `no-lms`
 * where none answers; `refused` where one does and does not begin, such as for a page that was loaded again.
 */
export function connectLms(window: Windows, form: LmsForm): LmsConnection | 'no-lms' | 'refused' {
  const names = NAMES[form];
  const api = findAround(window, names.api) ?? findAround(openerOf(window), names.api);
  if (api === null) return 'no-lms';
  const call = (name: string, ...given: readonly string[]): string => {
    try {
      const answer = api[name]?.(...given);
      // Some platforms give true and numbers where the specification has texts.
      return typeof answer === 'string' || typeof answer === 'boolean' || typeof answer === 'number'
        ? String(answer)
        : '';
    } catch {
      // A platform whose own script fails has not done what it was asked for.
      return '';
    }
  };
  if (call(names.begin, '') !== 'true') return 'refused';
  let hasEnded = false;
  return {
    form,
    read: (element) => (hasEnded ? '' : call(names.read, element)),
    write: (element, value) => !hasEnded && call(names.write, element, value) === 'true',
    commit: () => !hasEnded && call(names.commit, '') === 'true',
    lastError: () => call(names.error),
    end: () => {
      if (!hasEnded) call(names.end, '');
      hasEnded = true;
    },
  };
}

/** The calls of a platform: functions that take and give texts. */
type Api = Readonly<Record<string, ((...given: readonly string[]) => unknown) | undefined>>;

function findAround(window: Windows | null, name: string): Api | null {
  let at = window;
  for (let looked = 0; at !== null && looked < MOST_WINDOWS; looked += 1) {
    const api = readFrom(at, name);
    if (api !== null) return api;
    at = at.parent === at ? null : at.parent;
  }
  return null;
}

/** A window of another origin lets nothing be read, and is looked past. */
function readFrom(window: Windows, name: string): Api | null {
  try {
    // Whatever stands there under this name is the platform's: the specifications reserve it.
    return ((window as unknown as Readonly<Record<string, unknown>>)[name] as Api | undefined) ?? null;
  } catch {
    return null;
  }
}

function openerOf(window: Windows): Windows | null {
  let top = window;
  while (top.parent !== top) top = top.parent;
  // The page may have been opened by the window itself or by the one it stands in; null where nothing opened it.
  return ((window.opener ?? readOpener(top)) as Windows | null) ?? null;
}

function readOpener(window: Windows): unknown {
  try {
    return window.opener;
  } catch {
    return null;
  }
}
