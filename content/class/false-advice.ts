/**
 * The maximum expected number of times that one report gives one kind of advice by chance alone: about once in three
 * reports, so that advice rarely misleads a teacher. Each kind divides it by the number of claims it tests (Bonferroni;
 * the per-family error rate of Hochberg and Tamhane 1987, "Multiple Comparison Procedures"), so that a longer lesson
 * gives no more false advice than a short one.
 */
export const FALSE_ADVICE = 0.3;
