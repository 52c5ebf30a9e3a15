import type { ClassSummary } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { classText } from '#text/class-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ClassNameForm } from './class-name-form.tsx';

export interface NameOfClassProps {
  readonly of: ClassSummary;
}

export function NameOfClass({ of }: NameOfClassProps) {
  const renameClass = useApp((state) => state.renameClass);
  const announce = useAnnounce();
  const save = async (name: string) => {
    if (await renameClass(of.class, name)) announce(classText.renamed);
  };
  return (
    <ClassNameForm
      id="name-of-class"
      title={classText.rename}
      before={of.name}
      submit={classText.renameSave}
      onSubmit={(name) => void save(name)}
    />
  );
}
