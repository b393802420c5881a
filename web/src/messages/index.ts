import app from './en/app.json';
import demo from './en/demo.json';
import diff from './en/diff.json';
import inputs from './en/inputs.json';
import judgments from './en/judgments.json';
import links from './en/links.json';
import markdown from './en/markdown.json';
import myEscalations from './en/my-escalations.json';
import questions from './en/questions.json';
import settings from './en/settings.json';
import signIn from './en/sign-in.json';
import ui from './en/ui.json';
import work from './en/work.json';

/** All texts of the interface. A file per feature; each id begins with the name of its file. */
export const messages = {
  ...app,
  ...demo,
  ...diff,
  ...inputs,
  ...judgments,
  ...links,
  ...markdown,
  ...myEscalations,
  ...questions,
  ...settings,
  ...signIn,
  ...ui,
  ...work,
};
export type MessageId = keyof typeof messages;
