export type { DayActivity, DayCount, RecallPoint } from "./activity.ts";
export { activity, forecast, recallCurve } from "./activity.ts";
export { answerDraft, countByDefault, type Given, mayCount } from "./answer.ts";
export { type AnkiCard, ankiText, type ExpandMacros } from "./backup/anki.ts";
export { answersCsv } from "./backup/csv.ts";
export { type Piece, splitFormulas } from "./backup/formulas.ts";
export { encodeBackup, encodeQuarantine } from "./backup/json.ts";
export { type ImportPreview, previewImport } from "./backup/preview.ts";
export { type BackupRead, backupLimits, readBackup, textOf } from "./backup/read.ts";
export { backupDue, type LastExport } from "./backup/reminder.ts";
export type { Rejected } from "./backup/sieve.ts";
export {
  type Card,
  type Catalogue,
  catalogue,
  type Form,
  type Kind,
  updatedSince,
} from "./card.ts";
export { browserClock, type Clock, jumpedAhead, steadyNow } from "./clock.ts";
export { type CalendarDate, dateOfDay, dayOfDate, isDate } from "./date.ts";
export { dayStart, localDay, type Moment } from "./day.ts";
export { isProblem, type Problem } from "./decode.ts";
export {
  type AnswerEvent,
  type Cause,
  causes,
  type Draft,
  decodeEvent,
  type Grade,
  type Mode,
  type NoteEvent,
  type ReviewEvent,
  type SettingEvent,
  type VoidEvent,
  voidDraft,
} from "./event.ts";
export { derivationGrade, hiddenSteps, successes } from "./fading.ts";
export { type Answered, extend, type Folded, fold, futureEvents, type History } from "./fold.ts";
export { browserBytes, newId, type RandomBytes } from "./ids.ts";
export { daysUntil, paceFor, readyBy } from "./interview.ts";
export type { Memory, Trace } from "./memory.ts";
export { filterMistakes, type Mistake, type MistakeFilter, mistakes } from "./mistakes.ts";
export { decodeMock } from "./mock/draft.ts";
export { drawMock, type MockChoice } from "./mock/draw.ts";
export { type Length, lengths, type Role, roles } from "./mock/mix.ts";
export { type MockReport, type ReportLine, reportMock } from "./mock/report.ts";
export {
  answered,
  followUp,
  gaveUp,
  logged,
  type Mock,
  type MockAnswer,
  type MockItem,
  marked,
  startMock,
  stopped,
  tick,
  timeLeft,
  typed,
} from "./mock/run.ts";
export { type Due, dueDays, dueQueue, type Queue, unseen } from "./queue.ts";
export { type Readiness, readiness } from "./readiness.ts";
export { suggestedGrade } from "./rubric.ts";
export { type Outcome, paces, recall, schedulers } from "./schedule.ts";
export { type Asked, graded, type Session, type SessionView, undone, view } from "./session.ts";
export { type OpenedStore, openStore, type Trouble } from "./storage/index.ts";
export {
  askToPersist,
  forgetsInAWeek,
  type Persistence,
  shouldAskToPersist,
} from "./storage/persist.ts";
export type { Appended, Loaded, Merged, Store, Unsaved } from "./storage/store.ts";
export { joinTabs, logChannel, type Tabs } from "./storage/tabs.ts";
