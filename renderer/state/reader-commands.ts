import type { AddedReader } from '../../content/desk/workshop/views.ts';
import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';
import type { Failure } from '../../content/base/failure.ts';
import { ok, type Result } from '../../content/base/result.ts';
import type { ChosenText } from '../../content/machine/views.ts';
import { readerFaultOf } from '../../content/workshop/reader-fault.ts';
import type { DraftSending } from './draft-sending.ts';
import { readDroppedFile } from './read-dropped-file.ts';
import type { SliceOf } from './slice.ts';
import type { ReaderCommands, ReaderHere } from './workshop-slice.ts';

type From = ReaderHere | { readonly kind: 'file'; readonly text: string };

/** Creates the commands for second readers of the current draft. */
export function createReaderCommands(
  platform: Parameters<SliceOf<unknown>>[0],
  set: Parameters<SliceOf<unknown>>[1],
  get: Parameters<SliceOf<unknown>>[2],
  loader: Parameters<SliceOf<unknown>>[3],
  sending: DraftSending,
): ReaderCommands {
  const add = async (from: From): Promise<Result<AddedReader, Failure> | null> =>
    sending.write(
      (name) => platform.desk.addReader({ ...name, name: '', from }),
      ({ step }) => step,
    );

  const refuse = (name: string | null, failed: Failure): void => {
    const fault = readerFaultOf(failed);
    if (fault === null) get().notify({ kind: 'failure', failure: failed });
    else set({ workshopRefusal: { kind: 'reader', name, fault } });
  };

  const take = async (given: readonly { readonly name: string | null; readonly from: Result<From, Failure> }[]) => {
    set({ workshopRefusal: null, readersTaken: null });
    let taken = { readers: 0, answers: 0, leftOut: 0 };
    for (const { name, from } of given) {
      const added = from.ok ? await add(from.value) : from;
      if (added === null) return;
      if (added.ok) {
        const { taken: answers, leftOut } = added.value;
        taken = {
          readers: taken.readers + 1,
          answers: taken.answers + answers,
          leftOut: taken.leftOut + leftOut,
        };
        set({ readersTaken: taken, finishedDraft: null });
      } else refuse(name, added.error);
    }
  };

  const takeTexts = (texts: readonly ChosenText[]): Promise<void> =>
    take(texts.map(({ name, text }) => ({ name, from: text.ok ? ok({ kind: 'file', text: text.value }) : text })));

  return {
    lendDraft: async (as) => {
      const lent = await sending.write(
        async ({ draft, event, after }) =>
          // A cancelled dialog gives no path; the step is saved in both cases.
          ok(await platform.machine.saveExport({ export: { kind: 'blind-edition', as, draft, event, after } })),
        () => 'read-again',
      );
      if (lent?.ok !== true || lent.value === null) return;
      const saved = lent.value;
      if (saved.ok) get().notify({ kind: 'file-saved', path: saved.value.path });
      else get().notify({ kind: 'failure', failure: saved.error });
    },

    chooseAnswers: async () => {
      const chosen = await platform.machine.chooseAnswers({});
      if (chosen === null) return;
      if (chosen.ok) await takeTexts(chosen.value);
      else get().notify({ kind: 'failure', failure: chosen.error });
    },

    dropAnswers: async (files) => {
      const texts: ChosenText[] = [];
      for (const file of files) texts.push({ name: file.name, text: await readDroppedFile(file, MAX_HAND_IN_BYTES) });
      await takeTexts(texts);
    },

    takeReader: async (from) => {
      await take([{ name: null, from: ok(from) }]);
    },

    readReadersHere: async () => {
      const open = sending.openNow();
      if (open === null) return;
      await loader.load('readersHere', { draft: open.id }, () => platform.desk.listReadersHere({ draft: open.id }));
    },
  };
}
