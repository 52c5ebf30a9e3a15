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

export const HEBREW: Written = {
  language: 'he',
  claims: [
    { says: 'הגשר נסגר בלילה, אומר ראש העיר', cue: 'אומר ראש העיר' },
    { says: 'יומן הגשר מ-31/7 מראה 3 סגירות (50% מהלילות), לפי The Nowhere Post.', cue: 'יומן הגשר' },
    { says: 'השכנה ליאה מצה״ל לשעבר: "שמעתי את השרשרת פעמיים!"', cue: 'השכנה ליאה' },
    { says: 'מי שאינו שואל «למה?» פחדן.', cue: 'פחדן' },
  ],
};

export const PERSIAN: Written = {
  language: 'fa',
  claims: [
    { says: 'پل شب‌ها بسته می‌شود، شهردار می‌گوید', cue: 'شهردار می‌گوید' },
    { says: 'دفتر پل در سال ۱۴۰۳ سه بار بستن، یعنی ۱۲٫۵ درصد، را نشان می‌دهد.', cue: 'دفتر پل' },
    { says: 'همسایه لیلا گفت: «دو بار صدای زنجیر را شنیدم؟»', cue: 'همسایه لیلا' },
    { says: 'هر که نمی‌پرسد ترسو است.', cue: 'ترسو' },
  ],
};

export const HINDI: Written = {
  language: 'hi',
  claims: [
    { says: 'पुल रात को बंद हुआ, महापौर कहते हैं', cue: 'महापौर कहते हैं' },
    { says: 'पुल की पंजी में क्षेत्र के १२.५% दिनों में तीन बार बंदी लिखी है।', cue: 'पंजी' },
    { says: 'पड़ोसी श्री अक्षय ने कहा कि उन्होंने ज़ंजीर सुनी।', cue: 'पड़ोसी श्री अक्षय' },
    { says: 'जो नहीं पूछता वह कायर है।', cue: 'कायर' },
  ],
};

export const THAI: Written = {
  language: 'th',
  claims: [
    { says: 'สะพานปิดตอนกลางคืน นายกเทศมนตรีกล่าว', cue: 'นายกเทศมนตรีกล่าว' },
    { says: 'บันทึกของสะพานแสดงการปิดสามครั้งในปี 2569', cue: 'บันทึก' },
    { says: 'เพื่อนบ้านชื่อมาลีบอกว่าได้ยินเสียงโซ่สองครั้ง', cue: 'เพื่อนบ้าน' },
    { says: 'คนที่ไม่ถามคือคนขี้ขลาด', cue: 'ขี้ขลาด' },
  ],
};

export const CHINESE: Written = {
  language: 'zh-Hans',
  claims: [
    { says: '桥在夜里关闭，市长说', cue: '市长说' },
    { says: '桥的记录显示，2014年5月关闭了3次（占12.5%）。', cue: '记录' },
    { says: '邻居木子说：“我听见了两次铁链声！”', cue: '邻居' },
    { says: '不问“为什么”的人只是胆小鬼。', cue: '胆小鬼' },
  ],
};

export const MALAYALAM: Written = {
  language: 'ml',
  claims: [
    { says: 'പാലം രാത്രി അടച്ചു, മേയര്‍ പറയുന്നു', cue: 'മേയര്‍ പറയുന്നു' },
    { says: 'പാലത്തിന്റെ രേഖയില്‍ മൂന്ന് അടയ്ക്കലുകള്‍ 👩‍🚀 കാണാം.', cue: 'രേഖയില്‍' },
    { says: 'അയല്‍ക്കാരി ലീല ചങ്ങല കേട്ടു എന്ന് പറഞ്ഞു.', cue: 'ലീല' },
    { says: 'ചോദിക്കാത്തവന്‍ ഭീരു.', cue: 'ഭീരു' },
  ],
};
