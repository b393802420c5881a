import type { Answers, Criterion, Id, Template, Values, VersionedRubric, VersionedText } from './task';

/** People, work and judgments: the shapes of the HTTP API. Times are ISO-8601 strings in UTC, durations seconds. */

// ---- session ----
export type RoleName =
  | 'trainer'
  | 'reviewer'
  | 'qa-lead'
  | 'owner'
  | 'engineer'
  | 'talent-ops'
  | 'finance'
  | 'admin';
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  textSize: 'small' | 'normal' | 'large';
  density: 'comfortable' | 'compact';
  panelWidth: number;
  singleKeys: boolean;
  layout: 'columns' | 'grid' | 'pair' | 'diff';
}
export interface Session {
  account: { id: Id; name: string; email: string };
  roles: { role: RoleName; organization: { id: Id; name: string } | null }[];
  preferences: Preferences;
  demo: boolean;
  demoRoles?: string[];
}
export interface OneTimeLink {
  purpose: 'invitation' | 'reset' | 'first-admin' | 'sign-in';
  email?: string;
  name?: string;
  organization?: string;
  /** The person has an account: the link asks for its password, not for a new one. */
  existing?: boolean;
  expiresAt: string;
}
export interface DemoRole {
  role: string;
  title: string;
  description: string;
  landing: string;
}

// ---- work ----
export interface Time {
  activeSeconds: number;
  idleSeconds: number;
  researchSeconds: number;
}
export interface ServerDraft {
  revision: number;
  answers: Answers;
  time: Time;
  savedAt: string;
}
export interface Assignment {
  id: Id;
  project: { id: Id; title: string };
  template: Template;
  guidelines: VersionedText;
  rubric: VersionedRubric;
  criteria: Criterion[];
  values: Values;
  token: string;
  /** Null where the place on the task is not held any more. */
  leaseUntil: string | null;
  leaseCapUntil: string | null;
  lapsed?: boolean;
  estimateMinutes: [number, number];
  draft: ServerDraft | null;
  position: { submittedToday: number; openLeft?: number };
  reopened?: { judgment: Id; revision: number };
  demo?: boolean;
}
export interface NoWork {
  none: true;
  reason: string;
}
export interface WorkProject {
  id: Id;
  title: string;
  taskName: string;
  organization: string;
  estimateMinutes: [number, number];
  state: 'work' | 'none' | 'paused' | 'acknowledge' | 'not-admitted';
  reason: string;
  open?: number;
}
export interface MyWork {
  continue: {
    assignment: Id;
    project: Id;
    projectTitle: string;
    /** The beginning of the task. */
    title: string;
    savedAt: string | null;
    lapsed: boolean;
    answered: number;
    of: number;
  }[];
  projects: WorkProject[];
  today: { submitted: number; activeSeconds: number };
}
export interface WorkGuidelines {
  /** Of the project. */
  title: string;
  current: VersionedText;
  rubric: VersionedRubric;
  acknowledged?: VersionedText;
}
export interface Precedent {
  id: Id;
  question: string;
  ruling: string;
  at: string;
  reference?: string;
}
export interface Submitted {
  judgment: { id: Id; revision: number; surplus: boolean; withdrawUntil: string | null };
  next: Assignment | NoWork | null;
}
export interface JudgmentSummary {
  id: Id;
  project: { id: Id; title: string };
  submittedAt: string;
  revision: number;
  state: 'submitted' | 'withdrawn';
  surplus: boolean;
  excerpt: string;
  canSupersede: boolean;
}
export interface Judgment extends JudgmentSummary {
  template: Template;
  values: Values;
  rubric?: VersionedRubric;
  criteria?: Criterion[];
  answers: Answers;
  revisions: { revision: number; at: string; withdrawn?: boolean; surplus?: boolean; answers: Answers }[];
  escalations: Omit<MyEscalation, 'project' | 'projectTitle'>[];
}
export type RulingAction = 'answer' | 'correct' | 'retire' | 'release';
export interface Ruling {
  action: RulingAction;
  text: string;
  precedent: boolean;
  at: string;
}
export interface MyEscalation {
  id: Id;
  project: Id;
  projectTitle: string;
  about: string;
  kind: string;
  clause: string | null;
  note: string;
  excerpt: string;
  at: string;
  state: 'open' | 'ruled';
  ruling: Ruling | null;
}
/** How the people who made a data set judged the task one has just judged. */
export interface Reveal {
  /** The name of the rater in the data. */
  by: string;
  /** All of the original's answers. */
  answers: Answers;
  original: Id[][];
  pairs: number;
  agree: number;
  models?: Record<Id, string>;
  justification?: string;
}
export interface Listing<T> {
  items: T[];
  next: string | null;
}
export interface Flaw {
  path: string;
  message: string;
}
