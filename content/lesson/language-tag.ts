/** A language as a lesson says it: `de`, `zh-Hant` (BCP 47, without its private and old forms). */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
