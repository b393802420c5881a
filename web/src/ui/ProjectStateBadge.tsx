import type { ProjectState } from '@/api';
import { useText } from '@/lib/text';
import { Badge, type Tone } from './Badge';

const tones: Partial<Record<ProjectState, Tone>> = { open: 'ok', paused: 'warn', draft: 'info' };
/** The state of a project in a word. */
export function ProjectStateBadge({ state }: { state: ProjectState }) {
  const { t } = useText();
  return <Badge {...(tones[state] ? { tone: tones[state] } : {})}>{t(`projects.state.${state}`)}</Badge>;
}
