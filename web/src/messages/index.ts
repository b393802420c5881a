import agreement from './en/agreement.json';
import app from './en/app.json';
import demo from './en/demo.json';
import diff from './en/diff.json';
import escalations from './en/escalations.json';
import exported from './en/exports.json';
import imported from './en/imports.json';
import inputs from './en/inputs.json';
import judgments from './en/judgments.json';
import links from './en/links.json';
import markdown from './en/markdown.json';
import myEscalations from './en/my-escalations.json';
import organization from './en/organization.json';
import people from './en/people.json';
import projects from './en/projects.json';
import questions from './en/questions.json';
import settings from './en/settings.json';
import signIn from './en/sign-in.json';
import ui from './en/ui.json';
import work from './en/work.json';

/** All texts of the interface, in English. A file per feature; each id begins with the name of its file. */
export const messages = {
  ...agreement,
  ...app,
  ...demo,
  ...diff,
  ...escalations,
  ...exported,
  ...imported,
  ...inputs,
  ...judgments,
  ...links,
  ...markdown,
  ...myEscalations,
  ...organization,
  ...people,
  ...projects,
  ...questions,
  ...settings,
  ...signIn,
  ...ui,
  ...work,
};
export type MessageId = keyof typeof messages;
/** The texts of a language; one that lacks a text does not compile. */
export type Messages = Record<MessageId, string>;
