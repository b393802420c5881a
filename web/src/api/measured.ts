import type { Id } from './task';

/** How far raters agree, as the server has measured it. */

export interface Coefficient {
  metric: string;
  variant: string;
  value: number | null;
  undefined?: string | null;
  se: number | null;
  interval: [number, number] | null;
  items: number;
  raters: number;
  judgments: number;
  pairs: number;
  method: string;
}
export interface Ties {
  ties: number;
  pairs: number;
  share: number;
}
export interface PublishedValue {
  measure?: string;
  a: string;
  b: string;
  metric: string;
  value: number;
  source: string;
}
export interface Measured {
  id: string;
  question: Id;
  measure: string;
  title: string;
  scale: string;
  symmetric: boolean;
  marginals: { code: string; count: number; share: number }[];
  ties: Ties | null;
  results: Coefficient[];
  published: PublishedValue[];
}
export interface Headline {
  question: Id;
  measure: string;
  metric: string;
  value: number | null;
  undefined?: string | null;
  interval: [number, number] | null;
  judgments: number;
  raters: number;
  tasks: number;
  ties: Ties | null;
  sentence: string;
}
export interface Agreement {
  asOf: string;
  judgments: number;
  raters: number;
  tasks: number;
  measures: Measured[];
  headline: Headline | null;
}
export interface DisputedTask {
  task: Id;
  externalId?: string | null;
  excerpt: string;
  disagreement: number;
  answers: number;
}
export interface RaterPair {
  a: number | string;
  b: number | string;
  value: number | null;
  undefined?: string | null;
  agreement?: number | null;
  interval: [number, number] | null;
  n: number;
  tasks?: number;
}
export interface RaterPairs {
  measure: string;
  leastTasks: number;
  raters: { id: number | string; label: string; kind?: string }[];
  cells: RaterPair[];
  shownPairs: number;
  hiddenPairs: number;
  apart: number;
}
export interface ModelStrengths {
  question: Id;
  items: {
    name: string;
    strength: number;
    se: number;
    interval: [number, number];
    comparisons: number;
    wins: number;
    losses: number;
    ties: number;
  }[];
  components: string[][];
  note?: string | null;
}
