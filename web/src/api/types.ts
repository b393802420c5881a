import type { components } from './schema';

/**
 * The shapes of the HTTP API under the web's names. All of them come from the published contract; what is
 * narrowed here says why. Times are ISO-8601 strings in UTC, durations seconds.
 */
type S = components['schemas'];

export type Id = string;
export type Flaw = S['Flaw'];
/** One page of a list; `next` asks for the one after. */
export interface Listing<T> {
  items: T[];
  next: string | null;
}

// ---- what a task shows ----
export type Input = S['Input'];
export type TextInput = S['TextInput'];
export type ResponsesInput = S['ResponsesInput'];
export type ConversationInput = S['ConversationInput'];
export type ReferenceInput = S['ReferenceInput'];
export type Format = TextInput['format'];
/** Leads who may know it are told the model; the contract's own response, which trainers get, has none. */
export type Response = S['Response'] & { model?: string };
export type ResponsesValue = Omit<S['ResponsesValue'], 'responses'> & { responses: Response[] };
export type TextValue = S['TextValue'];
export type ConversationValue = S['ConversationValue'];
export type ReferenceValue = S['ReferenceValue'];
export type Value = Exclude<S['Value'], { kind: 'responses' }> | ResponsesValue;
export type Values = Record<Id, Value>;

// ---- what it asks ----
export type Question = S['Question'];
export type RankingQuestion = S['RankingQuestion'];
export type ComparisonQuestion = S['ComparisonQuestion'];
export type RatingQuestion = S['RatingQuestion'];
export type ChoiceQuestion = S['ChoiceQuestion'];
export type ChoicesQuestion = S['ChoicesQuestion'];
export type TextQuestion = S['TextQuestion'];
export type JustificationQuestion = S['JustificationQuestion'];
export type Degree = S['Degree'];
export type Dimension = S['RatingDimension'];
export type LabelDefinition = S['ChoicesLabel'];
export type Template = S['Template'];
export type Criterion = S['Criterion'];
export type Rubric = S['Rubric'];

// ---- what is answered ----
export type Answer = S['Answer'];
export type Answers = Record<Id, Answer>;
export type RankingAnswer = S['RankingAnswer'];
export type ComparisonAnswer = S['ComparisonAnswer'];
export type RatingAnswer = S['RatingAnswer'];
export type ChoiceAnswer = S['ChoiceAnswer'];
export type ChoicesAnswer = S['ChoicesAnswer'];
export type TextAnswer = S['TextAnswer'];
export type JustificationAnswer = S['JustificationAnswer'];
export type Citation = S['Citation'];
/** A place in the source text of an input. Offsets count Unicode code points, the end is exclusive. */
export type Target = S['Target'];
export type Polarity = NonNullable<Citation['polarity']>;
export type Severity = NonNullable<Citation['severity']>;

// ---- session ----
export type Session = S['SessionView'];
export type Preferences = S['Preferences'];
export type RoleName = S['HeldRole']['role'];
export type OneTimeLink = S['LinkView'];
export type DemoRole = S['RoleView'];

// ---- work ----
export type Time = S['Time'];
export type ServerDraft = S['DraftView'];
type Texts = 'template' | 'guidelines' | 'rubric';
/** What comes with a submit: texts it does not bring are those of the assignment handed in. */
export type NextAssignment = S['AssignmentView'];
export type Assignment = Omit<NextAssignment, Texts> & { [K in Texts]: NonNullable<NextAssignment[K]> };
export type NoWork = S['NothingOpen'];
/** An offer's third case stays inside the server: a place lost to another tab, which it asks for again. */
export type Submitted = Omit<S['SubmitResult'], 'next'> & { next: NextAssignment | NoWork | null };
export type WorkProject = S['ProjectWork'];
export type MyWork = S['MyWorkView'];
export type WorkGuidelines = S['GuidelinesPage'];
export type Precedent = S['Precedent'];
export type JudgmentSummary = S['JudgmentLine'];
export type Judgment = S['JudgmentView'];
export type MyEscalation = S['MyEscalation'];
/** How the people who made a data set judged the task one has just judged. */
export type Reveal = S['RevealView'];

// ---- projects ----
export type ProjectSummary = S['ProjectLine'];
export type Project = S['ProjectView'];
export type ProjectState = Project['state'];
export type Person = S['PersonName'];
export type Named = S['GroupName'];
export type Admission = S['AdmissionView'];
export type AdmissionRequirement = S['Requirement'];
export type TemplateOffer = S['TemplateView'];
export type TemplateReading = S['Reading'];
export type TextVersion = S['TextVersion'];
export type TextVersionBody = S['TextVersionView'];
export type Grant = S['GrantView'];
export type ProjectProgress = S['ProgressView'];
export type TaskRow = S['TaskLine'];
export type TaskJudgment = S['TaskJudgment'];
/** Both are sent as they are stored: the values with their models, the metadata whatever came with the task. */
export type TaskDetail = Omit<S['TaskView'], 'values' | 'metadata'> & {
  values: Values;
  metadata: Record<string, unknown>;
};
export type Escalation = S['EscalationView'];
export type RulingAction = S['RulingView']['action'];
export type Seat = S['SeatLine'];

// ---- organization and people ----
export type Organization = S['OrganizationView'];
export type Member = S['MemberView'];
export type IssuedLink = S['IssuedLink'];
export type ApiKey = S['ApiKeyView'];
export type IssuedApiKey = S['IssuedApiKey'];
export type Trainer = S['TrainerView'];
export type Group = S['GroupView'];

// ---- files that come in and go out ----
/** Rows of a file, whose cells may be anything. */
export type Upload = Omit<S['Uploaded'], 'sample'> & { sample: Record<string, unknown>[] };
export type Mapping = S['Mapping'];
export type ImportPreviewRow = S['RowPreview'];
export type ImportStatus = S['ImportView'];
export type ExportFormat = S['FormatView'];
export type ExportFilters = S['ExportFilters'];
export type ExportPreview = S['ExportPreview'];
export type ExportStatus = S['ExportView'];

// ---- agreement ----
export type Agreement = S['AgreementView'];
export type Measured = S['MeasureView'];
export type Coefficient = S['Result'];
export type PublishedValue = S['PublishedValue'];
export type Headline = S['Headline'];
export type DisputedTask = S['DisputedView'];
export type RaterPairs = S['RaterPairsView'];
export type RaterPair = S['Cell'];
export type ModelStrengths = S['StrengthsView'];
