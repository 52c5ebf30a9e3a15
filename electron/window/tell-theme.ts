import { DEFAULT_SETTINGS, type Settings } from '../../content/profile/settings.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { DeskCommand } from '../../content/desk/commands.ts';
import type { Answers } from '../ipc/answer-calls.ts';

type DeskAnswers = Pick<Answers, DeskCommand>;

/** The same answers, but reports the current theme after each command that can change it. */
export function tellTheme(answers: DeskAnswers, tell: (theme: Settings['theme']) => void): DeskAnswers {
  const after = async <T>(
    answer: Result<T, Failure> | Promise<Result<T, Failure>>,
    themeOf: (value: T) => Settings['theme'],
  ): Promise<Result<T, Failure>> => {
    const given = await answer;
    if (given.ok) {
      tell(themeOf(given.value));
    }
    return given;
  };
  return {
    ...answers,
    readStart: (request) => after(answers.readStart(request), ({ settings }) => settings.theme),
    chooseProfile: (request) => after(answers.chooseProfile(request), ({ settings }) => settings.theme),
    eraseProfile: (request) => after(answers.eraseProfile(request), ({ settings }) => settings.theme),
    // A new profile becomes current at once, with the default settings.
    createProfile: (request) => after(answers.createProfile(request), () => DEFAULT_SETTINGS.theme),
    changeSettings: (request) => after(answers.changeSettings(request), ({ theme }) => theme),
  };
}
