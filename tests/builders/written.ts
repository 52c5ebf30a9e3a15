import type { Label } from '../../content/lesson/label.ts';

/** Invented claims in the scripts of the world, each with the words that decide. The first is the headline. */
export interface Written {
  readonly language: string;
  readonly claims: readonly { readonly says: string; readonly cue: string }[];
}

/** The labels that the claims below have by the key. */
export const WRITTEN_LABELS = [
  'attribution',
  'evidence',
  'attribution',
  'rhetoric',
] as const satisfies readonly Label[];

export const ARABIC: Written = {
  language: 'ar',
  claims: [
    { says: 'أُغلق الجسر ليلاً، يقول العمدة', cue: 'يقول العمدة' },
    { says: 'يُظهر سجل الجسر ثلاثة إغلاقات في شهر مايو (2014)، بحسب The Nowhere Post.', cue: 'سجل الجسر' },
    { says: 'قالت الجارة ليلى حداد: «سمعتُ السلسلة مرتين!»', cue: 'ليلى حداد' },
    { says: 'من لا يسأل «لماذا؟» جبانٌ لا غير.', cue: 'جبانٌ' },
  ],
};

export const JAPANESE: Written = {
  language: 'ja',
  claims: [
    { says: '橋は夜に閉じた、市長が語る', cue: '市長が語る' },
    { says: '橋の記録には、2014年5月に三回の閉鎖が書かれている。', cue: '記録' },
    { says: '隣人の木村さんは鎖の音を聞いたと話した。', cue: '木村さん' },
    { says: 'なぜと聞かない者は臆病者だけだ。', cue: '臆病者' },
  ],
};
