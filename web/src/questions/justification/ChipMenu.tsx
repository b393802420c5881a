import { LocateFixed, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components';
import type { Citation, Polarity, Severity } from '@/api';
import { reveal } from '@/lib/reveal';
import { useText } from '@/lib/text';
import { Button, Popover, Segmented, Select } from '@/ui';
import type { Sheet } from '../seam';
import { criteriaOf } from '../sheet';
import s from './justification.module.css';
import type { Cited } from './model';

interface Props {
  citation: Cited;
  sheet: Sheet;
  at: HTMLElement;
  onClose: () => void;
  onChange: (part: Partial<Citation> | undefined) => void;
}
/** Everything a citation says, to be changed, found in the source, or taken out. */
export function ChipMenu({ citation, sheet, at, onClose, onChange }: Props) {
  const { t } = useText();
  const anchor = useRef(at);
  anchor.current = at;
  const criteria = criteriaOf(sheet).map((c) => ({ id: c.id, label: `${c.id} ${c.title}` }));
  const polarities = ['strength', 'weakness', 'tension'] as const;
  const severities = ['none', 'minor', 'major', 'critical'] as const;
  return (
    <Popover isOpen onOpenChange={(open) => !open && onClose()} triggerRef={anchor} placement="top">
      <Dialog className={s.chipMenu} aria-label={t('questions.justification.citation')}>
        <blockquote>{citation.target.quote}</blockquote>
        <Select
          label={t('questions.justification.criterion')}
          value={citation.criterion}
          options={criteria}
          onChange={(criterion) => onChange({ criterion })}
        />
        <Segmented<Polarity>
          label={t('questions.justification.polarity')}
          value={citation.polarity}
          onChange={(polarity) => onChange({ polarity })}
          items={polarities.map((id) => ({ id, label: t(`questions.justification.${id}`) }))}
        />
        {citation.polarity === 'tension' && (
          <Select
            label={t('questions.justification.against')}
            value={citation.against ?? null}
            options={criteria.filter((c) => c.id !== citation.criterion)}
            onChange={(against) => onChange({ against })}
          />
        )}
        {citation.polarity === 'weakness' && (
          <Segmented<Severity | 'none'>
            label={t('questions.justification.severity')}
            value={citation.severity ?? 'none'}
            onChange={(severity) => onChange({ severity: severity === 'none' ? undefined : severity })}
            items={severities.map((id) => ({ id, label: t(`questions.justification.severity.${id}`) }))}
          />
        )}
        <footer>
          <Button size="sm" onPress={() => reveal(citation.target)}>
            <LocateFixed aria-hidden />
            {t('questions.justification.show')}
          </Button>
          <Button
            size="sm"
            variant="ghost"
            onPress={() => {
              onClose();
              onChange(undefined);
            }}
          >
            <Trash2 aria-hidden />
            {t('questions.justification.remove')}
          </Button>
        </footer>
      </Dialog>
    </Popover>
  );
}
