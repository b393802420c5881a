import { useState } from 'react';
import type { Assignment } from '@/api';
import { useText } from '@/lib/text';
import { Sheet, Tabs } from '@/ui';
import { Precedents } from './Precedents';
import { RubricText } from './RubricText';
import { SearchableText } from './SearchableText';

type Tab = 'guidelines' | 'rubric' | 'precedents';

/** The rules of this task: guidelines in the version it follows, rubric with the task's own criteria, earlier rulings. */
export function GuidelinesSheet({
  assignment,
  open,
  onOpenChange,
}: {
  assignment: Assignment;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useText();
  const [tab, setTab] = useState<Tab>('guidelines');
  const { guidelines, rubric, criteria, project } = assignment;
  return (
    <Sheet title={t('work.guidelines')} open={open} onOpenChange={onOpenChange}>
      <Tabs<Tab>
        label={t('work.guidelines')}
        value={tab}
        onChange={setTab}
        items={[
          {
            id: 'guidelines',
            label: t('work.guidelines.tab', { version: guidelines.version }),
            content: <SearchableText label={t('work.guidelines.search')} markdown={guidelines.markdown} />,
          },
          {
            id: 'rubric',
            label: t('work.rubric.tab', { version: rubric.version }),
            content: <RubricText rubric={rubric.parsed} criteria={criteria} />,
          },
          { id: 'precedents', label: t('work.precedents'), content: <Precedents project={project.id} /> },
        ]}
      />
    </Sheet>
  );
}
