// Every word that stood in content/lint/word-lists.ts on the day before the first text was rewritten. Nothing here is
// ever changed: the lists of the lint may grow, and never lose a word.

export const FIRST_VERBS_OF_SAYING = `
according accuse accuses accused accusing acknowledge acknowledges acknowledged acknowledging admit admits
admitted admitting advise advises advised advising affirm affirms affirmed affirming allege alleges alleged
alleging allegedly announce announces announced announcing argue argues argued arguing assert asserts asserted
asserting assure assures assured assuring attest attests attested attesting boast boasts boasted boasting brag
brags bragged bragging cite cites cited citing claim claims claimed claiming clarify clarifies clarified
clarifying complain complains complained complaining concede concedes conceded conceding confess confesses
confessed confessing confide confides confided confiding confirm confirms confirmed confirming contend
contends contended contending criticise criticises criticised criticising criticize criticizes criticized
criticizing declare declares declared declaring deny denies denied denying disclose discloses disclosed
disclosing divulge divulges divulged divulging emphasise emphasises emphasised emphasising emphasize
emphasizes emphasized emphasizing estimate estimates estimated estimating explain explains explained
explaining forecast forecasts forecasted forecasting imply implies implied implying inform informs informed
informing insist insists insisted insisting mention mentions mentioned mentioning murmur murmurs murmured
murmuring mutter mutters muttered muttering pledge pledges pledged pledging preach preaches preached preaching
predict predicts predicted predicting proclaim proclaims proclaimed proclaiming profess professes professed
professing promise promises promised promising reckon reckons reckoned reckoning recount recounts recounted
recounting relay relays relayed relaying remark remarks remarked remarking reply replies replied replying
reports reported reporting reportedly retort retorts retorted retorting rumour rumours rumoured rumor rumors
rumored say says said saying shout shouts shouted shouting speculate speculates speculated speculating suggest
suggests suggested suggesting swear swears swore sworn swearing tell tells told telling testify testifies
testified testifying urge urges urged urging vow vows vowed vowing warn warns warned warning whisper whispers
whispered whispering write writes wrote written writing
`;

export const FIRST_VERBS_THAT_MAY_SAY = `
add adds added adding agree agrees agreed agreeing answer answers answered answering ask asks asked asking
assume assumes assumed assuming believe believes believed believing blame blames blamed blaming call calls
called calling caution cautions cautioned cautioning comment comments commented commenting conclude concludes
concluded concluding demand demands demanded demanding describe describes described describing dismiss
dismisses dismissed dismissing dispute disputes disputed disputing expect expects expected expecting express
expresses expressed expressing fear fears feared fearing foresee foresees foresaw foreseen foreseeing
guarantee guarantees guaranteed guaranteeing guess guesses guessed guessing hear hears heard hearing hint
hints hinted hinting hold holds held holding joke jokes joked joking lament laments lamented lamenting
maintain maintains maintained maintaining note notes noted noting object objects objected objecting observe
observes observed observing plead pleads pleaded pleading point points pointed pointing praise praises praised
praising protest protests protested protesting quote quotes quoted quoting recall recalls recalled recalling
refuse refuses refused refusing reject rejects rejected rejecting relate relates related relating remember
remembers remembered remembering remind reminds reminded reminding repeat repeats repeated repeating respond
responds responded responding reveal reveals revealed revealing speak speaks spoke spoken speaking state
states stated stating stress stresses stressed stressing suppose supposes supposed supposing supposedly
suspect suspects suspected suspecting talk talks talked talking think thinks thought thinking threaten
threatens threatened threatening voice voices voiced voicing wonder wonders wondered wondering
`;

export const FIRST_DOCUMENT_WORDS = `
analysis analyses appendix appendices archive archives archived camera cameras catalogue catalogues census
censuses certificate certificates chart charts contract contracts data dataset datasets database databases
diagram diagrams diary diaries document documents experiment experiments film films filmed footage gauge
gauges gazette gazettes graph graphs inventory inventories invoice invoices ledger ledgers licence licences
license licenses list lists listed log logs logbook logbooks logged map maps measurement measurements meter
meters minutes photo photos photograph photographs photographed receipt receipts record records recorded
recording recordings register registers registered registry report research rota rotas screenshot screenshots
sensor sensors serial statistic statistics study studies survey surveys surveyed timetable timetables
transcript transcripts video videos
`;

export const FIRST_WORDS_FOR_MANY_PAPERS = `
account accounts agreement agreements article articles audit audits bill bills book books budget budgets
bulletin bulletins clip clips copy copies count counts deed deeds directory directories email emails e-mail
e-mails figure figures file files filed form forms image images index indexes journal journals law laws letter
letters library line lines manual manuals memo memos notice notices online page pages paper papers permit
permits picture pictures plaque plaques poll polls poster posters print printed programme programmes program
programs published publishes publish publication reading readings result results schedule schedules sheet
sheets spreadsheet spreadsheets sign signs table tables tape tapes test tests tested ticket tickets trial
trials web website websites webcam webcams
`;
