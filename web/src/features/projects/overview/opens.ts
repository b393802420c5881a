import type { Project } from '@/api';
import { may, type Right } from '@/lib/project';

const needs: [RegExp, Right][] = [
  [/\/(escalations|people)$/, 'lead'],
  [/\/settings$/, 'design'],
];
/** Whether a page that the server names is one this person may open. */
export const opens = (project: Project, link: string) =>
  needs.every(([page, right]) => !page.test(link) || may(project, right));
