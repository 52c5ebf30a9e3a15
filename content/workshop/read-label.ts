import { type Label, LABELS } from '../lesson/label.ts';

const NAMES: ReadonlyMap<string, Label> = new Map(
  LABELS.flatMap((label, at) => [label, label.slice(0, 1), String(at + 1)].map((name) => [name, label] as const)),
);

/**
 * The label that a short text names: by its word, its first letter, or its number; null for any other text.
 *
 * @example readLabel(' Evidence') // 'evidence'; readLabel('3') is 'rhetoric'
 */
export const readLabel = (text: string): Label | null => NAMES.get(text.trim().toLowerCase()) ?? null;
