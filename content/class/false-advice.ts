/**
 * How many times one report may give one kind of advice by chance alone, on average, at most: about once in three reports,
 * so that a teacher who follows one up is seldom sent the wrong way. Each kind shares it out over the claims it tests
 * (Bonferroni; the per-family error rate of Hochberg and Tamhane 1987, "Multiple Comparison Procedures"), so that a longer
 * lesson gives no more false advice than a short one.
 */
export const FALSE_ADVICE = 0.3;
