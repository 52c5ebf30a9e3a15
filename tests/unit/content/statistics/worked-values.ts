/** Hits of 10 students on 10 items (Wuensch, KR20.txt). */
export const WUENSCH: readonly (readonly (0 | 1)[])[] = [
  '1111110110',
  '1011011101',
  '1111011001',
  '0010001000',
  '0000010010',
  '1110111111',
  '1101110111',
  '1111111101',
  '0101111101',
  '1101101110',
].map((row) => Array.from(row, (mark) => (mark === '1' ? 1 : 0)));

const CODERS = ['* * * * * 3 4 1 2 1 1 3 3 * 3', '1 * 2 1 3 3 4 3 * * * * * * *', '* * 2 1 3 4 4 * 2 1 1 3 3 * 4'].map(
  (row) => row.split(' ').map((value) => (value === '*' ? null : Number(value))),
);

/** 15 units × 3 coders with missing values (the example in Wikipedia's article on Krippendorff's alpha). */
export const CODED_UNITS = Array.from({ length: 15 }, (_, unit) => CODERS.map((coder) => coder[unit] ?? null));

/** 6 targets × 4 judges (Shrout and Fleiss 1979, "Intraclass Correlations", table 2); ICC(3, k) is Cronbach's α. */
export const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
