import type { AboutSlice } from './about-slice.ts';
import type { AttemptSlice } from './attempt-slice.ts';
import type { BesideSlice } from './beside-slice.ts';
import type { ClassMergeSlice } from './class-merge-slice.ts';
import type { ClassSlice } from './class-slice.ts';
import type { CueSlice } from './cue-slice.ts';
import type { FileSlice } from './file-slice.ts';
import type { ImportSlice } from './import-slice.ts';
import type { InboxSlice } from './inbox-slice.ts';
import type { NoticeSlice } from './notice-slice.ts';
import type { OpenedSlice } from './opened-slice.ts';
import type { PeopleSlice } from './people-slice.ts';
import type { PracticeSlice } from './practice-slice.ts';
import type { ProgressSlice } from './progress-slice.ts';
import type { OwnPassagesSlice } from './own-passages-slice.ts';
import type { PaperSlice } from './paper-slice.ts';
import type { ProjectorSlice } from './projector-slice.ts';
import type { ReasonSlice } from './reason-slice.ts';
import type { ReportSlice } from './report-slice.ts';
import type { ResultSlice } from './result-slice.ts';
import type { ScreenSlice } from './screen-slice.ts';
import type { SessionSlice } from './session-slice.ts';
import type { ShelfSlice } from './shelf-slice.ts';
import type { WelcomeSlice } from './welcome-slice.ts';
import type { WorkshopSlice } from './workshop-slice.ts';

/** The state of the whole window. */
export type AppState = SessionSlice &
  ShelfSlice &
  OpenedSlice &
  ScreenSlice &
  AttemptSlice &
  CueSlice &
  ReasonSlice &
  BesideSlice &
  ResultSlice &
  PracticeSlice &
  OwnPassagesSlice &
  ProgressSlice &
  PeopleSlice &
  FileSlice &
  ImportSlice &
  InboxSlice &
  ClassSlice &
  ClassMergeSlice &
  PaperSlice &
  ProjectorSlice &
  ReportSlice &
  NoticeSlice &
  AboutSlice &
  WelcomeSlice &
  WorkshopSlice;
