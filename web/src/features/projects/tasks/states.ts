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
