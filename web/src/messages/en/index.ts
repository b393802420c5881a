import agreement from './agreement.json';
import app from './app.json';
import demo from './demo.json';
import diff from './diff.json';
import escalations from './escalations.json';
import exported from './exports.json';
import imported from './imports.json';
import inputs from './inputs.json';
import judgments from './judgments.json';
import links from './links.json';
import markdown from './markdown.json';
import myEscalations from './my-escalations.json';
import organization from './organization.json';
import people from './people.json';
import projects from './projects.json';
import questions from './questions.json';
import settings from './settings.json';
import signIn from './sign-in.json';
import ui from './ui.json';
import work from './work.json';

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
