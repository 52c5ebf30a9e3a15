import * as z from 'zod';

/** `sha256:` and 64 hexadecimal digits: SHA-256 over the canonical JSON (RFC 8785) of what is named. */
export const hashSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .brand<'ContentHash'>();

export type ContentHash = z.infer<typeof hashSchema>;
