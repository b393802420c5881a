/** What one task shows and asks, and what is answered: the seam's shapes as the server writes them. */

export type Id = string;
export type Format = 'plain' | 'markdown' | 'code';

// ---- inputs ----
interface InputCommon {
  id: Id;
  title: string;
  help?: string;
  optional?: boolean;
}
export interface TextInput extends InputCommon {
  kind: 'text';
  format: Format;
  language?: string;
}
export interface ResponsesInput extends InputCommon {
  kind: 'responses';
  min: number;
  max: number;
  format: Format;
}
export interface ConversationInput extends InputCommon {
  kind: 'conversation';
}
export interface ReferenceInput extends InputCommon {
  kind: 'reference';
}
export type Input = TextInput | ResponsesInput | ConversationInput | ReferenceInput;

// ---- values: what one task shows ----
export interface TextValue {
  kind: 'text';
  text: string;
}
export interface Response {
  id: Id;
  text: string;
  /** Only where the reader may know it: never sent to a trainer. */
  model?: string;
}
export interface ResponsesValue {
  kind: 'responses';
  responses: Response[];
}
export interface Turn {
  role: 'system' | 'user' | 'assistant';
  text: string;
}
export interface ConversationValue {
  kind: 'conversation';
  turns: Turn[];
}
export interface ReferenceDocument {
  id: Id;
  title: string;
  source?: string;
  text: string;
}
export interface ReferenceValue {
  kind: 'reference';
  documents: ReferenceDocument[];
}
export type Value = TextValue | ResponsesValue | ConversationValue | ReferenceValue;
export type Values = Record<Id, Value>;

// ---- questions ----
export interface Condition {
  question: Id;
  part: string;
  anyOf: string[];
}
interface QuestionCommon {
  id: Id;
  title: string;
  help?: string;
  required: boolean;
  showWhen?: Condition;
}
export interface Degree {
  id: Id;
  title: string;
  strength: number;
}
export interface Dimension {
  id: Id;
  title: string;
  help?: string;
  anchors?: Record<string, string>;
}
export interface LabelDefinition {
  id: Id;
  title: string;
  help?: string;
  parent?: Id;
}
export interface RankingQuestion extends QuestionCommon {
  kind: 'ranking';
  on: Id;
  ties: boolean;
  allBad: boolean;
  top?: number;
}
export interface ComparisonQuestion extends QuestionCommon {
  kind: 'comparison';
  on: Id;
  degrees: Degree[];
}
export interface RatingQuestion extends QuestionCommon {
  kind: 'rating';
  /** Absent: the whole task is rated. */
  on?: Id;
  scale: 'ordinal' | 'interval';
  from: number;
  to: number;
  dimensions: Dimension[];
}
export interface ChoiceQuestion extends QuestionCommon {
  kind: 'choice';
  labels: LabelDefinition[];
}
export interface ChoicesQuestion extends QuestionCommon {
  kind: 'choices';
  on?: Id;
  labels: LabelDefinition[];
  min?: number;
  max?: number;
}
export interface TextQuestion extends QuestionCommon {
  kind: 'text';
  /** The input whose response is corrected. */
  on?: Id;
  format: Format;
  minWords?: number;
  maxWords?: number;
  multiline: boolean;
}
export interface JustificationQuestion extends QuestionCommon {
  kind: 'justification';
  minWords?: number;
  targetWords?: number;
  maxWords?: number;
  minCitations?: number;
  requiredCriteria: string[];
}
export type Question =
  | RankingQuestion
  | ComparisonQuestion
  | RatingQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | TextQuestion
  | JustificationQuestion;

// ---- answers ----
export interface RankingAnswer {
  kind: 'ranking';
  tiers: Id[][];
  allBad: boolean;
}
export interface ComparisonAnswer {
  kind: 'comparison';
  better: Id | null;
  degree: Id;
}
export interface RatingAnswer {
  kind: 'rating';
  ratings: Record<string, Record<Id, number>>;
}
export interface ChoiceAnswer {
  kind: 'choice';
  label: Id;
}
export interface ChoicesAnswer {
  kind: 'choices';
  chosen: Record<string, Id[]>;
}
export interface TextAnswer {
  kind: 'text';
  text: string;
  response?: Id;
}
/** A place in the source text of an input. Offsets count Unicode code points, the end is exclusive. */
export interface Target {
  input: Id;
  response?: Id;
  turn?: number;
  document?: Id;
  start: number;
  end: number;
  quote: string;
}
export type Polarity = 'strength' | 'weakness' | 'tension';
export type Severity = 'minor' | 'major' | 'critical';
export interface Citation {
  id: Id;
  criterion: string;
  polarity: Polarity;
  /** The other criterion of a tension. */
  against?: string;
  severity?: Severity;
  target: Target;
}
export interface JustificationAnswer {
  kind: 'justification';
  /** Prose with the marker {{id}} where a citation stands. */
  text: string;
  citations: Citation[];
}
export type Answer =
  | RankingAnswer
  | ComparisonAnswer
  | RatingAnswer
  | ChoiceAnswer
  | ChoicesAnswer
  | TextAnswer
  | JustificationAnswer;
export type Answers = Record<Id, Answer>;

// ---- template, rubric, guidelines ----
export interface Template {
  id: Id;
  title: string;
  description?: string;
  taskName: string;
  inputs: Input[];
  questions: Question[];
}
export interface Criterion {
  id: string;
  title: string;
  description: string;
}
export interface RubricDimension {
  id: string;
  title: string;
  description: string;
  points: { value: number; description: string }[];
  criteria: Criterion[];
}
export interface Rubric {
  dimensions: RubricDimension[];
}
export interface VersionedText {
  version: number;
  markdown: string;
}
export interface VersionedRubric {
  version: number;
  parsed: Rubric;
  markdown?: string;
}
