import app from './en/app.json';
import demo from './en/demo.json';
import links from './en/links.json';
import settings from './en/settings.json';
import signIn from './en/sign-in.json';
import ui from './en/ui.json';

/** All texts of the interface. A file per feature; each id begins with the name of its file. */
export const messages = {
  ...app,
  ...demo,
  ...links,
  ...settings,
  ...signIn,
  ...ui,
};
export type MessageId = keyof typeof messages;
