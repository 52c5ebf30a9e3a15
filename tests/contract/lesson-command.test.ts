import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../builders/data-folder.ts';
import { handInFile } from '../builders/hand-in.ts';
import { UNSAFE } from '../builders/hostile-text.ts';
import { lessonFile, lessonText } from '../builders/lesson-file.ts';

/** What `npm run lesson` says, line by line. */
function lesson(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/lesson.mjs', ...args], { encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.split('\n') };
}

function fileOf(text: string, name = 'a.json'): string {
  const file = path.join(dataFolder(), name);
  fs.writeFileSync(file, text);
  return file;
}

describe('npm run lesson', () => {
  it.each([
    ['a text that clears the screen', 'seal', '\u001b[2J\u001b]0;owned\u0007', 'a.json'],
    ['a text with control characters of one byte', 'check', '{"format":"claimsort-lesson","a\u009b31m":1}', 'a.json'],
    ['a field that turns the line', 'check', '{"format":"claimsort-lesson","version":1,"a\u202eb":1}', 'a.json'],
    ['a name that forges a line', 'check', '{}', 'a\n\u202eb.lesson.json: nothing is wrong'],
    ['a name of which nothing is there', 'seal', '[', '\u001b[31m.json'],
  ])('says what is wrong with %s, and does nothing to the terminal', (_what, command, text, name) => {
    const { status, lines } = lesson(command, fileOf(text, name));
    expect(status).toBe(1);
    expect(lines.join('')).not.toBe('');
    for (const line of lines) {
      expect(line).not.toMatch(UNSAFE);
      expect(line).not.toMatch(/^.{0,20}nothing is wrong/);
    }
  });

  it('says all that is wrong at once, and seals a file with a byte order mark and CRLF', () => {
    const { lesson: half, ...rest } = lessonFile();
    const bad = fileOf(`\ufeff${JSON.stringify({ ...rest, lesson: { ...half, title: '', minutes: 0 } })}`);
    for (const command of ['check', 'seal']) {
      const { status, lines } = lesson(command, bad);
      expect(status).toBe(1);
      expect(lines.filter((line) => /damaged-lesson at lesson\.(title|minutes)/.test(line))).toHaveLength(2);
    }
    const good = fileOf(`\ufeff${JSON.stringify(lessonFile(), null, 2).replace(/\n/g, '\r\n')}`);
    expect(lesson('seal', good).status).toBe(0);
    expect(JSON.parse(fs.readFileSync(good, 'utf8'))).toEqual(lessonFile());
  });

  it('says what is still to do in the words of the workshop, and fails where something must be done', () => {
    const { lesson: half, ...rest } = lessonFile();
    const whole = lesson('todo', fileOf(lessonText()));
    expect(whole.status).toBe(0);
    expect(whole.lines).toContainEqual(expect.stringMatching(/: worth a look: Nobody else has sorted this yet\./));
    expect(whole.lines).toContainEqual(expect.stringMatching(/: Nothing is missing\. You can finish it\.$/));

    const withoutKey = lesson(
      'todo',
      fileOf(JSON.stringify({ format: rest.format, version: rest.version, lesson: half })),
    );
    expect(withoutKey.status).toBe(1);
    expect(withoutKey.lines).toContainEqual(expect.stringMatching(/: must: Claim 1 has no label yet\.$/));
    expect(lesson('todo', fileOf('{')).status).toBe(1);
    for (const line of [...whole.lines, ...withoutKey.lines]) expect(line).not.toMatch(UNSAFE);
  });

  it('takes UTF-16 that says so in every command, and seals it as UTF-8', () => {
    const folder = dataFolder();
    const utf16 = (text: string, name: string, isBig: boolean): string => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      const file = path.join(folder, name);
      fs.writeFileSync(file, isBig ? bytes.swap16() : bytes);
      return file;
    };
    const handIn = handInFile({ lesson: lessonFile(), n: 1, answers: ['evidence'] }).text;
    for (const isBig of [false, true]) {
      const good = utf16(lessonText({ title: 'Zoë' }), 'good.json', isBig);
      const { lines } = lesson('check', good);
      expect(lines).toContain(`${good}: nothing is wrong`);
      expect(
        lesson('score', utf16(lessonText(), 'plain.json', isBig), utf16(handIn, 'a.claimsort', isBig)).status,
      ).toBe(0);
      expect(lesson('seal', good).status).toBe(0);
      expect(JSON.parse(fs.readFileSync(good, 'utf8'))).toEqual(lessonFile({ title: 'Zoë' }));
    }
  });

  it('looks at every file, whatever is wrong with the others', () => {
    const folder = dataFolder();
    const gone = path.join(folder, 'gone.json');
    const latin1 = path.join(folder, 'latin1.json');
    fs.writeFileSync(latin1, Buffer.from(lessonText({ title: 'Zoe' }).replace('Zoe', 'Zo\u00eb'), 'latin1'));
    const before = fs.readFileSync(latin1);
    const good = fileOf(lessonText());
    for (const command of ['check', 'seal']) {
      const { status, lines } = lesson(command, gone, folder, latin1, good);
      expect(status).toBe(1);
      expect(lines.filter((line) => line.includes('file-unreadable'))).toHaveLength(2);
      expect(lines.filter((line) => /latin1\.json.*not-json \(not UTF-8\)/.test(line))).toHaveLength(1);
      expect(
        lines.filter((line) => line === `${good}: ${command === 'check' ? 'nothing is wrong' : 'sealed'}`),
      ).toHaveLength(1);
    }
    // What cannot be read whole is not written.
    expect(fs.readFileSync(latin1)).toEqual(before);
  });

  it('takes a lesson with a byte order mark in every command, and says all that is wrong with it', () => {
    const { lesson: half, ...rest } = lessonFile();
    const handIn = fileOf(handInFile({ lesson: lessonFile(), answers: ['evidence'] }).text, 'ada.handin.json');
    const good = fileOf(`\ufeff${lessonText()}`);
    const bad = fileOf(`\ufeff${JSON.stringify({ ...rest, lesson: { ...half, title: '', minutes: 0 } })}`);
    for (const [command, ...more] of [
      ['report', path.dirname(handIn)],
      ['score', handIn],
    ] as const) {
      expect(lesson(command, good, ...more).status).toBe(0);
      const { status, lines } = lesson(command, bad, ...more);
      expect(status).toBe(1);
      expect(lines.filter((line) => /damaged-lesson at lesson\.(title|minutes)/.test(line))).toHaveLength(2);
    }
    expect(lesson('score', good, fileOf(`\ufeff${fs.readFileSync(handIn, 'utf8')}`)).status).toBe(0);
  });

  it('seals the file behind a link, which stays a link', () => {
    const good = fileOf(`\ufeff${JSON.stringify(lessonFile())}`);
    const link = path.join(path.dirname(good), 'link.json');
    fs.symlinkSync(path.basename(good), link);
    expect(lesson('seal', link).lines[0]).toMatch(/link\.json: sealed$/);
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(good, 'utf8').startsWith('{\n')).toBe(true);
  });

  it.each(['report', 'score'])(
    'says with %s what is wrong with the lesson and with what was handed in, at once',
    (command) => {
      const folder = dataFolder();
      const both = lesson(command, path.join(folder, 'no-lesson.json'), path.join(folder, 'nothing-there'));
      expect(both.status).toBe(1);
      expect(both.lines).toContainEqual(expect.stringMatching(/no-lesson\.json: file-unreadable/));
      expect(both.lines).toContainEqual(expect.stringMatching(/nothing-there: file-unreadable/));

      const one = lesson(command, fileOf(lessonText()), path.join(folder, 'nothing-there'));
      expect(one.lines.filter((line) => line.includes('file-unreadable'))).toEqual([
        expect.stringMatching(/nothing-there: file-unreadable/),
      ]);
    },
  );

  it('says how it is used', () => {
    for (const args of [[], ['chek', 'a.json'], ['check'], ['score', 'a.json'], ['report', 'a', 'b', 'c']]) {
      const { status, lines } = lesson(...args);
      expect(status).toBe(1);
      expect(lines[0]).toMatch(/^usage: /);
    }
  });

  it('prints the name of a student as JSON that means the name', () => {
    const name = 'Zoë\u009b31m\u202eäda\u001b[2J';
    const handIn = handInFile({ lesson: lessonFile(), name, answers: ['evidence'] });
    const { status, lines } = lesson('score', fileOf(lessonText()), fileOf(handIn.text, 'ada.handin.json'));
    expect(status).toBe(0);
    for (const line of lines) expect(line).not.toMatch(UNSAFE);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ name: 'Zoë 31mäda [2J' });
  });

  it('refuses ten gigabytes without reading them', () => {
    const file = fileOf('{}');
    fs.truncateSync(file, 10 * 2 ** 30);
    const { status, lines } = lesson('check', file);
    expect(status).toBe(1);
    expect(lines.join('')).toContain('file-too-large (10737418240 bytes)');
  });
});
