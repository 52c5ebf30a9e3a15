import { createServer, type Socket } from 'node:net';
import * as path from 'node:path';

/** What a screen reader gave to its voice: something to say, the name of a key that was pressed, or the order to be silent. */
export interface Spoken {
  readonly kind: 'text' | 'key' | 'silence';
  readonly text: string;
}

/** A voice that writes down what it is given and has spoken it at once. */
export interface Voice {
  /** The value of `SPEECHD_ADDRESS` under which speakers find it. */
  readonly address: string;
  /** All that was spoken so far; it grows. */
  readonly spoken: readonly Spoken[];
  readonly close: () => Promise<void>;
}

/** How long one character takes to say, in ms: long enough that a voice can be interrupted, fifty times faster than usual. */
const CHARACTER_MS = 1;

/** How long after that a speaker is notified again, in ms. */
const AGAIN_MS = [0, 50, 200, 600, 2_000, 6_000];

/**
 * Opens a voice in place of Speech Dispatcher's: as much of its protocol (SSIP) as the Python client speaks that Orca uses.
 */
export async function openVoice(folder: string): Promise<Voice> {
  const spoken: Spoken[] = [];
  const sockets = new Set<Socket>();
  const socketPath = path.join(folder, 'voice.sock');
  let clients = 0;
  let messages = 0;
  const server = createServer((socket) => {
    clients += 1;
    const client = String(clients);
    let received = '';
    let message: string[] | null = null;
    sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    const send = (...lines: readonly string[]): void => {
      if (socket.writable) socket.write(lines.map((line) => `${line}\r\n`).join(''));
    };
    const notify = (id: string, event: string): void => {
      const code = event.slice(0, 3);
      send(`${code}-${id}`, `${code}-${client}`, event);
    };
    const current = new Set<{ isCanceled: boolean }>();
    const speak = (kind: 'text' | 'key', text: string): void => {
      messages += 1;
      const id = String(messages);
      if (text !== '') spoken.push({ kind, text });
      send(`225-${id}`, '225 OK MESSAGE QUEUED');
      const saying = { isCanceled: false };
      current.add(saying);
      // The client drops an event that arrives before it has stored whom to notify, so events are repeated; it also drops
      // one that it has had.
      for (const delay of AGAIN_MS) {
        setTimeout(
          () => {
            current.delete(saying);
            notify(id, saying.isCanceled ? '703 CANCELED' : '702 END');
          },
          text.length * CHARACTER_MS + delay,
        ).unref();
      }
    };
    const obey = (line: string): void => {
      const [command = '', ...rest] = line.split(' ');
      switch (command.toUpperCase()) {
        case 'SPEAK':
          message = [];
          send('230 OK RECEIVING DATA');
          return;
        case 'CHAR':
        case 'KEY':
          speak('key', rest.join(' '));
          return;
        case 'HISTORY':
          send(`245-${client}`, '245 OK CLIENT ID SENT');
          return;
        case 'LIST':
          send('249 OK NOTHING TO LIST');
          return;
        case 'GET':
          send('251-0', '251 OK GET RETURNED');
          return;
        case 'CANCEL':
        case 'STOP':
          for (const saying of current) saying.isCanceled = true;
          spoken.push({ kind: 'silence', text: '' });
          send('210 OK CANCELED');
          return;
        default:
          send('200 OK');
      }
    };
    socket.on('data', (data: string) => {
      received += data;
      for (let end = received.indexOf('\r\n'); end >= 0; end = received.indexOf('\r\n')) {
        const line = received.slice(0, end);
        received = received.slice(end + 2);
        if (message === null) obey(line);
        else if (line !== '.') message.push(line.replace(/^\.\./, '.'));
        else {
          const text = textOfSsml(message.join('\n'));
          message = null;
          speak('text', text);
        }
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  return {
    address: `unix_socket:${socketPath}`,
    spoken,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What a voice would say of a message in SSML. */
const textOfSsml = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
