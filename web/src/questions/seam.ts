import type { ComponentType, KeyboardEvent, ReactNode, Ref } from 'react';
import type { Answer, Answers, Criterion, Id, Question, Rubric, Target, Template, Values } from '@/api';
import type { Command } from '@/lib/hotkeys';
import type { MessageId, useText } from '@/lib/text';

/** What one task shows and what was answered so far: all that a question may know. */
export interface Sheet {
  template: Template;
  values: Values;
  rubric: Rubric;
  /** The task's own criteria, beside those of the rubric. */
  criteria: Criterion[];
  answers: Answers;
}

/** Changes an answer; `undefined` takes it back. Edits with one tag in quick succession are one step of undo. */
export type Change<A> = (change: (answer: A | undefined) => A | undefined, tag?: string) => void;

export interface EditorRef {
  /** Puts the focus where the answer goes on; `part` names a place the kind knows. */
  focus(part?: string): void;
}
export interface EditorProps<Q, A> {
  question: Q;
  answer: A | undefined;
  sheet: Sheet;
  change: Change<A>;
  ref: Ref<EditorRef>;
  /** The last key of this question was pressed: the focus may go on. */
  onDone: () => void;
}
export interface ViewProps<Q, A> {
  question: Q;
  answer: A;
  sheet: Sheet;
}
export interface DiffProps<Q, A> extends Omit<ViewProps<Q, A>, 'answer'> {
  before: A | undefined;
  after: A | undefined;
}
export interface SettingsProps<Q> {
  question: Q;
  change: (question: Q) => void;
}

/** One line of the list beside the submit button. */
export interface Requirement {
  id: string;
  done: boolean;
  message: MessageId;
  values?: Record<string, string | number>;
  /** The part of the editor to go to. */
  part?: string;
}

/** A coloured stretch of an input's text. */
export interface Mark {
  id: string;
  target: Target;
  /** 1 to 8, one of the label hues. */
  hue: number;
  open?: () => void;
}
export interface MenuProps {
  target: Target;
  /** How the person got there; after a pointer the focus may move to the question. */
  via: 'pointer' | 'keys';
  close: () => void;
}
/** What a question draws on inputs, so that no question knows a viewer and no viewer a question. */
export interface Layer {
  marks?: Mark[];
  /** Shown beside selected text of any input. */
  menu?: (props: MenuProps) => ReactNode;
  /** Shown in the head of each response of an input. */
  head?: { input: Id; render: (response: Id) => ReactNode };
  /** A key on a focused response; true when it was meant for this question. */
  press?: { input: Id; key: (response: Id, event: KeyboardEvent) => boolean };
}
export interface LayerContext<A> {
  sheet: Sheet;
  t: ReturnType<typeof useText>['t'];
  /** Absent where the task is only looked at. */
  edit?: { change: Change<A>; focus: (part?: string) => void };
}

/** One kind of question: a folder, and a line in the registry. */
export interface QuestionKind<Q extends Question, A extends Answer> {
  /** An answer with nothing in it. */
  blank: (question: Q) => A;
  Editor: ComponentType<EditorProps<Q, A>>;
  View: ComponentType<ViewProps<Q, A>>;
  Diff: ComponentType<DiffProps<Q, A>>;
  Settings?: ComponentType<SettingsProps<Q>>;
  /** What must be there before submitting and what of it is. */
  missing: (question: Q, answer: A | undefined, sheet: Sheet) => Requirement[];
  /** Letters that may lead to this question, the favourite first. */
  letters: string[];
  /** Keys the editor handles itself, for the list of shortcuts. */
  commands?: (question: Q, sheet: Sheet, t: LayerContext<A>['t']) => Command[];
  layers?: (question: Q, answer: A | undefined, context: LayerContext<A>) => Layer;
  /** What to say to somebody who meets this kind for the first time, at a keyboard or with a finger. */
  coach?: { keys: MessageId; touch: MessageId };
  /** A code that agreement counts, in words; where it is left out the code speaks for itself. */
  codeTitle?: (question: Q, code: string, t: LayerContext<A>['t']) => string | undefined;
  /** Flat facts with stable paths, as the server names them; conditions look at these. */
  parts: (answer: A, sheet: Sheet) => Record<string, string | number | boolean>;
  /** What is handed in where nobody touched the question: silence may be a statement. */
  untouched?: (question: Q) => A | undefined;
  /** The answer as it is handed in, without places that were kept open while working. */
  settle?: (answer: A) => A;
}

export type OfKind<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;
/** A widget for every kind the API knows: one that lacks is a compile error. */
export type QuestionKinds = {
  [K in Question['kind']]: QuestionKind<OfKind<Question, K>, OfKind<Answer, K>>;
};
