import { queryOptions } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { get, type Project } from '@/api';

export const projectQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id], queryFn: () => get<Project>(`/projects/${id}`) });

const Context = createContext<Project | null>(null);
export const ProjectProvider = ({ project, children }: { project: Project; children: ReactNode }) => (
  <Context value={project}>{children}</Context>
);
/** The project whose page is open. */
export function useProject(): Project {
  const project = useContext(Context);
  if (!project) throw new Error('No project is open here');
  return project;
}

/** What one may do with a project, as the server grants it. */
export type Right = 'design' | 'bring' | 'take' | 'lead';
const rights: Record<Project['access'], Right[]> = {
  admin: ['design', 'bring', 'take', 'lead'],
  owner: ['design', 'bring', 'take', 'lead'],
  lead: ['lead'],
  engineer: ['bring', 'take'],
  'engineer-lead': ['bring', 'take', 'lead'],
};
/** Nothing, where the server names an access that this page does not know yet. */
export const may = (project: Project, right: Right) => rights[project.access]?.includes(right) ?? false;
