import * as fs from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import type { LmsForm } from '../../content/attempt/hand-out-form.ts';

const require = createRequire(import.meta.url);

/** What each form of SCORM is played by: scorm-again, as a platform would put it into its own page. */
const PLAYERS = {
  'scorm-1.2': { script: 'scorm-again/scorm12', made: 'new Scorm12API', named: 'API' },
  'scorm-2004': { script: 'scorm-again/scorm2004', made: 'new Scorm2004API', named: 'API_1484_11' },
} as const;

/** As much of what a platform keeps of one student as the stories read, as scorm-again sends it. */
export interface KeptByLms {
  readonly suspend_data: string;
  readonly core?: {
    readonly lesson_status: string;
    readonly score: { readonly raw: string; readonly min: string; readonly max: string };
  };
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: { readonly raw: string; readonly min: string; readonly max: string; readonly scaled: string };
  readonly interactions: Readonly<Record<string, Interaction>>;
}

interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly result: string;
  readonly student_response?: string;
  readonly learner_response?: string;
  readonly description?: string;
}

/** A learning platform that plays one package, and keeps on disk what each student's page gives it. */
export interface PlayingLms {
  /** The page of a student in it; `in` says whether the lesson stands in a frame of that page or in a window of its own. */
  readonly addressOf: (student: string, how: 'frame' | 'window') => string;
  /** The page of the package itself, which nothing plays. */
  readonly bare: string;
  /** What is kept of a student; null for nothing. */
  readonly read: (student: string) => Promise<KeptByLms | null>;
  /** How often a student's data were kept. */
  readonly commits: (student: string) => number;
  /** Whether it refuses to keep anything. */
  isRefusing: boolean;
  readonly close: () => Promise<void>;
}

/** Starts a platform over a package and a folder of its own. */
export async function startLms(folder: string, pack: Uint8Array, form: LmsForm): Promise<PlayingLms> {
  await fs.mkdir(folder, { recursive: true });
  const files = unzipSync(pack);
  const { script, made, named } = PLAYERS[form];
  const player = await fs.readFile(require.resolve(script), 'utf8');
  const fileOf = (student: string): string => path.join(folder, `${student}.json`);
  const read = async (student: string): Promise<KeptByLms | null> => {
    const text = await fs.readFile(fileOf(student), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as { cmi: KeptByLms }).cmi;
  };
  const commits = new Map<string, number>();
  const lms = { isRefusing: false };

  const answer = async (
    request: IncomingMessage,
    url: URL,
  ): Promise<readonly [type: string, body: string | Uint8Array]> => {
    const student = url.searchParams.get('student') ?? 'nobody';
    const [, room = '', ...rest] = url.pathname.split('/');
    if (room === 'player.js') return ['text/javascript', player];
    if (room === 'package') return ['text/html; charset=utf-8', files[rest.join('/')] ?? ''];
    if (room === 'commit') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (lms.isRefusing) return ['application/json', '{"result": false, "errorCode": 391}'];
      // Whole or not at all: it may be read at the same time.
      const fresh = `${fileOf(student)}.new`;
      await fs.writeFile(fresh, Buffer.concat(chunks));
      await fs.rename(fresh, fileOf(student));
      commits.set(student, (commits.get(student) ?? 0) + 1);
      return ['application/json', '{"result": true, "errorCode": 0}'];
    }
    if (room !== 'play') return ['text/plain', ''];
    const kept = JSON.stringify(await read(student)).replaceAll('<', '\\u003c');
    const opens = `<button onclick="window.open('/package/index.html')">Open the lesson</button>`;
    const frame = '<iframe src="/package/index.html" title="The lesson" style="width: 100%; height: 90vh"></iframe>';
    const body = url.searchParams.get('in') === 'window' ? opens : frame;
    return [
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><title>Playing LMS</title><script src="/player.js"></script><script>
        window.${named} = ${made}({ lmsCommitUrl: '/commit?student=${student}', autocommit: false, logLevel: 5, sendFullCommit: true });
        const kept = ${kept};
        if (kept !== null) window.${named}.loadFromJSON(kept);
      </script>${body}</html>`,
    ];
  };

  const server = createServer((request, response) => {
    void answer(request, new URL(request.url ?? '/', 'http://127.0.0.1')).then(([type, body]) => {
      response.writeHead(200, { 'content-type': type });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port of the network has an address of this kind.
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return Object.assign(lms, {
    addressOf: (student: string, how: 'frame' | 'window') => `${address}/play?student=${student}&in=${how}`,
    bare: `${address}/package/index.html`,
    read,
    commits: (student: string) => commits.get(student) ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
