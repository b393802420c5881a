import type { TaskDetail } from '@/api';
import { type MessageId, useText } from '@/lib/text';
import type { Tone } from '@/ui';

export const TASK_STATES = ['open', 'judged', 'escalated', 'returned', 'retired'] as const;
const names: Record<string, MessageId> = {
  open: 'projects.task.open',
  judged: 'projects.task.judged',
  escalated: 'projects.task.escalated.state',
  returned: 'projects.task.returned',
  retired: 'projects.task.retired',
};
/** The state as lists name it; a task that works is open until it has all the judgments it wants. */
export function listedState(task: TaskDetail): string {
  if (task.state === 'parked') return 'escalated';
  if (task.state !== 'live') return task.state;
  const current = task.judgments.filter((j) => j.current);
  const placed = current.filter((j) => j.rater.kind === 'human' && !j.surplus).length;
  return current.length > 0 && placed >= task.wanted ? 'judged' : 'open';
}
const tones: Record<string, Tone> = { open: 'info', judged: 'ok', escalated: 'warn' };

/** The names and colours of a task's states; a state this page does not know is shown by its own name. */
export function useTaskStates() {
  const { t } = useText();
  return {
    title: (state: string) => {
      const id = names[state];
      return id ? t(id) : state;
    },
    tone: (state: string) => (tones[state] ? { tone: tones[state] } : {}),
  };
}
