import type { Id, Values } from './task';
import type { Flaw } from './types';

/** Files that come in and go out. */

// ---- importing ----
export interface Mapping {
  layout: 'plumbline' | 'hh-rlhf' | 'columns';
  fields: Record<string, string>;
}
export interface ImportPreviewRow {
  /** Null where the line could not be read at all. */
  values: Values | null;
  flaws: Flaw[];
}
export interface Upload {
  id: Id;
  name: string;
  bytes: number;
  sha256: string;
  format: string;
  columns: string[];
  mapping: Mapping;
  targets: { target: string; title: string }[];
  sample: Record<string, unknown>[];
  preview: ImportPreviewRow[];
}
export interface ImportStatus {
  id: Id;
  project: Id;
  name: string;
  state: 'uploaded' | 'running' | 'done' | 'failed' | 'withdrawn';
  linesRead: number;
  totalBytes: number;
  bytesRead: number;
  tasks: number;
  judgments: number;
  repeats: number;
  badLines: number;
  warnings: number;
  uploadedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Why the file as a whole could not be read. */
  failure: string | null;
  firstErrors: LineFlaw[];
}
export interface LineFlaw {
  line: number;
  severity: 'error' | 'warning';
  reason: string;
  excerpt: string;
}

// ---- delivery ----
export interface ExportOption {
  id: string;
  title: string;
  values: { id: string; title: string }[];
  initial: string;
}
export interface ExportFormat {
  id: string;
  title: string;
  description: string;
  available: boolean;
  /** Why not, where it is not available. */
  reason: string | null;
  losses: string[];
  /** Lines of Python that load the file. */
  loads: string;
  options: ExportOption[];
}
export interface ExportFilters {
  from?: string | undefined;
  to?: string | undefined;
  raters?: string[] | undefined;
  includeSurplus?: boolean | undefined;
}
export interface ExportPreview {
  columns: string[];
  rows: Record<string, unknown>[];
  loads: string;
}
export interface ExportFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  rows: number | null;
}
export interface ExportStatus {
  id: Id;
  format: string;
  options: Record<string, string> | null;
  filters: Record<string, unknown> | null;
  state: 'waiting' | 'running' | 'done' | 'failed';
  rows: number;
  requestedAt: string;
  finishedAt: string | null;
  failure: string | null;
  files: ExportFile[];
  manifest: Record<string, unknown> | null;
  dataCard: string | null;
}
