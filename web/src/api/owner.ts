import type { Answers, Criterion, Id, Rubric, Template, Values } from './task';
import type { Flaw, Ruling, Time } from './types';

/** The shapes of the owner's, the lead's and the engineer's side of the API. */

export interface Named {
  id: Id;
  name: string;
}
export interface Person extends Named {
  email: string | null;
}
export interface Listed<T> {
  items: T[];
  next: string | null;
}

// ---- projects ----
export type ProjectState = 'draft' | 'open' | 'paused' | 'closed';
export interface ProjectSummary {
  id: Id;
  title: string;
  organization: Named;
  state: ProjectState;
  template: { id: Id; title: string; taskName: string };
  counts: { tasks: number; judged: number; open: number; escalated: number };
}
export interface AdmissionRequirement {
  attribute: 'language' | 'tag';
  value: string;
}
export interface Admission {
  everyone: boolean;
  accounts: Person[];
  groups: Named[];
  requirements: AdmissionRequirement[];
}
export interface Project {
  id: Id;
  title: string;
  organization: Named;
  state: ProjectState;
  template: Template;
  guidelines: { version: number; markdown: string };
  rubric: { version: number; markdown: string; parsed: Rubric };
  overlap: number;
  leaseMinutes: number;
  leaseCapMinutes: number;
  estimateMinutes: [number, number];
  pay: string | null;
  access: 'owner' | 'engineer' | 'lead' | 'engineer-lead' | 'admin';
  admission: Admission;
}
export interface TemplateOffer {
  template: Template;
  guidelines: string;
  rubric: string;
  requiredColumns: string[];
}
export interface TemplateReading {
  template?: Template | null;
  flaws: Flaw[];
}
export interface TextVersion {
  version: number;
  note: string;
  by: string | null;
  at: string;
}
export interface TextVersionBody extends TextVersion {
  markdown: string;
}
export interface Grant {
  account: Person;
  grant: 'lead' | 'reviewer';
}

// ---- progress and tasks ----
export interface ProjectProgress {
  tasks: number;
  judgedTasks: number;
  judgmentsWanted: number;
  judgments: number;
  surplus: number;
  /** Judgments that came with the tasks. */
  imported: number;
  perDay: { date: string; count: number }[];
  forecast: { earliest: string; latest: string; explanation: string } | null;
  medianActiveSeconds: number | null;
  activeNow: number;
  stuck: { kind: string; count: number; sentence: string; link: string }[];
}
export interface TaskRow {
  id: Id;
  externalId: string | null;
  excerpt: string;
  state: string;
  judgments: number;
  /** Judgments that came with the task. */
  imported: number;
  wanted: number;
  batch: Named;
}
export interface RaterName {
  id: Id;
  label: string;
  kind: 'human' | 'external' | 'model';
}
export interface TaskJudgment {
  id: Id;
  rater: RaterName;
  at: string;
  revision: number;
  /** Whether it is the newest revision that was not withdrawn. */
  current: boolean;
  withdrawn: boolean;
  surplus: boolean;
  answers: Answers;
  time: { [K in keyof Time]: number | null };
  /** Input to responses; null for imported judgments. */
  orderShown: Record<Id, Id[]> | null;
}
export interface Escalation {
  id: Id;
  task: Id;
  excerpt: string;
  about: 'task' | 'guidelines' | 'rubric';
  kind: 'ambiguous' | 'broken' | 'unsafe' | 'other';
  note: string;
  clause: string | null;
  by: string;
  at: string;
  state: 'open' | 'ruled';
  ruling: Ruling | null;
}
export interface TaskDetail {
  id: Id;
  externalId: string | null;
  state: string;
  wanted: number;
  template: Template;
  rubric: Rubric;
  values: Values;
  criteria: Criterion[];
  metadata: Record<string, unknown> | null;
  judgments: TaskJudgment[];
  escalations: Escalation[];
}
export interface Seat {
  rater: Id;
  name: string;
  judgments: number;
  medianActiveSeconds: number | null;
  lastAt: string | null;
  standing: string;
}

// ---- organization and people ----
export interface Organization extends Named {
  roles: string[];
}
export interface Member {
  account: Person;
  roles: string[];
  since: string;
}
export interface IssuedLink {
  link: string;
  expiresAt: string;
}
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  expiresAt: string;
  createdBy: string;
  createdAt: string;
  usedAt: string | null;
}
export interface IssuedApiKey {
  key: string;
  id: string;
  name: string;
  scopes: string[];
  expiresAt: string;
}
export interface TrainerAttributes {
  languages: string[];
  tags: string[];
}
export interface Trainer {
  account: Person;
  attributes: TrainerAttributes;
  groups: Named[];
}
export interface Group extends Named {
  size: number;
  members: Person[];
}
