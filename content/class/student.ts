import * as z from 'zod';

/** A student within one class: by the roster's id, the profile that handed in, or the name on a paper. */
export const studentIdSchema = z.string().min(1).max(200).brand<'StudentId'>();

export type StudentId = z.infer<typeof studentIdSchema>;
